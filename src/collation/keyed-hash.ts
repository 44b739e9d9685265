import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Fewer characters could be guessed; a key that the command line makes has 43. */
export const minKeyLength = 32;

/** How many hexadecimal digits of the hash the list gets: 128 bits, so that no two children share one by chance. */
const digits = 32;

/**
 * What the list gets instead of a child's reference: HMAC-SHA-256 (RFC 2104) with a key that only the authority
 * has. The authority can find its own child again and tell that two audits are of the same; nobody else can, not even by
 * trying every reference. Capitals, spaces and dashes of any kind make no difference.
 */
export function hashChildId(childId: string, authorityKey: string): string {
  const plain = normaliseReference(childId);
  const hash = bytesToHex(hmac(sha256, utf8ToBytes(authorityKey), utf8ToBytes(plain)));
  return `hash-${hash.slice(0, digits)}`;
}

/** Whether a value looks as `hashChildId` writes it. */
export function isKeyedHash(value: unknown): boolean {
  return typeof value === "string" && /^hash-[0-9a-f]{32}$/.test(value);
}

/** A child's reference without capitals, spaces and dashes, which people write differently. */
export function normaliseReference(childId: string): string {
  return childId
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}./_]+/gu, "");
}
