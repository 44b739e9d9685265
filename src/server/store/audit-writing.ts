import type { Kysely } from "kysely";
import { canonicalJson } from "../../audit/digest.ts";
import type { CollatedAudit } from "../../collation/collated-audit.ts";
import type { ListProblem, SameChildChoice, Sent } from "../../collation/collation-list.ts";
import type { RowOfChild } from "../../collation/same-child.ts";
import { decideSending, isWritten } from "../../collation/same-child.ts";
import type { Form } from "../../proforma/form.ts";
import { findForm } from "../../proforma/registry.ts";
import { fail, succeed } from "../../result.ts";
import type { Result } from "../../result.ts";
import { followAudit, forgetActions } from "./action-writing.ts";
import { auditOfRow } from "./audit-reading.ts";
import type { AuditRows } from "./audit-row.ts";
import { emptied, rowsOfAudit, valueTables } from "./audit-row.ts";
import type { Actor } from "./audit-store.ts";
import type { Done, LogAction, LogNote } from "./log-event.ts";
import { hashOf } from "./log.ts";
import { storable } from "./storable.ts";
import type { AuditTable, Tables } from "./tables.ts";

/** An audit ready to be stored: taking it apart needs no transaction. */
export interface Arriving {
  readonly audit: CollatedAudit;
  readonly rows: AuditRows;
  readonly by: Actor;
  readonly forms: readonly Form[];
}

export function prepareAudit(audit: CollatedAudit, by: Actor, forms: readonly Form[]): Arriving {
  const form = findForm(forms, audit.record.proForma);
  const document = canonicalJson(audit);
  const filing = { authority: by.authority, receivedAt: by.at };
  const rows = rowsOfAudit(audit, filing, { document, digest: hashOf(document) }, form);
  return { audit, by, forms, rows };
}

/** Decides what becomes of an audit that arrives (`decideSending`), and does it. The caller holds the store's lock. */
export async function takeIn(
  db: Kysely<Tables>,
  arriving: Arriving,
  sameChild: SameChildChoice,
): Promise<Done<Result<Sent, ListProblem>>> {
  const { audit, rows } = arriving;
  const own = await findOwn(db, rows.audit);
  const others = await findOthersOfChild(db, rows.audit, own?.id ?? 0);
  const decided = decideSending(
    audit,
    own && rowOfChild(own),
    others.map(rowOfChild),
    sameChild,
    arriving.forms,
  );
  if (!decided.ok) {
    const code = decided.problem.other?.auditKey ?? decided.problem.code;
    return { answer: fail(decided.problem), log: [{ ...noteOf(arriving, "same-child-refused"), code }] };
  }
  const { outcome, replaces } = decided.value;
  const replaced = others.filter(({ audit_key: key }) => replaces.includes(key));
  for (const { id } of replaced) {
    await db.updateTable("audit").set({ state: "superseded" }).where("id", "=", id).execute();
  }
  let followed: readonly LogNote[] = [];
  if (isWritten(outcome)) {
    await saveAudit(db, arriving, own);
    const { by, forms } = arriving;
    followed = await followAudit(db, { audit, by, forms, replaced: replaces, on: by.at.slice(0, 10) });
  }
  const notes = replaced.map((row) => ({ ...noteOfRow(row, "replaced", arriving.by), code: audit.auditKey }));
  const revision = isWritten(outcome) ? audit.revision : (own?.revision ?? audit.revision);
  const what =
    outcome === "created" || outcome === "updated" || outcome === "replaced" ? "received" : outcome;
  return { answer: succeed({ outcome, revision }), log: [...notes, noteOf(arriving, what), ...followed] };
}

