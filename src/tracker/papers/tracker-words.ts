import { dateInWords } from "../../dates/date-in-words.ts";
import type { TrackedChild, TrackedMilestone, Tracker, TrackerChange } from "../make-tracker.ts";
import type { TrackerRules } from "../rules.ts";
import type { State } from "../work-out.ts";

export const stateTitles: Readonly<Record<State, string>> = {
  "not-due": "not due",
  notice: "due soon",
  "due-today": "due today",
  overdue: "overdue",
  done: "done",
  "done-late": "done late",
  "not-known": "not known",
  "could-not-run": "could not run",
};

/** What a milestone is called by its rules. */
export function titleOfMilestone({ milestones }: TrackerRules, id: string): string {
  return milestones.find(({ milestone }) => milestone === id)?.title ?? id;
}

/** A date and whose it is. */
export interface Line extends TrackedMilestone {
  readonly reference: string;
  readonly team: string | null;
}

export function linesOf({ reference, team, milestones }: TrackedChild): readonly Line[] {
  return milestones.map((each) => ({ reference, team, ...each }));
}

const toDiscuss: readonly State[] = ["overdue", "due-today", "notice", "could-not-run", "not-known"];

/**
 * What needs attention, most urgent first: overdue by days, then what is due today or soon, then what is not known. A date that is
 * counted from something that is still to come is left out.
 */
export function linesToDiscuss({ children }: Tracker): readonly Line[] {
  return children
    .flatMap(linesOf)
    .filter(({ state, due }) => toDiscuss.includes(state) && (state !== "not-known" || due !== null))
    .toSorted(
      (one, other) =>
        toDiscuss.indexOf(one.state) - toDiscuss.indexOf(other.state) ||
        (other.daysLate ?? 0) - (one.daysLate ?? 0) ||
        compareTexts(one.due ?? "", other.due ?? "") ||
        compareTexts(one.reference, other.reference),
    );
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** "overdue by 3 days, team manager", "due soon: tell the social worker". */
export function describeState({ state, daysLate, level, notify }: TrackedMilestone): string {
  const days = daysLate === 1 ? "1 day" : `${daysLate ?? 0} days`;
  switch (state) {
    case "overdue":
      return `overdue by ${days}${level === null ? "" : `, ${level}`}`;
    case "done-late":
      return `done ${days} late`;
    case "notice":
    case "due-today":
      return `${stateTitles[state]}${notify === null ? "" : `: tell the ${notify}`}`;
    default:
      return stateTitles[state];
  }
}

export function dayInWords(iso: string | null): string {
  return iso === null ? "" : dateInWords(iso);
}

/** A change since an earlier day, for a list. */
export function describeChange(
  { reference, milestone, what, level }: TrackerChange,
  rules: TrackerRules,
): string {
  const title = milestone === null ? "" : titleOfMilestone(rules, milestone);
  const words: Readonly<Record<TrackerChange["what"], string>> = {
    "new-child": "is new in the list",
    gone: "is no longer in the list",
    overdue: `${title}: now overdue${level === null ? "" : `, ${level}`}`,
    "new-level": `${title}: now at the level of ${level ?? "nobody"}`,
    done: `${title}: done`,
    "done-late": `${title}: done late`,
    "not-known": `${title}: not known`,
    "due-moved": `${title}: has another due date`,
  };
  return milestone === null ? `${reference} ${words[what]}` : `${reference}, ${words[what]}`;
}
