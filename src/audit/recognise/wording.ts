/** A part of a text, in characters, half open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Wording without what differs between copies of one form: case, spaces of every kind, hyphens, quotation marks and other
 * punctuation, and how runs were split. Two wordings with the same key are the same wording.
 */
export function wordingKey(text: string): string {
  return isAscii(text)
    ? text.toLowerCase().replace(notAsciiLetterOrDigit, "")
    : text.normalize("NFKC").toLowerCase().replace(notLetterOrDigit, "");
}

const notAsciiLetterOrDigit = /[^a-z0-9]+/g;
const notLetterOrDigit = /[^\p{L}\p{N}]+/gu;

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
}

/**
 * The first letters of a text's key, or all of a shorter one, without working out the rest.
 * @returns null where a shortcut cannot say.
 */
export function startOfKey(text: string, length: number): string | null {
  let start = "";
  for (let index = 0; index < text.length && start.length < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) return null;
    if (isLetterOrDigit(code)) start += text.charAt(index);
  }
  return start.toLowerCase();
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || isDigit(code);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** "1.", "1)", "Q3:", "(a)", "2.3 ", "iv." A lone letter or Roman numeral counts only with its full stop or bracket. */
const numbering =
  /^[\s([]*(?:(?:question|q|no\.?)\s*)?(?:\d+(?:\.\d+)*[a-z]?(?:\s*[.):\]–—-]+\s*|\s+)|(?:[a-z]|[ivxl]+)\s*[.):\]]+\s*)/iu;

/** The text after a number or letter that someone typed in front of it; the text itself where there is none. */
export function withoutNumbering(text: string): string {
  return mayBeNumbered(text) ? text.replace(numbering, "") : text;
}

/** As far as a number may reach into a text: "(Question 12.3)". */
const NUMBER_REACH = 15;

/** A number has a figure in it, or a sign after its letter. */
function mayBeNumbered(text: string): boolean {
  const reach = Math.min(text.length, NUMBER_REACH);
  for (let index = 0; index < reach; index += 1) {
    const code = text.charCodeAt(index);
    // One of . ) : ]
    if (isDigit(code) || code === 0x2e || code === 0x29 || code === 0x3a || code === 0x5d) return true;
  }
  return false;
}

/**
 * Where in the text the wording of this key ends, when the text begins with it (a typed number in front aside).
 * @returns an offset into the text, or null. The wording must end at the end of a word.
 */
export function endOfWording(text: string, key: string): number | null {
  const end = endOfKey(text, 0, key);
  const start = end === null ? text.length - withoutNumbering(text).length : 0;
  return start === 0 ? end : endOfKey(text, start, key);
}

function endOfKey(text: string, start: number, key: string): number | null {
  let matched = 0;
  for (let index = start; index < text.length; index += 1) {
    const part = keyOfCharacter(text, index);
    if (part === "") continue;
    if (matched === key.length) return followsWord(text, index) ? null : lastWordEnd(text, index);
    if (!key.startsWith(part, matched)) return null;
    matched += part.length;
  }
  return matched === key.length ? text.length : null;
}

function keyOfCharacter(text: string, index: number): string {
  const code = text.charCodeAt(index);
  if (code > 0x7f) return wordingKey(text.charAt(index));
  return isLetterOrDigit(code) ? text.charAt(index).toLowerCase() : "";
}

function followsWord(text: string, index: number): boolean {
  return index > 0 && keyOfCharacter(text, index - 1) !== "";
}

/** Closing punctuation right after the wording belongs to it: "Team:", "(based on the audit findings)". */
function lastWordEnd(text: string, nextWord: number): number {
  const between = /[\p{L}\p{N}][^\p{L}\p{N}]*$/u.exec(text.slice(0, nextWord));
  const tail = between === null ? "" : between[0].slice(1);
  const punctuation = /^[.?!)\]"'’”]*\s*:?/u.exec(tail)?.[0] ?? "";
  return nextWord - tail.length + punctuation.trimEnd().length;
}
