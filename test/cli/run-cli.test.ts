import { readFileSync } from "node:fs";

import { commands } from "../../src/cli/commands/all-commands.ts";
import { runCli } from "../../src/cli/run-cli.ts";
import { RecordedStream } from "../support/recorded-stream.ts";
import { runCommand } from "../support/run-command.ts";

describe("the command line", () => {
  it("says on standard error what is wrong with the words, and ends with 2", async () => {
    expect(await runCommand(["chekc"])).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: 'There is no command "chekc". Did you mean "check"?\nFor help: permanency-audit help\n',
    });
  });

  it("names every command in its help", async () => {
    const { exitCode, stdout } = await runCommand(["--help"]);
    expect(exitCode).toBe(0);
    for (const { name, summary } of commands)
      expect(stdout).toMatch(new RegExp(`^  ${name} +${summary}`, "m"));
    expect(stdout).toContain("completion");
  });

  it.each(commands.map(({ name }) => name))("has help for %s: what it does and each option", async (name) => {
    const { exitCode, stdout } = await runCommand([name, "--help"]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`Usage: permanency-audit ${name} `);
    expect(stdout).toMatch(/^[A-Z][^]*?\n\n[A-Z][^]*?\.\n/);
    expect(await runCommand(["help", name])).toEqual({ exitCode: 0, stdout, stderr: "" });
  });

  it("says in one sentence that the program failed, and ends with 2", async () => {
    const stdout = new RecordedStream();
    stdout.write = () => {
      throw new TypeError("Ella");
    };
    const stderr = new RecordedStream();
    expect(await runCli(["key"], { stdout, stderr, env: {} })).toBe(2);
    expect(stderr.text).toMatch(/^This program failed \(TypeError, \S+ line \d+\)\. [^\n]*\n$/);
  });

  it("tells the version of the package", async () => {
    const about = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(await runCommand(["--version"])).toMatchObject({ exitCode: 0, stdout: `${about.version}\n` });
  });
});
