import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { encodeUtf8 } from "../ooxml/text-codec.ts";
import type { AuditContent } from "./audit-record.ts";

/** Members of a record that are not what the audit says: its identity, and what is said about it. */
const besideContent = new Set([
  ...["schemaVersion", "auditId", "revision", "savedAt", "proForma"],
  ...["reasons", "facts", "signOffs", "sendings"],
]);

/** What an audit says: header, answers, judgements, local questions, and the lists and prompts of its form. */
export function contentOf(content: AuditContent): AuditContent {
  const members = Object.entries(content).filter(([key]) => !besideContent.has(key));
  // Only members that are no content are left out.
  return Object.fromEntries(members) as AuditContent;
}

/**
 * A fingerprint of what an audit says, and of nothing else: `sha256-` and 64 hexadecimal digits, over the canonical JSON
 * of `contentOf`. The same content gives the same digest whatever the order of its keys.
 */
export function digestOf(content: AuditContent): string {
  return sha256Of(canonicalJson(contentOf(content)));
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
  return jsonOf(value) ?? "null";
}

/** Hardly a text has anything to be escaped, and to see that takes less than to write it out character by character. */
function jsonOf(value: unknown): string | undefined {
  if (typeof value === "string") return quote(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((each) => jsonOf(each) ?? "null").join(",")}]`;
  const members = value as Readonly<Record<string, unknown>>;
  let json = "";
  for (const key of sortedKeys(members)) {
    const member = jsonOf(members[key]);
    if (member !== undefined) json += `${json && ","}${quote(key)}:${member}`;
  }
  return `{${json}}`;
}

/** Texts that JSON escapes something in: a quotation mark, a backslash, a control character or half of a character. */
const escapedInJson = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

function quote(text: string): string {
  return escapedInJson.test(text) ? JSON.stringify(text) : `"${text}"`;
}

function sortedKeys(members: object): readonly string[] {
  const keys = Object.keys(members);
  if (areInOrder(keys)) return keys;
  const hasNumbers = /^\d/.test(keys[0] ?? "");
  keys.sort();
  // Digests are of objects as programs keep them, whose whole numbers come first, the smallest first.
  return hasNumbers ? Object.keys(Object.fromEntries(keys.map((key) => [key, null]))) : keys;
}

function areInOrder(keys: readonly string[]): boolean {
  let before = "";
  for (const key of keys) {
    if (key < before) return false;
    before = key;
  }
  return true;
}
