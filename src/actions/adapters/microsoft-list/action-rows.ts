import * as z from "zod";
import { changeAction, compareChange } from "../../change-action.ts";
import {
  actionStates,
  focuses,
  followedActionSchema,
  type ActionChange,
  type FollowedAction,
} from "../../register.ts";

const text = z
  .string()
  .nullish()
  .transform((value) => (value === undefined || value === "" ? null : value));

/** A row of the list, as far as it is read. */
export const actionItemSchema = z.object({
  id: z.string(),
  eTag: z.string(),
  lastModifiedDateTime: text,
  fields: z.object({
    ActionKey: text,
    ActionJson: text,
    State: text,
    Focus: text,
    OwnerRole: text,
    Due: text,
    Reason: text,
    Evidence: text,
  }),
});
export type ActionItem = z.infer<typeof actionItemSchema>;

/** Who changed a cell of the list by hand: the list tells us no role. */
export const somebodyInList = "somebody in the list";

/** What a row says. */
export interface ActionRow {
  /** The action, with what people changed by hand. */
  readonly action: FollowedAction;
  /** `taken`: people changed cells by hand. `left-out`: they did so against a rule, such as who may verify. */
  readonly byHand: "taken" | "left-out" | null;
}

/** The action in a row; null where its JSON was changed or removed by hand. */
export function readActionRow({ fields, lastModifiedDateTime }: ActionItem): ActionRow | null {
  const saved = savedAction(fields);
  if (saved === null) return null;
  const change = changeByHand(saved, fields);
  if (change === null) return { action: saved, byHand: "left-out" };
  const { edits } = compareChange(saved, { version: saved.version, change });
  // Nobody knows who it was, so it may have been the owner.
  if (edits.state === "verified") return { action: saved, byHand: "left-out" };
  const on = lastModifiedDateTime?.slice(0, 10) ?? saved.history.at(-1)?.on ?? "2000-01-01";
  const changed = changeAction(saved, edits, somebodyInList, on);
  if (!changed.ok) return { action: saved, byHand: "left-out" };
  return { action: changed.value, byHand: changed.value === saved ? null : "taken" };
}

function savedAction(fields: ActionItem["fields"]): FollowedAction | null {
  let value: unknown;
  try {
    value = JSON.parse(fields.ActionJson ?? "");
  } catch {
    return null;
  }
  const action = followedActionSchema.safeParse(value);
  // A row whose JSON was copied from another one is nobody's.
  return action.success && action.data.id === fields.ActionKey ? action.data : null;
}

/** What the cells say; null where one has a value that no action can have. */
function changeByHand(saved: FollowedAction, fields: ActionItem["fields"]): ActionChange | null {
  const state = actionStates.find((each) => each === fields.State);
  const focus = fields.Focus === null ? null : focuses.find((each) => each === fields.Focus);
  const due = fields.Due === null ? null : dayOf(fields.Due);
  if (state === undefined || focus === undefined || due === undefined) return null;
  return {
    ...{ state, focus, due },
    owner: textOf(saved.owner, fields.OwnerRole),
    reason: textOf(saved.reason, fields.Reason),
    evidence: textOf(saved.evidence, fields.Evidence),
  };
}

/** SharePoint changes blanks and line breaks, which nobody did by hand. */
function textOf(saved: string | null, cell: string | null): string | null {
  const plain = (value: string | null) => (value ?? "").replace(/\s+/gu, " ").trim().slice(0, 255);
  return plain(saved) === plain(cell) ? saved : (cell?.trim() ?? null);
}

/** A day comes back as the moment at which it begins where the site is: within half a day of midnight in UTC. */
function dayOf(moment: string): string | undefined {
  const milliseconds = Date.parse(moment);
  if (Number.isNaN(milliseconds)) return undefined;
  return new Date(milliseconds + 12 * 3_600_000).toISOString().slice(0, 10);
}
