import { englandBankHolidays, type BankHolidays } from "./bank-holidays.ts";
import { dayNumbered, dayNumberOf, weekdayOf } from "./plain-date.ts";

/**
 * A working day is not a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in England (docs/tracker.md:
 * how practice counts the 20 working days of the Care Planning Regulations 2010). The day of the event is day 0.
 */

/**
 * The day that comes so many working days later, or earlier for a negative number; with 0 the day itself.
 * @returns null where a year is passed whose bank holidays are not known.
 */
export function addWorkingDays(
  iso: string,
  count: number,
  holidays: BankHolidays = englandBankHolidays,
): string | null {
  const { first, last, days } = numbersOf(holidays);
  const step = Math.sign(count);
  let day = dayNumberOf(iso);
  if (day < first || day > last) return null;
  for (let left = Math.abs(count); left > 0;) {
    day += step;
    if (weekdayOf(day) % 6 === 0) continue;
    if (day < first || day > last) return null;
    if (!days.has(day)) left -= 1;
  }
  return count === 0 ? iso : dayNumbered(day);
}

/** Whether a day is a working day; null where the bank holidays of its year are not known. */
export function isWorkingDay(iso: string, holidays: BankHolidays = englandBankHolidays): boolean | null {
  if (weekdayOf(dayNumberOf(iso)) % 6 === 0) return false;
  return isKnown(iso, holidays) ? !holidays.days.has(iso) : null;
}

/**
 * How many working days come after the first day, up to and with the second; 0 where the second does not come later.
 * @returns null where the bank holidays of a year between are not known.
 */
export function workingDaysAfter(
  from: string,
  to: string,
  holidays: BankHolidays = englandBankHolidays,
): number | null {
  if (to <= from) return 0;
  if (!isKnown(from, holidays) || !isKnown(to, holidays)) return null;
  let count = 0;
  const last = dayNumberOf(to);
  for (let day = dayNumberOf(from) + 1; day <= last; day++) {
    if (weekdayOf(day) % 6 !== 0 && !holidays.days.has(dayNumbered(day))) count += 1;
  }
  return count;
}

function isKnown(iso: string, { firstYear, lastYear }: BankHolidays): boolean {
  const year = Number(iso.slice(0, 4));
  return year >= firstYear && year <= lastYear;
}

/** Bank holidays by the numbers of their days, with the first and the last day that is known. */
interface HolidayNumbers {
  readonly first: number;
  readonly last: number;
  readonly days: ReadonlySet<number>;
}

/** Thousands of days are counted by the same bank holidays. */
const known = new WeakMap<BankHolidays, HolidayNumbers>();

function numbersOf(holidays: BankHolidays): HolidayNumbers {
  const before = known.get(holidays);
  if (before !== undefined) return before;
  const numbers = {
    first: dayNumberOf(`${String(holidays.firstYear)}-01-01`),
    last: dayNumberOf(`${String(holidays.lastYear)}-12-31`),
    days: new Set([...holidays.days].map(dayNumberOf)),
  };
  known.set(holidays, numbers);
  return numbers;
}
