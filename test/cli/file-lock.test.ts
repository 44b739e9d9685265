import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { takeLock } from "../../src/cli/file-lock.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

const holder = `const D = require(${JSON.stringify(require.resolve("better-sqlite3"))}); const d = new D(process.argv[1]); d.exec("BEGIN EXCLUSIVE"); console.log("held"); setInterval(() => 0, 1000);`;

describe("a lock", () => {
  it("is one's own until it is given back", () =>
    inTemporaryFolder((folder) => {
      const path = join(folder, "x.lock");
      const lock = takeLock(path);
      expect(takeLock(path)).toBe("taken");
      if (typeof lock === "string") throw new Error(lock);
      lock();
      const again = takeLock(path);
      expect(typeof again).toBe("function");
      if (typeof again === "function") again();
    }));

  it("falls back when the program that has it is killed", () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, "x.lock");
      const child = spawn(process.execPath, ["-e", holder, path], { stdio: ["ignore", "pipe", "ignore"] });
      await new Promise((held) => child.stdout.once("data", held));
      expect(takeLock(path)).toBe("taken");
      const ended = new Promise((end) => child.once("close", end));
      child.kill("SIGKILL");
      await ended;
      const lock = takeLock(path);
      expect(typeof lock).toBe("function");
      if (typeof lock === "function") lock();
    }));

  it("is not possible where there is no such folder, or where the file is something else", () =>
    inTemporaryFolder((folder) => {
      expect(takeLock(join(folder, "none", "x.lock"))).toBe("not-possible");
      writeFileSync(join(folder, "x.lock"), "this is some other file, and longer than nothing".repeat(100));
      expect(takeLock(join(folder, "x.lock"))).toBe("not-possible");
    }));
});
