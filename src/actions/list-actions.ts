import * as z from "zod";

import { daysBetween } from "../dates/plain-date.ts";
import { isOverdue, levelOn } from "./escalation.ts";
import {
  actionStates,
  focuses,
  isOpen,
  type ActionRegister,
  type ActionState,
  type FollowedAction,
} from "./register.ts";

/** An action as lists show it. What is overdue is worked out for a day and never stored. */
export const listedActionSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  team: z.string().nullable(),
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
  /** The role that saw it at that level; null while nobody has. */
  seenBy: z.string().nullable(),
  /** Whether somebody has to say if it is an earlier action in other words. */
  isInQuestion: z.boolean(),
  isOnForm: z.boolean(),
});

export type ListedAction = z.infer<typeof listedActionSchema>;

export interface ActionFilter {
  readonly owner: string | null;
  readonly team: string | null;
  readonly focus: FollowedAction["focus"];
  readonly state: ActionState | null;
  readonly section: string | null;
  readonly overdue: boolean;
}

export const everyAction: ActionFilter = {
  ...{ owner: null, team: null, focus: null, state: null, section: null, overdue: false },
};

/**
 * The actions on a day, those that need attention first: overdue by days, then open ones by their due date (those without one
 * first), then the rest. @param on ISO
 */
export function listActions(
  register: ActionRegister,
  on: string,
  filter: ActionFilter = everyAction,
): readonly ListedAction[] {
  const same = (one: string | null, other: string | null) =>
    other === null || (one ?? "").toLowerCase() === other.toLowerCase();
  return register.actions
    .map((action) => listAction(action, on))
    .filter(
      (each) =>
        same(each.owner, filter.owner) &&
        same(each.team, filter.team) &&
        same(each.section, filter.section) &&
        (filter.focus === null || each.focus === filter.focus) &&
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

/** An action as lists show it on a day. @param on ISO */
export function listAction(action: FollowedAction, on: string): ListedAction {
  const { id, title, team, section, focus, due, firstDue, owner, state, isOnForm } = action;
  const level = levelOn(action, on);
  const seen = action.seen.findLast((each) => each.level === level && each.on > (due ?? ""));
  return {
    ...{ id, title, team, section, focus, action: action.action, owner, due, firstDue, state },
    moved: action.history.filter(({ what, from }) => what === "due" && from !== null).length,
    overdueBy: due !== null && isOverdue(action, on) ? daysBetween(due, on) : 0,
    ...{ level, seenBy: seen?.by ?? null, isOnForm },
    isInQuestion: action.maybeSameAs.length > 0,
  };
}

/** How many actions are in each state, and how many of the open ones are overdue: all that a region sees. */
export function countActions(actions: readonly ListedAction[]) {
  const counts = Object.fromEntries(actionStates.map((state) => [state, 0])) as Record<ActionState, number>;
  for (const { state } of actions) counts[state] += 1;
  return { ...counts, overdue: actions.filter(({ overdueBy }) => overdueBy > 0).length };
}
