import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { formatNames } from "../../../src/cli/report-format.ts";
import { buildForm } from "../../support/build-form.ts";
import { completeForm, completeValues } from "../../support/complete-form.ts";
import { runCommand } from "../../support/run-command.ts";
import { inTemporaryFolder } from "../../support/temporary-folder.ts";

describe("check, read by a person", () => {
  it("closes with one line over all files", () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, "a.docx"), completeForm());
      writeFileSync(join(folder, "b.docx"), buildForm());
      writeFileSync(join(folder, "c.docx"), "Dear colleague,");
      const { stdout, stderr, exitCode } = await runCommand(["check", folder]);
      const lines = stdout.trimEnd().split("\n");
      expect(lines[0]).toMatch(/a\.docx {2}ready\b/);
      expect(lines.at(-1)).toMatch(
        /^3 files: 1 ready, 1 not ready, 1 could not be opened; \d+ checks ran, not all of them in 1 file$/,
      );
      expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 2 });
    }));

  it("never shows what an auditor wrote", () =>
    inTemporaryFolder(async (folder) => {
      const secret = "Zebediah";
      const answers = {
        "health.named-professional": { answer: null, asWritten: `maybe ${secret}`, comment: secret },
      };
      const header = { ...completeValues.header, childId: `${secret} Smith`, iro: `${secret} Jones` };
      const actions = [{ area: secret, action: null, date: null, dateAsWritten: `when ${secret} is ready` }];
      writeFileSync(join(folder, "a.docx"), buildForm({ ...completeValues, answers, header, actions }));
      const { stdout, exitCode } = await runCommand(["check", folder]);
      expect(exitCode).toBe(1);
      expect(stdout).toContain("must fix");
      expect(stdout).not.toContain(secret);
    }));

  it("says that there was nothing to check", () =>
    inTemporaryFolder(async (folder) => {
      expect(await runCommand(["check", folder])).toMatchObject({
        exitCode: 2,
        stderr: "There are no Word documents to check here.\n",
      });
    }));
});

describe("a folder with files that are no Word documents", () => {
  it.each(formatNames)(
    "has each named with the reason in the %s report, and ends as if they were not there",
    (format) =>
      inTemporaryFolder(async (folder) => {
        writeFileSync(join(folder, "a.docx"), completeForm());
        for (const name of ["old.doc", "letter.odt", "scan.pdf", "~$a.docx"])
          writeFileSync(join(folder, name), "");
        const { stdout, stderr, exitCode } = await runCommand(["check", folder, "--format", format]);
        expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
        for (const name of ["old.doc", "letter.odt", "scan.pdf"]) expect(stdout).toContain(name);
        expect(stdout.replaceAll("\\", "")).toMatch(/old Word format.*save it as .docx/);
        expect(stdout).not.toContain("~$a.docx");
        expect(stdout).toMatch(/1 lock file was left out|"lockFiles":1/);
      }),
  );
});

describe("check by a policy", () => {
  const short: NonNullable<typeof completeValues.answers> = {
    ...completeValues.answers,
    "health.named-professional": { answer: "No", comment: "Never in place." },
  };

  /** A form with a No that is explained in three words, and a policy that asks for so many. */
  async function checkBy(words: unknown, more: readonly string[] = []) {
    let run = { exitCode: -1, stdout: "", stderr: "" };
    await inTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, "a.docx"), buildForm({ ...completeValues, answers: short }));
      const policy = { id: "ours-2027", extends: "niromp-2026", values: { minimumCommentWords: words } };
      writeFileSync(join(folder, "ours.json"), JSON.stringify(policy));
      run = await runCommand(["check", folder, "--policy", join(folder, "ours.json"), ...more]);
    });
    return run;
  }

  it("judges by its thresholds, and says by which policy", async () => {
    const { stdout } = await checkBy(4, ["--json"]);
    const [file] = (JSON.parse(stdout) as { files: { policy: string; findings: { check: string }[] }[] })
      .files;
    expect(file?.policy).toBe("ours-2027");
    expect(file?.findings.map(({ check }) => check)).toContain("no-without-comment");
    expect((await checkBy(3)).stdout).not.toContain("no-without-comment");
  });

  it("refuses one that is wrong before it looks at any file", async () => {
    expect(await checkBy("four")).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: 'ours.json, line 1: "values.minimumCommentWords" must be a number.\n',
    });
  });

  it("says what to name when there is no such file", async () => {
    const run = await runCommand(["check", "a.docx", "--policy", "no/such.json"]);
    expect(run).toMatchObject({ exitCode: 2, stdout: "" });
    expect(run.stderr).toContain("no/such.json could not be read");
  });

  it("extends a policy that lies beside it", () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, "a.docx"), completeForm());
      writeFileSync(join(folder, "2027.json"), '{ "id": "2027", "extends": "niromp-2026" }');
      writeFileSync(join(folder, "2028.json"), '{ "id": "2028", "extends": "2027" }');
      const run = await runCommand(["check", join(folder, "a.docx"), "-p", join(folder, "2028.json")]);
      expect(run.stderr).toBe("");
    }));
});

describe("check in each format", () => {
  it.each([
    { format: "text", begins: "", ends: / checks ran[^\n]*\n$/ },
    { format: "json", begins: '{"files":[', ends: /"lockFiles":0\}\n$/ },
    { format: "markdown", begins: "# Check of permanence audits\n\n## ", ends: / checks ran[^\n]*\n$/ },
    { format: "sarif", begins: '{"$schema":', ends: /\]\}\]\}\]\}\n$/ },
    { format: "csv", begins: "\uFEFFfile,kind,", ends: /,not-a-zip,[^\n]*\r\n$/ },
  ])("prints all files as $format, and ends the same way", ({ format, begins, ends }) =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, "a.docx"), completeForm());
      writeFileSync(join(folder, "b.docx"), buildForm());
      writeFileSync(join(folder, "c.docx"), "Dear colleague,");
      const { stdout, exitCode } = await runCommand(["check", folder, "--format", format]);
      expect(exitCode).toBe(2);
      expect(stdout.startsWith(begins)).toBe(true);
      expect(stdout).toMatch(ends);
      for (const name of ["a.docx", "b.docx", "c.docx"]) expect(stdout).toContain(name);
    }),
  );

  it.each(["sarif", "json"])("is whole %s where there is no file", (format) =>
    inTemporaryFolder(async (folder) => {
      const { stdout } = await runCommand(["check", folder, "--format", format]);
      expect(() => JSON.parse(stdout) as unknown).not.toThrow();
    }),
  );
});
