// How long the pages of the actions take with 10,000 actions of one authority in the service: server time over HTTP's inside, with
// sign-in, log and compression left as they are. Milliseconds, medians.
//
//     node scripts/bench/time-actions.mjs
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { addToken } from "../../dist/server/administration.js";
import { buildApp } from "../../dist/server/app.js";
import { readSettings } from "../../dist/server/settings.js";
import { openStore } from "../../dist/server/store/open-store.js";
import { median } from "./median.mjs";
import { sampleAudit } from "./sample-audits.mjs";

const actions = 10_000;
const actionsOfAudit = 10;
const rounds = 7;
const authority = "Sandwell";
const sections = ["Health plan", "Contact", "Education", "Care plan", "Placement"];
const roles = ["Social worker", "Team manager", "Head of service", "LAC nurse", "Virtual school head"];

/** @param {Awaited<ReturnType<typeof openStore>>} store */
async function fill(store) {
  for (let number = 0; number < actions / actionsOfAudit; number += 1) {
    const audit = sampleAudit(number, { authority, cycle: `cycle ${String(number % 40)}` });
    const rows = Array.from({ length: actionsOfAudit }, (_none, row) => ({
      area: sections[row % sections.length] ?? "",
      action: `${roles[(number + row) % roles.length] ?? ""} to do number ${String(number)}, ${String(row)}.`,
      date: `2026-${String(1 + ((number + row) % 12)).padStart(2, "0")}-15`,
    }));
    const by = { authority, credential: "bench", at: "2026-06-01T09:00:00.000Z", address: null };
    await store.submit({ ...audit, record: { ...audit.record, actions: rows } }, by, {
      sameChild: "keep-both",
    });
  }
}

/** @returns {Promise<Record<string, number>>} */
export async function timeActions() {
  const folder = mkdtempSync(join(tmpdir(), "permanency-audit-bench-"));
  try {
    const store = await openStore({ folder });
    await fill(store);
    const added = await addToken(
      { store: { folder } },
      { authority, role: "submit", label: "Bench", expiresInDays: 1 },
    );
    const settings = readSettings({ LOG_LEVEL: "silent" });
    if (!added.ok || !settings.ok) throw new Error("The bench could not be set up.");
    const { forms, rules } = settings.value;
    const now = () => new Date();
    const app = await buildApp(settings.value, {
      ...{ store, signIn: null, rateLimit: 1_000_000, now, forms, rules, version: "bench" },
    });
    const headers = { authorization: `Bearer ${added.value.token}` };
    /** @param {string} url */
    const time = async (url) => {
      const times = [];
      for (let round = 0; round <= rounds; round += 1) {
        const start = performance.now();
        const answer = await app.inject({ url, headers });
        if (answer.statusCode !== 200) throw new Error(answer.body);
        if (round > 0) times.push(performance.now() - start);
      }
      return median(times);
    };
    const first = await app.inject({ url: "/api/actions", headers });
    const page = /** @type {{ total: number, actions: { id: string }[] }} */ (first.json());
    if (page.total !== actions) throw new Error(`There are ${String(page.total)} actions.`);
    const figures = {
      "first page": await time("/api/actions"),
      "last page": await time(`/api/actions?offset=${String(actions - 50)}`),
      overdue: await time("/api/actions?overdue=true&owner=team%20manager"),
      "what is due": await time("/api/actions?dueWithin=14"),
      "one action": await time(`/api/actions/${page.actions[0]?.id ?? ""}`),
    };
    await app.close();
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  console.log(JSON.stringify(await timeActions()));
