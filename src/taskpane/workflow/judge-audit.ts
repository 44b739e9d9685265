import { measureCompleteness, type Completeness } from "../../audit/completeness.ts";
import type { Place } from "../../audit/place.ts";
import { actionPlace, factorsPlace, headerPlace } from "../../audit/place.ts";
import type { ReadAudit } from "../../audit/read-audit.ts";
import type { Slot } from "../../audit/recognise/recognition.ts";
import { profileAudit } from "../../audit/section-profile.ts";
import { blocks, type Finding } from "../../checks/engine/finding.ts";
import type { AuditToCheck } from "../../checks/engine/audit-to-check.ts";
import { runChecks, type CheckResult } from "../../checks/run-checks.ts";
import type { ProForma } from "../../proforma/pro-forma.ts";
import { listFormParts, type FormPart } from "./form-parts.ts";

/** How the saved record stands to the form. */
export type RecordState = "never-saved" | "up-to-date" | "stale" | "damaged" | "newer";

/** All that the pane shows of one document. */
export interface JudgedAudit {
  readonly reading: ReadAudit;
  readonly toCheck: AuditToCheck;
  readonly result: CheckResult;
  readonly completeness: Completeness;
  readonly parts: readonly FormPart[];
  readonly recordState: RecordState;
  /** Findings that stand between this audit and its export. */
  readonly blocking: number;
}

/** @param today ISO, by the user's clock. */
export function judgeAudit(reading: ReadAudit, proForma: ProForma, today: string): JudgedAudit {
  const toCheck: AuditToCheck = { record: reading.record, proForma, facts: reading.facts, today };
  const result = runChecks(toCheck);
  const profiles = new Map(profileAudit(reading.record, proForma).map((each) => [each.section, each]));
  return {
    reading,
    toCheck,
    result,
    completeness: measureCompleteness(reading.record, proForma),
    parts: listFormParts(reading, proForma, result.findings, profiles),
    recordState: stateOfRecord(reading),
    blocking: result.findings.filter(blocks).length,
  };
}

function stateOfRecord({ stored, messages }: ReadAudit): RecordState {
  switch (stored.status) {
    case "none":
      return "never-saved";
    case "found":
      return messages.some(({ code }) => code === "record-stale") ? "stale" : "up-to-date";
    default:
      return stored.status;
  }
}

/** Places that still want something, in the form's order, each once: what "Next gap" goes through. */
export function listGaps({ result, reading }: JudgedAudit): readonly Slot[] {
  const places = new Set(result.findings.filter(blocks).map(({ at }) => at));
  return [...places].flatMap((place) => slotFor(reading, place) ?? []);
}

/** The slot of a place, or of the nearest thing in the document that a person can be shown for it. */
export function slotFor({ recognition }: ReadAudit, place: Place): Slot | null {
  const own = recognition.slots.get(place);
  if (own) return own;
  const owner = place.split("/")[0] ?? place;
  const near = [
    `${owner}/answer`,
    `${owner}/grade`,
    `${owner}/comment`,
    actionPlace(1, "area"),
    factorsPlace,
    headerPlace("childId"),
  ];
  const sameOwner = near.slice(0, 3).map((each) => recognition.slots.get(each));
  return sameOwner.find((slot) => slot !== undefined) ?? null;
}

/** The finding that a person would deal with first at a place. */
export function findingsAt(findings: readonly Finding[], places: readonly Place[]): readonly Finding[] {
  return findings.filter(({ at }) => places.includes(at));
}
