import type { AuditContent, AuditRecord, CaseFacts, Reason } from "./audit-record.ts";
import { digestOf } from "./digest.ts";
import type { StoredRecord } from "./stored-record.ts";

/** Of what a reason rests on when the record that it was given for cannot be read any more: it no longer applies. */
const lost = "lost";

/**
 * The saved reasons, as they hold for what the form says now. One without a basis was given for all that the audit said
 * when it was saved: when that has changed since, the digest of what it said becomes its basis.
 */
export function keepReasons(stored: StoredRecord, current: AuditContent): readonly Reason[] {
  if (stored.status === "damaged")
    return stored.remains.reasons.map((reason) => ({ basis: lost, ...reason }));
  if (stored.status !== "found") return [];
  const { reasons } = stored.record;
  if (reasons.every(({ basis }) => basis !== undefined)) return reasons;
  const basis = digestOf(stored.record);
  return basis === digestOf(current) ? reasons : reasons.map((reason) => ({ basis, ...reason }));
}

/** The entry for the facts of the case, which a record without any does not have. */
export function keepFacts(facts: CaseFacts): Pick<AuditRecord, "facts"> {
  const known = Object.entries(facts).filter(([, date]) => date !== undefined);
  return known.length === 0 ? {} : { facts: Object.fromEntries(known) };
}
