import type { AgeBand } from "../engine/subject.ts";

const age =
  /^(?:ages?:?|aged)?\s*(\d{1,2})(?:\s*(?:y|yo|y\/o|yrs?|years?))?(?:[\s-]*(?:olds?|of age))?\.?$/iu;

/** The age in years where a text is one age and nothing more: "7", "aged 7", "7 yrs old". Null for anything else. */
export function readSingleAge(text: string): number | null {
  const match = age.exec(text.normalize("NFKC").trim());
  return match ? Number(match[1]) : null;
}

/** The band of the sample that an age falls into; null for none. */
export function findAgeRange(years: number | null, bands: readonly AgeBand[]): AgeBand | null {
  if (years === null) return null;
  return bands.find(({ ages: [from, to] }) => from <= years && years <= to) ?? null;
}
