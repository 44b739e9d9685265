import { englandBankHolidays } from "../../dates/bank-holidays.ts";
import { addStep, stepInWords, type MilestoneData } from "../../milestones/milestone.ts";

/** The last day that is in time, from the day that the milestone is counted from. Null where bank holidays are not known. @param from ISO */
export function dueByMilestone({ every }: MilestoneData, from: string): string | null {
  return every === null ? null : addStep(from, every, englandBankHolidays);
}

/** Why no due day can be worked out, as the end of a sentence; null when it can. */
export function whyNotDue(milestone: MilestoneData, from: string): string | null {
  const { firstYear, lastYear } = englandBankHolidays;
  return dueByMilestone(milestone, from) === null
    ? `bank holidays are known from ${String(firstYear)} to ${String(lastYear)} only`
    : null;
}

/** "20 working days". */
export function periodOf({ every }: MilestoneData): string {
  return every === null ? "" : stepInWords(every);
}
