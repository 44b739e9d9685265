import type { Kysely } from "kysely";
import type { Form } from "../../proforma/form.ts";
import { findForm } from "../../proforma/registry.ts";
import type { CollatedAudit } from "../../collation/collated-audit.ts";
import { emptied, formColumns, rowsOfAudit, valueTables } from "./audit-row.ts";
import type { AuditRows } from "./audit-row.ts";
import type { LogHead, LogProblem, LogReport } from "./log-event.ts";
import { maxLogProblems } from "./log-event.ts";
import { hashAfter, hashOf, readEntries } from "./log.ts";
import type { LoggedAudit } from "./replayed-log.ts";
import { nameOfAudit, ReplayedLog } from "./replayed-log.ts";
import type { AuditTable, Tables } from "./tables.ts";
import { digestOfToken } from "./tokens.ts";
import { compareActions } from "./verify-actions.ts";

/** Audits that are compared at once. */
const pageSize = 200;

/**
 * Follows the hash chain from the first entry, then compares what the log tells with every row: a document and all that
 * was taken from it, older versions, actions, tokens. `db` must show everything as it was at one moment.
 * @param forms those that the service knows. Of an audit on any other form the values that were taken from its document are
 * not compared, as nobody can tell which they were.
 */
export async function verifyLogAgainstData(db: Kysely<Tables>, forms: readonly Form[]): Promise<LogReport> {
  const head = await db
    .selectFrom("store_head")
    .select(["log_number as number", "log_hash as hash"])
    .executeTakeFirst();
  const { log, last, problems } = await followChain(db, head ?? { number: 0, hash: "" });
  const brokenAt = problems.length > 0 ? last.number + 1 : null;
  // Rows say nothing more once it is unclear what the log said.
  if (brokenAt === null) {
    await compareAudits(db, { log, forms }, problems);
    await compareActions(db, log, problems);
    await compareTokens(db, log, problems);
  }
  return { entries: last.number, brokenAt, head: last, problems: problems.slice(0, maxLogProblems) };
}

async function followChain(db: Kysely<Tables>, head: LogHead) {
  const log = new ReplayedLog();
  const problems: LogProblem[] = [];
  let last: LogHead = { number: 0, hash: "" };
  reading: for await (const page of readEntries(db, await endOfLog(db, head))) {
    for (const { hash, number, ...event } of page) {
      if (number !== last.number + 1 || hash !== hashAfter(last.hash, number, event)) {
        problems.push(entryChanged(last.number + 1));
        break reading;
      }
      if (number === 1 && event.what !== "store-made") problems.push(logEmptied);
      log.add(event);
      last = { number, hash };
    }
  }
  if (problems.length === 0 && last.number === 0) problems.push(logEmptied);
  if (problems.length === 0 && (last.number !== head.number || last.hash !== head.hash)) {
    problems.push(logCut(last.number + 1));
  }
  return { log, last, problems };
}

/** Entries beyond the head were not written by the service, so the chain is followed to the last one there is. */
async function endOfLog(db: Kysely<Tables>, head: LogHead): Promise<LogHead> {
  const { number } = await db
    .selectFrom("log_entry")
    .select((build) => build.fn.max("number").as("number"))
    .executeTakeFirstOrThrow();
  return { number: Math.max(head.number, number), hash: head.hash };
}

async function compareAudits(
  db: Kysely<Tables>,
  { log, forms }: { readonly log: ReplayedLog; readonly forms: readonly Form[] },
  problems: LogProblem[],
): Promise<void> {
  const missing = new Set(log.audits.keys());
  let after = 0;
  for (;;) {
    const page = await db
      .selectFrom("audit")
      .selectAll()
      .where("id", ">", after)
      .orderBy("id")
      .limit(pageSize)
      .execute();
    if (page.length === 0) break;
    const ids = page.map(({ id }) => id);
    const [values, versions] = [await readValues(db, ids), await readVersions(db, ids)];
    for (const row of page) {
      const { authority, form_id: form, form_version: formVersion, audit_key: auditKey } = row;
      const name = nameOfAudit({ authority, form, formVersion, auditKey });
      const logged = log.audits.get(name);
      missing.delete(name);
      if (!logged) problems.push(auditNotLogged(row));
      else {
        if (!isAsLogged(row, logged, values.get(row.id) ?? [], forms)) problems.push(auditChanged(row));
        if (!isSame(versions.get(row.id) ?? [], logged.history)) problems.push(versionChanged(row));
      }
    }
    if (problems.length >= maxLogProblems) return;
    after = ids.at(-1) ?? after;
  }
  for (const name of missing) problems.push(auditMissing(name));
}

/** Whether a row is all that the log and its own document say, to the last value that was taken from it. */
function isAsLogged(
  row: AuditTable,
  logged: LoggedAudit,
  values: readonly string[],
  forms: readonly Form[],
): boolean {
  const { document, digest, authority } = row;
  if (digest !== logged.digest) return false;
  if (logged.state === "withdrawn") return values.length === 0 && has(row, emptied);
  if (document === null || hashOf(document) !== digest) return false;
  const filing = { authority, receivedAt: logged.receivedAt };
  const audit = JSON.parse(document) as CollatedAudit;
  const form = findForm(forms, audit.record.proForma);
  const expected = rowsOfAudit(audit, filing, { document, digest }, form);
  const state = logged.state === "superseded" ? { state: logged.state } : {};
  if (form !== null) return has(row, { ...expected.audit, ...state }) && isSame(values, valuesIn(expected));
  const asStored = Object.fromEntries(formColumns.map((name) => [name, row[name]]));
  return has(row, { ...expected.audit, ...asStored, ...state });
}

