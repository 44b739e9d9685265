import type { Scale } from "../../proforma/scale.ts";

const range = /^(?:ages?|aged)?\s*(\d{1,2})\s*(?:[-\u2010-\u2015\u2212]|to|until)\s*(\d{1,2})(.*)$/u;
const yearsOld = /^(?:y|yo|yrs?|years?|y\/o)?\.?\s*(?:olds?|of age)?\.?$/u;

/** The two ages of a range in words or figures: "0-5yrs", "0–5 years" and "0 to 5". Null for anything else, a single age included. */
function readAges(written: string): readonly [from: number, to: number] | null {
  const text = written.normalize("NFKC").trim().toLowerCase();
  const [, from, to, rest = ""] = range.exec(text) ?? [];
  return from === undefined || !yearsOld.test(rest.trimStart()) ? null : [Number(from), Number(to)];
}

/** The age band of a scale that a text means; null where the scale has no ages or the text is none of its ranges. */
export function decodeAges({ values }: Scale, written: string): string | null {
  const read = readAges(written);
  if (read === null) return null;
  return values.find(({ ages }) => ages?.[0] === read[0] && ages[1] === read[1])?.value ?? null;
}
