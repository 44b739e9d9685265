import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { checkReportSchema } from "../../src/cli/check-report.ts";
import { buildForm } from "../support/build-form.ts";
import { buildWhatIsStale, runBuiltCli } from "../support/built-cli.ts";
import { completeForm } from "../support/complete-form.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

beforeAll(buildWhatIsStale, 60_000);

/** A folder with one file of each fate; as many of the complete audit as asked for. */
function fill(folder: string, complete: number): void {
  mkdirSync(join(folder, "audits", "deep"), { recursive: true });
  for (let copy = 0; copy < complete; copy += 1) {
    writeFileSync(join(folder, "audits", `complete-${String(copy).padStart(3, "0")}.docx`), completeForm());
  }
  writeFileSync(join(folder, "audits", "deep", "blank.docx"), buildForm());
  writeFileSync(join(folder, "audits", "~$blank.docx"), "Word is open");
  writeFileSync(join(folder, "audits", "letter.docx"), "Dear colleague,");
}

describe("what check prints for programs", () => {
  it("has the shape of the contract, and nothing else stands on standard output", () =>
    inTemporaryFolder((folder) => {
      fill(folder, 1);
      const run = runBuiltCli(["check", "audits", "missing.docx", "--json"], { cwd: folder });
      const report = checkReportSchema.parse(JSON.parse(run.stdout));
      expect(run).toMatchObject({ exitCode: 2, stderr: "" });
      expect(report.files.map(({ file, status }) => `${file} ${status}`)).toEqual([
        `${join("audits", "complete-000.docx")} complete`,
        `${join("audits", "deep", "blank.docx")} incomplete`,
        `${join("audits", "letter.docx")} refused`,
        "missing.docx refused",
      ]);
    }));

  it("has a record without the keys that only saving gives", () =>
    inTemporaryFolder((folder) => {
      fill(folder, 1);
      const run = runBuiltCli(["check", "audits/complete-000.docx", "--json"], { cwd: folder });
      const [file] = checkReportSchema.parse(JSON.parse(run.stdout)).files;
      expect(run.exitCode).toBe(0);
      expect(Object.keys(file?.record ?? {})).not.toContain("auditId");
      expect(file?.record).toMatchObject({
        schemaVersion: 1,
        header: { childId: expect.any(String) as string },
      });
    }));

  it("is the same whether one thread works or two, in the order of the files", () =>
    inTemporaryFolder((folder) => {
      fill(folder, 60);
      const [one, two] = ["1", "2"].map((jobs) =>
        runBuiltCli(["check", "audits", "--json", "--jobs", jobs], { cwd: folder }),
      );
      expect(checkReportSchema.parse(JSON.parse(one?.stdout ?? "")).files).toHaveLength(62);
      expect(two?.stdout).toBe(one?.stdout);
      expect(two?.exitCode).toBe(2);
    }));

  it("is an empty list where there is no Word document, and that is no success", () =>
    inTemporaryFolder((folder) => {
      const run = runBuiltCli(["check", ".", "--json"], { cwd: folder });
      expect(JSON.parse(run.stdout)).toEqual({ files: [], leftOut: [], lockFiles: 0 });
      expect(run).toMatchObject({ exitCode: 2, stderr: "There are no Word documents to check here.\n" });
    }));
});

describe("the exit status of check", () => {
  it.each([
    { because: "nothing blocks", paths: ["audits/complete-000.docx"], exitCode: 0 },
    { because: "something blocks", paths: ["audits/complete-000.docx", "audits/deep"], exitCode: 1 },
    { because: "a file was refused", paths: ["audits"], exitCode: 2 },
  ])("is $exitCode when $because, printed for people or for programs", ({ paths, exitCode }) =>
    inTemporaryFolder((folder) => {
      fill(folder, 1);
      expect(runBuiltCli(["check", ...paths], { cwd: folder }).exitCode).toBe(exitCode);
      expect(runBuiltCli(["check", ...paths, "--json"], { cwd: folder }).exitCode).toBe(exitCode);
    }),
  );
});
