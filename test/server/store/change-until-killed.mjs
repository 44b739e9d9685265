// Run by kill-actions.contract.ts in a process of its own, which is killed at any moment: moves the due date of an action in a store
// again and again, and writes the version of each change to its standard output once the store has acknowledged it.
//
//     node change-until-killed.mjs <place as JSON> <id of the action> <changes>
import { writeSync } from "node:fs";

import { openStore } from "../../../dist/server/store/open-store.js";

const [, , place = "", id = "", changes = "0"] = process.argv;
/** @typedef {import("../../../dist/server/store/open-store.js").StorePlace} StorePlace */
const where = /** @type {StorePlace} */ (JSON.parse(place));
const store = await openStore(where);
const by = { authority: "Sandwell", credential: "t", at: "2026-11-23T09:00:00.000Z", address: null };

for (let count = 0; count < Number(changes); count += 1) {
  const action = await store.actions.get(id, "Sandwell");
  if (action === null) break;
  const due = `2027-0${String(1 + (action.version % 9))}-15`;
  const changed = await store.actions.change(
    id,
    { version: action.version, change: { due }, by: "team manager" },
    by,
  );
  if (!changed.ok) throw new Error(changed.problem.code);
  writeSync(1, `${String(changed.value.version)}\n`);
}
await store.close();