function has(row: AuditTable, columns: Partial<AuditTable>): boolean {
  const found = new Map<string, unknown>(Object.entries(row));
  return Object.entries(columns).every(([name, value]) => found.get(name) === value);
}

function valuesIn({ values, choices, actions }: AuditRows): readonly string[] {
  return [
    ...valueTables.flatMap((table) =>
      values[table].map(({ owner, field, value }) => JSON.stringify([table, owner, field, value])),
    ),
    ...choices.map(({ owner, field, value }) => JSON.stringify(["choice", owner, field, value])),
    ...actions.map(({ owner, position, field, value }) =>
      JSON.stringify(["action", owner, position, field, value]),
    ),
  ];
}

async function readValues(db: Kysely<Tables>, ids: readonly number[]) {
  const found = new Map<number, string[]>();
  for (const table of [...valueTables, "choice"] as const) {
    const rows = await db.selectFrom(table).selectAll().where("audit_id", "in", ids).execute();
    for (const { audit_id: id, owner, field, value } of rows) {
      addTo(found, id, JSON.stringify([table, owner, field, value]));
    }
  }
  const cells = await db.selectFrom("action").selectAll().where("audit_id", "in", ids).execute();
  for (const { audit_id: id, owner, position, field, value } of cells) {
    addTo(found, id, JSON.stringify(["action", owner, position, field, value]));
  }
  return found;
}

/** The digest of each older version, taken anew from its document. */
async function readVersions(db: Kysely<Tables>, ids: readonly number[]) {
  const found = new Map<number, string[]>();
  const rows = await db.selectFrom("superseded_version").selectAll().where("audit_id", "in", ids).execute();
  for (const row of rows) {
    const { revision, savedAt, record } = JSON.parse(row.document) as CollatedAudit;
    const isRight =
      hashOf(row.document) === row.digest &&
      row.revision === revision &&
      row.saved_at === savedAt &&
      row.form_version === record.proForma.version;
    addTo(found, row.audit_id, isRight ? row.digest : "changed");
  }
  return found;
}

function addTo(found: Map<number, string[]>, id: number, each: string): void {
  found.set(id, [...(found.get(id) ?? []), each]);
}

/** Whether both have the same texts, in any order. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  const sorted = [...other].sort();
  return one.length === other.length && [...one].sort().every((each, index) => each === sorted[index]);
}

async function compareTokens(db: Kysely<Tables>, log: ReplayedLog, problems: LogProblem[]): Promise<void> {
  const missing = new Set(log.tokens.keys());
  for (const row of await db.selectFrom("token").selectAll().execute()) {
    const logged = log.tokens.get(row.id);
    missing.delete(row.id);
    if (!logged) problems.push(tokenNotLogged(row.id));
    else if (logged.digest !== digestOfToken(row) || logged.revokedAt !== row.revoked_at) {
      problems.push(tokenChanged(row.id));
    }
  }
  for (const id of missing) problems.push(tokenMissing(id));
}

const logEmptied: LogProblem = {
  code: "log-emptied",
  of: "1",
  message: "The log does not begin with the making of the store: its first entries were removed.",
};

function entryChanged(number: number): LogProblem {
  const message = `Entry ${number} of the log was changed or removed.`;
  return { code: "log-entry-changed", of: String(number), message };
}

function logCut(number: number): LogProblem {
  const message = `The log does not end where the store says it does: entries from ${number} on were removed or added.`;
  return { code: "log-cut", of: String(number), message };
}

function auditChanged({ audit_key: of }: AuditTable): LogProblem {
  return { code: "audit-changed", of, message: `Audit ${of} is not as the log has it: it was changed.` };
}

function auditNotLogged({ audit_key: of }: AuditTable): LogProblem {
  const message = `Audit ${of} has no entry in the log: it was added past the service, or the log was cut.`;
  return { code: "audit-not-logged", of, message };
}

function auditMissing(name: string): LogProblem {
  const [, , , of = ""] = JSON.parse(name) as readonly string[];
  return { code: "audit-missing", of, message: `Audit ${of} is in the log, but was deleted from the store.` };
}

function versionChanged({ audit_key: of }: AuditTable): LogProblem {
  const message = `An older version of audit ${of} was changed, deleted or added.`;
  return { code: "version-changed", of, message };
}

function tokenChanged(of: string): LogProblem {
  const message = `Token ${of} is not as the log has it: it was changed, or its revocation was undone.`;
  return { code: "token-changed", of, message };
}

function tokenNotLogged(of: string): LogProblem {
  const message = `Token ${of} has no entry in the log: it was added past the service, or the log was cut.`;
  return { code: "token-not-logged", of, message };
}

function tokenMissing(of: string): LogProblem {
  return { code: "token-missing", of, message: `Token ${of} is in the log, but was deleted from the store.` };
}
