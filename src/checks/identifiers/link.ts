import type { Detector, Hit } from "./detector.ts";
import { findAll, mergeHits } from "./detector.ts";

const maybe = /:\/|\\|\.[a-z]/i;
const withScheme = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"]{1,2000}/gi;
const withoutScheme =
  /(?<![@\w.-])(?:www\.)?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:com|org|net|uk|io|info|eu)(?![\w@-]|\.[a-z0-9])(?::\d{1,5})?(?:[/?#][^\s<>"]{0,2000})?/gi;
/** Shortened links end in what may also be a word, and count only with their path. */
const shortened = /(?<![@\w.-])[a-z0-9-]{1,63}\.(?:ly|gd|gl|app)\/[\w-]{3,200}(?![\w@])/gi;
const sharedFolder = /\\\\[\w.-]{1,255}\\[^\s<>"]{1,1000}/g;
const drive = /(?<![A-Za-z0-9])[A-Za-z]:[\\/]{1,2}[^\s<>"]{1,1000}/g;
/** What closes a sentence, a bracket or a quotation is no part of the link. */
const closing = new Set(".,;:!?)]}'");

/** Web addresses, links into case systems, shared folders and file paths. */
export const detectLinks: Detector = ({ text }) =>
  maybe.test(text)
    ? mergeHits(
        ...[withScheme, withoutScheme, shortened, sharedFolder, drive].map((pattern) =>
          findAll(text, pattern),
        ),
      ).map((hit) => withoutClosing(text, hit))
    : [];

function withoutClosing(text: string, hit: Hit): Hit {
  let { end } = hit;
  while (end > hit.start + 1 && closing.has(text[end - 1] ?? "")) end--;
  return { ...hit, end };
}
