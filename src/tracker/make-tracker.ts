import * as z from "zod";

import { extendBankHolidays, englandBankHolidays, type BankHolidays } from "../dates/bank-holidays.ts";
import type { TrackerRules } from "./rules.ts";
import { states, workOut, type Child, type State } from "./work-out.ts";

const milestoneState = z.strictObject({
  milestone: z.string(),
  due: z.iso.date().nullable(),
  heldOn: z.iso.date().nullable(),
  recordedOn: z.iso.date().nullable(),
  state: z.enum(states),
  daysLate: z.int().nullable(),
  level: z.string().nullable(),
  notify: z.string().nullable(),
});

/**
 * What `tracker --json` prints, and what `--since` reads a week later. It holds references of live children, so it belongs to one
 * authority. It is published as `assets/tracker.schema.json`.
 */
export const trackerSchema = z.strictObject({
  schemaVersion: z.literal(1),
  on: z.iso.date(),
  rules: z.strictObject({ id: z.string(), version: z.string() }),
  children: z.array(
    z.strictObject({
      reference: z.string(),
      team: z.string().nullable(),
      milestones: z.array(milestoneState),
    }),
  ),
  /** How many dates are in each state, by milestone: what a board sees. */
  counts: z.record(z.string(), z.partialRecord(z.enum(states), z.int())),
});

export type Tracker = z.infer<typeof trackerSchema>;
export type TrackedChild = Tracker["children"][number];
export type TrackedMilestone = TrackedChild["milestones"][number];

/** The bank holidays that rules know of: those that ship, and those they add. */
export function holidaysOf({ bankHolidays }: TrackerRules): BankHolidays {
  return extendBankHolidays(englandBankHolidays, bankHolidays);
}

/** Which dates to show; null for all. */
export interface TrackerFilter {
  readonly team: string | null;
  readonly milestone: string | null;
  readonly level: string | null;
  readonly state: State | null;
}

export const noFilter: TrackerFilter = { team: null, milestone: null, level: null, state: null };

/** Works out the dates of all children on a day. @param on ISO */
export function makeTracker(
  children: readonly Child[],
  rules: TrackerRules,
  on: string,
  filter: TrackerFilter = noFilter,
): Tracker {
  const options = { rules, holidays: holidaysOf(rules), on };
  const tracked = children
    .filter(({ team }) => filter.team === null || team === filter.team)
    .map((child) => ({
      reference: child.reference,
      team: child.team,
      milestones: workOut(child, options).filter((each) => isWanted(each, filter)),
    }));
  const isFiltered = filter.milestone !== null || filter.level !== null || filter.state !== null;
  const shown = isFiltered ? tracked.filter(({ milestones }) => milestones.length > 0) : tracked;
  return {
    schemaVersion: 1,
    on,
    rules: { id: rules.id, version: rules.version },
    children: shown,
    counts: countStates(shown),
  };
}

function isWanted({ milestone, level, state }: TrackedMilestone, filter: TrackerFilter): boolean {
  return (
    (filter.milestone === null || milestone === filter.milestone) &&
    (filter.level === null || level === filter.level) &&
    (filter.state === null || state === filter.state)
  );
}

function countStates(children: readonly TrackedChild[]): Tracker["counts"] {
  const counts: Record<string, Partial<Record<State, number>>> = {};
  for (const { milestones } of children) {
    for (const { milestone, state } of milestones) {
      const of = (counts[milestone] ??= {});
      of[state] = (of[state] ?? 0) + 1;
    }
  }
  return counts;
}

/** Something that is different from the tracker of an earlier day. An escalation is one only when it reaches a new level. */
export interface TrackerChange {
  readonly reference: string;
  readonly milestone: string | null;
  readonly due: string | null;
  readonly what:
    "new-child" | "gone" | "overdue" | "new-level" | "done" | "done-late" | "not-known" | "due-moved";
  readonly level: string | null;
}

/** What changed since an earlier day, child by child. */
export function compareTrackers(earlier: Tracker, later: Tracker): readonly TrackerChange[] {
  const before = new Map(earlier.children.map((child) => [child.reference, child]));
  const after = new Set(later.children.map(({ reference }) => reference));
  const none = { milestone: null, due: null, level: null };
  return [
    ...later.children.flatMap((child): readonly TrackerChange[] => {
      const old = before.get(child.reference);
      if (old === undefined) return [{ reference: child.reference, ...none, what: "new-child" }];
      return child.milestones.flatMap((each) => changeOf(child.reference, old.milestones, each));
    }),
    ...earlier.children
      .filter(({ reference }) => !after.has(reference))
      .map(({ reference }): TrackerChange => ({ reference, ...none, what: "gone" })),
  ];
}

function changeOf(
  reference: string,
  before: readonly TrackedMilestone[],
  { milestone, due, state, level }: TrackedMilestone,
): readonly TrackerChange[] {
  const ofMilestone = before.filter((each) => each.milestone === milestone);
  const old = ofMilestone.find((each) => each.due === due);
  const change = (what: TrackerChange["what"]): readonly TrackerChange[] => [
    { reference, milestone, due, what, level },
  ];
  if (state === "overdue") {
    if (old?.state !== "overdue") return change("overdue");
    return old.level === level ? [] : change("new-level");
  }
  if (state === "done" || state === "done-late") return old?.state === state ? [] : change(state);
  if (state === "not-known") return ofMilestone.some((each) => each.state === state) ? [] : change(state);
  const open = ofMilestone.find((each) => each.heldOn === null && each.due !== null);
  return open === undefined || old !== undefined ? [] : change("due-moved");
}
