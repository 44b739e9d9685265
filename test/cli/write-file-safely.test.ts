import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

import { nodeFileSystem } from "../../src/cli/file-system.ts";
import type { FileSystem } from "../../src/cli/file-system.ts";
import { createFile, removeLeftovers, replaceFile } from "../../src/cli/write-file-safely.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

const oldBytes = "the old document, whole";
const newBytes = new TextEncoder().encode("the new document, whole");

/** A file system in which one method fails as the operating system would; the rest is the real one. */
function failing(method: keyof FileSystem, code: string): FileSystem {
  const fail = () => {
    throw Object.assign(new Error(`${code}: made up`), { code, syscall: "made up" });
  };
  return { ...nodeFileSystem, [method]: fail };
}

/** Runs the work over a folder that holds one document, `audit.docx`. */
function withDocument(work: (document: string, folder: string) => void): Promise<void> {
  return inTemporaryFolder((folder) => {
    const document = join(folder, "audit.docx");
    writeFileSync(document, oldBytes);
    work(document, folder);
  });
}

function textOf(path: string): string {
  return readFileSync(path, "utf8");
}

describe("replacing a document", () => {
  it("puts the new bytes in its place and leaves nothing beside it", () =>
    withDocument((document, folder) => {
      expect(replaceFile(document, newBytes, nodeFileSystem.stateOf(document))).toEqual({
        ok: true,
        value: null,
      });
      expect(textOf(document)).toBe("the new document, whole");
      expect(readdirSync(folder)).toEqual(["audit.docx"]);
    }));

  it.each([0o600, 0o644, 0o664, 0o640])("keeps the mode %o", (mode) =>
    withDocument((document) => {
      chmodSync(document, mode);
      replaceFile(document, newBytes, nodeFileSystem.stateOf(document));
      expect(textOf(document)).toBe("the new document, whole");
      expect(statSync(document).mode & 0o7777).toBe(mode);
    }),
  );

  it("replaces what a link leads to and keeps the link", () =>
    withDocument((document, folder) => {
      mkdirSync(join(folder, "links"));
      const link = join(folder, "links", "audit.docx");
      symlinkSync(document, link);
      expect(replaceFile(link, newBytes, nodeFileSystem.stateOf(link)).ok).toBe(true);
      expect(textOf(document)).toBe("the new document, whole");
      expect(lstatSync(link).isSymbolicLink()).toBe(true);
    }));

  const stepsThatFail = [
    { method: "followLinks", code: "ENOENT", refusal: "changed-meanwhile" },
    { method: "followLinks", code: "EIO", refusal: "not-written" },
    { method: "stateOf", code: "ENOENT", refusal: "changed-meanwhile" },
    { method: "createNew", code: "EACCES", refusal: "read-only" },
    { method: "createNew", code: "EPERM", refusal: "read-only" },
    { method: "createNew", code: "EROFS", refusal: "read-only" },
    { method: "createNew", code: "ENOSPC", refusal: "disk-full" },
    { method: "createNew", code: "EMFILE", refusal: "not-written" },
    { method: "write", code: "ENOSPC", refusal: "disk-full" },
    { method: "write", code: "EDQUOT", refusal: "disk-full" },
    { method: "write", code: "EIO", refusal: "not-written" },
    { method: "flush", code: "ENOSPC", refusal: "disk-full" },
    { method: "flush", code: "EIO", refusal: "not-written" },
    { method: "close", code: "ENOSPC", refusal: "disk-full" },
    { method: "close", code: "EIO", refusal: "not-written" },
    { method: "rename", code: "EBUSY", refusal: "file-in-use" },
    { method: "rename", code: "EPERM", refusal: "file-in-use" },
    { method: "rename", code: "EACCES", refusal: "file-in-use" },
    { method: "rename", code: "ENOSPC", refusal: "disk-full" },
    { method: "rename", code: "EIO", refusal: "not-written" },
  ] as const;
  it.each(stepsThatFail)(
    "is refused with $refusal when $method fails with $code",
    ({ method, code, refusal }) =>
      withDocument((document, folder) => {
        const asRead = nodeFileSystem.stateOf(document);
        expect(replaceFile(document, newBytes, asRead, failing(method, code))).toMatchObject({
          ok: false,
          problem: { code: refusal },
        });
        expect(textOf(document)).toBe(oldBytes);
        expect(readdirSync(folder)).toEqual(["audit.docx"]);
      }),
  );

  const stepsThatMayFail = [
    { because: "the system lets nobody give files away", method: "setOwner", code: "EPERM" },
    { because: "a network drive knows no modes", method: "setMode", code: "EPERM" },
    { because: "a folder cannot be flushed there", method: "flushFolder", code: "EISDIR" },
  ] as const;
  it.each(stepsThatMayFail)("goes on when $because", ({ method, code }) =>
    withDocument((document) => {
      const asRead = nodeFileSystem.stateOf(document);
      expect(replaceFile(document, newBytes, asRead, failing(method, code)).ok).toBe(true);
      expect(textOf(document)).toBe("the new document, whole");
    }),
  );

  it("leaves the document whole when even the clearing up fails", () =>
    withDocument((document) => {
      const files = { ...failing("write", "EIO"), remove: () => failing("remove", "EIO").remove("") };
      expect(replaceFile(document, newBytes, nodeFileSystem.stateOf(document), files).ok).toBe(false);
      expect(textOf(document)).toBe(oldBytes);
    }));

  it("lets a mistake of our own be seen as one", () =>
    withDocument((document) => {
      const broken = (): never => {
        throw new TypeError("not of the system");
      };
      expect(() =>
        replaceFile(document, newBytes, nodeFileSystem.stateOf(document), {
          ...nodeFileSystem,
          rename: broken,
        }),
      ).toThrow("not of the system");
    }));

  it("is refused when the document is marked read-only, for the administrator too", () =>
    withDocument((document, folder) => {
      chmodSync(document, 0o444);
      expect(replaceFile(document, newBytes, nodeFileSystem.stateOf(document))).toMatchObject({
        problem: { code: "read-only" },
      });
      expect(textOf(document)).toBe(oldBytes);
      expect(readdirSync(folder)).toEqual(["audit.docx"]);
    }));

  it("is refused when this user may not write to it", () =>
    withDocument((document) => {
      const files = { ...nodeFileSystem, mayWrite: () => false };
      expect(replaceFile(document, newBytes, nodeFileSystem.stateOf(document), files)).toMatchObject({
        problem: { code: "read-only" },
      });
    }));

  it.each(["~$audit.docx", ".~lock.audit.docx#"])("is refused while %s says that it is open", (lock) =>
    withDocument((document, folder) => {
      writeFileSync(join(folder, lock), "");
      expect(replaceFile(document, newBytes, nodeFileSystem.stateOf(document))).toMatchObject({
        problem: { code: "file-in-use" },
      });
      expect(textOf(document)).toBe(oldBytes);
    }),
  );

  it("is refused when the document changed since it was read", () =>
    withDocument((document) => {
      const asRead = nodeFileSystem.stateOf(document);
      writeFileSync(document, "what somebody else wrote");
      expect(replaceFile(document, newBytes, asRead)).toMatchObject({
        problem: { code: "changed-meanwhile" },
      });
      expect(textOf(document)).toBe("what somebody else wrote");
    }));

  it("is refused when it changed to as many bytes", () =>
    withDocument((document) => {
      const asRead = nodeFileSystem.stateOf(document);
      writeFileSync(document, oldBytes.toUpperCase());
      utimesSync(document, new Date(), new Date(Date.now() + 5000));
      expect(replaceFile(document, newBytes, asRead)).toMatchObject({
        problem: { code: "changed-meanwhile" },
      });
    }));

  it("is refused when the document changes while the new one is written", () =>
    withDocument((document, folder) => {
      const files: FileSystem = {
        ...nodeFileSystem,
        flush: () => writeFileSync(document, "what somebody else wrote"),
      };
      expect(replaceFile(document, newBytes, nodeFileSystem.stateOf(document), files)).toMatchObject({
        problem: { code: "changed-meanwhile" },
      });
      expect(textOf(document)).toBe("what somebody else wrote");
      expect(readdirSync(folder)).toEqual(["audit.docx"]);
    }));
});

