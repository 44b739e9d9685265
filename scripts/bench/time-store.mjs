// Run by bench.mjs: how many audits a second the store of the collation service keeps, beside a bare insert of the same JSON
// as a single row in the same engine, and how long its reports take over 100,000 audits. Prints the figures as JSON.
//
//     node scripts/bench/time-store.mjs <sqlite|postgres>
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import Sqlite from "better-sqlite3";
import pg from "pg";

import { openStore } from "../../dist/server/store/open-store.js";
import { preparePostgres } from "../postgres-server.mjs";
import { median } from "./median.mjs";
import { sampleAudit } from "./sample-audits.mjs";

const sendersAtOnce = [1, 8, 32];
const sendsARound = 320;
/** So long as it takes until the engine has compiled what runs often and the store's files have their size. */
const warmUpRounds = 6;
const rounds = 15;
const auditsOfReports = 100_000;
const reportRounds = 15;
/** While the store is filled for the reports, as many are under way. */
const fillers = 256;

/** @typedef {import("../../dist/server/store/audit-store.js").AuditStore} AuditStore */
/** @typedef {import("../../dist/collation/collated-audit.js").CollatedAudit} CollatedAudit */
/** @typedef {(key: string, json: string) => Promise<unknown>} BareInsert */
/**
 * @typedef {{
 *   open: (name: string) => Promise<AuditStore>,
 *   bare: (connections: number) => Promise<{ insert: BareInsert, close: () => Promise<void> }>,
 *   remove: () => Promise<void>,
 * }} Engine
 */

/** @returns {Engine} */
function sqlite() {
  const folder = mkdtempSync(join(tmpdir(), "permanency-audit-bench-"));
  chmodSync(folder, 0o700);
  const database = new Sqlite(join(folder, "bare.sqlite"));
  database.pragma("journal_mode = wal");
  database.pragma("synchronous = full");
  database.exec("create table bare (id text primary key, json text not null)");
  const statement = database.prepare("insert into bare values (?, ?)");
  return {
    open: (name) => openStore({ folder: join(folder, name) }),
    bare: () =>
      Promise.resolve({
        insert: (key, json) => Promise.resolve(statement.run(key, json)),
        close: () => Promise.resolve(),
      }),
    remove: () => {
      database.close();
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

/** @returns {Promise<Engine>} */
async function postgres() {
  const { server, reason } = preparePostgres();
  if (!server) throw new Error(`PostgreSQL cannot be measured: ${reason}.`);
  await server.start();
  const bareUrl = await server.makeDatabase("bare");
  const client = new pg.Client(bareUrl);
  await client.connect();
  await client.query("create table bare (id text primary key, json text not null)");
  await client.end();
  return {
    open: async (name) => openStore({ databaseUrl: await server.makeDatabase(name) }),
    bare: (connections) => {
      const pool = new pg.Pool({ connectionString: bareUrl, max: connections });
      return Promise.resolve({
        insert: (key, json) =>
          pool.query({ name: "bare", text: "insert into bare values ($1, $2)", values: [key, json] }),
        close: () => pool.end(),
      });
    },
    remove: () => server.remove(),
  };
}

/**
 * Sends by so many senders, each waiting for its answer before it sends the next.
 * @param {number} sends
 * @param {number} senders
 * @param {(number: number) => Promise<unknown>} send
 * @returns {Promise<number>} sends a second.
 */
async function timeSends(sends, senders, send) {
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: senders }, async () => {
      while (next < sends) {
        next += 1;
        await send(next - 1);
      }
    }),
  );
  return (sends * 1000) / (performance.now() - start);
}

/**
 * @param {AuditStore} store
 * @param {CollatedAudit} audit
 */
function put(store, audit) {
  const { authority } = audit;
  const at = "2026-10-02T09:00:00.000Z";
  return store.put(audit, { authority, credential: "bench", at, address: null });
}

/**
 * Bare inserts and our sends in turn, so that both meet the machine alike; the first rounds warm up.
 * @param {Engine} engine
 */
async function timeSending(engine) {
  const store = await engine.open("sending");
  const figures = [];
  let made = 0;
  const makeAudits = () => Array.from({ length: sendsARound }, () => sampleAudit((made += 1), { cycles: 1 }));
  for (const senders of sendersAtOnce) {
    const { insert, close } = await engine.bare(senders);
    const runs = [];
    for (let round = 0; round < warmUpRounds + rounds; round += 1) {
      const texts = makeAudits().map((audit) => ({ key: audit.auditKey, json: JSON.stringify(audit) }));
      const bare = await timeSends(sendsARound, senders, (index) => {
        const { key = "", json = "" } = texts[index] ?? {};
        return insert(key, json);
      });
      const audits = makeAudits();
      const ours = await timeSends(sendsARound, senders, (index) => {
        const audit = audits[index];
        return audit ? put(store, audit) : Promise.resolve();
      });
      if (round >= warmUpRounds) runs.push({ bare, ours });
    }
    await close();
    figures.push({
      senders,
      bare: median(runs.map(({ bare }) => bare)),
      ours: median(runs.map(({ ours }) => ours)),
      ratio: median(runs.map(({ bare, ours }) => ours / bare)),
    });
  }
  await store.close();
  return figures;
}

/**
 * The median milliseconds of a report.
 * @param {() => Promise<readonly unknown[]>} report
 */
async function timeReport(report) {
  const times = [];
  for (let round = 0; round <= reportRounds; round += 1) {
    const start = performance.now();
    const rows = await report();
    if (rows.length === 0) throw new Error("A report has no rows.");
    if (round > 0) times.push(performance.now() - start);
  }
  return median(times);
}

/** @param {Engine} engine */
async function timeReports(engine) {
  const store = await engine.open("reports");
  // Without comments, which no report reads: they would only make the bench longer.
  const started = performance.now();
  await timeSends(auditsOfReports, fillers, (number) => put(store, sampleAudit(number, { commentWords: 0 })));
  const filled = (performance.now() - started) / 1000;
  const everything = { authority: null, cycle: null };
  const grades = await timeReport(() => store.gradeDistribution(everything));
  const answers = await timeReport(() => store.answerRates(everything));
  await store.close();
  return { audits: auditsOfReports, filled, grades, answers };
}

const engines = { sqlite, postgres };
const name = process.argv[2] === "postgres" ? "postgres" : "sqlite";
const engine = await engines[name]();
try {
  const sending = await timeSending(engine);
  const reports = await timeReports(engine);
  console.log(JSON.stringify({ sending, reports }));
} finally {
  await engine.remove();
}
