import type { Kysely, RawBuilder } from "kysely";
import { sql } from "kysely";
import type { Engine } from "./engine.ts";
import type { GivenValue } from "./prepared-query.ts";
import { prepare } from "./prepared-query.ts";
import type { AuditTable, LogEntryTable, Tables } from "./tables.ts";

type OfAudit = { readonly id: number };
/** Rows as a JSON list of lists, whose values are in the order of the columns. */
type Rows = { readonly rows: string };

export type WriteQueries = ReturnType<typeof prepareWriteQueries>;

/** Every query that writes, each built once for an engine. */
export function prepareWriteQueries({ db, kind }: Engine) {
  return {
    ...headQueries(db, kind),
    ...auditQueries(db, kind),
    ...tallyQueries(db, kind),
    ...tokenQueries(db),
  };
}

function headQueries(db: Kysely<Tables>, kind: Engine["kind"]) {
  return {
    /** Whoever has the head is the one writer: SQLite sees to that by itself, PostgreSQL by the lock on this row. */
    takeHead: prepare<Readonly<Record<string, never>>>()(() =>
      db
        .selectFrom("store_head")
        .select(["log_number", "log_hash", "last_audit_id"])
        .where("id", "=", 1)
        .$if(kind === "postgres", (query) => query.forUpdate()),
    ),
    moveHead: prepare<{ logNumber: number; logHash: string; lastAuditId: number }>()((given) =>
      db
        .updateTable("store_head")
        .set({
          log_number: given("logNumber"),
          log_hash: given("logHash"),
          last_audit_id: given("lastAuditId"),
        })
        .where("id", "=", 1),
    ),
    addLogEntry: prepare<{ [Column in keyof LogEntryTable]: LogEntryTable[Column] }>()((given) =>
      db.insertInto("log_entry").values({
        number: given("number"),
        at: given("at"),
        what: given("what"),
        authority: given("authority"),
        credential: given("credential"),
        audit_key: given("audit_key"),
        revision: given("revision"),
        digest: given("digest"),
        address: given("address"),
        code: given("code"),
        hash: given("hash"),
      }),
    ),
  };
}

const heldColumns = [
  "audit.id",
  "audit.audit_key",
  "audit.authority",
  "audit.revision",
  "audit.saved_at",
  "audit.digest",
  "audit.state",
  "audit.cycle",
] as const;

function auditQueries(db: Kysely<Tables>, kind: Engine["kind"]) {
  return {
    /** Of each key and authority, what is there already. */
    readHeld: prepare<Rows>()((given) =>
      db
        .selectFrom(elementsOf(given("rows"), kind))
        .innerJoin("audit", (join) =>
          join.on("audit.audit_key", "=", valueAt(0)).on("audit.authority", "=", valueAt(1)),
        )
        .select(heldColumns),
    ),
    readHeldOne: prepare<{ auditKey: string; authority: string }>()((given) =>
      db
        .selectFrom("audit")
        .where("audit_key", "=", given("auditKey"))
        .where("authority", "=", given("authority"))
        .select(heldColumns),
    ),
    saveAudit: prepare<{ [Column in keyof AuditTable]: AuditTable[Column] }>()((given) =>
      db
        .insertInto("audit")
        .values({
          id: given("id"),
          audit_key: given("audit_key"),
          authority: given("authority"),
          ...editionOf(given),
        })
        .onConflict((conflict) => conflict.column("id").doUpdateSet(editionOf(refused))),
    ),
    readOutcomes: prepare<OfAudit>()((given) =>
      db.selectFrom("audit").select(["judgements", "answers"]).where("id", "=", given("id")),
    ),
    keepSuperseded: prepare<OfAudit & { at: string }>()((given) =>
      db
        .insertInto("superseded_edition")
        .columns(["audit_id", "revision", "saved_at", "digest", "superseded_at", "document"])
        .expression((build) =>
          build
            .selectFrom("audit")
            .select(["id", "revision", "saved_at", "digest", given("at").as("superseded_at"), "document"])
            .where("id", "=", given("id")),
        ),
    ),
    withdraw: prepare<OfAudit>()((given) =>
      db.updateTable("audit").set({ state: "withdrawn" }).where("id", "=", given("id")),
    ),
  };
}

