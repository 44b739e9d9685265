import { fail, succeed, type Result } from "../result.ts";
import type { AuditRecord, CaseFacts, Reason, Sending, SignOff } from "./audit-record.ts";
import { keepFacts, keepReasons } from "./kept-beside-form.ts";
import { canonicalJson, contentOf, digestOf } from "./digest.ts";
import { recordNewer } from "./raw-record-part.ts";
import { type SavedRecord } from "./record-part.ts";
import type { StoredPart, StoredRecord } from "./stored-record.ts";

export interface SaveMoment {
  /** The time in UTC, as `2026-11-22T10:15:00Z`. */
  readonly now: string;
  /** Asked for one new UUID when the document has no record with an id yet. */
  readonly newAuditId: () => string;
  /** All reasons there shall be. Without it those that are saved stay, and those of the current record join them. */
  readonly reasons?: readonly Reason[];
  /** All facts that shall be known of the case. Without it those that are saved stay, and those of the current record join them. */
  readonly facts?: CaseFacts;
  /** All steps of signing off there shall be. Without it those that are saved stay. */
  readonly signOffs?: readonly SignOff[];
  /** All sendings there shall be, one for each list. Without it those that are saved stay. */
  readonly sendings?: readonly Sending[];
}

/**
 * The record to save: what the form says now, with the identity of what is saved already. `auditId` is kept or made;
 * `revision` goes up by one when what the audit says has changed, not for reasons alone; `savedAt` changes only when
 * anything does but where the audit was sent, and never goes back, whatever the clock says: revision and `savedAt`
 * together tell which of two copies is the newer. Saving the same again gives the same record.
 * Fails with `record-newer`.
 */
export function nextRecord(
  stored: StoredRecord,
  current: AuditRecord,
  moment: SaveMoment,
): Result<SavedRecord> {
  if (stored.status === "newer") return fail(recordNewer);
  const before = stored.status === "found" ? stored.record : null;
  const kept = stored.status === "damaged" ? stored.remains : before;
  const sameContent = before !== null && digestOf(before) === digestOf(current);
  const next: SavedRecord = {
    schemaVersion: 1,
    auditId: kept?.auditId ?? moment.newAuditId(),
    revision: sameContent ? (before.revision ?? 1) : (kept?.revision ?? 0) + 1,
    savedAt: laterThan(before?.savedAt ?? null, moment.now),
    proForma: current.proForma,
    ...contentOf(current),
    reasons: [...(moment.reasons ?? mergeReasons(keepReasons(stored, current), current.reasons))],
    ...keepFacts(moment.facts ?? { ...kept?.facts, ...current.facts }),
    ...keepSteps(moment.signOffs ?? kept?.signOffs, moment.sendings ?? kept?.sendings),
  };
  if (before?.savedAt === undefined) return succeed(next);
  const asBefore = { ...next, savedAt: before.savedAt };
  const isSame = saysTheSame(withoutSendings(before), withoutSendings(asBefore));
  return succeed(isSame ? asBefore : next);
}

/** The moment itself or, where the clock has been set back, a second after what was there before. */
function laterThan(before: string | null, now: string): string {
  if (before === null || Date.parse(now) > Date.parse(before)) return now;
  return new Date(Date.parse(before) + 1000).toISOString().replace(/\.\d+Z$/, "Z");
}

/** The entries that a record has only where there is something in them. */
function keepSteps(
  signOffs: readonly SignOff[] = [],
  sendings: readonly Sending[] = [],
): Pick<AuditRecord, "signOffs" | "sendings"> {
  return {
    ...(signOffs.length > 0 && { signOffs: [...signOffs] }),
    ...(sendings.length > 0 && { sendings: [...sendings] }),
  };
}

function withoutSendings(record: AuditRecord): AuditRecord {
  const { sendings, ...others } = record;
  return sendings === undefined ? record : others;
}

/** The parts that do not hold this record yet. */
export function partsOutOfStep(stored: StoredRecord, record: SavedRecord): readonly StoredPart[] {
  const digest = digestOf(record);
  return stored.parts.filter(
    ({ content }) => content?.digest !== digest || !saysTheSame(content.record, record),
  );
}

/** One reason for each check, place and basis: the current one where there are two. */
function mergeReasons(saved: readonly Reason[], current: readonly Reason[]): readonly Reason[] {
  const keyOf = ({ check, at, basis = "" }: Reason) => `${check} ${at} ${basis}`;
  return [...new Map([...saved, ...current].map((reason) => [keyOf(reason), reason])).values()];
}

function saysTheSame(one: AuditRecord, other: AuditRecord): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
