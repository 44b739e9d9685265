import { readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { nodeCompression } from "../../../src/cli/node-compression.ts";
import { openWordFile } from "../../../src/ooxml/package/open-word-file.ts";
import { readStoredRecord } from "../../../src/audit/stored-record.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { buildForm } from "../../support/build-form.ts";
import { completeForm, completeValues } from "../../support/complete-form.ts";
import { runCommand } from "../../support/run-command.ts";
import { inTemporaryFolder } from "../../support/temporary-folder.ts";

/** The record that a file holds in its custom XML part; null when it holds none. */
function storedIn(path: string) {
  const file = openWordFile(readFileSync(path), nodeCompression);
  if (!file.ok) throw new Error(file.problem.code);
  const stored = readStoredRecord(file.value, [niromp2019Form]);
  return stored.status === "found" ? stored.record : null;
}

describe("save", () => {
  it("writes the record into the document and says so in one line", () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, "audit.docx");
      writeFileSync(path, completeForm());
      expect(await runCommand(["save", path])).toEqual({
        exitCode: 0,
        stdout: `${path}  saved, revision 1\n`,
        stderr: "",
      });
      expect(storedIn(path)).toMatchObject({
        revision: 1,
        header: { childId: completeValues.header?.childId },
      });
      expect(readdirSync(folder)).toEqual(["audit.docx"]);
    }));

  it("leaves a document alone that holds the record already", () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, "audit.docx");
      writeFileSync(path, completeForm());
      await runCommand(["save", path]);
      const longAgo = new Date("2020-02-02");
      utimesSync(path, longAgo, longAgo);
      expect((await runCommand(["save", path])).stdout).toBe(`${path}  up to date, revision 1\n`);
      expect(statSync(path).mtime).toEqual(longAgo);
    }));

  it("does the others when one cannot be done, and ends with 2", () =>
    inTemporaryFolder(async (folder) => {
      const [good, bad] = [join(folder, "good.docx"), join(folder, "bad.docx")];
      writeFileSync(good, buildForm());
      writeFileSync(bad, "Dear colleague,");
      const { exitCode, stdout } = await runCommand(["save", bad, good, folder]);
      expect(exitCode).toBe(2);
      expect(stdout.trimEnd().split("\n")).toEqual([
        expect.stringMatching(/bad\.docx {2}refused: .* \(not-a-zip\)$/),
        `${good}  saved, revision 1`,
        expect.stringMatching(/refused: .* \(is-a-folder\)$/),
      ]);
      expect(readFileSync(bad, "utf8")).toBe("Dear colleague,");
    }));

  it("does not touch a document that somebody has open", () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, "audit.docx");
      writeFileSync(path, completeForm());
      writeFileSync(join(folder, ".~lock.audit.docx#"), ",a user,");
      const { exitCode, stdout } = await runCommand(["save", path]);
      expect(exitCode).toBe(2);
      expect(stdout).toContain("(file-in-use)");
      expect(storedIn(path)).toBeNull();
    }));

  it("clears up what an earlier run left when it crashed", () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, "audit.docx");
      const leftover = join(folder, ".permanency-audit-00112233aabbccdd.tmp");
      writeFileSync(path, completeForm());
      writeFileSync(leftover, "half a docu");
      utimesSync(leftover, new Date("2020-02-02"), new Date("2020-02-02"));
      await runCommand(["save", path]);
      expect(readdirSync(folder)).toEqual(["audit.docx"]);
    }));
});