/** A value that was to be inserted, when a row of the same id is there: given twice, a document would travel twice. */
function refused<Name extends keyof AuditTable>(name: Name): RawBuilder<AuditTable[Name]> {
  return sql`excluded.${sql.ref(name)}`;
}

/** What is another with each edition. */
function editionOf(given: GivenValue<AuditTable>) {
  return {
    region: given("region"),
    cycle: given("cycle"),
    state: given("state"),
    revision: given("revision"),
    saved_at: given("saved_at"),
    age_range: given("age_range"),
    child_ref: given("child_ref"),
    team: given("team"),
    form: given("form"),
    form_version: given("form_version"),
    yes_count: given("yes_count"),
    no_count: given("no_count"),
    not_applicable_count: given("not_applicable_count"),
    waived_count: given("waived_count"),
    completed_on: given("completed_on"),
    received_at: given("received_at"),
    digest: given("digest"),
    judgements: given("judgements"),
    answers: given("answers"),
    actions: given("actions"),
    document: given("document"),
  };
}

function tallyQueries(db: Kysely<Tables>, kind: Engine["kind"]) {
  return {
    readTallies: prepare<Rows>()((given) =>
      db
        .selectFrom(elementsOf(given("rows"), kind))
        .innerJoin("outcome_tally as tally", (join) =>
          join
            .on("tally.authority", "=", valueAt(0))
            .on("tally.cycle", "=", valueAt(1))
            .on("tally.state", "=", valueAt<AuditTable["state"]>(2)),
        )
        .select(["tally.authority", "tally.cycle", "tally.state", "tally.grades", "tally.answers"]),
    ),
    saveTally: prepare<{
      authority: string;
      cycle: string;
      state: AuditTable["state"];
      grades: string;
      answers: string;
    }>()((given) => {
      return db
        .insertInto("outcome_tally")
        .values({
          authority: given("authority"),
          cycle: given("cycle"),
          state: given("state"),
          grades: given("grades"),
          answers: given("answers"),
        })
        .onConflict((conflict) =>
          conflict.columns(["authority", "cycle", "state"]).doUpdateSet((build) => ({
            grades: build.ref("excluded.grades"),
            answers: build.ref("excluded.answers"),
          })),
        );
    }),
  };
}

function tokenQueries(db: Kysely<Tables>) {
  return {
    addToken: prepare<{
      id: string;
      authority: string;
      role: Tables["token"]["role"];
      label: string;
      secret_hash: string;
      created_at: string;
      expires_at: string | null;
    }>()((given) =>
      db.insertInto("token").values({
        id: given("id"),
        authority: given("authority"),
        role: given("role"),
        label: given("label"),
        secret_hash: given("secret_hash"),
        created_at: given("created_at"),
        expires_at: given("expires_at"),
        revoked_at: null,
      }),
    ),
    revokeToken: prepare<{ id: string; at: string }>()((given) =>
      db
        .updateTable("token")
        .set({ revoked_at: given("at") })
        .where("id", "=", given("id"))
        .where("revoked_at", "is", null),
    ),
  };
}

/** The elements of a JSON list as the table "element", each in its column "value". */
function elementsOf(list: RawBuilder<string>, kind: Engine["kind"]) {
  const elements =
    kind === "sqlite"
      ? sql<{ value: string }>`json_each(${list})`
      : sql<{ value: string }>`json_array_elements(cast(${list} as json))`;
  return elements.as("element");
}

/** The value at a place of such an element, as text; places count from 0. */
function valueAt<Value = string>(index: number): RawBuilder<Value> {
  return sql<Value>`"element"."value" ->> ${sql.lit(index)}`;
}
