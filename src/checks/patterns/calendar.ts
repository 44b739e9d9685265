/** Days as ISO dates of the Gregorian calendar, without a clock or a time zone. */

const dayInMs = 86_400_000;

function toDay(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / dayInMs;
}

function toIso(day: number): string {
  return new Date(day * dayInMs).toISOString().slice(0, 10);
}

/** 0 on Sundays to 6 on Saturdays. */
function weekday(day: number): number {
  return new Date(day * dayInMs).getUTCDay();
}

/** The same day of a later month, or its last day where it is shorter. @param iso a date */
export function addMonths(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** The day that comes so many working days later: neither Saturday, Sunday nor a bank holiday in England. The day itself does not count. */
export function addWorkingDays(iso: string, count: number): string {
  let day = toDay(iso);
  let holidays = new Set<string>();
  let year = "";
  for (let left = count; left > 0;) {
    day++;
    const date = toIso(day);
    if (date.slice(0, 4) !== year) {
      year = date.slice(0, 4);
      holidays = new Set(listBankHolidays(Number(year)));
    }
    if (weekday(day) % 6 !== 0 && !holidays.has(date)) left--;
  }
  return toIso(day);
}

/** Days moved or given by royal proclamation, by year (gov.uk/bank-holidays). */
const proclaimed: Readonly<
  Record<number, { readonly earlyMay?: string; readonly spring?: string; readonly extra?: readonly string[] }>
> = {
  2020: { earlyMay: "2020-05-08" },
  2022: { spring: "2022-06-02", extra: ["2022-06-03", "2022-09-19"] },
  2023: { extra: ["2023-05-08"] },
};

/**
 * The bank holidays of England in a year, in their order: Banking and Financial Dealings Act 1971, schedule 1, with the days
 * that stand in for those at a weekend, and what was proclaimed up to 2026.
 */
export function listBankHolidays(year: number): readonly string[] {
  const easter = findEasterSunday(year);
  const { earlyMay, spring, extra = [] } = proclaimed[year] ?? {};
  const christmas = toDay(`${String(year)}-12-25`);
  const newYear = toDay(`${String(year)}-01-01`);
  return [
    toIso(newYear + daysToMonday(newYear)),
    toIso(easter - 2),
    toIso(easter + 1),
    earlyMay ?? firstMonday(year, 5),
    spring ?? lastMonday(year, 5),
    lastMonday(year, 8),
    ...christmasDays(christmas),
    ...extra,
  ].sort();
}

function daysToMonday(day: number): number {
  return [1, 0, 0, 0, 0, 0, 2][weekday(day)] ?? 0;
}

/** Where one of the two falls on a weekend, the next working day or days stand in. */
function christmasDays(christmas: number): string[] {
  const shifts: Readonly<Record<number, readonly [number, number]>> = { 0: [1, 2], 5: [0, 3], 6: [2, 3] };
  const [first, second] = shifts[weekday(christmas)] ?? [0, 1];
  return [toIso(christmas + first), toIso(christmas + second)];
}

function firstMonday(year: number, month: number): string {
  const first = toDay(`${String(year)}-${String(month).padStart(2, "0")}-01`);
  return toIso(first + ((8 - weekday(first)) % 7));
}

/** @param month of 31 days. */
function lastMonday(year: number, month: number): string {
  const last = toDay(`${String(year)}-${String(month).padStart(2, "0")}-31`);
  return toIso(last - ((weekday(last) + 6) % 7));
}

/** The Gregorian computus in its anonymous form (Meeus, Astronomical Algorithms, chapter 8). */
function findEasterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return toDay(
    `${String(year)}-${String(Math.floor(f / 31)).padStart(2, "0")}-${String((f % 31) + 1).padStart(2, "0")}`,
  );
}
