import type { Insertable, Kysely } from "kysely";
import type { ChangeProblem } from "../../actions/change-action.ts";
import { actionUnknown } from "../../actions/action-tracker.ts";
import { findActions } from "../../actions/find-actions.ts";
import { answerSame, followForm, type SameAnswer } from "../../actions/join-actions.ts";
import { isOpen, type FollowedAction } from "../../actions/register.ts";
import { canonicalJson } from "../../audit/digest.ts";
import type { CollatedAudit } from "../../collation/collated-audit.ts";
import type { Form } from "../../proforma/form.ts";
import { findForm } from "../../proforma/registry.ts";
import { fail, succeed, type Result } from "../../result.ts";
import type { Actor } from "./audit-store.ts";
import type { Done, LogNote } from "./log-event.ts";
import { hashOf } from "./log.ts";
import { storable, storableOrNull } from "./storable.ts";
import type { FollowedActionTable, Tables } from "./tables.ts";

/** An audit whose actions are taken over. */
export interface AuditToFollow {
  readonly audit: CollatedAudit;
  readonly by: Actor;
  readonly forms: readonly Form[];
  /** Audits of the same child that this one replaces. */
  readonly replaced: readonly string[];
  /** ISO. */
  readonly on: string;
}

/**
 * Follows up the actions of an audit that arrived, for the first time or again (`followForm` is the rule).
 * @returns the entry for the log, where any action is new or changed
 */
export async function followAudit(
  db: Kysely<Tables>,
  { audit, by, forms, replaced, on }: AuditToFollow,
): Promise<readonly LogNote[]> {
  const form = findForm(forms, audit.record.proForma);
  if (form === null) return [];
  const rows = await db
    .selectFrom("followed_action")
    .selectAll()
    .where("authority", "=", storable(by.authority))
    .where("audit_key", "in", [audit.auditKey, ...replaced])
    .execute();
  const after = followForm(rows.map(actionOfRow), findActions(form, audit.record, audit.auditKey), on);
  return putActions(db, after, by);
}

/** Changes one action in its turn. */
export async function changeStored(
  db: Kysely<Tables>,
  { id, by }: { readonly id: string; readonly by: Actor },
  change: (action: FollowedAction) => Result<FollowedAction, ChangeProblem>,
): Promise<Done<Result<FollowedAction, ChangeProblem>>> {
  const row = await readRow(db, id, by.authority);
  if (row === null) return { answer: fail(actionUnknown), log: [] };
  const changed = change(actionOfRow(row));
  if (!changed.ok) return { answer: changed, log: [] };
  return { answer: changed, log: await putActions(db, [changed.value], by) };
}

/** Takes the answer to "Is this the same action?" in its turn. */
export async function answerStored(
  db: Kysely<Tables>,
  answer: SameAnswer,
  by: Actor,
): Promise<Done<Result<null>>> {
  const rows = [await readRow(db, answer.old, by.authority), await readRow(db, answer.new, by.authority)];
  const actions = rows.flatMap((row) => (row === null ? [] : [actionOfRow(row)]));
  const asking = await readAsking(db, answer, by.authority);
  const answered = answerSame([...actions, ...asking], answer, by.at.slice(0, 10));
  if (!answered.ok) return { answer: answered, log: [] };
  const kept = new Set(answered.value.map(({ id }) => id));
  const gone = actions.filter((action) => !kept.has(action.id));
  for (const { id } of gone) await deleteAction(db, id, by);
  const after = await putActions(db, answered.value, by);
  const noted = new Set(after.map(({ auditKey }) => auditKey));
  const others = [...new Set(gone.map(keyOf))].filter((key) => !noted.has(key));
  const log = [...after];
  for (const key of others) log.push(await noteOfAudit(db, key, by));
  return { answer: succeed(null), log };
}

