import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

import type { AuditRecord } from "../audit/audit-record.ts";
import { digestOf } from "../audit/digest.ts";

/** Without an authority's key; the id of a saved audit is random, so nobody can guess it from its hash. */
const openKey = "permanency-audit second grading";

/**
 * The id of the blind copy of an audit: a UUID made from the keyed hash of the first audit's id, or of its digest where it was
 * never saved (RFC 9562, version 8). A person with both audits and the key can tell that they belong together; nobody can find the
 * first audit from the copy.
 */
export function secondGradingId(first: AuditRecord, authorityKey: string | null): string {
  return idFrom(first.auditId ?? digestOf(first), authorityKey);
}

/** Whether the second audit is a blind copy of the first, made with this key or without one. */
export function isSecondGradingOf(
  second: AuditRecord,
  first: AuditRecord,
  authorityKey: string | null,
): boolean {
  const sources = [first.auditId, digestOf(first)].filter((each) => each !== undefined);
  return sources.some((source) => [authorityKey, null].some((key) => idFrom(source, key) === second.auditId));
}

function idFrom(source: string, key: string | null): string {
  const hash = hmac(sha256, utf8ToBytes(key ?? openKey), utf8ToBytes(`second grading\n${source}`));
  const bytes = hash.slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = bytesToHex(bytes);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ].join("-");
}
