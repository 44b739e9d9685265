import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

import { findFiles, findNamedFiles } from "../../src/cli/find-files.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

function put(folder: string, ...names: string[]): void {
  for (const name of names) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), "");
  }
}

/** What was found, by paths below the folder; a refused path with its code behind it. */
function namesOf(folder: string, found: ReturnType<typeof findNamedFiles>): string[] {
  return found.map(({ path, problem }) => relative(folder, path) + (problem ? ` (${problem.code})` : ""));
}

describe("finding files", () => {
  it("takes the Word documents of a folder and of all folders in it, by name", () =>
    inTemporaryFolder((folder) => {
      put(folder, "b.docx", "a.docm", "in/c.DOTX", "in/d.dotm", "in/deep/d.docx", "Z.docx");
      put(folder, "notes.txt", "old.doc", "sheet.xlsx", "in/docx");
      expect(namesOf(folder, findFiles([folder]).files)).toEqual([
        "Z.docx",
        "a.docm",
        "b.docx",
        join("in", "c.DOTX"),
        join("in", "d.dotm"),
        join("in", "deep", "d.docx"),
      ]);
    }));

  it("passes over the files that Word and Macs keep beside a document", () =>
    inTemporaryFolder((folder) => {
      put(folder, "a.docx", "~$a.docx", "._a.docx");
      expect(namesOf(folder, findFiles([folder, join(folder, "~$a.docx")]).files)).toEqual(["a.docx"]);
    }));

  it("names each file of a folder that it leaves out, with the reason, and only counts lock files", () =>
    inTemporaryFolder((folder) => {
      put(folder, "a.docx", "in/old.doc", "in/LETTER.ODT", "in/scan.pdf", "in/notes", "b.xlsx");
      put(folder, "~$a.docx", "._a.docx", ".~lock.a.docx#", "in/.DS_Store", "Thumbs.db");
      const { leftOut, lockFiles } = findFiles([folder, folder]);
      expect(leftOut.map(({ path, problem }) => `${relative(folder, path)} ${problem.code}`)).toEqual([
        "b.xlsx not-a-word-document",
        `${join("in", "LETTER.ODT")} other-text-format`,
        `${join("in", "notes")} not-a-word-document`,
        `${join("in", "old.doc")} old-word-format`,
        `${join("in", "scan.pdf")} pdf`,
      ]);
      expect(lockFiles).toBe(5);
    }));

  it("takes a named file whatever it is called", () =>
    inTemporaryFolder((folder) => {
      put(folder, "old.doc");
      expect(namesOf(folder, findFiles([join(folder, "old.doc")]).files)).toEqual(["old.doc"]);
    }));

  it("keeps the order in which paths were given, and takes each file once", () =>
    inTemporaryFolder((folder) => {
      put(folder, "a.docx", "b.docx");
      expect(namesOf(folder, findFiles([join(folder, "b.docx"), folder, folder]).files)).toEqual([
        "b.docx",
        "a.docx",
      ]);
    }));

  it("calls a file by the path that the user would", () =>
    inTemporaryFolder((folder) => {
      put(folder, "in/a.docx");
      const here = relative(process.cwd(), folder);
      expect(findFiles([`${here}/`]).files).toEqual([{ path: join(here, "in", "a.docx"), problem: null }]);
    }));

  it("comes to an end where a link leads back up", () =>
    inTemporaryFolder((folder) => {
      put(folder, "in/a.docx");
      symlinkSync(folder, join(folder, "in", "up"));
      symlinkSync(join(folder, "in"), join(folder, "again"));
      expect(namesOf(folder, findFiles([folder]).files)).toEqual([join("again", "a.docx")]);
    }));

  it("refuses a path that leads nowhere, and goes on", () =>
    inTemporaryFolder((folder) => {
      put(folder, "a.docx");
      symlinkSync(join(folder, "gone"), join(folder, "broken.docx"));
      expect(namesOf(folder, findFiles([join(folder, "missing.docx"), folder]).files)).toEqual([
        "missing.docx (file-unreadable)",
        "a.docx",
        "broken.docx (file-unreadable)",
      ]);
    }));

  it("refuses what is neither file nor folder instead of waiting for it", () => {
    expect(findFiles(["/dev/null"]).files).toMatchObject([{ problem: { code: "file-unreadable" } }]);
  });

  it("takes no folder for a command that writes", () =>
    inTemporaryFolder((folder) => {
      put(folder, "a.docx");
      expect(namesOf(folder, findNamedFiles([folder, join(folder, "a.docx")]))).toEqual([
        " (is-a-folder)",
        "a.docx",
      ]);
    }));
});
