import type { ProForma } from "../../proforma/pro-forma.ts";

const range = /^(?:ages?|aged)?\s*(\d{1,2})\s*(?:[-\u2010-\u2015\u2212]|to|until)\s*(\d{1,2})\s*(.*)$/u;
const yearsOld = /^(?:y|yo|yrs?|years?|y\/o)?\.?\s*(?:olds?|of age)?\.?$/u;

/**
 * The age range of the sample that a text means: "0-5yrs", "0–5 years" and "0 to 5" are "0-5".
 * @returns null for anything else, a single age included: which range was meant is for the auditor to say.
 */
export function decodeAgeRange(proForma: ProForma, written: string): string | null {
  const text = written.normalize("NFKC").trim().toLowerCase();
  const parts = range.exec(text);
  if (parts === null) return null;
  const [, from, to, rest = ""] = parts;
  if (!yearsOld.test(rest)) return null;
  const match = proForma.ageRanges.find(
    ({ fromAge, toAge }) => fromAge === Number(from) && toAge === Number(to),
  );
  return match?.value ?? null;
}