describe("creating a document", () => {
  it("writes one that is not there yet", () =>
    inTemporaryFolder((folder) => {
      expect(createFile(join(folder, "copy.docx"), newBytes).ok).toBe(true);
      expect(readdirSync(folder)).toEqual(["copy.docx"]);

      writeFileSync(join(folder, "any.docx"), "");
      expect(statSync(join(folder, "copy.docx")).mode).toBe(statSync(join(folder, "any.docx")).mode);
    }));

  it("never writes over one that is", () =>
    withDocument((document, folder) => {
      expect(createFile(document, newBytes)).toMatchObject({ problem: { code: "already-there" } });
      expect(textOf(document)).toBe(oldBytes);
      expect(readdirSync(folder)).toEqual(["audit.docx"]);
    }));

  it("gives way to one that appears while it is written", () =>
    inTemporaryFolder((folder) => {
      const copy = join(folder, "copy.docx");
      const files: FileSystem = { ...nodeFileSystem, flush: () => writeFileSync(copy, oldBytes) };
      expect(createFile(copy, newBytes, files)).toMatchObject({ problem: { code: "already-there" } });
      expect(textOf(copy)).toBe(oldBytes);
      expect(readdirSync(folder)).toEqual(["copy.docx"]);
    }));
});

describe("what a crashed run leaves", () => {
  const leftover = ".permanency-audit-0123456789abcdef.tmp";
  const tenMinutesOn = () => new Date(Date.now() + 10 * 60_000);

  it("is removed by a later run", () =>
    withDocument((_, folder) => {
      writeFileSync(join(folder, leftover), "half a docu");
      removeLeftovers(folder, tenMinutesOn());
      expect(readdirSync(folder)).toEqual(["audit.docx"]);
    }));

  it("is left alone while it may still be written", () =>
    withDocument((_, folder) => {
      writeFileSync(join(folder, leftover), "half a docu");
      removeLeftovers(folder, new Date());
      expect(readdirSync(folder)).toContain(leftover);
    }));

  it("is told from what other people keep there", () =>
    withDocument((_, folder) => {
      writeFileSync(join(folder, ".permanency-audit-notes.tmp"), "mine");
      removeLeftovers(folder, tenMinutesOn());
      expect(readdirSync(folder)).toEqual([".permanency-audit-notes.tmp", "audit.docx"]);
    }));

  it("does no harm when it cannot be removed", () =>
    withDocument((_, folder) => {
      writeFileSync(join(folder, leftover), "half a docu");
      expect(() => removeLeftovers(folder, tenMinutesOn(), failing("remove", "EPERM"))).not.toThrow();
      expect(() => removeLeftovers(folder, tenMinutesOn(), failing("namesIn", "EACCES"))).not.toThrow();
    }));
});
