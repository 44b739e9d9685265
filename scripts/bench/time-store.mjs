// Run by bench.mjs: how many audits a second the collation service takes from eight senders over HTTP, and how long pages and
// reports of one cycle take with 600 audits in the store and with 100,000. Prints the figures as JSON.
//
//     node scripts/bench/time-store.mjs <sqlite|postgres>
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import Sqlite from "libsql";
import pg from "pg";

import { addToken } from "../../dist/server/administration.js";
import { openStore } from "../../dist/server/store/open-store.js";
import { preparePostgres } from "../postgres-server.mjs";
import { copyCycles } from "./copy-cycles.mjs";
import { median } from "./median.mjs";
import { sampleAudit } from "./sample-audits.mjs";

const senders = 8;
const sendsToWarmUp = 200;
const sends = 1200;
const authoritiesOfRegion = 100;
const auditsOfCycle = 600;
/** Further cycles of as many audits each, so that the store has some 100,000. */
const otherCycles = 166;
const rounds = 15;

const cycle = "2026-autumn";
const service = fileURLToPath(new URL("../../dist/server/main.js", import.meta.url));

/** @typedef {{ folder: string } | { databaseUrl: string }} Place */
/**
 * @typedef {{
 *   places: () => Promise<{ sending: Place, reports: Place }>,
 *   run: (place: Place, statements: readonly string[]) => Promise<void>,
 *   remove: () => Promise<void>,
 * }} Engine
 */
/** @typedef {Awaited<ReturnType<typeof openStore>>} Store */

/** @returns {Engine} */
function sqlite() {
  const folder = mkdtempSync(join(tmpdir(), "permanency-audit-bench-"));
  return {
    places: () =>
      Promise.resolve({
        sending: { folder: join(folder, "sending") },
        reports: { folder: join(folder, "reports") },
      }),
    run: (place, statements) => {
      const database = new Sqlite(join("folder" in place ? place.folder : "", "collation.sqlite"));
      for (const statement of statements) database.exec(statement);
      database.close();
      return Promise.resolve();
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

/** @returns {Engine} */
function postgres() {
  const { server, reason } = preparePostgres();
  if (!server) throw new Error(`PostgreSQL cannot be measured: ${reason}.`);
  return {
    places: async () => {
      await server.start();
      return {
        sending: { databaseUrl: await server.makeDatabase("sending") },
        reports: { databaseUrl: await server.makeDatabase("reports") },
      };
    },
    run: async (place, statements) => {
      const client = new pg.Client("databaseUrl" in place ? place.databaseUrl : "");
      await client.connect();
      for (const statement of statements) await client.query(statement);
      await client.end();
    },
    remove: () => server.remove(),
  };
}

/**
 * The service as a process of its own.
 * @param {Place} place
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
async function startService(place) {
  const where = "folder" in place ? { DATA_FOLDER: place.folder } : { DATABASE_URL: place.databaseUrl };
  const settings = { HOST: "127.0.0.1", PORT: "0", RATE_LIMIT: "1000000", LOG_LEVEL: "silent" };
  const child = spawn(process.execPath, [service], {
    env: { PATH: process.env.PATH, ...settings, ...where },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const url = await new Promise((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (/** @type {Buffer} */ data) => {
      said += data.toString();
      const [found] = /https?:\/\/\S+/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error(`The service did not start: ${said}`)));
  });
  return {
    url: String(url),
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/**
 * Each sender has a token of its own authority and waits for each answer.
 * @param {Place} place
 * @returns {Promise<number>} audits a second.
 */
async function timeSending(place) {
  const authorities = ["Barnet", "Dudley", "Kent", "Leeds", "Luton", "Bury", "Sandwell", "Wigan"];
  const tokens = [];
  for (const authority of authorities) {
    const added = await addToken(
      { store: place },
      { authority, role: "submit", label: "Bench", expiresInDays: 1 },
    );
    if (!added.ok) throw new Error(added.problem.message);
    tokens.push({ authority: added.value.stored.authority, token: added.value.token });
  }
  const { url, stop } = await startService(place);
  try {
    await sendAll(url, tokens, 0, sendsToWarmUp);
    const start = performance.now();
    await sendAll(url, tokens, sendsToWarmUp, sends);
    return (sends * 1000) / (performance.now() - start);
  } finally {
    await stop();
  }
}

/**
 * @param {string} url
 * @param {readonly { authority: string, token: string }[]} tokens
 * @param {number} first
 * @param {number} count
 */
async function sendAll(url, tokens, first, count) {
  await Promise.all(
    Array.from({ length: senders }, async (_none, sender) => {
      const { authority, token } = tokens[sender] ?? { authority: "", token: "" };
      for (let number = first + sender; number < first + count; number += senders) {
        const audit = sampleAudit(number, { authority, cycle });
        const answer = await fetch(`${url}/audits/${audit.auditKey}`, {
          method: "PUT",
          headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
          body: JSON.stringify(audit),
        });
        if (answer.status !== 201) throw new Error(await answer.text());
        await answer.arrayBuffer();
      }
    }),
  );
}

/**
 * The median milliseconds.
 * @param {() => Promise<readonly unknown[]>} read
 */
async function timeReading(read) {
  const times = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    const rows = await read();
    if (rows.length === 0) throw new Error("Nothing was read.");
    if (round > 0) times.push(performance.now() - start);
  }
  return median(times);
}

/** @param {Store} store */
async function timeCycle(store) {
  const states = /** @type {const} */ (["received", "approved"]);
  const filter = { authority: null, cycle, states };
  return {
    audits: await store.count({ authority: null }),
    grades: await timeReading(() => store.gradeDistribution(filter)),
    answers: await timeReading(() => store.answerRates(filter)),
    page: await timeReading(async () => (await store.list({ ...filter, limit: 100 })).audits),
  };
}

/**
 * @param {Engine} engine
 * @param {Place} place
 */
async function timeReports(engine, place) {
  const store = await openStore(place);
  for (let number = 0; number < auditsOfCycle; number += 1) {
    const authority = `Authority ${String(number % authoritiesOfRegion)}`;
    const by = { authority, credential: "bench", at: "2026-10-02T09:00:00.000Z", address: null };
    await store.submit(sampleAudit(number, { authority, cycle }), by);
  }
  const alone = await timeCycle(store);
  await engine.run(place, copyCycles(otherCycles, { isPostgres: "databaseUrl" in place }));
  const crowded = await timeCycle(store);
  await store.close();
  return { alone, crowded };
}

const engine = process.argv[2] === "postgres" ? postgres() : sqlite();
try {
  const { sending, reports } = await engine.places();
  const aSecond = await timeSending(sending);
  console.log(JSON.stringify({ senders, aSecond, ...(await timeReports(engine, reports)) }));
} finally {
  await engine.remove();
}
