import { decodeUkDate } from "../../audit/codecs/uk-date.ts";

export interface ShortDate {
  /** What it lacks of a date that can only be read one way. */
  readonly lacks: "century" | "year";
  /** ISO: the day that it most likely means; null where only a known day before it would decide that. */
  readonly date: string | null;
}

const shortYear = /^(.{3,20}?)([/.-]|\s+|,\s*)['’]?(\d{2})\.?$/u;
/** Longer texts hold more than a date. */
const LONGEST_DATE = 40;
/** A leap year, so that 29 February is a day. */
const anyYear = 2028;

/**
 * A day written with a year of two figures ("31/03/27", "31 March 27") or with none ("31 March", "31/3").
 * @param notBefore ISO; without a year the first such day from here on is meant.
 * @returns null for anything else, a full date included.
 */
export function readShortDate(written: string, notBefore: string | null): ShortDate | null {
  const text = written.normalize("NFKC").trim();
  if (text.length > LONGEST_DATE || decodeUkDate(text) !== null) return null;
  const [, dayAndMonth = "", separator = "", year = ""] = shortYear.exec(text) ?? [];
  const inThisCentury = decodeUkDate(`${dayAndMonth}${separator}20${year}`);
  if (inThisCentury !== null) return { lacks: "century", date: inThisCentury };
  if (!isDayAndMonth(text)) return null;
  return { lacks: "year", date: notBefore && findNext(text, notBefore) };
}

function isDayAndMonth(text: string): boolean {
  return addYear(text, anyYear) !== null;
}

function findNext(dayAndMonth: string, notBefore: string): string | null {
  const first = Number(notBefore.slice(0, 4));
  for (let year = first; year < first + 9; year++) {
    const date = addYear(dayAndMonth, year);
    if (date !== null && date >= notBefore) return date;
  }
  return null;
}

function addYear(dayAndMonth: string, year: number): string | null {
  const [separator = " "] = /[/.-]/.exec(dayAndMonth) ?? [];
  const bare = dayAndMonth.replace(/[.,]$/, "");
  return decodeUkDate(`${bare}${/[a-z]/i.test(bare) ? " " : separator}${String(year)}`);
}
