import { createHash } from "node:crypto";
import type { CollatedAudit } from "../../../src/collation/collated-audit.ts";
import { collatedAuditSchema } from "../../../src/collation/collated-audit.ts";
import { auditGiven } from "../given-audit.ts";

/** What is special about a collated audit; the rest is a complete and approved audit that nothing blocks. */
export type CollatedAuditGiven = Partial<Omit<CollatedAudit, "record">> & {
  readonly record?: Partial<CollatedAudit["record"]>;
};

/** Authorities of this name are nobody's. */
export const madeUpAuthorities = ["Northborough", "Westhaven", "Ambleford", "Eastmoor"] as const;

/**
 * An audit as it goes to a collation list, of Northborough in 2026-autumn unless told otherwise.
 * @throws when what is given makes it something that no sender could send: a wrong case.
 */
export function collatedAudit({ record: changes, ...given }: CollatedAuditGiven = {}): CollatedAudit {
  const record = { ...auditGiven().record, ...changes };
  return collatedAuditSchema.parse({
    schemaVersion: 1,
    auditKey: auditKeyOf("the one"),
    revision: 1,
    savedAt: "2026-10-01T09:00:00.000Z",
    state: "approved",
    authority: "Northborough",
    region: null,
    cycle: "2026-autumn",
    completedOn: "2026-10-01",
    counts: countsOf(record),
    sharing: { policy: "made-up-sharing", withheld: [] },
    ...given,
    record,
  });
}

/** A key that is always the same for a name. */
export function auditKeyOf(name: string): string {
  const digits = createHash("sha256").update(name).digest("hex");
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join("-");
}

/**
 * One of many, no two alike: keys, children, authorities, cycles, grades and answers go round. With its comments, which a region may
 * share, its JSON has about 15 KB.
 */
export function distinctAudit(number: number, given: CollatedAuditGiven = {}): CollatedAudit {
  const { record } = collatedAudit();
  const answers = Object.entries(record.answers).map(([id, entry], index) => {
    const answer = (["Yes", "No", "Yes", "Not applicable"] as const)[(number + index) % 4]!;
    return [id, { ...entry, answer, comment: longComment(number, index) }] as const;
  });
  const judgements = Object.entries(record.judgements).map(([id, entry], index) => {
    const grade = ["Outstanding", "Good", "Requires improvement", "Inadequate"][(number + index) % 4]!;
    return [id, { ...entry, grade, comment: longComment(number, index + 100) }] as const;
  });
  return collatedAudit({
    auditKey: auditKeyOf(`audit ${number}`),
    authority: madeUpAuthorities[number % madeUpAuthorities.length]!,
    ...given,
    record: {
      header: { ...record.header, childId: `Child ${number}` },
      answers: Object.fromEntries(answers),
      judgements: Object.fromEntries(judgements),
      ...given.record,
    },
  });
}

function countsOf(record: CollatedAudit["record"]): CollatedAudit["counts"] {
  const count = (value: string) =>
    Object.values(record.answers).filter(({ answer }) => answer === value).length;
  return {
    yes: count("Yes"),
    no: count("No"),
    notApplicable: count("Not applicable"),
    waived: record.reasons.length,
  };
}

function longComment(number: number, index: number): string {
  const words =
    "the plan was read with the minutes and both agree on placement contact health and school".split(" ");
  return Array.from(
    { length: 52 },
    (_, at) => words[(number * 7 + index * 3 + at * at) % words.length]!,
  ).join(" ");
}
