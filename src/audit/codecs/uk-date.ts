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
