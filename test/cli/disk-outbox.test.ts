import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createDiskOutboxStore } from "../../src/cli/disk-outbox.ts";
import type { WaitingSend } from "../../src/collation/outbox.ts";
import { describeOutboxStore } from "../contracts/outbox-store.contract.ts";
import { sharedAudit } from "../support/shared-audit.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

describeOutboxStore("a folder of this computer", () => {
  const folder = mkdtempSync(join(tmpdir(), "permanency-audit-outbox-"));
  const open = () => createDiskOutboxStore(join(folder, "state", "outbox"));
  return Promise.resolve({
    store: open(),
    reopen: open,
    close: () => {
      rmSync(folder, { recursive: true });
      return Promise.resolve();
    },
  });
});

const waiting: WaitingSend = {
  audit: sharedAudit(),
  to: "https://audit.example.gov.uk/api",
  title: "one.docx",
  since: "2026-11-22T10:15:00Z",
  attempts: 1,
  notBefore: "2026-11-22T10:15:04.000Z",
  problem: { code: "list-unreachable", message: "The list does not answer." },
  triesByItself: true,
  toName: "the region's list",
  sameChild: "refuse",
  other: null,
};

describe("sends that wait in a folder", () => {
  it("are for this user's eyes only, also where the folder was open before, and tell nothing by their names", () =>
    inTemporaryFolder(async (folder) => {
      const outbox = join(folder, "outbox");
      mkdirSync(outbox, { mode: 0o755 });
      await createDiskOutboxStore(outbox).put(waiting);
      const [name = "", ...others] = readdirSync(outbox);
      expect(others).toEqual([]);
      expect(name).toMatch(/^[0-9a-f]{64}\.json$/);
      expect(statSync(outbox).mode & 0o777).toBe(0o700);
      expect(statSync(join(outbox, name)).mode & 0o777).toBe(0o600);
    }));

  it("are left where they are, and told of, when they cannot be read", () =>
    inTemporaryFolder(async (folder) => {
      const told: string[] = [];
      const store = createDiskOutboxStore(folder, (path) => told.push(path));
      await store.put(waiting);
      const damaged = join(folder, `${"a".repeat(64)}.json`);
      writeFileSync(damaged, '{"audit":{');
      expect(await store.all()).toEqual([waiting]);
      expect(told).toEqual([damaged]);
      expect(readdirSync(folder)).toHaveLength(2);
    }));

  it("are not confused with what a run that was killed left half written", () =>
    inTemporaryFolder(async (folder) => {
      const store = createDiskOutboxStore(folder);
      await store.put(waiting);
      const [name = ""] = readdirSync(folder);
      writeFileSync(join(folder, `${name}.${String(process.pid)}.tmp`), '{"audit"');
      await store.put({ ...waiting, attempts: 2 });
      expect(await store.all()).toEqual([{ ...waiting, attempts: 2 }]);
    }));

  it("are cleared of what a run that was killed left long ago", () =>
    inTemporaryFolder(async (folder) => {
      const left = join(folder, `${"a".repeat(64)}.json.4711.tmp`);
      writeFileSync(left, '{"audit"');
      const longAgo = new Date(Date.now() - 3_600_000);
      utimesSync(left, longAgo, longAgo);
      await createDiskOutboxStore(folder).put(waiting);
      expect(readdirSync(folder)).toHaveLength(1);
    }));

  it("say by the error of the system that the folder cannot be used", () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, "outbox"), "a file");
      const store = createDiskOutboxStore(join(folder, "outbox"));
      await expect(store.put(waiting)).rejects.toMatchObject({
        code: expect.stringMatching(/EEXIST|ENOTDIR/) as string,
      });
    }));
});
