import { dateInWords } from "../../dates/date-in-words.ts";
import type { TrackerChange } from "../compare-trackers.ts";
import type { TrackedChild, TrackedMilestone, Tracker } from "../make-tracker.ts";
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

/** Every level that something can come to by these rules, the first to be reached first. */
export function levelsOf({ escalate, milestones }: TrackerRules): readonly string[] {
  const all = [escalate, ...milestones.map((each) => each.escalate ?? [])].flat();
  const ordered = all.toSorted((one, other) => one.days - other.days).map(({ level }) => level);
  return [...new Set(ordered)];
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

const urgency: Readonly<Record<State, number>> = {
  overdue: 0,
  "due-today": 1,
  notice: 2,
  "could-not-run": 3,
  "not-known": 4,
  "not-due": 5,
  "done-late": 6,
  done: 7,
};

/** Whether somebody has to look at a date. One that is counted from something that is still to come is not known and needs nobody. */
export function needsAttention({ state, due }: Pick<TrackedMilestone, "state" | "due">): boolean {
  return toDiscuss.includes(state) && (state !== "not-known" || due !== null);
}

/** What needs attention, most urgent first. */
export function linesToDiscuss({ children }: Tracker): readonly Line[] {
  return orderByUrgency(children.flatMap(linesOf).filter(needsAttention));
}

/** Overdue by days, then what is due today or soon, then what could not run or is not known, then the rest; each by its due day. */
export function orderByUrgency(lines: readonly Line[]): readonly Line[] {
  return lines.toSorted(
    (one, other) =>
      urgency[one.state] - urgency[other.state] ||
      (one.state === "overdue" ? (other.daysLate ?? 0) - (one.daysLate ?? 0) : 0) ||
      compareTexts(one.due ?? "9999", other.due ?? "9999") ||
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
export function describeChange(change: TrackerChange, rules: TrackerRules): string {
  const { reference, milestone } = change;
  const what = describeWhat(change);
  return milestone === null
    ? `${reference} ${what}`
    : `${reference}, ${titleOfMilestone(rules, milestone)}: ${what}`;
}

/** "now overdue, team manager". */
export function describeWhat({ what, level }: TrackerChange): string {
  switch (what) {
    case "new-child":
      return "is new in the list";
    case "gone":
      return "is no longer in the list";
    case "overdue":
      return `now overdue${level === null ? "" : `, ${level}`}`;
    case "new-level":
      return `now at the level of ${level ?? "nobody"}`;
    case "due-moved":
      return "has another due date";
    case "done":
    case "done-late":
    case "not-known":
      return stateTitles[what];
  }
}
