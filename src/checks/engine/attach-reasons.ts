import type { Reason } from "../../audit/audit-record.ts";
import { digestOf, saltedDigestOf } from "../../audit/digest.ts";
import { hasWords } from "../patterns/has-words.ts";
import type { AuditToCheck } from "./audit-to-check.ts";
import { takesReason, type Finding } from "./finding.ts";
import { writtenAt } from "./value-at-place.ts";

/** A reason of fewer words explains nothing. */
export const leastReasonWords = 3;

/**
 * Puts to each query, and to each error that may be mistaken, the reason that was given for it, as long as what it was given for is the same; to one without,
 * a reason that no longer applies.
 */
export function attachReasons(findings: readonly Finding[], audit: AuditToCheck): readonly Finding[] {
  const given = audit.record.reasons.filter(({ reason }) => hasWords(reason, leastReasonWords));
  if (given.length === 0) return findings;
  const { record } = audit;
  const whole = given.some(({ basis }) => basis !== undefined) ? digestOf(record) : "";
  const standing = new Set<Reason>();
  const findStanding = (finding: Finding) => {
    const candidates = given.filter((reason) => isFor(reason, finding));
    if (candidates.length === 0) return undefined;
    const basis = basisOf(finding, audit, record.auditId ?? "");
    const found = candidates.findLast((each) => [undefined, basis, whole].includes(each.basis));
    if (found) standing.add(found);
    return found;
  };
  const withReasons = findings.map((finding) => {
    const found = takesReason(finding) ? findStanding(finding) : undefined;
    return found ? { ...finding, reason: found.reason } : finding;
  });
  const lapsed = given.filter((reason) => !standing.has(reason));
  if (lapsed.length === 0) return withReasons;
  return withReasons.map((finding) => attachLapsed(finding, lapsed));
}

/**
 * What a reason for a finding is bound to: what the finding says, and what was written where it rests on. It holds no
 * word of that.
 * @param auditId so that the same words in another audit give something else.
 */
export function basisOf(
  { messageId, values, basis, span, at }: Finding,
  { record, form }: AuditToCheck,
  auditId: string,
): string {
  const written = (basis ?? [at]).map((place) => writtenAt(record, form, place));
  const texts =
    basis === undefined && span
      ? written.map((text) => text?.slice(span.offset, span.offset + span.length) ?? null)
      : written;
  return saltedDigestOf(auditId, { messageId, values: values ?? {}, texts });
}

function isFor(reason: Reason, { check, at }: Finding): boolean {
  return reason.check === check && reason.at === at;
}

function attachLapsed(finding: Finding, lapsed: readonly Reason[]): Finding {
  if (!takesReason(finding) || finding.reason !== undefined) return finding;
  const last = lapsed.findLast((reason) => isFor(reason, finding));
  return last ? { ...finding, lapsedReason: last.reason } : finding;
}
