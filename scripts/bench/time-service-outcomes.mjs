// How long the service takes for the data of each outcome page and report: a cycle of 153 authorities with six audits each, with
// the cycle before beside it, and 100,000 audits in the store. Milliseconds, medians; prints them as JSON.
//
//     node scripts/bench/time-service-outcomes.mjs
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { pathToFileURL } from "node:url";

import Sqlite from "libsql";

import { addToken, readSettings } from "../../dist/server/administration.js";
import { buildApp } from "../../dist/server/app.js";
import { openStore } from "../../dist/server/store/open-store.js";
import { niromp2019Form as form } from "../../dist/proforma/definitions/niromp-2019.js";
import { cycles, makeRegion } from "../made-up-region.mjs";
import { copyCycles } from "./copy-cycles.mjs";
import { median } from "./median.mjs";

const authorities = Array.from({ length: 153 }, (_none, index) => `Authority ${String(index + 1)}`);
/** Of 1,836 audits in two cycles: 100,980 with them. */
const copies = 54;
const rounds = 9;
const [last, cycle] = cycles;

/** What a page asks for, by who asks. */
const questions = /** @type {const} */ ([
  { what: "the cycles of a partner", who: "partner", url: "/cycles" },
  { what: "the cycles of the region", who: "analyst", url: "/cycles" },
  { what: "the overview of 153 authorities", who: "analyst", url: `/outcomes/overview?cycle=${cycle}` },
  {
    what: "an authority's outcome, beside its last cycle and the region",
    who: "partner",
    url: `/outcomes/authority?cycle=${cycle}&last=${last}`,
  },
  {
    what: "the same as a Word report",
    who: "partner",
    url: `/outcomes/authority?cycle=${cycle}&last=${last}&format=docx`,
  },
  { what: "the region's edition", who: "partner", url: `/outcomes/region?cycle=${cycle}` },
  {
    what: "the same as a workbook",
    who: "partner",
    url: `/outcomes/region?cycle=${cycle}&format=xlsx`,
  },
  { what: "the list of editions", who: "partner", url: `/outcomes/editions?cycle=${cycle}` },
  {
    what: "every count of the region, for an analyst",
    who: "analyst",
    url: `/outcomes/region?cycle=${cycle}&for=analyst`,
  },
]);

/** @param {string} folder */
async function fill(folder) {
  const store = await openStore({ folder });
  for (const audit of makeRegion(form, { authorities })) {
    const by = { authority: audit.authority, credential: "bench", at: audit.savedAt, address: null };
    await store.submit(audit, by);
  }
  await store.close();
  const database = new Sqlite(join(folder, "collation.sqlite"));
  for (const statement of copyCycles(copies, { isPostgres: false })) database.exec(statement);
  database.close();
}

/** @param {string} folder @param {string} authority @param {"read" | "analyst"} role */
async function headersFor(folder, authority, role) {
  const added = await addToken({ store: { folder } }, { authority, role, label: "Bench", expiresInDays: 1 });
  if (!added.ok) throw new Error(added.problem.message);
  return { authorization: `Bearer ${added.value.token}` };
}

export async function timeServiceOutcomes() {
  const folder = mkdtempSync(join(tmpdir(), "permanency-audit-bench-"));
  try {
    await fill(folder);
    const headers = {
      partner: await headersFor(folder, authorities[0] ?? "", "read"),
      analyst: await headersFor(folder, "*", "analyst"),
    };
    const settings = readSettings({ LOG_LEVEL: "silent", DATA_FOLDER: folder });
    if (!settings.ok) throw new Error(settings.problem.message);
    const store = await openStore({ folder });
    const app = await buildApp(
      settings.value,
      {
        ...{ store, signIn: null, rateLimit: 1_000_000, now: () => new Date(), version: "bench" },
        ...{ forms: settings.value.forms, rules: settings.value.rules },
      },
      new Writable({ write: (_chunk, _encoding, done) => done() }),
    );
    /** @param {"partner" | "analyst"} who @param {string} url @param {object} [payload] */
    const ask = async (who, url, payload) => {
      const start = performance.now();
      const answer = await app.inject({
        method: payload ? "POST" : "GET",
        url: `/api${url}`,
        headers: headers[who],
        ...(payload && { payload }),
      });
      if (answer.statusCode > 201) throw new Error(answer.body);
      return performance.now() - start;
    };
    const publish = await ask("analyst", "/outcomes/editions", { cycle });
    const audits = await store.count({ authority: null });
    const times = [];
    for (const { what, who, url } of questions) {
      const first = await ask(who, url);
      const again = [];
      for (let round = 0; round < rounds; round += 1) again.push(await ask(who, url));
      times.push({ what, first, again: median(again) });
    }
    await app.close();
    return { audits, publish, times };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  console.log(JSON.stringify(await timeServiceOutcomes(), null, 2));
