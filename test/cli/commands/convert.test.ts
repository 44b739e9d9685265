import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { buildForm } from "../../support/build-form.ts";
import { completeForm } from "../../support/complete-form.ts";
import { runCommand } from "../../support/run-command.ts";
import { inTemporaryFolder } from "../../support/temporary-folder.ts";

/** Runs the work over a folder that holds one filled form, `audit.docx`. */
function withForm(work: (form: string, folder: string) => Promise<void>): Promise<void> {
  return inTemporaryFolder(async (folder) => {
    const form = join(folder, "audit.docx");
    writeFileSync(form, completeForm());
    await work(form, folder);
  });
}

describe("convert", () => {
  it("writes a structured copy beside the original and leaves that as it is", () =>
    withForm(async (form, folder) => {
      const { exitCode, stdout, stderr } = await runCommand(["convert", form]);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
      expect(stdout).toMatch(/^\S+ {2}converted to \S+audit-structured\.docx, \d+ changes\n$/);
      expect(readdirSync(folder)).toEqual(["audit-structured.docx", "audit.docx"]);
      expect(readFileSync(form)).toEqual(Buffer.from(completeForm()));
      expect((await runCommand(["check", join(folder, "audit-structured.docx")])).exitCode).toBe(0);
    }));

  it("writes it under the same name into a folder, which it makes", () =>
    withForm(async (form, folder) => {
      const out = join(folder, "new", "copies");
      expect((await runCommand(["convert", form, "--out", out])).exitCode).toBe(0);
      expect(readdirSync(out)).toEqual(["audit.docx"]);
    }));

  it("is content with its own copy from an earlier run", () =>
    withForm(async (form, folder) => {
      await runCommand(["convert", form]);
      const copy = readFileSync(join(folder, "audit-structured.docx"));
      const again = await runCommand(["convert", form]);
      expect(again).toMatchObject({
        exitCode: 0,
        stdout: expect.stringContaining("converted already") as string,
      });
      expect(readFileSync(join(folder, "audit-structured.docx"))).toEqual(copy);
    }));

  it("has nothing to do for a copy that is structured", () =>
    withForm(async (form, folder) => {
      await runCommand(["convert", form]);
      const again = await runCommand(["convert", join(folder, "audit-structured.docx")]);
      expect(again).toMatchObject({
        exitCode: 0,
        stdout: expect.stringContaining("structured already") as string,
      });
      expect(readdirSync(folder)).toEqual(["audit-structured.docx", "audit.docx"]);
    }));

  it("never writes over a file", () =>
    withForm(async (form, folder) => {
      writeFileSync(join(folder, "audit-structured.docx"), "somebody's notes");
      const { exitCode, stdout } = await runCommand(["convert", form]);
      expect(exitCode).toBe(2);
      expect(stdout).toContain("(already-there)");
      expect(readFileSync(join(folder, "audit-structured.docx"), "utf8")).toBe("somebody's notes");
    }));

  it("never writes over the original, even when its own folder is named", () =>
    withForm(async (form, folder) => {
      const { exitCode } = await runCommand(["convert", form, "--out", folder]);
      expect(exitCode).toBe(2);
      expect(readFileSync(form)).toEqual(Buffer.from(completeForm()));
    }));

  it("writes the first of two documents with one name, and refuses the other", () =>
    withForm(async (form, folder) => {
      mkdirSync(join(folder, "other"));
      const other = join(folder, "other", "audit.docx");
      writeFileSync(other, buildForm());
      const out = join(folder, "copies");
      const { stdout } = await runCommand(["convert", form, "no-such.docx", other, "--out", out]);
      expect(stdout.split("\n")).toEqual([
        expect.stringContaining("converted to"),
        expect.stringContaining("(file-unreadable)"),
        expect.stringContaining("(already-there)"),
        "",
      ]);
    }));
});
