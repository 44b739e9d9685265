import { auditKeyOf } from "../collation/collated-audit.ts";
import { makeMadeUpAudit } from "./made-up-audit.ts";
import type { OutcomeAudit } from "../../../src/outcomes/outcome-audit.ts";

const names = [
  "Ashford Vale",
  "Brookmere",
  "Carrowby",
  "Denholt",
  "Eastmarch",
  "Fenwick Shire",
  "Glenholm",
  "Harrowdene",
  "Ivelstone",
  "Kingsmoor",
  "Larkhill",
  "Merebridge",
  "Northgate",
  "Westhaven",
];

/** Audits of so many made-up authorities, six each, two in each age band. The same seed gives the same audits. */
export function madeUpRegion(
  authorities: number,
  { seed = 1, cycle = "2026-autumn", good = 0.6 } = {},
): OutcomeAudit[] {
  const random = sequence(seed);
  return names.slice(0, authorities).flatMap((authority) =>
    ["0-5", "6-10", "11-15"].flatMap((band) =>
      [1, 2].map((number): OutcomeAudit => ({
        authority,
        cycle,
        state: "approved",
        record: {
          ...makeMadeUpAudit({ authority, band, childId: `${authority}-${band}-${number}`, good, random }),
          auditId: auditKeyOf(`${authority} ${band} ${number} ${cycle}`),
          revision: 1,
          savedAt: "2026-11-01T10:00:00Z",
        },
      })),
    ),
  );
}

/** Numbers from 0 up to 1 (mulberry32). */
export function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
