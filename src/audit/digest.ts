import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { encodeUtf8 } from "../ooxml/text-codec.ts";
import type { AuditContent } from "./audit-record.ts";

/**
 * A fingerprint of what an audit says, and of nothing else: `sha256-` and 64 hexadecimal digits, over the canonical JSON
 * of header, answers, judgements, actions, factors and local questions. The same content gives the same digest whatever
 * the order of its keys.
 */
export function digestOf(content: AuditContent): string {
  const { header, answers, judgements, actions, factors, local } = content;
  return sha256Of(canonicalJson({ header, answers, judgements, actions, factors, local }));
}

/**
 * A fingerprint of anything that was written, which tells nothing outside this audit: the same words in another have
 * another one.
 */
export function saltedDigestOf(auditId: string, written: unknown): string {
  return sha256Of(canonicalJson([auditId, written]));
}

/** `sha256-` and the 64 hexadecimal digits of a text in UTF-8. */
export function sha256Of(text: string): string {
  return `sha256-${bytesToHex(sha256(encodeUtf8(text)))}`;
}

/** JSON with the keys of every object in the order of their UTF-16 code units and no white space (RFC 8785). */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => (isObject(each) ? sortKeys(each) : each));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sortKeys(value: object): object {
  const byKey = ([one]: [string, unknown], [other]: [string, unknown]) => (one < other ? -1 : 1);
  return Object.fromEntries(Object.entries(value).sort(byKey));
}
