// `npm start`: serves the pages of dist/web and the collation service, which have been built by now.
//   --port 3001   another port than the one that the manifest names
//   --data folder another folder for the audits that are sent than .data
//   --region      loads a made-up region into a store of its own, with tokens for a partner and an analyst
//   --check       fetches the page and asks the service once, and ends, for a build server: with 1 where one of them is not there
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { serveWithService } from "./local-service.mjs";
import { readCertificate, serve } from "./serve.mjs";

const folder = fileURLToPath(new URL("../dist/web", import.meta.url));
/** Kept from one start to the next, for nobody but this user. */
const ownData = fileURLToPath(new URL("../.data", import.meta.url));
const regionData = fileURLToPath(new URL("../.data/made-up-region", import.meta.url));

/** @param {string[]} args @returns {{ port: number, data: string | undefined, check: boolean, region: boolean } | { complaint: string }} */
function readSettings(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: "string", default: "3000" },
        data: { type: "string" },
        check: { type: "boolean", default: false },
        region: { type: "boolean", default: false },
      },
    });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65_535) {
      return { complaint: `--port is a number from 0 to 65535, and not "${values.port}".` };
    }
    return { port, data: values.data, check: values.check, region: values.region };
  } catch (fault) {
    return { complaint: fault instanceof Error ? fault.message : String(fault) };
  }
}

/** @param {unknown} fault @param {number} port */
function describe(fault, port) {
  const code = fault instanceof Error && "code" in fault ? fault.code : undefined;
  if (code === "EADDRINUSE") return describeTaken(port);
  if (code === "EACCES") return `This user may not use port ${port}. Choose one above 1023.`;
  return fault instanceof Error ? fault.message : String(fault);
}

/** @param {number} port */
function describeTaken(port) {
  return `Another program uses port ${port}. Stop it, or choose another port: npm start -- --port ${port + 1}`;
}

/** @param {string} address @param {string | null} token @returns {Promise<number>} the code to end with */
async function checkAnswers(address, token) {
  const answer = await fetch(`${address}/`);
  const page = await answer.text();
  if (!answer.ok || !page.includes("Permanency Audit")) {
    console.error(`The browser page did not come as it should: status ${answer.status}.`);
    return 1;
  }
  // Pages alone are a help to people; a build server asked whether all of it starts.
  if (token === null) {
    console.error("The collation service did not start.");
    return 1;
  }
  const service = await fetch(`${address}/api/me`, { headers: { authorization: `Bearer ${token}` } });
  if (service.ok) return 0;
  console.error(`The collation service did not answer as it should: status ${service.status}.`);
  return 1;
}

/**
 * The pages with the service, or, where its store cannot be opened, the pages alone: they check forms all the same.
 * @param {{ port: number, data: string, certificate: { key: Buffer, cert: Buffer } | null, region: boolean }} wanted
 * @returns {Promise<{ address: string, token: string | null, tokens?: { name: string, token: string }[], close: () => Promise<void> } | string>} or a sentence of why not
 */
async function serveAll({ port, data, certificate, region }) {
  const whole = await serveWithService({ folder, data, port, certificate, region });
  if (!("complaint" in whole)) return whole;
  if (whole.code === "port-taken") return describeTaken(port);
  console.error(`The collation service is not running, only the pages are. ${whole.complaint}`);
  const pages = await serve({ folder, port, certificate }).catch((/** @type {unknown} */ fault) =>
    describe(fault, port),
  );
  return typeof pages === "string" ? pages : { ...pages, token: null };
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
  const { port, check, region } = settings;
  // The check fetches over http, as Node does not trust a certificate that only this machine's Office does, and leaves nothing
  // behind where no folder was named.
  const certificate = check ? null : readCertificate();
  const passing =
    check && settings.data === undefined ? mkdtempSync(join(tmpdir(), "permanency-audit-")) : null;
  const data = settings.data ?? passing ?? (region ? regionData : ownData);
  const server = await serveAll({ port, data, certificate, region });
  if (typeof server === "string") {
    console.error(server);
    return 2;
  }
  console.log(`In the browser  ${server.address}/ (works now: open forms of your own or a sample)`);
  console.log("In Word         npm run word (sideloads the add-in where Word is installed; docs/deploy.md)");
  if (region && server.token !== null)
    console.log(`The region      ${server.address}/outcomes.html#view=region (enter one of these codes)`);
  for (const { name, token } of server.tokens ?? []) console.log(`${name.padEnd(16)}${token}`);
  if (server.token !== null)
    console.log(`Export with     ${server.token} (a token for the samples' authority)`);
  console.log("To stop         Ctrl+C");
  if (!check) {
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void server.close());
    return undefined;
  }
  const code = await checkAnswers(server.address, server.token);
  await server.close();
  if (passing !== null) rmSync(passing, { recursive: true, force: true });
  return code;
}

process.exitCode = await start(process.argv.slice(2));
