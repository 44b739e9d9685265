import { addDays } from "../dates/plain-date.ts";

/** A quarter of the financial year, which begins in April. */
export interface Quarter {
  /** As people write it: "2026-27 Q3". */
  readonly name: string;
  /** ISO: its first and its last day. */
  readonly from: string;
  readonly to: string;
}

/** The quarter of a name such as "2026-27 Q3"; null where the name is invalid. */
export function quarterNamed(name: string): Quarter | null {
  const [, year, after, quarter] = /^(\d{4})-(\d{2}) ?[Qq]([1-4])$/.exec(name.trim()) ?? [];
  if (year === undefined || Number(after) !== (Number(year) + 1) % 100) return null;
  return quarterOf(Number(year), Number(quarter));
}

/** The last quarter that ended before a day. @param iso the day */
export function quarterBefore(iso: string): Quarter {
  const { from } = quarterWith(iso);
  return quarterWith(addDays(from, -1));
}

/** The quarter that a day is in. @param iso the day */
export function quarterWith(iso: string): Quarter {
  const [year = 0, month = 1] = iso.split("-").map(Number);
  return month < 4 ? quarterOf(year - 1, 4) : quarterOf(year, Math.floor((month - 1) / 3));
}

function quarterOf(financialYear: number, quarter: number): Quarter {
  const starts = (number: number) => {
    const year = financialYear + (number > 3 ? 1 : 0);
    const month = ((number * 3) % 12) + 1;
    return `${year}-${String(month).padStart(2, "0")}-01`;
  };
  const after = String((financialYear + 1) % 100).padStart(2, "0");
  const next = quarter === 4 ? `${financialYear + 1}-04-01` : starts(quarter + 1);
  return { name: `${financialYear}-${after} Q${quarter}`, from: starts(quarter), to: addDays(next, -1) };
}

export function isIn(day: string, { from, to }: Quarter): boolean {
  return from <= day && day <= to;
}
