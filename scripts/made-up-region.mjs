// The made-up region that `npm start -- --region` loads: 14 authorities that do not exist, six audits each in two cycles, and an
// edition of each cycle. The same seed gives the same audits. The bench counts it too.
import { createHash } from "node:crypto";

import { actionsOf, factorsOf, sharingPolicyId } from "./made-up-texts.mjs";

/** @typedef {import("../dist/collation/collated-audit.js").CollatedAudit} CollatedAudit */
/** @typedef {import("../dist/proforma/form.js").Form} Form */

export const regionName = "Made-up region";
export const cycles = /** @type {const} */ (["2025-autumn", "2026-spring"]);

export const madeUpAuthorities = [
  ...["Ashford Vale", "Brookmere", "Carrowby", "Denholt", "Eastmarch", "Fenwick Shire", "Glenholm"],
  ...["Harrowdene", "Ivelstone", "Kingsmoor", "Larkhill", "Merebridge", "Northgate", "Westhaven"],
];

/** Numbers from 0 up to 1 (mulberry32). @param {number} seed @returns {() => number} */
function sequence(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * All audits of the region, as a list has them. Practice is a little better in the second cycle, and differs by section.
 * @param {Form} form the NIROMP pro forma
 * @param {{ authorities?: readonly string[], seed?: number }} [options]
 * @returns {CollatedAudit[]}
 */
export function makeRegion(form, { authorities = madeUpAuthorities, seed = 2026 } = {}) {
  const random = sequence(seed);
  return cycles.flatMap((cycle, later) =>
    authorities.flatMap((authority) => {
      const own = 0.55 + later * 0.12 + (random() - 0.5) * 0.3;
      return ["0-5", "6-10", "11-15"].flatMap((band) =>
        [1, 2].map((number) => makeAudit(form, { cycle, authority, band, number, good: own, random })),
      );
    }),
  );
}

/**
 * @param {Form} form
 * @param {{ cycle: string, authority: string, band: string, number: number, good: number, random: () => number }} of
 * @returns {CollatedAudit}
 */
function makeAudit(form, { cycle, authority, band, number, good, random }) {
  /** @type {CollatedAudit["record"]["answers"]} */
  const answers = {};
  /** @type {CollatedAudit["record"]["judgements"]} */
  const judgements = {};
  const counts = { yes: 0, no: 0, notApplicable: 0, waived: 0 };
  for (const [index, part] of form.parts.entries()) {
    if (part.kind !== "grid") continue;
    const chance = Math.min(0.95, good + ((index * 7) % 5) * 0.06 - 0.1);
    for (const row of part.rows) {
      const mayBeNone = !(row.without.answer ?? []).includes("Not applicable");
      const answer = mayBeNone && random() < 0.1 ? "Not applicable" : random() < chance ? "Yes" : "No";
      answers[row.id] = { answer, comment: null };
      counts[answer === "Yes" ? "yes" : answer === "No" ? "no" : "notApplicable"] += 1;
    }
    if (part.judgement !== null) {
      const isExtreme = random() < 0.2;
      const grade =
        random() < chance
          ? isExtreme
            ? "Outstanding"
            : "Good"
          : isExtreme
            ? "Inadequate"
            : "Requires improvement";
      judgements[part.id] = { grade, comment: null };
    }
  }
  const key = keyOf(`${cycle} ${authority} ${band} ${number}`);
  const year = cycle.endsWith("spring") ? "2026-04" : "2025-11";
  const savedAt = `${year}-0${number}T10:00:00.000Z`;
  return {
    ...{ schemaVersion: 1, auditKey: key, revision: 1, savedAt, state: "approved" },
    ...{ authority, region: regionName, cycle, completedOn: `${year}-0${number}`, counts },
    sharing: { policy: sharingPolicyId, withheld: [] },
    record: {
      ...{ schemaVersion: 1, auditId: key, revision: 1, savedAt },
      proForma: { id: form.id, version: form.version },
      header: {
        ...{ localAuthority: authority, childId: `keyed-${key.slice(0, 8)}`, ageRange: band },
        ...{ team: `Team ${number}`, iro: null },
      },
      ...{ answers, judgements, actions: actionsOf(random, year), factors: factorsOf(random) },
      ...{ local: [], reasons: [] },
    },
  };
}

/** A UUID that is always the same for a name. @param {string} name */
function keyOf(name) {
  const digits = createHash("sha256").update(name).digest("hex");
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

/**
 * Puts the region into an empty store, with an edition of each cycle; a store with audits is left as it is.
 * @param {import("../dist/server/store/audit-store.js").AuditStore} store
 * @returns {Promise<number>} how many audits were added
 */
export async function loadRegion(store) {
  if ((await store.cycles(null)).length > 0) return 0;
  const { niromp2019Form: form } = await import("../dist/proforma/definitions/niromp-2019.js");
  const { makeEdition } = await import("../dist/outcomes/editions/make-edition.js");
  const { chooseAudits } = await import("../dist/outcomes/outcome-audit.js");
  const { suppressFive: policy } = await import("../dist/outcomes/disclosure/disclosure-policy.js");
  const { exampleStandard: standard } = await import("../dist/outcomes/example-standard.js");
  const audits = makeRegion(form);
  const actor = { authority: "*", credential: "npm start", address: null, at: new Date().toISOString() };
  for (const audit of audits) await store.submit(audit, { ...actor, authority: audit.authority });
  /** @type {import("../dist/outcomes/outcome.js").Outcome | null} */
  let last = null;
  for (const cycle of cycles) {
    const cutOff = cycle.endsWith("spring") ? "2026-05-31" : "2025-12-03";
    const held = audits.map(({ record, authority, cycle: own, state }) => ({
      record,
      authority,
      cycle: own,
      state,
    }));
    const made = makeEdition({
      ...{ form, cycle, policy, standard, region: regionName, audience: "public", number: 1, cutOff },
      ...{ on: cutOff, previous: [], samplePerAuthority: 6 },
      besides: { last, region: null, decisions: null },
      chosen: chooseAudits(held, { form, cycle }),
    });
    if (!made.ok) throw new Error(made.problem.message);
    await store.editions.add(made.value, actor);
    last = made.value.outcome;
  }
  return audits.length;
}
