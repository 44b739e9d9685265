import type { Sending } from "../../audit/audit-record.ts";
import { nextRecord, type SaveMoment } from "../../audit/next-record.ts";
import { writeRecordPart } from "../../audit/record-part.ts";
import { addSignOff, type SignOffToGive } from "../../audit/sign-off.ts";
import { giveReason, type ReasonToGive } from "../../checks/engine/give-reason.ts";
import { checksOf } from "../../checks/index.ts";
import type { Result } from "../../result.ts";
import type { JudgedAudit } from "./judge-audit.ts";

/** The moment of saving. */
export interface SavingServices {
  /** UTC, as in the record's `savedAt`. */
  readonly now: () => string;
  readonly newAuditId: () => string;
}

/** The custom XML part to save for what the form says now. Fails with the codes of `nextRecord` and `writeRecordPart`. */
export function recordToSave(judged: JudgedAudit, services: SavingServices): Result<string> {
  return writeRecord(judged, services);
}

/** The same with more reasons, all or none of them. Fails with the codes of `giveReason` too. */
export function recordWithReasons(
  judged: JudgedAudit,
  given: readonly ReasonToGive[],
  services: SavingServices,
): Result<string> {
  const auditId = judged.reading.record.auditId ?? services.newAuditId();
  let { record } = judged.toCheck;
  for (const reason of given) {
    const reasons = giveReason({ ...judged.toCheck, record }, reason, auditId, checksOf(judged.toCheck.form));
    if (!reasons.ok) return reasons;
    record = { ...record, reasons: [...reasons.value] };
  }
  return writeRecord(judged, { now: services.now, newAuditId: () => auditId }, { reasons: record.reasons });
}

/** The same with one more step of signing off, about what the form says now. Fails with the codes of `addSignOff` too. */
export function recordWithSignOff(
  judged: JudgedAudit,
  given: SignOffToGive,
  services: SavingServices,
): Result<string> {
  const signOffs = addSignOff(judged.reading.record, given);
  return signOffs.ok ? writeRecord(judged, services, { signOffs: signOffs.value }) : signOffs;
}

/** The same with where it was sent last, which replaces what was known of that list. */
export function recordWithSending(
  judged: JudgedAudit,
  sending: Sending,
  services: SavingServices,
): Result<string> {
  const others = (judged.reading.record.sendings ?? []).filter(({ to }) => to !== sending.to);
  return writeRecord(judged, services, { sendings: [...others, sending] });
}

function writeRecord(
  { reading }: JudgedAudit,
  { now, newAuditId }: SavingServices,
  change: Pick<SaveMoment, "reasons" | "signOffs" | "sendings"> = {},
): Result<string> {
  const next = nextRecord(reading.stored, reading.record, { now: now(), newAuditId, ...change });
  return next.ok ? writeRecordPart(next.value, reading.form) : next;
}
