import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createDiskFileStore } from "../../src/cli/disk-file-store.ts";
import type { FileSystem } from "../../src/cli/file-system.ts";
import { nodeFileSystem } from "../../src/cli/file-system.ts";
import { fileFormats } from "../../src/collation/adapters/file/file-format.ts";
import { createFileList } from "../../src/collation/adapters/file/file-list.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { describeCollationList } from "../contracts/collation-list.contract.ts";
import { sharedAudit } from "../support/shared-audit.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

const now = () => "2026-11-24T08:00:00.000Z";

for (const format of fileFormats) {
  describeCollationList(`a ${format} file on the disk`, () => {
    const folder = mkdtempSync(join(tmpdir(), "permanency-audit-list-"));
    const settings = { fileName: `audits.${format}`, format, forms: [niromp2019Form], now };
    return Promise.resolve({
      list: createFileList(settings, createDiskFileStore(join(folder, "made", "later"))),
      close: () => {
        rmSync(folder, { recursive: true });
        return Promise.resolve();
      },
    });
  });
}

const keyOfAnother = "0d9a3a52-6a30-4f5c-8f0e-54d3c3a0f7aa";
const settings = { fileName: "audits.csv", format: "csv", forms: [niromp2019Form], now } as const;
const listIn = (folder: string, files?: FileSystem) =>
  createFileList(settings, createDiskFileStore(folder, files));
const systemError = (code: string) => Object.assign(new Error(code), { code, syscall: "rename" });

describe("the file of a list on the disk", () => {
  it("loses nothing when several write to it at once", () =>
    inTemporaryFolder(async (folder) => {
      const keys = Array.from(
        { length: 12 },
        (_, index) => `0d9a3a52-6a30-4f5c-8f0e-${String(index).padStart(12, "0")}`,
      );
      const sent = await Promise.all(
        keys.map((auditKey) => listIn(folder).send(sharedAudit({ auditId: auditKey }))),
      );
      expect(sent.every(({ ok }) => ok)).toBe(true);
      expect(await listIn(folder).list()).toMatchObject({ value: { length: 12 } });
    }));

  it.each([
    { code: "EBUSY", says: "list-file-in-use" },
    { code: "EPERM", says: "list-file-in-use" },
    { code: "ENOSPC", says: "list-disk-full" },
    { code: "EIO", says: "list-file-not-written" },
  ])("is as it was when the system says $code, and may be tried later", ({ code, says }) =>
    inTemporaryFolder(async (folder) => {
      await listIn(folder).send(sharedAudit());
      const before = readFileSync(join(folder, "audits.csv"));
      const failing: FileSystem = {
        ...nodeFileSystem,
        rename: () => {
          throw systemError(code);
        },
      };
      const sent = await listIn(folder, failing).send(sharedAudit({ auditId: keyOfAnother }));
      expect(sent).toMatchObject({ ok: false, problem: { code: says, retry: "later" } });
      expect(readFileSync(join(folder, "audits.csv"))).toEqual(before);
      expect(readdirSync(folder).sort()).toEqual(["audits.csv"]);
    }),
  );

  it.each(["~$audits.csv", ".~lock.audits.csv#"])("is left alone while somebody has it open: %s", (owner) =>
    inTemporaryFolder(async (folder) => {
      await listIn(folder).send(sharedAudit());
      writeFileSync(join(folder, owner), "");
      const list = listIn(folder);
      expect(await list.send(sharedAudit({ auditId: keyOfAnother }))).toMatchObject({
        problem: { code: "list-file-in-use" },
      });
      expect(await list.checkConnection()).toMatchObject({
        ok: false,
        steps: [{ status: "missing", problem: { code: "list-file-in-use" } }, { status: "not-tried" }],
      });
      // Existing content may still be read.
      expect(await list.send(sharedAudit())).toMatchObject({ value: { outcome: "unchanged" } });
    }),
  );

  it("is left alone when it is marked as read-only", () =>
    inTemporaryFolder(async (folder) => {
      await listIn(folder).send(sharedAudit());
      chmodSync(join(folder, "audits.csv"), 0o444);
      const list = listIn(folder);
      expect(await list.send(sharedAudit({ auditId: keyOfAnother }))).toMatchObject({
        problem: { code: "list-file-read-only", retry: "never" },
      });
      expect((await list.checkConnection()).ok).toBe(false);
    }));

  it("is read again when somebody changed it, were it to the same length", () =>
    inTemporaryFolder(async (folder) => {
      const list = listIn(folder);
      await list.send(sharedAudit());
      const path = join(folder, "audits.csv");
      const { size } = statSync(path);
      writeFileSync(path, "x".repeat(size));
      utimesSync(path, new Date(), new Date(Date.now() + 5000));
      expect(await list.list()).toMatchObject({ ok: false, problem: { code: "list-file-foreign" } });
    }));

  it("cannot be in a folder that is a file", () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, "list"), "");
      expect(await listIn(join(folder, "list")).send(sharedAudit())).toMatchObject({
        problem: { code: "list-file-read-only" },
      });
    }));
});
