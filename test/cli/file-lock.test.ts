import { spawn } from "node:child_process";
import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { staleLockMs, takeLock } from "../../src/cli/file-lock.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

const library = JSON.stringify(require.resolve("proper-lockfile"));
const holder = `const path = process.argv[1]; require(${library}).lockSync(path, { lockfilePath: path, realpath: false }); console.log("held"); setInterval(() => 0, 1000);`;

function makeOld(path: string): void {
  const then = new Date(Date.now() - 2 * staleLockMs);
  utimesSync(path, then, then);
}

function takeAndGiveBack(path: string): void {
  const lock = takeLock(path);
  if (typeof lock === "string") throw new Error(lock);
  lock();
}

describe("a lock", () => {
  it("is held until it is given back, and leaves nothing behind", () =>
    inTemporaryFolder((folder) => {
      const path = join(folder, "x.busy");
      const lock = takeLock(path);
      expect(takeLock(path)).toBe("taken");
      if (typeof lock === "string") throw new Error(lock);
      lock();
      takeAndGiveBack(path);
    }));

  it("can be taken over when the program that held it was killed", () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, "x.busy");
      const child = spawn(process.execPath, ["-e", holder, path], { stdio: ["ignore", "pipe", "ignore"] });
      await new Promise((held) => child.stdout.once("data", held));
      expect(takeLock(path)).toBe("taken");
      const ended = new Promise((end) => child.once("close", end));
      child.kill("SIGKILL");
      await ended;
      expect(takeLock(path)).toBe("taken");
      makeOld(path);
      takeAndGiveBack(path);
    }));

  it("can be given back after another program took it over", () =>
    inTemporaryFolder((folder) => {
      const path = join(folder, "x.busy");
      const lock = takeLock(path);
      makeOld(path);
      const other = takeLock(path);
      for (const held of [lock, other]) {
        if (typeof held === "string") throw new Error(held);
        held();
      }
      takeAndGiveBack(path);
    }));

  it("is not possible where there is no such folder, or where something else has its name", () =>
    inTemporaryFolder((folder) => {
      expect(takeLock(join(folder, "none", "x.busy"))).toBe("not-possible");
      const path = join(folder, "x.busy");
      writeFileSync(path, "some other file");
      makeOld(path);
      expect(takeLock(path)).toBe("not-possible");
      mkdirSync(join(folder, "y.busy"));
      writeFileSync(join(folder, "y.busy", "z"), "");
      makeOld(join(folder, "y.busy"));
      expect(takeLock(join(folder, "y.busy"))).toBe("not-possible");
    }));
});