/** Takes an audit back: removes all that it says, and every older version. */
export async function takeBack(
  db: Kysely<Tables>,
  auditKey: string,
  by: Actor,
): Promise<Done<"withdrawn" | "unchanged" | "not-there">> {
  const all = await db
    .selectFrom("audit")
    .selectAll()
    .where("audit_key", "=", storable(auditKey))
    .where("authority", "=", storable(by.authority))
    .execute();
  const live = all.filter(({ state }) => state !== "withdrawn");
  for (const { id } of live) {
    await deleteValues(db, id);
    await db.deleteFrom("superseded_version").where("audit_id", "=", id).execute();
    await db.updateTable("audit").set(emptied).where("id", "=", id).execute();
  }
  if (live.length > 0) {
    const forgotten = await forgetActions(db, auditKey, by);
    return {
      answer: "withdrawn",
      log: [...live.map((row) => noteOfRow(row, "withdrawn", by)), ...forgotten],
    };
  }
  const log = all.map((row) => noteOfRow(row, "unchanged", by));
  return { answer: all.length > 0 ? "unchanged" : "not-there", log };
}

async function findOwn(
  db: Kysely<Tables>,
  { audit_key: key, authority, form_id: form, form_version: version }: AuditRows["audit"],
): Promise<AuditTable | null> {
  const row = await db
    .selectFrom("audit")
    .selectAll()
    .where("audit_key", "=", key)
    .where("authority", "=", authority)
    .where("form_id", "=", form)
    .where("form_version", "=", version)
    .executeTakeFirst();
  return row ?? null;
}

async function findOthersOfChild(
  db: Kysely<Tables>,
  { child_key: child, form_version: version }: AuditRows["audit"],
  ownId: number,
): Promise<readonly AuditTable[]> {
  if (child === null) return [];
  return db
    .selectFrom("audit")
    .selectAll()
    .where("child_key", "=", child)
    .where("form_version", "=", version)
    .where("id", "!=", ownId)
    .execute();
}

function rowOfChild(row: AuditTable): RowOfChild {
  return { audit: auditOfRow(row), state: row.state, sentAt: row.received_at };
}

/** @param before the older version, which becomes history. */
async function saveAudit(
  db: Kysely<Tables>,
  { rows: { audit, values, choices, actions }, by }: Arriving,
  before: AuditTable | null,
): Promise<void> {
  if (before) {
    await keepVersion(db, before, by.at);
    await deleteValues(db, before.id);
    await db.updateTable("audit").set(audit).where("id", "=", before.id).execute();
  }
  const { id } =
    before ?? (await db.insertInto("audit").values(audit).returning("id").executeTakeFirstOrThrow());
  for (const table of valueTables) {
    const rows = values[table].map((value) => ({ ...value, audit_id: id }));
    if (rows.length > 0) await db.insertInto(table).values(rows).execute();
  }
  const chosen = choices.map((choice) => ({ ...choice, audit_id: id }));
  if (chosen.length > 0) await db.insertInto("choice").values(chosen).execute();
  const cells = actions.map((cell) => ({ ...cell, audit_id: id }));
  if (cells.length > 0) await db.insertInto("action").values(cells).execute();
}

async function keepVersion(db: Kysely<Tables>, row: AuditTable, at: string): Promise<void> {
  // What was withdrawn has nothing left to keep.
  if (row.document === null) return;
  await db
    .insertInto("superseded_version")
    .values({
      audit_id: row.id,
      form_version: row.form_version,
      revision: row.revision,
      saved_at: row.saved_at,
      digest: row.digest,
      superseded_at: at,
      document: row.document,
    })
    .execute();
}

async function deleteValues(db: Kysely<Tables>, id: number): Promise<void> {
  for (const table of [...valueTables, "choice", "action"] as const) {
    await db.deleteFrom(table).where("audit_id", "=", id).execute();
  }
}

function noteOf({ audit, rows, by }: Arriving, what: LogAction): LogNote {
  const { digest, form_id: form, form_version: formVersion } = rows.audit;
  return { ...by, what, auditKey: audit.auditKey, form, formVersion, revision: audit.revision, digest };
}

function noteOfRow(row: AuditTable, what: LogAction, by: Actor): LogNote {
  const { audit_key: auditKey, form_id: form, form_version: formVersion, revision, digest } = row;
  return { ...by, what, auditKey, form, formVersion, revision, digest };
}
