import * as z from "zod";

/** The life of an action: proposed by the audit, agreed, worked on, done, and verified by somebody else; or not done, with a reason. */
export const actionStates = ["proposed", "agreed", "in-progress", "done", "verified", "not-done"] as const;
export type ActionState = (typeof actionStates)[number];

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
  /** What people call the audit, such as the child's reference. */
  title: z.string(),
  team: text.default(null),
  section: text,
  focus: z.enum(focuses).nullable(),
  action: text,
  /** A role, never a name. */
  owner: text,
  due: date,
  /** The first due date. It stays when the date moves. */
  firstDue: date,
  /** The due date that the newest version of the form gives. */
  formDue: date.default(null),
  state: z.enum(actionStates),
  /** Why it was not done. */
  reason: text,
  /** What shows that it was done, and where that is. */
  evidence: text,
  /** False once the newest version of its form no longer has it. */
  isOnForm: z.boolean().default(true),
  /** Earlier actions of the same audit that may be this one in other words: only a person can tell. */
  maybeSameAs: z.array(z.string()).default([]),
  /** Who saw it when it was overdue, by level of escalation. */
  seen: z.array(z.strictObject({ level: z.string(), on: z.iso.date(), by: z.string() })).default([]),
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
