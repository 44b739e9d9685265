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
  return JSON.stringify(withSortedKeys(value));
}

/**
 * What is written out at full speed, which a replacer would more than halve: a copy, but for what is in order already, as
 * the many small objects of an audit are.
 */
function withSortedKeys(value: unknown): unknown {
  if (!isObject(value)) return value;
  if (Array.isArray(value)) return value.map(withSortedKeys);
  const keys = Object.keys(value);
  if (isInOrder(value, keys)) return value;
  keys.sort();
  // Assigned to a plain object, this one name would change what it inherits instead.
  if (keys.includes("__proto__")) {
    return Object.fromEntries(keys.map((key) => [key, withSortedKeys(value[key])]));
  }
  const sorted: Record<string, unknown> = {};
  for (const key of keys) sorted[key] = withSortedKeys(value[key]);
  return sorted;
}

function isInOrder(members: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  let before = "";
  for (const key of keys) {
    if (key < before || isObject(members[key])) return false;
    before = key;
  }
  return true;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
