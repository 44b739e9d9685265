// Run by kill.contract.ts in a process of its own, which is killed at any moment: puts audits into a store, many at once,
// and writes the key of each to its standard output once the store has acknowledged it.
//
//     node put-until-killed.mjs <place as JSON> <audits as a JSON file> <senders>
import { readFileSync, writeSync } from "node:fs";

import { openStore } from "../../../dist/server/store/open-store.js";

const [, , place = "", file = "", senders = "1"] = process.argv;
/** @typedef {import("../../../dist/server/store/open-store.js").StorePlace} StorePlace */
/** @typedef {import("../../../dist/collation/collated-audit.js").CollatedAudit} CollatedAudit */
const where = /** @type {StorePlace} */ (JSON.parse(place));
const store = await openStore(where);
const audits = /** @type {CollatedAudit[]} */ (JSON.parse(readFileSync(file, "utf8")));
let next = 0;

async function send() {
  while (next < audits.length) {
    const audit = audits[next];
    next += 1;
    if (!audit) break;
    const by = { authority: audit.authority, credential: "t", at: "2026-10-02T09:00:00.000Z", address: null };
    await store.submit(audit, by);
    writeSync(1, `${audit.auditKey}\n`);
  }
}

await Promise.all(Array.from({ length: Number(senders) }, send));
await store.close();
