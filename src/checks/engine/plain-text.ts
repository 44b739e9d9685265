import type { TextSpan } from "./finding.ts";

/**
 * A text as a reader sees it, for patterns to look at: compatibility forms folded (Unicode NFKC), digits of every script
 * as 0–9, every dash and quote as the plain one, runs of blanks as one, and what nobody sees (soft hyphens, zero-width and
 * direction marks) left out.
 */
export interface PlainText {
  readonly text: string;
  /** Most identifiers have one, most comments have none. */
  readonly hasDigits: boolean;
  /** Where a stretch of `text` is in the original. */
  readonly spanOf: (start: number, end: number) => TextSpan;
}

const needsFolding = /[^ -~\n]|\s\s/;
/** A run that may shrink, a letter with marks on it, or one character. Marks are limited: their order costs time to find. */
const toFold = /[\s\p{DI}]{2,}|[A-Za-z]\p{M}{1,8}|[^ -~\n]\p{M}{0,8}/gu;
const dash = /^[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]$/;
const singleQuote = /^[\u2018\u2019\u201B\u02BC\u00B4\uFF07]$/;
const doubleQuote = /^[\u201C-\u201F\u00AB\u00BB\uFF02]$/;
const decimalDigit = /^\p{Nd}$/u;
const blank = /\s/;
const lineBreak = /[\n\r\u2028\u2029]/;
const unseen = /^\p{DI}+$/u;

/** From here on, offsets in the plain text and in the original differ by the same number until the next anchor. */
interface Anchor {
  readonly plain: number;
  readonly original: number;
  /** The stretch before it left nothing in the plain text. */
  readonly afterNothing: boolean;
}

/** Takes time linear in the length of the text. */
export function makePlain(original: string): PlainText {
  if (!needsFolding.test(original)) return plainText(original, []);
  const pieces: string[] = [];
  const anchors: Anchor[] = [];
  let copied = 0;
  let length = 0;
  for (const { 0: found, index } of original.matchAll(toFold)) {
    const folded = fold(found);
    pieces.push(original.slice(copied, index), folded);
    length += index - copied + folded.length;
    copied = index + found.length;
    if (folded.length === found.length) continue;
    // Every offset within a stretch that grew stands for its start.
    for (let inside = length - folded.length + 1; inside < length; inside++) {
      anchors.push({ plain: inside, original: index, afterNothing: false });
    }
    anchors.push({ plain: length, original: copied, afterNothing: folded === "" });
  }
  pieces.push(original.slice(copied));
  return plainText(pieces.join(""), anchors);
}

function plainText(text: string, anchors: readonly Anchor[]): PlainText {
  return {
    text,
    hasDigits: /\d/.test(text),
    spanOf: (start, end) => {
      const offset = originalOffset(anchors, lastUpTo(anchors, start), start);
      let last = lastUpTo(anchors, end);
      while (anchors[last]?.afterNothing && anchors[last]?.plain === end) last--;
      return { offset, length: originalOffset(anchors, last, end) - offset };
    },
  };
}

function originalOffset(anchors: readonly Anchor[], index: number, plain: number): number {
  const anchor = anchors[index];
  return anchor ? anchor.original + plain - anchor.plain : plain;
}

/** The index of the last anchor at the offset or before it; -1 when there is none. */
function lastUpTo(anchors: readonly Anchor[], offset: number): number {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((anchors[middle]?.plain ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function fold(found: string): string {
  if (found === "\u2019" || found === "\u2018") return "'";
  if (unseen.test(found)) return "";
  if (blank.test(found)) return lineBreak.test(found) ? "\n" : " ";
  if (dash.test(found)) return "-";
  if (singleQuote.test(found)) return "'";
  if (doubleQuote.test(found)) return '"';
  if (decimalDigit.test(found)) return asciiDigit(found);
  return found.normalize("NFKC");
}

/** Unicode keeps the ten digits of a script side by side, zero first. */
function asciiDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && decimalDigit.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}
