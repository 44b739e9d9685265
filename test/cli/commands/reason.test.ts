import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { FileReport } from "../../../src/cli/check-report.ts";
import { buildForm } from "../../support/build-form.ts";
import { completeForm, completeValues } from "../../support/complete-form.ts";
import { runCommand } from "../../support/run-command.ts";
import { inTemporaryFolder } from "../../support/temporary-folder.ts";

const at = "health.judgement/comment";
const because = "Agreed in the moderation.";
const words = ["--check", "grade-without-comment", "--at", at, "--because", because];

/** A form of which only the comment beside one grade is missing, which is a query. */
function formWithQuery(grade = "Good"): Uint8Array {
  const health = { grade, comment: null };
  return buildForm({ ...completeValues, judgements: { ...completeValues.judgements, health } });
}

async function check(path: string): Promise<FileReport> {
  const { stdout } = await runCommand(["check", path, "--json"]);
  const [file] = (JSON.parse(stdout) as { files: FileReport[] }).files;
  if (!file) throw new Error("Nothing was checked.");
  return file;
}

describe("reason", () => {
  it("explains the query and is saved with the record", () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, "a.docx");
      writeFileSync(path, formWithQuery());
      expect((await check(path)).status).toBe("incomplete");
      expect(await runCommand(["reason", path, ...words])).toEqual({
        exitCode: 0,
        stdout: `${path}  saved, revision 1\n`,
        stderr: "",
      });
      const { status, findings, record } = await check(path);
      expect(status).toBe("complete");
      expect(findings).toContainEqual(expect.objectContaining({ at, severity: "query", reason: because }));
      expect(record?.reasons).toEqual([
        { check: "grade-without-comment", at, reason: because, basis: expect.any(String) as string },
      ]);
    }));

  it("given again leaves the document byte for byte as it is", () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, "a.docx");
      writeFileSync(path, formWithQuery());
      await runCommand(["reason", path, ...words]);
      const before = readFileSync(path);
      const { stdout } = await runCommand(["reason", path, ...words]);
      expect(stdout).toContain("up to date, revision 1");
      expect(readFileSync(path).equals(before)).toBe(true);
    }));

  it.each([
    { because: "the words are too few", words: [...words.slice(0, 5), "Not now."], says: "at least 3 words" },
    { because: "there is no such check", words: ["--check", "x-y", ...words.slice(2)], says: "no check" },
    {
      because: "there is no such query",
      words: [...words.slice(0, 3), "factors", ...words.slice(4)],
      says: `It has queries at ${at}.`,
    },
  ])("is refused when $because, and nothing is written", ({ words: typed, says }) =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, "a.docx");
      writeFileSync(path, formWithQuery());
      const { exitCode, stdout } = await runCommand(["reason", path, ...typed]);
      expect(exitCode).toBe(2);
      expect(stdout).toContain(says);
      expect(readFileSync(path).equals(formWithQuery())).toBe(true);
    }),
  );

  it("lets no error stand, unless the policy makes it a query", () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, "a.docx");
      const policy = join(folder, "ours.json");
      writeFileSync(path, formWithQuery("Inadequate"));
      const severities = '{ "grade-without-comment": "query" }';
      writeFileSync(policy, `{ "id": "ours", "extends": "niromp-2026", "severities": ${severities} }`);
      expect((await runCommand(["reason", path, ...words])).stdout).toContain("not-a-query");
      expect(await runCommand(["reason", path, ...words, "--policy", policy])).toMatchObject({ exitCode: 0 });
    }));
});

describe("facts", () => {
  it("are saved with the record, and stay until they are taken back", () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, "a.docx");
      writeFileSync(path, completeForm());
      await runCommand(["facts", path, "--audit-date", "22/11/2026", "--first-review", "2026-07-01"]);
      await runCommand(["save", path]);
      expect((await check(path)).record?.facts).toEqual({
        auditDate: "2026-11-22",
        firstReview: "2026-07-01",
      });
      await runCommand(["facts", path, "--first-review", ""]);
      expect((await check(path)).record?.facts).toEqual({ auditDate: "2026-11-22" });
      await runCommand(["facts", path, "--audit-date", ""]);
      expect((await check(path)).record).not.toHaveProperty("facts");
    }));
});
