import { englandBankHolidays } from "../dates/bank-holidays.ts";
import { workingDaysAfter } from "../dates/working-days.ts";
import { fail, succeed, type Problem, type Result } from "../result.ts";
import { isOpen, type FollowedAction } from "./register.ts";

/** From how many working days overdue an action is at a level. */
export interface EscalationLevel {
  readonly workingDays: number;
  readonly level: string;
}

/** The levels that ship. Each adds a more senior person. */
export const escalation: readonly EscalationLevel[] = [
  { workingDays: 0, level: "owner" },
  { workingDays: 10, level: "team manager" },
  { workingDays: 20, level: "head of service" },
  { workingDays: 40, level: "director" },
];

/** Whether an action is overdue on a day: it is worked out each time and never stored. @param on ISO */
export function isOverdue({ state, due }: Pick<FollowedAction, "state" | "due">, on: string): boolean {
  return isOpen(state) && due !== null && due < on;
}

/** The level of an action on a day; null where it is not overdue, or the bank holidays of the year are not known. @param on ISO */
export function levelOn(
  action: Pick<FollowedAction, "state" | "due">,
  on: string,
  levels: readonly EscalationLevel[] = escalation,
): string | null {
  if (action.due === null || !isOverdue(action, on)) return null;
  const overdue = workingDaysAfter(action.due, on, englandBankHolidays);
  return overdue === null
    ? null
    : (levels.findLast(({ workingDays }) => workingDays <= overdue)?.level ?? null);
}

/**
 * The action after somebody recorded that they saw it at the level that it has reached. The same person at the same level is recorded
 * once. Fails with `action-not-overdue` or `action-by-missing`.
 * @param by the role of the person who saw it
 * @param on ISO
 */
export function seeAction(
  action: FollowedAction,
  by: string,
  on: string,
  levels: readonly EscalationLevel[] = escalation,
): Result<FollowedAction> {
  const level = levelOn(action, on, levels);
  if (level === null) return fail(problems.notOverdue);
  const role = by.trim();
  if (role === "") return fail(problems.by);
  // An action that moved its date and is late again is seen again.
  const since = action.due ?? on;
  if (action.seen.some((each) => each.level === level && each.by === role && each.on > since))
    return succeed(action);
  return succeed({ ...action, seen: [...action.seen, { level, on, by: role }] });
}

const problems = {
  notOverdue: {
    code: "action-not-overdue",
    message: "This action is not overdue, so there is nothing to record.",
  },
  by: { code: "action-by-missing", message: "Give the role of the person who saw the action." },
} as const satisfies Record<string, Problem>;
