import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { FileReport } from "../../../src/cli/check-report.ts";
import { buildForm } from "../../support/build-form.ts";
import { completeForm, completeValues } from "../../support/complete-form.ts";
import { runCommand } from "../../support/run-command.ts";
import { inTemporaryFolder } from "../../support/temporary-folder.ts";

/** A form in which two values are written in other words than the form's. */
const inOtherWords = buildForm({
  ...completeValues,
  header: { ...completeValues.header, ageRange: "7" },
  actions: [{ ...completeValues.actions![0]!, date: null, dateAsWritten: "31/03/27" }],
});

async function check(path: string): Promise<FileReport> {
  const { stdout } = await runCommand(["check", path, "--json"]);
  const [file] = (JSON.parse(stdout) as { files: FileReport[] }).files;
  if (!file) throw new Error("Nothing was checked.");
  return file;
}

describe("fix", () => {
  it("writes the form's own words for what was written, and saves the record with them", () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, "a.docx");
      writeFileSync(path, inOtherWords);
      const before = await check(path);
      expect(await runCommand(["fix", path])).toEqual({
        exitCode: 0,
        stdout: `${path}  saved, revision 1. Written: 6-10yrs at header/ageRange, 31/03/2027 at actions/1/date.\n`,
        stderr: "",
      });
      const { record, findings } = await check(path);
      expect(record?.header.ageRange).toBe("6-10");
      expect(record?.actions[0]?.date).toBe("2027-03-31");
      expect(record?.answers).toEqual(before.record?.answers);
      expect(findings.filter((finding) => finding.fix)).toEqual([]);
    }));

  it("only says what it would write when asked to", () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, "a.docx");
      writeFileSync(path, inOtherWords);
      const { exitCode, stdout } = await runCommand(["fix", path, "--dry-run"]);
      expect(exitCode).toBe(0);
      expect(stdout).toContain("would write 6-10yrs at header/ageRange, 31/03/2027 at actions/1/date");
      expect(readFileSync(path).equals(inOtherWords)).toBe(true);
    }));

  it.each([[], ["--dry-run"]])(
    "leaves a document with nothing to correct byte for byte as it is",
    (...more) =>
      inTemporaryFolder(async (folder) => {
        const path = join(folder, "a.docx");
        writeFileSync(path, completeForm());
        expect(await runCommand(["fix", path, ...more])).toMatchObject({
          exitCode: 0,
          stdout: `${path}  nothing to correct\n`,
        });
        expect(readFileSync(path).equals(completeForm())).toBe(true);
      }),
  );

  it("takes a file that is no form for what it is, and goes on to the next", () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, "a.docx"), "Dear colleague,");
      writeFileSync(join(folder, "b.docx"), inOtherWords);
      const { exitCode, stdout } = await runCommand(["fix", join(folder, "a.docx"), join(folder, "b.docx")]);
      expect(exitCode).toBe(2);
      expect(stdout).toContain("refused");
      expect(stdout).toContain("saved, revision 1. Written:");
    }));
});