/** The other actions of the same audit, which may be asked about the earlier one too. */
async function readAsking(
  db: Kysely<Tables>,
  { old, new: id }: SameAnswer,
  authority: string,
): Promise<readonly FollowedAction[]> {
  const now = await readRow(db, id, authority);
  if (now === null) return [];
  const rows = await db
    .selectFrom("followed_action")
    .selectAll()
    .where("authority", "=", storable(authority))
    .where("audit_key", "=", now.audit_key)
    .where("id", "not in", [old, id].map(storable))
    .execute();
  return rows.map(actionOfRow);
}

/** Removes the actions of an audit that was withdrawn: what it said must not stay. */
export async function forgetActions(
  db: Kysely<Tables>,
  auditKey: string,
  by: Actor,
): Promise<readonly LogNote[]> {
  const { numDeletedRows } = await db
    .deleteFrom("followed_action")
    .where("authority", "=", storable(by.authority))
    .where("audit_key", "=", storable(auditKey))
    .executeTakeFirst();
  return numDeletedRows > 0n ? [await noteOfAudit(db, auditKey, by)] : [];
}

export async function readRow(
  db: Kysely<Tables>,
  id: string,
  authority: string,
): Promise<FollowedActionTable | null> {
  const row = await db
    .selectFrom("followed_action")
    .selectAll()
    .where("authority", "=", storable(authority))
    .where("id", "=", storable(id))
    .executeTakeFirst();
  return row ?? null;
}

/** It was an action when it was saved, and only this store writes the column. */
export function actionOfRow({ document }: Pick<FollowedActionTable, "document">): FollowedAction {
  return JSON.parse(document) as FollowedAction;
}

/** All columns follow from the action. */
export function rowOfAction(action: FollowedAction, authority: string): Insertable<FollowedActionTable> {
  const document = canonicalJson(action);
  return {
    authority: storable(authority),
    id: action.id,
    audit_key: keyOf(action),
    team: storableOrNull(action.team),
    owner: storableOrNull(action.owner),
    section: storableOrNull(action.section),
    focus: action.focus,
    state: action.state,
    due: action.due,
    is_open: isOpen(action.state) ? 1 : 0,
    is_in_question: action.maybeSameAs.length > 0 ? 1 : 0,
    version: action.version,
    digest: hashOf(document),
    document,
  };
}

function keyOf({ audit }: FollowedAction): string {
  return audit ?? "";
}

/** @returns an entry for the log for each audit of which an action is new or changed */
async function putActions(
  db: Kysely<Tables>,
  actions: readonly FollowedAction[],
  by: Actor,
): Promise<readonly LogNote[]> {
  const changed = new Set<string>();
  for (const action of actions) {
    const row = rowOfAction(action, by.authority);
    const before = await readRow(db, action.id, by.authority);
    if (before?.digest === row.digest) continue;
    await db
      .insertInto("followed_action")
      .values(row)
      .onConflict((conflict) => conflict.columns(["authority", "id"]).doUpdateSet(row))
      .execute();
    changed.add(row.audit_key);
  }
  const notes: LogNote[] = [];
  for (const key of changed) notes.push(await noteOfAudit(db, key, by));
  return notes;
}

async function deleteAction(db: Kysely<Tables>, id: string, { authority }: Actor): Promise<void> {
  await db
    .deleteFrom("followed_action")
    .where("authority", "=", storable(authority))
    .where("id", "=", storable(id))
    .execute();
}

async function noteOfAudit(db: Kysely<Tables>, auditKey: string, by: Actor): Promise<LogNote> {
  const rows = await db
    .selectFrom("followed_action")
    .select(["id", "digest"])
    .where("authority", "=", storable(by.authority))
    .where("audit_key", "=", auditKey)
    .execute();
  return { ...by, what: "actions-saved", auditKey, digest: digestOfActions(rows) };
}

/** Of all actions of one audit as they are now: what the log has of them. */
export function digestOfActions(rows: readonly Pick<FollowedActionTable, "id" | "digest">[]): string {
  return hashOf(canonicalJson(rows.map(({ id, digest }) => `${id} ${digest}`).sort()));
}
