import { spawnSync } from "node:child_process";

import { allChecks } from "../../../src/checks/index.ts";
import { runCommand } from "../../support/run-command.ts";

describe("explain", () => {
  it.each(allChecks.map(({ id }) => id))("prints the page of %s", async (id) => {
    const { exitCode, stdout, stderr } = await runCommand(["explain", id]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toContain(`- Check: ${id}\n`);
    expect(stdout).toContain("\nWhat to do\n----------\n");
    expect(stdout).not.toMatch(/<!--|`|^#|\*\*/m);
    expect(stdout.split("\n").filter((line) => line.length > 80 && line.includes(" ", 20))).toEqual([]);
  });

  it("lists all checks when none is named", async () => {
    const { exitCode, stdout } = await runCommand(["explain"]);
    expect(exitCode).toBe(0);
    for (const { id } of allChecks) expect(stdout).toContain(`\n${id}\n    `);
  });

  it("says what was most likely meant by a name that no check has", async () => {
    expect(await runCommand(["explain", "answers-missing"])).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: expect.stringContaining(
        'There is no check "answers-missing". Did you mean "answer-missing"',
      ) as string,
    });
  });

  it("lets no name steer the terminal", async () => {
    const { stderr } = await runCommand(["explain", "a\u001B[2J"]);
    expect(stderr).toContain('"a?[2J"');
  });
});

describe("the package", () => {
  it("ships the page of every check, the policies and the schemas", () => {
    const { stdout } = spawnSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    const [packed] = JSON.parse(stdout) as { files: { path: string }[] }[];
    const paths = new Set(packed?.files.map(({ path }) => path));
    const wanted = [
      ...allChecks.map(({ id }) => `docs/checks/${id}.md`),
      ...["docs/checks/README.md", "assets/policies/niromp-2026.json", "assets/policy.schema.json"],
    ];
    expect(wanted.filter((path) => !paths.has(path))).toEqual([]);
  });
});
