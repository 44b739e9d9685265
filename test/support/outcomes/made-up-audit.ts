import type { AuditRecord } from "../../../src/audit/audit-record.ts";
import { niromp2019 } from "../niromp-2019.ts";

export interface MadeUp {
  readonly authority: string;
  readonly band: string;
  readonly childId: string;
  /** How likely a grade is Good or better, and an answer Yes. */
  readonly good: number;
  readonly random: () => number;
}

/** A complete NIROMP audit with made-up grades and answers. */
export function makeMadeUpAudit({ authority, band, childId, good, random }: MadeUp): AuditRecord {
  const grade = () => {
    const isGood = random() < good;
    const isExtreme = random() < 0.25;
    if (isGood) return isExtreme ? "Outstanding" : "Good";
    return isExtreme ? "Inadequate" : "Requires improvement";
  };
  const { sections } = niromp2019;
  return {
    schemaVersion: 1,
    proForma: { id: niromp2019.id, version: niromp2019.version },
    header: { localAuthority: authority, childId, ageRange: band, team: "Court team", iro: "PK" },
    answers: Object.fromEntries(
      sections.flatMap(({ questions }) =>
        questions.map(({ id, mayBeNotApplicable }) => {
          const answer =
            mayBeNotApplicable && random() < 0.1 ? "Not applicable" : random() < good ? "Yes" : "No";
          return [id, { answer, comment: null }];
        }),
      ),
    ),
    judgements: Object.fromEntries(
      sections.flatMap(({ id, judgement }) =>
        judgement === null ? [] : [[id, { grade: grade(), comment: null }]],
      ),
    ),
    actions: [],
    factors: null,
    local: [],
    reasons: [],
  };
}
