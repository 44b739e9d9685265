import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { runCommand } from "../../support/run-command.ts";
import { inTemporaryFolder } from "../../support/temporary-folder.ts";

const add = ["tokens", "add", "--authority", "Westhaven", "--label", "Quality team"];

describe("backup and restore", () => {
  it("bring the store into a file and from it into another folder", () =>
    inTemporaryFolder(async (folder) => {
      const env = { DATA_FOLDER: join(folder, "data") };
      await runCommand(add, env);
      const file = join(folder, "monday.backup");
      expect((await runCommand(["backup", file], env)).stdout).toContain(
        "backed up and read through: 0 audits",
      );
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const elsewhere = { DATA_FOLDER: join(folder, "other") };
      expect(await runCommand(["restore", file], elsewhere)).toMatchObject({ exitCode: 0 });
      const listed = await runCommand(["tokens", "list"], env);
      expect(listed.stdout).toContain("Westhaven");
      expect(await runCommand(["tokens", "list"], elsewhere)).toEqual(listed);
    }));

  it("never take the place of what is there", () =>
    inTemporaryFolder(async (folder) => {
      const env = { DATA_FOLDER: join(folder, "data") };
      await runCommand(add, env);
      const file = join(folder, "monday.backup");
      writeFileSync(file, "something else");
      expect(await runCommand(["backup", file], env)).toMatchObject({ exitCode: 2 });
      expect(readFileSync(file, "utf8")).toBe("something else");
      expect((await runCommand(["restore", file], env)).stderr).toContain("already has a store");
    }));

  it.each([
    { because: "there is no store", argv: ["backup", "x.backup"], env: {}, says: "has no store" },
    { because: "there is no back-up", argv: ["restore", "none.backup"], env: {}, says: "not there" },
    { because: "no file is named", argv: ["backup"], env: {}, says: "Name the file" },
    { because: "no back-up is named", argv: ["restore"], env: {}, says: "Name the backup" },
    {
      because: "PostgreSQL has its own tools",
      argv: ["backup", "x.backup"],
      env: { DATABASE_URL: "postgresql://localhost/audits" },
      says: "pg_dump",
    },
  ])("say in a sentence why not: $because", ({ argv, env, says }) =>
    inTemporaryFolder(async (folder) => {
      const run = await runCommand(argv, { DATA_FOLDER: join(folder, "data"), ...env });
      expect(run.exitCode).toBe(2);
      expect(run.stderr).toContain(says);
    }),
  );
});
