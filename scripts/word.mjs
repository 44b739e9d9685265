// `npm run word`: opens Word with the add-in in it, from the pages on this machine, with Microsoft's own tools for that.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { readCertificate } from "./serve.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Fetched by npx when they are needed: they are large, and only developers with Word use them. */
const debugging = "office-addin-debugging@^7";
const certificates = "office-addin-dev-certs@^3";

/** @param {string} tool @param {string[]} args @returns {boolean} whether it went well */
function npx(tool, args) {
  // npx is a .cmd file on Windows, which only a shell can start.
  const shell = process.platform === "win32";
  const quoted = shell ? args.map((each) => (each.includes(" ") ? `"${each}"` : each)) : args;
  return spawnSync("npx", ["--yes", tool, ...quoted], { cwd: root, stdio: "inherit", shell }).status === 0;
}

/** @returns {number} the code to end with */
function openWord() {
  if (process.platform !== "win32" && process.platform !== "darwin") {
    console.error(
      "Word is not installed on this machine: it runs on Windows and Mac. Use npm start for the browser page, or load the add-in into Word on the web as docs/deploy.md says.",
    );
    return 2;
  }
  if (readCertificate() === null) {
    console.log("Office opens add-ins over https only: a certificate for this machine is made first.");
    if (!npx(certificates, ["install"])) return 1;
  }
  const server = ["--dev-server", "node scripts/start.mjs", "--dev-server-port", "3000"];
  const plain = ["--app", "word", "--no-debug", "--no-live-reload"];
  if (npx(debugging, ["start", "manifest.xml", "desktop", ...plain, ...server])) return 0;
  console.error("Word was not opened with the add-in. docs/deploy.md says how to load it by hand.");
  return 1;
}

process.exitCode = openWord();
