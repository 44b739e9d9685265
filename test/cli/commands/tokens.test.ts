import { spawn } from "node:child_process";
import { join } from "node:path";

import { buildWhatIsStale, builtCli } from "../../support/built-cli.ts";
import { runCommand } from "../../support/run-command.ts";
import { inTemporaryFolder } from "../../support/temporary-folder.ts";

const add = ["tokens", "add", "--authority", "Westhaven", "--label", "Quality team"];

describe("tokens", () => {
  it("are shown once, listed without their secret, and taken back", () =>
    inTemporaryFolder(async (folder) => {
      const env = { DATA_FOLDER: join(folder, "data") };
      const added = await runCommand([...add, "--days", "30"], env);
      expect(added.exitCode).toBe(0);
      const token = added.stdout.trim();
      expect(token).toMatch(/^\S{40,}$/);
      expect(added.stderr).toContain("shown once");
      expect(added.stderr).not.toContain(token);

      const listed = await runCommand(["tokens", "list"], env);
      expect(listed.stdout).toMatch(
        /^\S+ {2}submit {2}Westhaven {2}Quality team {2}made .*, ends \d{4}-\d\d-\d\d\n$/,
      );
      expect(listed.stdout).not.toContain(token);
      const [id = ""] = listed.stdout.split(" ");
      expect((await runCommand(["tokens", "revoke", id], env)).stdout).toBe(`${id}  taken back\n`);
      expect((await runCommand(["tokens", "revoke", id], env)).stdout).toContain("before");
      expect((await runCommand(["tokens", "list"], env)).stdout).toContain("taken back");
      expect((await runCommand(["verify-log"], env)).stdout).toContain("The log is whole");
    }));

  it("has none to show at first", () =>
    inTemporaryFolder(async (folder) => {
      const run = await runCommand(["tokens", "list"], { DATA_FOLDER: join(folder, "data") });
      expect(run).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("no tokens yet") as string });
    }));

  it.each([
    { because: "nobody's", argv: ["tokens", "add"], says: "--authority" },
    { because: "with a role that is none", argv: [...add, "--role", "reed"], says: 'Did you mean "read"?' },
    { because: "for no day", argv: [...add, "--days", "0"], says: "--days" },
    { because: "that nothing names", argv: ["tokens", "revoke"], says: "tokens list" },
    { because: "to be made new", argv: ["tokens", "renew"], says: "add, list or revoke" },
    {
      because: "to send for everybody",
      argv: ["tokens", "add", "--authority", "*", "--label", "x"],
      says: "its own authority",
    },
    { because: "that is not there", argv: ["tokens", "revoke", "x"], says: "no token with this id" },
  ])("are refused in a sentence: one $because", ({ argv, says }) =>
    inTemporaryFolder(async (folder) => {
      const run = await runCommand(argv, { DATA_FOLDER: join(folder, "data") });
      expect(run.exitCode).toBe(2);
      expect(run.stderr).toContain(says);
    }),
  );
});

describe("serve", () => {
  beforeAll(buildWhatIsStale, 120_000);

  it("says what is wrong with its settings", async () => {
    const run = await runCommand(["serve"], { PORT: "many" });
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("PORT") as string });
  });

  it(
    "takes an audit, stops when it is asked to, and its log is whole",
    () =>
      inTemporaryFolder(async (folder) => {
        const env = { DATA_FOLDER: join(folder, "data"), PORT: "0", LOG_LEVEL: "silent" };
        const { stdout: token } = await runCommand(add, env);
        const child = spawn(process.execPath, [builtCli, "serve"], {
          env: { ...process.env, ...env },
          stdio: ["ignore", "ignore", "pipe"],
        });
        const ended = new Promise((end) => child.once("close", end));
        const address = await new Promise<string>((found) => {
          child.stderr.setEncoding("utf8").on("data", (text: string) => {
            const [said] = /http:\S+/.exec(text) ?? [];
            if (said !== undefined) found(said);
          });
        });
        const me = await fetch(`${address}/me`, { headers: { authorization: `Bearer ${token.trim()}` } });
        expect(me.status).toBe(200);
        child.kill("SIGTERM");
        expect(await ended).toBe(0);
        expect(await runCommand(["verify-log"], env)).toMatchObject({ exitCode: 0 });
      }),
    60_000,
  );
});
