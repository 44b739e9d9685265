import * as z from "zod";

import { fail, succeed, type Problem, type Result } from "../result.ts";

/** The life of an action: proposed by the audit, agreed, worked on, done, and verified by somebody else; or not done, with a reason. */
export const actionStates = ["proposed", "agreed", "in-progress", "done", "verified", "not-done"] as const;
export type ActionState = (typeof actionStates)[number];

/** What may follow a state. */
const next: Readonly<Record<ActionState, readonly ActionState[]>> = {
  proposed: ["agreed", "in-progress", "done", "not-done"],
  agreed: ["in-progress", "done", "not-done"],
  "in-progress": ["agreed", "done", "not-done"],
  done: ["verified", "in-progress"],
  verified: ["in-progress"],
  "not-done": ["agreed", "in-progress"],
};

/** Whether something is still to be done. */
export function isOpen(state: ActionState): boolean {
  return state === "proposed" || state === "agreed" || state === "in-progress";
}

export const focuses = ["immediate-priority", "area-for-development"] as const;

const text = z.string().nullable();
const date = z.iso.date().nullable();

export const followedActionSchema = z.strictObject({
  id: z.string().min(1),
  /** The id of its audit; null where that was never saved. */
  audit: z.string().nullable(),
  /** What people call the audit, such as the name of its file. */
  title: z.string(),
  section: text,
  focus: z.enum(focuses).nullable(),
  action: text,
  /** A role, never a name. */
  owner: text,
  due: date,
  /** The first due date. It stays when the date moves. */
  firstDue: date,
  state: z.enum(actionStates),
  /** Why it was not done. */
  reason: text,
  /** What shows that it was done, and where that is. */
  evidence: text,
  /** +1 with every change: an edit of an older version is a conflict. */
  version: z.int().min(1),
  /** Who changed what and when, oldest first. */
  history: z.array(
    z.strictObject({
      on: z.iso.date(),
      /** A role. */
      by: z.string(),
      what: z.string(),
      /** The version that this change made. */
      version: z.int(),
      from: text,
      to: text,
    }),
  ),
});

/**
 * The actions that an authority follows up. Texts stay in the authority. It is published as `assets/action-register.schema.json`.
 */
export const actionRegisterSchema = z.strictObject({
  schemaVersion: z.literal(1),
  actions: z.array(followedActionSchema),
});

export type FollowedAction = z.infer<typeof followedActionSchema>;
export type ActionRegister = z.infer<typeof actionRegisterSchema>;

export const emptyRegister: ActionRegister = { schemaVersion: 1, actions: [] };

/** What somebody may change of an action; what is absent stays. */
export interface ActionChange {
  readonly owner?: string | null;
  readonly due?: string | null;
  readonly focus?: FollowedAction["focus"];
  readonly state?: ActionState;
  readonly reason?: string | null;
  readonly evidence?: string | null;
}

export const changeable = [
  "owner",
  "due",
  "focus",
  "state",
  "reason",
  "evidence",
] as const satisfies readonly (keyof ActionChange)[];

/**
 * The action after a change, with its history. The first due date stays. Fails with `action-step` where the state cannot follow,
 * `action-reason-missing` where it is not done without a reason, or `action-same-person` where its owner verifies it.
 * @param by the role of the person who changes it
 * @param on ISO
 */
export function changeAction(
  action: FollowedAction,
  change: ActionChange,
  by: string,
  on: string,
): Result<FollowedAction> {
  const changed = { ...action, ...change };
  if (changed.state !== action.state && !next[action.state].includes(changed.state))
    return fail(problems.step);
  if (changed.state === "not-done" && (changed.reason ?? "").trim() === "") return fail(problems.reason);
  const isVerified = changed.state === "verified" && action.state !== "verified";
  if (isVerified && isSameRole(by, changed.owner)) return fail(problems.samePerson);
  const entries = changeable
    .filter((field) => changed[field] !== action[field])
    .map((field) => ({
      ...{ on, by, what: field, version: action.version + 1 },
      ...{ from: action[field], to: changed[field] },
    }));
  if (entries.length === 0) return succeed(action);
  return succeed({
    ...changed,
    firstDue: action.firstDue ?? changed.due,
    version: action.version + 1,
    history: [...action.history, ...entries],
  });
}

function isSameRole(one: string, other: string | null): boolean {
  const plain = (role: string) => role.trim().toLowerCase();
  return other !== null && plain(one) === plain(other);
}

const problems = {
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
