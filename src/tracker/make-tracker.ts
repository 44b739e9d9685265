import * as z from "zod";

import { extendBankHolidays, englandBankHolidays, type BankHolidays } from "../dates/bank-holidays.ts";
import type { TrackerRules } from "./rules.ts";
import { states, workOut, type Child, type State } from "./work-out.ts";

const milestoneState = z.strictObject({
  milestone: z.string(),
  due: z.iso.date().nullable(),
  heldOn: z.iso.date().nullable(),
  recordedOn: z.iso.date().nullable(),
  /** Days from the day it was held to the day it was recorded. */
  recordingGap: z.int().nullable().default(null),
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
  /** What it was limited to; absent where it has everything. */
  filter: z
    .strictObject({
      team: z.string().nullable(),
      milestone: z.string().nullable(),
      level: z.string().nullable(),
      state: z.enum(states).nullable(),
    })
    .optional(),
  children: z.array(
    z.strictObject({
      reference: z.string(),
      team: z.string().nullable(),
      /** What else the list says of the child, each from a closed list; absent in trackers of earlier versions. */
      about: z
        .strictObject({
          ageGroup: z.enum(["young", "older"]).nullable(),
          entry: z.iso.date().nullable(),
          courtIssue: z.iso.date().nullable(),
          legalStatus: z.string().nullable(),
          permanenceOption: z.string().nullable(),
          stage: z.string().nullable(),
          owner: z.string().nullable(),
        })
        .optional(),
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
export type TrackerFilter = Readonly<NonNullable<Tracker["filter"]>>;

export const noFilter: TrackerFilter = { team: null, milestone: null, level: null, state: null };

/** Works out the dates of all children on a day. @param on ISO */
export function makeTracker(
  children: readonly Child[],
  rules: TrackerRules,
  on: string,
  filter: TrackerFilter = noFilter,
): Tracker {
  const options = { rules, holidays: holidaysOf(rules), on };
  const tracked = children.map((child) => ({
    reference: child.reference,
    team: child.team,
    about: aboutChild(child),
    milestones: [...workOut(child, options)],
  }));
  const whole = {
    schemaVersion: 1 as const,
    on,
    rules: { id: rules.id, version: rules.version },
    children: tracked,
    counts: countStates(tracked),
  };
  return filterTracker(whole, filter);
}

function aboutChild({ isYoung, dates, facts }: Child): NonNullable<TrackedChild["about"]> {
  return {
    ageGroup: isYoung === null ? null : isYoung ? "young" : "older",
    entry: dates.get("entry") ?? null,
    courtIssue: dates.get("court-issue") ?? null,
    legalStatus: facts["legal-status"],
    permanenceOption: facts["permanence-option"],
    stage: facts.stage,
    owner: facts.owner,
  };
}

/** What of a tracker passes a filter. Without one it is the tracker itself. */
export function filterTracker(tracker: Tracker, filter: TrackerFilter): Tracker {
  const { team, milestone, level, state } = filter;
  const isOfDates = milestone !== null || level !== null || state !== null;
  if (team === null && !isOfDates) return tracker;
  const ofTeam = tracker.children.filter((child) => team === null || child.team === team);
  const children = isOfDates
    ? ofTeam
        .map((child) => ({ ...child, milestones: child.milestones.filter((each) => isWanted(each, filter)) }))
        .filter(({ milestones }) => milestones.length > 0)
    : ofTeam;
  return { ...tracker, filter, children, counts: countStates(children) };
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
