import { addDays, dayNumberOf, weekdayOf } from "../../dates/plain-date.ts";
import type { TrackerChange } from "../../tracker/compare-trackers.ts";
import type { Tracker } from "../../tracker/make-tracker.ts";
import { linesOf, needsAttention, orderByUrgency, type Line } from "../../tracker/papers/tracker-words.ts";
import type { State } from "../../tracker/work-out.ts";

/** Which dates the page shows; null for all. */
export interface PageFilter {
  readonly team: string | null;
  readonly milestone: string | null;
  readonly level: string | null;
  readonly state: State | "attention" | null;
  readonly search: string;
}

export const noPageFilter: PageFilter = {
  team: null,
  milestone: null,
  level: null,
  state: null,
  search: "",
};

/** What the page opens with: Monday's list. */
export const firstFilter: PageFilter = { ...noPageFilter, state: "attention" };

/** A child with those of its dates that pass the filter. */
export interface ChildRow {
  readonly reference: string;
  readonly team: string | null;
  readonly urgent: Line;
  /** How many of them need attention. */
  readonly open: number;
  /** The next of all its dates that is still to come. */
  readonly next: Line | null;
}

/** Every date of every child, once for all filters. */
export function listLines(tracker: Tracker): readonly Line[] {
  return tracker.children.flatMap(linesOf);
}

export function linesShown(lines: readonly Line[], filter: PageFilter): readonly Line[] {
  const { team, milestone, level, state } = filter;
  const search = filter.search.trim().toUpperCase();
  return lines.filter(
    (line) =>
      (team === null || line.team === team) &&
      (milestone === null || line.milestone === milestone) &&
      (level === null || line.level === level) &&
      (state === null || (state === "attention" ? needsAttention(line) : line.state === state)) &&
      (search === "" || line.reference.toUpperCase().includes(search)),
  );
}

/** The children whose dates are shown, the most urgent first. */
export function childRows(lines: readonly Line[], shown: readonly Line[]): readonly ChildRow[] {
  const next = new Map<string, Line>();
  for (const line of lines) {
    if (line.heldOn !== null || line.due === null || line.state === "overdue") continue;
    const known = next.get(line.reference);
    if (known?.due === undefined || known.due === null || line.due < known.due)
      next.set(line.reference, line);
  }
  const rows = new Map<string, ChildRow>();
  for (const line of orderByUrgency(shown)) {
    const { reference, team } = line;
    const row = rows.get(reference);
    const one = needsAttention(line) ? 1 : 0;
    if (row !== undefined) rows.set(reference, { ...row, open: row.open + one });
    else rows.set(reference, { reference, team, urgent: line, open: one, next: next.get(reference) ?? null });
  }
  return [...rows.values()];
}

/** The Monday of the week that a day is in. @param iso a date */
export function mondayOf(iso: string): string {
  return addDays(iso, -((weekdayOf(dayNumberOf(iso)) + 6) % 7));
}

export interface WeekOfDates {
  /** What falls in the week, by day. */
  readonly due: readonly Line[];
  /** What is overdue from before, where it is the week of the tracker's day. */
  readonly overdue: readonly Line[];
}

/** @param monday ISO @param on ISO: the day of the tracker */
export function weekOf(shown: readonly Line[], monday: string, on: string): WeekOfDates {
  const sunday = addDays(monday, 6);
  const due = shown
    .filter((line) => line.due !== null && line.due >= monday && line.due <= sunday)
    .toSorted(
      (one, other) => compare(one.due ?? "", other.due ?? "") || compare(one.reference, other.reference),
    );
  const overdue =
    mondayOf(on) === monday
      ? orderByUrgency(shown.filter((line) => line.state === "overdue" && (line.due ?? monday) < monday))
      : [];
  return { due, overdue };
}

/** The changes that a filter shows. A child that is new or gone has no milestone, level or state. */
export function changesShown(
  changes: readonly TrackerChange[],
  filter: PageFilter,
): readonly TrackerChange[] {
  const search = filter.search.trim().toUpperCase();
  return changes.filter(
    ({ reference, team, milestone, level }) =>
      (filter.team === null || team === filter.team) &&
      (filter.milestone === null || milestone === filter.milestone) &&
      (filter.level === null || level === filter.level) &&
      (search === "" || reference.toUpperCase().includes(search)),
  );
}

/** The teams of a tracker, by name. */
export function teamsIn({ children }: Tracker): readonly string[] {
  return [...new Set(children.flatMap(({ team }) => team ?? []))].sort((one, other) =>
    one.localeCompare(other),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
