import { createHash } from "node:crypto";
import type { Insertable, Kysely } from "kysely";
import { canonicalJson } from "../../audit/digest.ts";
import type { LogEvent, LogHead, LogNote } from "./log-event.ts";
import { logEvent } from "./log-event.ts";
import { storable, storableOrNull } from "./storable.ts";
import type { LogEntryTable, Tables } from "./tables.ts";

/** The same fingerprint as `sha256Of` gives, from Node's own and faster hash. */
export function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("hex")}`;
}

/**
 * Where the log ends. On PostgreSQL the caller is then the one writer until the transaction ends; SQLite has one
 * writer anyway.
 */
export async function lockHead(db: Kysely<Tables>, kind: "sqlite" | "postgres"): Promise<LogHead> {
  const head = await db
    .selectFrom("store_head")
    .select(["log_number as number", "log_hash as hash"])
    .where("id", "=", 1)
    .$if(kind === "postgres", (query) => query.forUpdate())
    .executeTakeFirst();
  if (!head) throw new Error("The store has lost the row that says where its log ends.");
  return head;
}

/** Adds entries after the head, each with a hash over the one before. The head must be locked. */
export async function append(db: Kysely<Tables>, head: LogHead, notes: readonly LogNote[]): Promise<LogHead> {
  const entries = chain(notes.map(logEvent).map(storableEvent), head);
  const end = entries.at(-1);
  if (!end) return head;
  await db.insertInto("log_entry").values(entries.map(rowOfEntry)).execute();
  const latest = entries.map(({ at }) => at).reduce((one, other) => (one > other ? one : other));
  await db
    .updateTable("store_head")
    .set((build) => ({
      log_number: end.number,
      log_hash: end.hash,
      latest_moment: build
        .case()
        .when("latest_moment", "<", latest)
        .then(latest)
        .else(build.ref("latest_moment"))
        .end(),
    }))
    .where("id", "=", 1)
    .execute();
  return end;
}

export type ChainedEntry = LogEvent & LogHead;

function chain(events: readonly LogEvent[], head: LogHead): readonly ChainedEntry[] {
  let { number, hash } = head;
  return events.map((event) => {
    number += 1;
    hash = hashAfter(hash, number, event);
    return { ...event, number, hash };
  });
}

/**
 * The hash of an entry, over all that it says and the hash of the one before. What it does not say of the version of a form is
 * left out, as entries from before the log had it are.
 */
export function hashAfter(before: string, number: number, event: LogEvent): string {
  const { at, what, authority, credential, address, auditKey, form, revision, digest } = event;
  const formVersion = event.formVersion ?? undefined;
  const { token, route, filter, rows, code } = event;
  const said = { at, what, authority, credential, address, auditKey, form, formVersion, revision, digest };
  return hashOf(`${before}\n${canonicalJson({ ...said, number, token, route, filter, rows, code })}`);
}

function storableEvent(event: LogEvent): LogEvent {
  return {
    ...event,
    at: storable(event.at),
    authority: storableOrNull(event.authority),
    credential: storableOrNull(event.credential),
    address: storableOrNull(event.address),
    auditKey: storableOrNull(event.auditKey),
    form: storableOrNull(event.form),
    formVersion: storableOrNull(event.formVersion),
    token: storableOrNull(event.token),
    filter: storableOrNull(event.filter),
    code: storableOrNull(event.code),
  };
}

function rowOfEntry({
  auditKey,
  form,
  formVersion,
  token,
  rows,
  ...entry
}: ChainedEntry): Insertable<LogEntryTable> {
  // The first entry of all is written before the column is there.
  const ofForm = { form_id: form, ...(formVersion !== null && { form_version: formVersion }) };
  return { ...entry, ...ofForm, audit_key: auditKey, token_id: token, row_count: rows };
}

export function entryOfRow(row: LogEntryTable): ChainedEntry {
  const { audit_key: auditKey, form_id: form, form_version: formVersion, ...others } = row;
  const { token_id: token, row_count: rows, ...entry } = others;
  return { ...entry, auditKey, form, formVersion, token, rows };
}

/** Entries up to and with the head, from the first, so many at a time. */
export async function* readEntries(
  db: Kysely<Tables>,
  head: LogHead,
): AsyncGenerator<readonly ChainedEntry[]> {
  let last = 0;
  while (last < head.number) {
    const page = await db
      .selectFrom("log_entry")
      .selectAll()
      .where("number", ">", last)
      .where("number", "<=", head.number)
      .orderBy("number")
      .limit(pageSize)
      .execute();
    yield page.map(entryOfRow);
    last = page.at(-1)?.number ?? head.number;
  }
}

const pageSize = 2000;

export async function readHashOfEntry(db: Kysely<Tables>, number: number): Promise<string | null> {
  const row = await db.selectFrom("log_entry").select("hash").where("number", "=", number).executeTakeFirst();
  return row?.hash ?? null;
}
