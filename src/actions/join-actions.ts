import type { FoundAction } from "./find-actions.ts";
import type { ActionRegister, FollowedAction } from "./register.ts";

/** Two actions of one audit that may be one: its text changed, so only a person can tell. */
export interface SameQuestion {
  /** The id of the action that is followed up. */
  readonly old: string;
  /** The id of the action that the form has now. */
  readonly new: string;
}

export interface JoinedActions {
  readonly register: ActionRegister;
  /** "Is this the same action?": until somebody answers, both are in the register. */
  readonly questions: readonly SameQuestion[];
  /** Followed up, and no longer on the form. Nothing is deleted. */
  readonly gone: readonly string[];
}

/**
 * Joins the actions of forms to those that are followed up. An action with a known id keeps its follow-up; another one is new.
 * Nothing is matched by guess: where an audit has lost one text and gained another, it asks.
 * @param same answers to these questions: the old id and the new one of an action that is the same
 * @param on ISO: the day on which new ones enter
 */
export function joinActions(
  register: ActionRegister,
  found: readonly FoundAction[],
  on: string,
  same: readonly SameQuestion[] = [],
): JoinedActions {
  const newIds = new Map(same.map((answer) => [answer.old, answer.new]));
  const byId = new Map(found.map((each) => [each.id, each]));
  const kept = register.actions.map((action): FollowedAction => {
    const renamed = byId.get(newIds.get(action.id) ?? "");
    if (renamed === undefined) return action;
    const version = action.version + 1;
    const entry = { on, by: "the form", what: "action", version, from: action.action, to: renamed.action };
    return {
      ...action,
      id: renamed.id,
      action: renamed.action,
      version,
      history: [...action.history, entry],
    };
  });
  const known = new Set(kept.map(({ id }) => id));
  const added = found.filter(({ id }) => !known.has(id));
  const audits = new Set(found.map(auditOf));
  const gone = kept.filter((action) => audits.has(auditOf(action)) && !byId.has(action.id));
  return {
    register: { schemaVersion: 1, actions: [...kept, ...added.map(startFollowing)] },
    questions: gone.flatMap((old) =>
      added.filter((each) => auditOf(each) === auditOf(old)).map((each) => ({ old: old.id, new: each.id })),
    ),
    gone: gone.map(({ id }) => id),
  };
}

function auditOf({ audit, title }: Pick<FollowedAction, "audit" | "title">): string {
  return audit ?? title;
}

function startFollowing({ due, ...found }: FoundAction): FollowedAction {
  return {
    ...found,
    due,
    firstDue: due,
    state: "proposed",
    reason: null,
    evidence: null,
    version: 1,
    history: [],
  };
}
