import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { activitySchema } from "../../../src/activity/make-activity.ts";
import { completeForm } from "../../support/complete-form.ts";
import { runCommand } from "../../support/run-command.ts";
import { inTemporaryFolder } from "../../support/temporary-folder.ts";

describe("activity", () => {
  it("counts the audits of a quarter with the actions of the register, and writes the report", () =>
    inTemporaryFolder(async (folder) => {
      const path = (name: string) => join(folder, name);
      writeFileSync(path("form.docx"), completeForm());
      const signing = ["--ready", "--initials", "AB", "--role", "Auditor", "--on", "22/11/2026"];
      await runCommand(["sign-off", path("form.docx"), ...signing]);
      await runCommand(["actions", path("form.docx"), "--register", path("actions.json"), "--save"]);
      const argv = ["activity", path("form.docx"), "--quarter", "2026-27 Q3"];
      const options = ["--register", path("actions.json"), "--out", path("activity.docx"), "--json"];
      const { exitCode, stdout, stderr } = await runCommand([...argv, ...options]);
      expect([exitCode, stderr]).toEqual([0, ""]);
      expect(activitySchema.parse(JSON.parse(stdout)).total).toMatchObject({ done: 1, openActions: 1 });
      expect(existsSync(path("activity.docx"))).toBe(true);
    }));

  it.each([
    [["--quarter", "autumn"], "--quarter takes"],
    [["--out", "x.pdf"], "--out takes"],
    [["--register", "missing.json"], "missing.json"],
  ])("says what is wrong with %j", async (options, words) => {
    const { exitCode, stderr } = await runCommand(["activity", "form.docx", ...options]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(words);
  });
});
