// `npm run build`: compiles the program, then makes the pages of dist/web and their manifest.
//   --host https://audit.example.gov.uk   where the pages will be served (this machine when it is not given)
//   --office local                        brings Microsoft's library along, for closed networks (from Microsoft's address otherwise)
//   --list microsoft                      lets the pages reach a list in Microsoft 365 (no list there otherwise)
//   --connect https://list.example.gov.uk where else the pages may send to; may be given several times
//   --if-stale                            does nothing when no source is newer than the pages
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";

import { describeSizes, measureBundles } from "./bundle-sizes.mjs";
import { developmentHost, readConnect, readHost } from "./hosting.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const output = join(root, "dist/web");

/** What the pages are made of. */
const sources = [
  ...["src", "scripts", "docs/checks", "assets", "manifest.xml", "webpack.config.js"],
  ...["package.json", "package-lock.json", "tsconfig.json"],
];

/** @typedef {{ host: string, office: "cdn" | "local", list: "none" | "microsoft", connect: string[], ifStale: boolean }} Settings */

/** @param {string[]} args @returns {Settings | { complaint: string }} */
function readSettings(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        host: { type: "string", default: developmentHost },
        office: { type: "string", default: "cdn" },
        list: { type: "string", default: "none" },
        connect: { type: "string", multiple: true, default: [] },
        "if-stale": { type: "boolean", default: false },
      },
    });
    const { office, list } = values;
    if (office !== "cdn" && office !== "local") {
      return { complaint: `--office is "cdn" or "local", and not "${office}".` };
    }
    if (list !== "none" && list !== "microsoft") {
      return { complaint: `--list is "microsoft" or "none", and not "${list}".` };
    }
    const address = readHost(values.host);
    if ("complaint" in address) return address;
    const others = readConnect(values.connect);
    if ("complaint" in others) return others;
    return { ...address, ...others, office, list, ifStale: values["if-stale"] };
  } catch (fault) {
    return { complaint: fault instanceof Error ? fault.message : String(fault) };
  }
}

/** Whether a source was changed after the pages were made. */
function isStale() {
  const built = statSync(join(output, "manifest.xml"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return sources.some((source) => newest(join(root, source)) > built);
}

/** When the newest file in a folder, or the file itself, was changed. @param {string} path @returns {number} */
function newest(path) {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** @returns {boolean} whether it compiles */
function compile() {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const args = [compiler, "-b", "src/cli", "src/taskpane", "src/commands"];
  return spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status === 0;
}

/** @param {Settings} settings @returns {Promise<boolean>} whether the pages were made */
async function makePages({ host, office, list, connect }) {
  // Loaded here: a build that is not stale is over before webpack would have been read.
  const { default: webpack } = await import("webpack");
  const { default: configure } = await import("../webpack.config.js");
  const compiler = webpack(configure({ host, office, list, connect }));
  const stats = /** @type {import("webpack").Stats} */ (await promisify(compiler.run.bind(compiler))());
  // Only now is what it knows written to its cache.
  await promisify(compiler.close.bind(compiler))();
  if (stats.hasErrors() || stats.hasWarnings()) console.error(stats.toString("errors-warnings"));
  return !stats.hasErrors();
}

/** @param {string[]} args @returns {Promise<number>} the code to end with */
async function build(args) {
  const settings = readSettings(args);
  if ("complaint" in settings) {
    console.error(settings.complaint);
    return 2;
  }
  if (settings.ifStale && !isStale()) return 0;
  if (!compile() || !(await makePages(settings))) return 1;
  const sizes = measureBundles(output);
  console.log(describeSizes(sizes).join("\n"));
  console.log(`The pages and the manifest for ${settings.host} are in dist/web.`);
  return 0;
}

process.exitCode = await build(process.argv.slice(2));
