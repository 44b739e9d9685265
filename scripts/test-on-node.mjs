// `npm run test:node -- 24 [arguments of Jest]`: runs the tests on another version of Node. It comes from the npm registry, where
// each version is a package for each system, into a folder of the system's temporary files. Ends with 75 where it cannot be had.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

import { root, statusOf } from "./run.mjs";

const notToBeHad = 75;
const [version = "", ...args] = process.argv.slice(2);
if (!/^\d+(\.\d+){0,2}$/.test(version)) {
  console.error("Name a version of Node, such as: npm run test:node -- 24 test/cli");
  process.exit(2);
}

const system = process.platform === "win32" ? "win" : process.platform;
const folder = join(tmpdir(), `permanency-audit-node-${version}-${system}-${process.arch}`);
const binaries = join(folder, "package", "bin");

if (!existsSync(join(binaries, system === "win" ? "node.exe" : "node"))) {
  mkdirSync(folder, { recursive: true });
  const shell = process.platform === "win32";
  const quiet = /** @type {const} */ (["ignore", "ignore", "inherit"]);
  const name = `node-${system}-${process.arch}@${version}`;
  const packed = spawnSync("npm", ["pack", name, "--silent"], { cwd: folder, stdio: [...quiet], shell });
  const archive = readdirSync(folder).find((file) => file.endsWith(".tgz"));
  const unpacked =
    packed.status === 0 && archive !== undefined && spawnSync("tar", ["xzf", archive], { cwd: folder });
  if (!unpacked || unpacked.status !== 0) {
    console.error(`Node ${version} could not be fetched from the registry, so nothing was tested on it.`);
    process.exit(notToBeHad);
  }
}

// Programs that the tests start are to run on the same version.
const env = { ...process.env, PATH: `${binaries}${delimiter}${process.env.PATH ?? ""}` };
const node = join(binaries, "node");
console.log(spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim());
process.exit(statusOf(node, [join(root, "node_modules/jest/bin/jest.js"), ...args], { env }));
