import type { BankHolidays } from "../dates/bank-holidays.ts";
import { addDays, addMonths } from "../dates/plain-date.ts";
import { addWorkingDays } from "../dates/working-days.ts";

/** A period that is counted from a day. */
export interface Step {
  readonly count: number;
  readonly unit: "days" | "working-days" | "weeks" | "months";
  /** For periods "beginning with" a day, which is then day 1: 26 weeks beginning with the day of issue. */
  readonly countsFirstDay?: boolean;
}

/** A milestone that ships, as data. `milestoneSchema` in src/tracker says what each part means, and fills in what is left out. */
export interface MilestoneData {
  readonly milestone: string;
  readonly title: string;
  readonly kind: "law" | "guidance" | "practice";
  readonly source: string;
  readonly on: boolean;
  readonly appliesTo?: "all" | "young" | "older";
  readonly from: string;
  readonly every: Step | null;
  readonly first?: Step;
  readonly repeats?: boolean;
  readonly noteOnly?: boolean;
  readonly extension?: { readonly column: string; readonly step: Step };
  readonly headings?: readonly string[];
  readonly lastHeadings?: readonly string[];
  readonly notice?: readonly { readonly workingDays: number; readonly to: string }[];
  readonly escalate?: readonly { readonly days: number; readonly level: string }[];
}

/**
 * The last day of a period that is counted from a day.
 * @param day ISO
 * @returns null where it passes a year whose bank holidays are not known
 */
export function addStep(
  day: string,
  { count, unit, countsFirstDay = false }: Step,
  holidays: BankHolidays,
): string | null {
  const less = countsFirstDay ? -1 : 0;
  switch (unit) {
    case "days":
      return addDays(day, count + less);
    case "weeks":
      return addDays(day, 7 * count + less);
    case "months":
      return addDays(addMonths(day, count), less);
    case "working-days":
      return addWorkingDays(day, count + less, holidays);
  }
}

/** "20 working days", "1 month". */
export function stepInWords({ count, unit }: Step): string {
  const words = unit.replace("-", " ");
  return `${String(count)} ${count === 1 ? words.replace(/s$/u, "") : words}`;
}
