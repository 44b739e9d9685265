import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** A case that may be drawn: a reference that names nobody, and the age band or stratum that it belongs to. */
export interface Case {
  readonly reference: string;
  readonly band: string;
}

/** What decides the draw. Nobody can choose the seed: it is thrown by dice in a meeting, or a public draw named beforehand. */
export interface DrawKey {
  readonly seed: string;
  readonly cycle: string;
}

/** The way of drawing, which is part of every ticket: another way would have another name. */
export const drawMethod = "permanence-sample-1";

/**
 * The ticket of a case: SHA-256, in hexadecimal, over the method, seed, cycle, band and reference, each on a line. The smallest
 * tickets are chosen, so the order of the list makes no difference, and adding a case moves no other (docs/sample.md).
 */
export function ticketOf({ reference, band }: Case, { seed, cycle }: DrawKey): string {
  return hashOf([drawMethod, seed, cycle, band, reference].join("\n"));
}

/** The digest of a list, which is written down before anybody knows the seed: over its sorted lines of band, tab, reference. */
export function digestOfCases(cases: readonly Case[]): string {
  const lines = cases.map(({ band, reference }) => `${band}\t${reference}`);
  return hashOf(lines.toSorted(byCodePoint).join("\n"));
}

/** By Unicode code points, as UTF-8 sorts, so that every program sorts alike. */
export function byCodePoint(one: string, other: string): number {
  const left = Array.from(one);
  const right = Array.from(other);
  for (const [index, letter] of left.entries()) {
    const difference = (letter.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? -1);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.normalize("NFC"))));
}
