/**
 * Days as ISO texts ("2026-11-30") of the Gregorian calendar, without a clock or a time zone. Texts of this form compare in the
 * order of the days. `Temporal.PlainDate` is the oracle of the tests; decision 19 says why it is not used here.
 */

const dayInMs = 86_400_000;

/** The number of a day: 0 is 1 January 1970. @param iso a date */
export function dayNumberOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / dayInMs;
}

/** The day with this number, as an ISO text. */
export function dayNumbered(day: number): string {
  return new Date(day * dayInMs).toISOString().slice(0, 10);
}

/** 0 on Sundays to 6 on Saturdays. @param day the number of a day */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** So many days later, or earlier for a negative number. @param iso a date */
export function addDays(iso: string, days: number): string {
  return dayNumbered(dayNumberOf(iso) + days);
}

/** How many days the second day comes after the first; negative where it comes before. */
export function daysBetween(from: string, to: string): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** The same day of a later or earlier month, or that month's last day where it is shorter. @param iso a date */
export function addMonths(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** Whether a text is a real day in ISO form. */
export function isPlainDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
    ? dayNumbered(dayNumberOf(text)) === text
    : false;
}
