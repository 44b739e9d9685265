const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/u;
const anyWeekday = /(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+$/u;
const inFigures = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})\.?$/u;
const inWords = /^(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})\.?$/u;
const iso = /^(\d{4})-(\d{2})-(\d{2})$/u;

/**
 * The day that a text names, as an ISO date: day before month, as dates are written in the United Kingdom; the month also
 * in words; the year in four figures, since two do not say which century. ISO dates are dates too.
 * @param fullDate `w:fullDate` of a date picker around the text: the picker may show the day in another way, such as with a
 * short year. It counts only where the text shows its day of the month, as other words may have been typed over it.
 * @returns null when the text is no real calendar date.
 */
export function decodeUkDate(written: string, fullDate: string | null = null): string | null {
  const text = written.normalize("NFKC").trim().replace(/\s+/gu, " ").toLowerCase();
  return dateIn(text.replace(weekday, "")) ?? dateOfPicker(text, fullDate);
}

/** A deadline: the day, and what else the words around it say. */
export interface Deadline {
  /** ISO. */
  readonly date: string;
  /** The text says more than the day, such as where it will be checked. Then a record keeps the text beside the date. */
  readonly saysMore: boolean;
  /** The text says that the action is already done. */
  readonly isDone: boolean;
}

/** Longer texts are not searched for a deadline. */
const maxDeadlineLength = 120;
const dayFirst = String.raw`\d{1,2}\s*([/.-])\s*\d{1,2}\s*\1\s*\d{4}`;
const monthInWords = String.raw`\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?[\s-]+[a-z]{3,9}\.?,?[\s-]+\d{4}`;
const anyDate = new RegExp(
  String.raw`(?<![\d/.-])(?:${dayFirst}|${monthInWords}|\d{4}-\d{2}-\d{2})(?![\d/-])`,
  "gu",
);
/** "By", "due on", "no later than": words before a date that add nothing to it. */
const leadWords =
  /^(?:(?:due|by|on|before|target|deadline|latest|no later than|date|the|completed? by|for completion(?: by)?|to be (?:completed?|done)(?: by| on)?)[\s:,-]*)+$/u;
const doneWords =
  /^(?:(?:now|already|was|action|this)\s+)*(?:completed|done|achieved|actioned|finished)(?:\s+on)?[\s:,-]*$/u;
const someDate =
  /\d\s*[/-]\s*\d|\d(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/u;

/**
 * The one day by which something is due, with or without words around it: "By 31/01/2027", "31/01/2027 (at supervision)",
 * "Completed 12/11/2026".
 * @param fullDate as for `decodeUkDate`
 * @returns null when the text names no day, more than one, or an unsure one ("31/01/2027?"), or when the words before the date
 * may mean something other than a deadline ("not 31/01/2027").
 */
export function decodeDeadline(written: string, fullDate: string | null = null): Deadline | null {
  const plain = decodeUkDate(written, fullDate);
  if (plain !== null) return { date: plain, saysMore: false, isDone: false };
  if (written.length > maxDeadlineLength || written.includes("?")) return null;
  const text = written.normalize("NFKC").trim().replace(/\s+/gu, " ").toLowerCase();
  const [found, ...others] = [...text.matchAll(anyDate)];
  const date = found === undefined ? null : dateIn(found[0]);
  if (found === undefined || date === null || others.length > 0) return null;
  const before = text.slice(0, found.index).replace(anyWeekday, "");
  const after = text.slice(found.index + found[0].length).replace(/^[\s.]+$/u, "");
  const isDone = doneWords.test(before) || doneWords.test(after.replace(/[\s:,().-]+/gu, " ").trim());
  // A second date that lacks its year would leave two days to choose from.
  if ((before !== "" && !leadWords.test(before) && !doneWords.test(before)) || someDate.test(after))
    return null;
  return { date, saysMore: isDone || after !== "", isDone };
}

/** The text without words such as "By" or "Due on" in front. */
export function withoutLeadWords(written: string): string {
  const words = written.trim().split(/\s+/u);
  const first = words.findIndex((word) => /\d/u.test(word));
  const before = words.slice(0, Math.max(first, 0)).join(" ").toLowerCase();
  return before !== "" && leadWords.test(before) ? words.slice(first).join(" ") : written;
}

/** As the form has dates: "31/03/2027". @param iso a date */
export function encodeUkDate(iso: string): string {
  const [year, month, day] = iso.split("-");
  return `${day ?? ""}/${month ?? ""}/${year ?? ""}`;
}

function dateIn(text: string): string | null {
  const figures = inFigures.exec(text);
  if (figures !== null) return realDate(Number(figures[4]), Number(figures[3]), Number(figures[1]));
  const words = inWords.exec(text);
  if (words !== null) return realDate(Number(words[3]), monthNamed(words[2] ?? ""), Number(words[1]));
  const year = iso.exec(text);
  return year === null ? null : realDate(Number(year[1]), Number(year[2]), Number(year[3]));
}

/** @returns 1 to 12, or 0. "Sept" is as common as "Sep". */
function monthNamed(name: string): number {
  return (
    months.findIndex(
      (month) => month === name || month.slice(0, 3) === name || (month === "september" && name === "sept"),
    ) + 1
  );
}

function realDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

function dateOfPicker(text: string, fullDate: string | null): string | null {
  const date = fullDate === null ? null : dateIn(fullDate.slice(0, 10));
  if (date === null) return null;
  const day = Number(date.slice(8));
  const figures = text.match(/\d+/gu) ?? [];
  return figures.some((each) => Number(each) === day) ? date : null;
}
