// `npm start`: serves the pages of dist/web, which have been built by now.
//   --port 3001   another port than the one that the manifest names
//   --check       fetches the page once and ends, for a build server
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { readCertificate, serve } from "./serve.mjs";

const folder = fileURLToPath(new URL("../dist/web", import.meta.url));

/** @param {string[]} args @returns {{ port: number, check: boolean } | { complaint: string }} */
function readSettings(args) {
  try {
    const { values } = parseArgs({
      args,
      options: { port: { type: "string", default: "3000" }, check: { type: "boolean", default: false } },
    });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65_535) {
      return { complaint: `--port is a number from 0 to 65535, and not "${values.port}".` };
    }
    return { port, check: values.check };
  } catch (fault) {
    return { complaint: fault instanceof Error ? fault.message : String(fault) };
  }
}

/** @param {unknown} fault @param {number} port */
function describe(fault, port) {
  const code = fault instanceof Error && "code" in fault ? fault.code : undefined;
  if (code === "EADDRINUSE") {
    return `Another program uses port ${port}. Stop it, or choose another port: npm start -- --port ${port + 1}`;
  }
  if (code === "EACCES") return `This user may not use port ${port}. Choose one above 1023.`;
  return fault instanceof Error ? fault.message : String(fault);
}

/** @param {string} address @returns {Promise<number>} the code to end with */
async function checkPage(address) {
  const answer = await fetch(`${address}/`);
  const page = await answer.text();
  if (answer.ok && page.includes("Permanency Audit")) return 0;
  console.error(`The browser page did not come as it should: status ${answer.status}.`);
  return 1;
}

/** @param {string[]} args @returns {Promise<number | undefined>} the code to end with; undefined while pages are served */
async function start(args) {
  const settings = readSettings(args);
  if ("complaint" in settings) {
    console.error(settings.complaint);
    return 2;
  }
  if (!existsSync(join(folder, "index.html"))) {
    console.error("The pages are not built yet: run npm run build first.");
    return 2;
  }
  const { port, check } = settings;
  // The check fetches over http: Node does not trust a certificate that only this machine's Office does.
  const certificate = check ? null : readCertificate();
  const server = await serve({ folder, port, certificate }).catch((/** @type {unknown} */ fault) =>
    describe(fault, port),
  );
  if (typeof server === "string") {
    console.error(server);
    return 2;
  }
  console.log(`In the browser  ${server.address}/ (works now: open forms of your own or a sample)`);
  console.log("In Word         npm run word (sideloads the add-in where Word is installed; docs/deploy.md)");
  console.log("To stop         Ctrl+C");
  if (!check) return undefined;
  const code = await checkPage(server.address);
  await server.close();
  return code;
}

process.exitCode = await start(process.argv.slice(2));
