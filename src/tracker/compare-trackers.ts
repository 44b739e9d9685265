import { fail, succeed, type Result } from "../result.ts";
import {
  filterTracker,
  noFilter,
  type TrackedChild,
  type TrackedMilestone,
  type Tracker,
  type TrackerFilter,
} from "./make-tracker.ts";

/** Something that is different from the tracker of an earlier day. An escalation is one only when it reaches a new level. */
export interface TrackerChange {
  readonly reference: string;
  readonly team: string | null;
  readonly milestone: string | null;
  readonly due: string | null;
  readonly what:
    "new-child" | "gone" | "overdue" | "new-level" | "done" | "done-late" | "not-known" | "due-moved";
  readonly level: string | null;
}

/**
 * What changed since an earlier day, child by child, as far as the filter shows it. The earlier tracker may be of one team or one
 * milestone: then only that is compared.
 * @param later the tracker of all children
 * Fails with `tracker-since-filtered` where the earlier one was limited to a level or a state: what has left it may be anywhere.
 */
export function compareTrackers(
  earlier: Tracker,
  later: Tracker,
  filter: TrackerFilter = noFilter,
): Result<readonly TrackerChange[]> {
  const scope = earlier.filter ?? noFilter;
  if (scope.level !== null || scope.state !== null) {
    return fail({
      code: "tracker-since-filtered",
      message:
        "The earlier tracker shows one level or state only, so we cannot tell what changed. Compare with one that has all of them.",
    });
  }
  const shown = filterTracker(later, filter);
  const dates = new Set(
    shown.children.flatMap(({ reference, milestones }) =>
      milestones.map(({ milestone, due }) => keyOf(reference, milestone, due)),
    ),
  );
  const isOfDates = filter.milestone !== null || filter.level !== null || filter.state !== null;
  const changes = listChanges(earlier, filterTracker(later, scope), scope.milestone === null && !isOfDates);
  return succeed(
    changes.filter(({ reference, team, milestone, due }) =>
      milestone === null
        ? filter.team === null || team === filter.team
        : dates.has(keyOf(reference, milestone, due)),
    ),
  );
}

function keyOf(reference: string, milestone: string, due: string | null): string {
  return [reference, milestone, due ?? ""].join("\t");
}

function listChanges(earlier: Tracker, later: Tracker, withChildren: boolean): readonly TrackerChange[] {
  const before = new Map(earlier.children.map((child) => [child.reference, child]));
  const after = new Set(later.children.map(({ reference }) => reference));
  const none = { milestone: null, due: null, level: null };
  return [
    ...later.children.flatMap((child): readonly TrackerChange[] => {
      const { reference, team } = child;
      const old = before.get(reference);
      if (old !== undefined || !withChildren) {
        return child.milestones.flatMap((each) => changeOf(child, old?.milestones ?? [], each));
      }
      return [{ reference, team, ...none, what: "new-child" }];
    }),
    ...earlier.children
      .filter(({ reference }) => withChildren && !after.has(reference))
      .map(({ reference, team }): TrackerChange => ({ reference, team, ...none, what: "gone" })),
  ];
}

function changeOf(
  { reference, team, milestones }: TrackedChild,
  before: readonly TrackedMilestone[],
  { milestone, due, state, level }: TrackedMilestone,
): readonly TrackerChange[] {
  const ofMilestone = before.filter((each) => each.milestone === milestone);
  const old = ofMilestone.find((each) => each.due === due);
  const change = (what: TrackerChange["what"]): readonly TrackerChange[] => [
    { reference, team, milestone, due, what, level },
  ];
  if (state === "overdue") {
    if (old?.state !== "overdue") return change("overdue");
    return old.level === level ? [] : change("new-level");
  }
  if (state === "done" || state === "done-late") return old?.state === state ? [] : change(state);
  if (state === "not-known") return ofMilestone.some((each) => each.state === state) ? [] : change(state);
  const open = ofMilestone.find((each) => each.heldOn === null && each.due !== null);
  if (open === undefined || old !== undefined) return [];
  // Where the earlier one was held meanwhile, this is the next one and no change of it.
  const isHeld = milestones.some((each) => each.milestone === milestone && each.due === open.due);
  return isHeld ? [] : change("due-moved");
}
