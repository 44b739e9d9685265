import { fail, succeed, type Problem, type Result } from "../result.ts";
import { withEntries } from "./change-action.ts";
import type { FoundAction, FoundActions } from "./find-actions.ts";
import type { ActionRegister, FollowedAction } from "./register.ts";

/** Two actions of one audit that may be one: its text changed, so only a person can tell. */
export interface SameQuestion {
  /** The id of the action that is followed up. */
  readonly old: string;
  /** The id of the action that the form has now. */
  readonly new: string;
}

/** What a person answered to "Is this the same action?". */
export interface SameAnswer extends SameQuestion {
  readonly isSame: boolean;
  /** Their role. */
  readonly by: string;
}

export interface JoinedActions {
  readonly register: ActionRegister;
  /** "Is this the same action?": until somebody answers, both are in the register. */
  readonly questions: readonly SameQuestion[];
  /** Followed up, and no longer on the form. Nothing is deleted. */
  readonly gone: readonly string[];
}

const theForm = "the form";

/** The register after forms were saved and sent again. @param on ISO */
export function joinActions(
  register: ActionRegister,
  forms: readonly FoundActions[],
  on: string,
): JoinedActions {
  let actions = register.actions;
  for (const found of forms) {
    const own = actions.filter((action) => isOfForm(action, found));
    const after = followForm(own, found, on);
    const before = new Set(own.map(({ id }) => id));
    const changed = new Map(after.map((action) => [action.id, action]));
    actions = [
      ...actions.map((action) => (before.has(action.id) ? (changed.get(action.id) ?? action) : action)),
      ...after.filter(({ id }) => !before.has(id)),
    ];
  }
  return {
    register: { schemaVersion: 1, actions },
    questions: questionsIn(actions),
    gone: actions.filter(({ isOnForm }) => !isOnForm).map(({ id }) => id),
  };
}

/** Whether an action is one of a form's audit, by its id or, where it was never saved, by what people call it. */
export function isOfForm(
  { audit, title }: Pick<FollowedAction, "audit" | "title">,
  found: Pick<FoundActions, "audit" | "title">,
): boolean {
  return audit === null || found.audit === null ? title === found.title : audit === found.audit;
}

/**
 * The actions of one audit after its form was saved and sent again: those that are still on it keep what became of them, new ones are
 * added, and those that went stay and are marked. Where some went, each new one may be one of them in other words; a person is asked.
 * @param held those of this audit, and of audits of the same child that this one replaces
 * @param on ISO
 */
export function followForm(
  held: readonly FollowedAction[],
  found: FoundActions,
  on: string,
): readonly FollowedAction[] {
  const onForm = new Map(found.actions.map((each) => [each.id, each]));
  const known = new Set(held.map(({ id }) => id));
  const kept = held.map((action) => {
    const now = onForm.get(action.id);
    return now === undefined ? { ...action, isOnForm: false } : refresh(action, now, on);
  });
  const gone = kept.filter(({ isOnForm }) => !isOnForm).map(({ id }) => id);
  const added = found.actions.filter(({ id }) => !known.has(id));
  return [...kept, ...added.map((each) => startFollowing(each, gone))];
}

/** A due date that the form moved moves here too, unless people have agreed on another one since. */
function refresh(action: FollowedAction, { due, section, team }: FoundAction, on: string): FollowedAction {
  const same = {
    ...action,
    section,
    team: team ?? action.team,
    isOnForm: true,
    maybeSameAs: action.maybeSameAs,
  };
  if (due === action.formDue) return same;
  return { ...moveWithForm(same, due, on), formDue: due };
}

function moveWithForm(action: FollowedAction, due: string | null, on: string): FollowedAction {
  if (due === null || due === action.due || action.due !== action.formDue) return action;
  const moved = withEntries(action, [{ what: "due", from: action.due, to: due }], { by: theForm, on });
  return { ...moved, due, firstDue: action.firstDue ?? due };
}

/** The questions that nobody has answered yet. */
export function questionsIn(actions: readonly FollowedAction[]): readonly SameQuestion[] {
  const known = new Set(actions.map(({ id }) => id));
  return actions.flatMap(({ id, maybeSameAs }) =>
    maybeSameAs.filter((old) => known.has(old)).map((old) => ({ old, new: id })),
  );
}

/**
 * The actions after a person answered whether two of them are the same. If they are, what became of the earlier one goes on under the
 * new text and id. Fails with `question-unknown` where nobody is asked that, or `action-by-missing`.
 * @param actions at least the two
 * @param on ISO
 */
export function answerSame(
  actions: readonly FollowedAction[],
  { old, new: id, isSame, by }: SameAnswer,
  on: string,
): Result<readonly FollowedAction[]> {
  const before = actions.find((action) => action.id === old);
  const now = actions.find((action) => action.id === id);
  if (before === undefined || !now?.maybeSameAs.includes(old)) return fail(problems.unknown);
  if (by.trim() === "") return fail(problems.by);
  const rest = (action: FollowedAction) => ({
    ...action,
    maybeSameAs: action.maybeSameAs.filter((each) => each !== old),
  });
  if (!isSame) return succeed(actions.map((action) => (action.id === id ? rest(action) : action)));
  const merged = mergeActions(before, now, { by, on });
  return succeed(
    actions.filter((action) => action.id !== old).map((action) => (action.id === id ? merged : rest(action))),
  );
}

function mergeActions(
  before: FollowedAction,
  now: FollowedAction,
  step: { readonly by: string; readonly on: string },
): FollowedAction {
  const { id, audit, title, team, section, action, isOnForm, formDue } = now;
  const joined = {
    ...{ ...before, id, audit, title, team, section, action, isOnForm, maybeSameAs: [] },
    ...{ seen: [...before.seen, ...now.seen], version: Math.max(before.version, now.version) },
    history: [...before.history, ...now.history].toSorted((one, other) => (one.on < other.on ? -1 : 1)),
  };
  const entries = [{ what: "action", from: before.action, to: action }];
  return { ...moveWithForm(withEntries(joined, entries, step), formDue, step.on), formDue };
}

function startFollowing(found: FoundAction, gone: readonly string[]): FollowedAction {
  const { due } = found;
  return {
    ...found,
    ...{ due, firstDue: due, formDue: due, state: "proposed", reason: null, evidence: null },
    ...{ isOnForm: true, maybeSameAs: [...gone], seen: [], version: 1, history: [] },
  };
}

const problems = {
  unknown: {
    code: "question-unknown",
    message: "Nobody asks whether these two are the same action. Look at the open questions.",
  },
  by: { code: "action-by-missing", message: "Give the role of the person who answers." },
} as const satisfies Record<string, Problem>;
