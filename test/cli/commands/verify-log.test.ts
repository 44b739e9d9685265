import { join } from "node:path";
import Sqlite from "libsql";

import { runCommand } from "../../support/run-command.ts";
import { inTemporaryFolder } from "../../support/temporary-folder.ts";

const add = ["tokens", "add", "--authority", "Westhaven", "--label", "Quality team"];

/** A store with two entries, and what runs a command on it. */
async function inStore(
  work: (run: (...argv: string[]) => ReturnType<typeof runCommand>, file: string) => Promise<void>,
): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const env = { DATA_FOLDER: join(folder, "data") };
    await runCommand(add, env);
    await work((...argv) => runCommand(argv, env), join(folder, "data", "collation.sqlite"));
  });
}

function change(file: string, ...statements: readonly string[]): void {
  const database = new Sqlite(file);
  for (const statement of statements) database.exec(statement);
  database.close();
}

describe("verify-log", () => {
  it("says that log and data agree", () =>
    inStore(async (run) => {
      expect(await run("verify-log")).toMatchObject({
        exitCode: 0,
        stdout: "The log is whole and the data agree with it: 2 entries.\n",
      });
    }));

  it("names what somebody changed, and ends with 1", () =>
    inStore(async (run, file) => {
      change(file, "update token set role = 'admin'");
      const { exitCode, stdout } = await run("verify-log");
      expect(exitCode).toBe(1);
      expect(stdout).toMatch(/^Token [0-9a-f]{16} is not as the log has it/);
    }));

  it("prints an anchor that the log agrees with, also when it has grown", () =>
    inStore(async (run) => {
      const [, anchor = ""] = (await run("verify-log", "--anchor")).stdout.split("\n");
      expect(anchor).toMatch(/^2:sha256-[0-9a-f]{64}$/);
      await run(...add);
      expect(await run("verify-log", "--anchor", anchor)).toMatchObject({ exitCode: 0 });
    }));

  it("shows by an anchor that the end of the log was removed with all that it told of", () =>
    inStore(async (run, file) => {
      await run(...add);
      const [, anchor = ""] = (await run("verify-log", "--anchor")).stdout.split("\n");
      change(
        file,
        "drop trigger log_entry_refuses_delete",
        "delete from token where id = (select token_id from log_entry where number = 3)",
        "delete from log_entry where number = 3",
        "update store_head set log_number = 2, log_hash = (select hash from log_entry where number = 2)",
      );
      expect(await run("verify-log")).toMatchObject({ exitCode: 0 });
      const { exitCode, stdout } = await run("verify-log", "--anchor", anchor);
      expect(exitCode).toBe(1);
      expect(stdout).toContain("The log ends before entry 3");
    }));

  it("refuses what is no anchor, and a folder without a store", () =>
    inStore(async (run) => {
      expect(await run("verify-log", "--anchor", "3:abc")).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining("not an anchor") as string,
      });
      await inTemporaryFolder(async (folder) => {
        const elsewhere = await runCommand(["verify-log"], { DATA_FOLDER: join(folder, "wrong") });
        expect(elsewhere).toMatchObject({
          exitCode: 2,
          stderr: expect.stringContaining("There is no store here") as string,
        });
      });
    }));
});
