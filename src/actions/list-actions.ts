import * as z from "zod";

import { englandBankHolidays } from "../dates/bank-holidays.ts";
import { daysBetween } from "../dates/plain-date.ts";
import { workingDaysAfter } from "../dates/working-days.ts";
import { actionStates, focuses, isOpen, type ActionRegister, type ActionState } from "./register.ts";

/** The escalation level for each number of working days overdue, as data. Each level adds a more senior person. */
export const escalation: readonly { readonly workingDays: number; readonly level: string }[] = [
  { workingDays: 0, level: "owner" },
  { workingDays: 10, level: "team manager" },
  { workingDays: 20, level: "head of service" },
  { workingDays: 40, level: "director" },
];

/** An action as lists show it. What is overdue is worked out for a day and never stored. */
export const listedActionSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  section: z.string().nullable(),
  focus: z.enum(focuses).nullable(),
  action: z.string().nullable(),
  owner: z.string().nullable(),
  due: z.iso.date().nullable(),
  firstDue: z.iso.date().nullable(),
  /** How often the due date moved. */
  moved: z.int(),
  state: z.enum(actionStates),
  /** By how many days it is overdue; 0 where it is not, or is no longer open. */
  overdueBy: z.int(),
  /** Null where it is not overdue, or bank holidays are not known. */
  level: z.string().nullable(),
});

export type ListedAction = z.infer<typeof listedActionSchema>;

export interface ActionFilter {
  readonly owner: string | null;
  readonly state: ActionState | null;
  readonly section: string | null;
  readonly overdue: boolean;
}

export const everyAction: ActionFilter = { owner: null, state: null, section: null, overdue: false };

/**
 * The actions on a day, those that need attention first: overdue by days, then open ones by their due date (those without one
 * first), then the rest. @param on ISO
 */
export function listActions(
  register: ActionRegister,
  on: string,
  filter: ActionFilter = everyAction,
): readonly ListedAction[] {
  const same = (one: string | null, other: string) => (one ?? "").toLowerCase() === other.toLowerCase();
  return register.actions
    .map((action): ListedAction => {
      const { id, title, section, focus, due, firstDue, owner, state } = action;
      const isOverdue = isOpen(state) && due !== null && due < on;
      return {
        ...{ id, title, section, focus, action: action.action, owner, due, firstDue, state },
        moved: action.history.filter(({ what, from }) => what === "due" && from !== null).length,
        overdueBy: isOverdue ? daysBetween(due, on) : 0,
        level: isOverdue ? levelOn(due, on) : null,
      };
    })
    .filter(
      (each) =>
        (filter.owner === null || same(each.owner, filter.owner)) &&
        (filter.section === null || same(each.section, filter.section)) &&
        (filter.state === null || each.state === filter.state) &&
        (!filter.overdue || each.overdueBy > 0),
    )
    .toSorted(
      (one, other) =>
        other.overdueBy - one.overdueBy ||
        Number(isOpen(other.state)) - Number(isOpen(one.state)) ||
        ((one.due ?? "") < (other.due ?? "") ? -1 : Number((one.due ?? "") > (other.due ?? ""))),
    );
}

function levelOn(due: string, on: string): string | null {
  const overdue = workingDaysAfter(due, on, englandBankHolidays);
  return overdue === null
    ? null
    : (escalation.findLast(({ workingDays }) => workingDays <= overdue)?.level ?? null);
}

/** How many actions are in each state, and how many of the open ones are overdue: all that a region sees. */
export function countActions(actions: readonly ListedAction[]) {
  const counts = Object.fromEntries(actionStates.map((state) => [state, 0])) as Record<ActionState, number>;
  for (const { state } of actions) counts[state] += 1;
  return { ...counts, overdue: actions.filter(({ overdueBy }) => overdueBy > 0).length };
}
