import { readFileSync } from "node:fs";

import { runCommand } from "../support/run-command.ts";

describe("the command line", () => {
  it("says on standard error what is wrong with the words, and ends with 2", async () => {
    expect(await runCommand(["frobnicate"])).toEqual({
      exitCode: 2,
      stdout: "",
      stderr:
        'There is no command "frobnicate": use check, convert, save, reason, facts, fix, explain, sign-off, export, outbox, withdraw, import, key, list, serve, tokens, backup, restore or verify-log.\nFor help: permanency-audit --help\n',
    });
  });

  it("has help that names every command and option", async () => {
    const { exitCode, stdout } = await runCommand(["--help"]);
    expect(exitCode).toBe(0);
    const commands = [
      ...["check", "convert", "save", "reason", "facts", "fix", "explain"],
      ...["sign-off", "export", "outbox", "withdraw", "import", "key", "list"],
      ...["serve", "tokens", "backup", "restore", "verify-log"],
    ];
    const options = [
      "--format",
      "--json",
      "--policy",
      "--dry-run",
      "--jobs",
      "--out",
      "--offset",
      ...["--to", "--settings", "--cycle", "--region", "--sharing", "--key-file", "--initials", "--remarks"],
      "--help",
      "--version",
    ];
    for (const word of [...commands, ...options]) {
      expect(stdout).toContain(word);
    }
  });

  it("tells the version of the package", async () => {
    const about = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(await runCommand(["--version"])).toMatchObject({ exitCode: 0, stdout: `${about.version}\n` });
  });
});
