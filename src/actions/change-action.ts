import { fail, succeed, type Problem, type Result } from "../result.ts";
import { changeable, type ActionChange, type ActionState, type FollowedAction } from "./register.ts";

/** What may follow a state. */
const next: Readonly<Record<ActionState, readonly ActionState[]>> = {
  proposed: ["agreed", "in-progress", "done", "not-done"],
  agreed: ["in-progress", "done", "not-done"],
  "in-progress": ["agreed", "done", "not-done"],
  done: ["verified", "in-progress"],
  verified: ["in-progress"],
  "not-done": ["agreed", "in-progress"],
};

/** A field that somebody else has changed since this person saw it. Nothing is written over: a person chooses. */
export interface FieldConflict {
  /** One of `changeable`. */
  readonly field: string;
  /** What the action has now. */
  readonly here: string | null;
  /** What this person wants. */
  readonly there: string | null;
}

/** Why an action was not changed. */
export interface ChangeProblem extends Problem {
  /** With the code `action-conflict`: both values of each field. */
  readonly conflicts?: readonly FieldConflict[];
  /** With the code `action-conflict`: the version that the action has now. */
  readonly version?: number;
}

/** What somebody wants to change, as they saw the action. */
export interface WantedChange {
  /** The version that they saw. */
  readonly version: number;
  readonly change: ActionChange;
  /** Their role. */
  readonly by: string;
}

/**
 * The action after somebody changed it who saw a version of it. What others changed meanwhile stays, and the same change made twice
 * is one. Fails with `action-conflict` where both changed the same field to different values, and as `changeAction` does; nothing is
 * changed then.
 * @param on ISO
 */
export function editAction(
  action: FollowedAction,
  wanted: WantedChange,
  on: string,
): Result<FollowedAction, ChangeProblem> {
  const { edits, conflicts } = compareChange(action, wanted);
  if (conflicts.length > 0) return fail({ ...problems.conflict, conflicts, version: action.version });
  return changeAction(action, edits, wanted.by, on);
}

/** Which fields of a change are new, and which of them somebody else has changed meanwhile. */
export function compareChange(
  action: FollowedAction,
  { version, change }: Pick<WantedChange, "version" | "change">,
): { readonly edits: ActionChange; readonly conflicts: readonly FieldConflict[] } {
  const base = asOf(action, version);
  const wanted = changeable.flatMap((field) => {
    const there = change[field];
    return there === undefined || there === base[field] || there === action[field] ? [] : [{ field, there }];
  });
  const isTaken = ({ field }: (typeof wanted)[number]) => action[field] !== base[field];
  return {
    edits: Object.fromEntries(
      wanted.filter((each) => !isTaken(each)).map(({ field, there }) => [field, there]),
    ),
    conflicts: wanted.filter(isTaken).map(({ field, there }) => ({ field, here: action[field], there })),
  };
}

/** The action as it was at a version: later changes are taken back, newest first. */
function asOf(action: FollowedAction, version: number): FollowedAction {
  const later = action.history.filter((entry) => entry.version > version).toReversed();
  return { ...action, ...Object.fromEntries(later.map(({ what, from }) => [what, from])) };
}

/**
 * The action after a change, with its history. The first due date stays. Fails with `action-by-missing` where nobody says who it is,
 * `action-step` where the state cannot follow, `action-reason-missing` where it is not done without a reason, or
 * `action-same-person` where its owner verifies it.
 * @param by the role of the person who changes it
 * @param on ISO. A day before the last change counts as that day, so a clock that was set back puts no history out of order.
 */
export function changeAction(
  action: FollowedAction,
  change: ActionChange,
  by: string,
  on: string,
): Result<FollowedAction, ChangeProblem> {
  const changed = { ...action, ...change };
  const fields = changeable.filter((field) => changed[field] !== action[field]);
  if (fields.length === 0) return succeed(action);
  if (by.trim() === "") return fail(problems.by);
  if (changed.state !== action.state && !next[action.state].includes(changed.state))
    return fail(problems.step);
  if (changed.state === "not-done" && (changed.reason ?? "").trim() === "") return fail(problems.reason);
  const isVerified = changed.state === "verified" && action.state !== "verified";
  // A change of owner in the same step would let the owner verify.
  const isOwner = isSameRole(by, changed.owner) || isSameRole(by, action.owner);
  if (isVerified && isOwner) return fail(problems.samePerson);
  return succeed({
    ...withEntries(
      action,
      fields.map((field) => ({ what: field, from: action[field], to: changed[field] })),
      { by, on },
    ),
    ...change,
    firstDue: action.firstDue ?? changed.due,
  });
}

/** The action in its next version, with entries in its history; its fields stay. */
export function withEntries(
  action: FollowedAction,
  entries: readonly { readonly what: string; readonly from: string | null; readonly to: string | null }[],
  { by, on }: { readonly by: string; readonly on: string },
): FollowedAction {
  const version = action.version + 1;
  const last = action.history.at(-1)?.on ?? on;
  const day = last > on ? last : on;
  const added = entries.map(({ what, from, to }) => ({ on: day, by: by.trim(), what, version, from, to }));
  return { ...action, version, history: [...action.history, ...added] };
}

function isSameRole(one: string, other: string | null): boolean {
  const plain = (role: string) => role.trim().toLowerCase();
  return other !== null && plain(one) === plain(other);
}

const problems = {
  conflict: {
    code: "action-conflict",
    message: "Somebody else changed this action meanwhile. Look at both values, then choose.",
  },
  by: { code: "action-by-missing", message: "Give the role of the person who makes the change." },
  step: {
    code: "action-step",
    message: "This state cannot follow the one before. An action is done before it is verified.",
  },
  reason: { code: "action-reason-missing", message: "Give the reason why the action was not done." },
  samePerson: {
    code: "action-same-person",
    message: "Somebody other than the owner verifies an action.",
  },
} as const satisfies Record<string, Problem>;
