import type { Kysely } from "kysely";
import { append, lockHead } from "../log.ts";
import type { LogNote } from "../log-event.ts";
import type { Tables } from "../tables.ts";
import { plainViews } from "./0001-plain-tables.ts";

/**
 * Audits on any form: the version of the form becomes part of an audit's key and of its entries in the log, several choices
 * have a table, and judgements of several columns a view.
 */
export function tablesForAnyForm(kind: "sqlite" | "postgres"): readonly string[] {
  return kind === "sqlite" ? sqliteStatements() : postgresStatements;
}

const auditColumns = [
  ...["id", "audit_key", "authority", "region", "cycle", "form_id", "form_version", "state", "revision"],
  ...["saved_at", "completed_on", "received_at", "child_key", "child_ref", "age_range", "team", "yes_count"],
  ...["no_count", "not_applicable_count", "waived_count", "digest", "document"],
].join(", ");

/** SQLite changes no key of a table, so the table is made anew (https://sqlite.org/lang_altertable.html, section 7). */
function sqliteStatements(): readonly string[] {
  return [
    ...[...plainViews("sqlite").keys()].map((name) => `drop view ${name}`),
    `create table audit_anew (
       id integer primary key,
       audit_key text not null,
       authority text not null,
       region text,
       cycle text not null,
       form_id text not null,
       form_version text not null,
       state text not null,
       revision integer not null,
       saved_at text not null,
       completed_on text not null,
       received_at text not null,
       child_key text,
       child_ref text,
       age_range text,
       team text,
       yes_count integer not null,
       no_count integer not null,
       not_applicable_count integer not null,
       waived_count integer not null,
       digest text not null,
       document text,
       unique (audit_key, authority, form_id, form_version)
     ) strict`,
    `insert into audit_anew (${auditColumns}) select ${auditColumns} from audit`,
    `drop table audit`,
    `alter table audit_anew rename to audit`,
    `create index audit_of_authority on audit (authority, audit_key)`,
    `create index audit_of_cycle on audit (cycle, audit_key)`,
    `create index audit_of_authority_in_cycle on audit (cycle, authority, audit_key)`,
    `create index audit_counted on audit (cycle, authority, state, form_id, form_version)`,
    `create index audit_of_child on audit (child_key)`,
    `create table choice (
       audit_id integer not null references audit (id),
       owner text not null,
       field text not null,
       value text not null,
       primary key (audit_id, owner, field, value)
     ) strict, without rowid`,
    `alter table log_entry add column form_version text`,
    ...[...plainViews("sqlite")].flatMap(([name, statement]) => (name === "v_action" ? [] : [statement])),
    ...viewsForAnyForm((column) => column),
  ];
}

const postgresStatements: readonly string[] = [
  `alter table audit drop constraint audit_audit_key_authority_form_id_key`,
  `alter table audit add unique (audit_key, authority, form_id, form_version)`,
  `create table choice (
     audit_id integer not null references audit (id),
     owner text collate "C" not null,
     field text collate "C" not null,
     value text collate "C" not null,
     primary key (audit_id, owner, field, value)
   )`,
  `alter table log_entry add column form_version text collate "C"`,
  `drop view v_action`,
  ...viewsForAnyForm(
    // A form may call a column of text so.
    (column) => `case when ${column} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then cast(${column} as date) end`,
    (column) => `cast(${column} as date)`,
  ),
];

/** What of the newest version of an audit goes before what a view is about. */
function viewsForAnyForm(
  dayIn: (column: string) => string,
  day: (column: string) => string = dayIn,
): readonly string[] {
  const of = `a.audit_key, a.authority, a.region, a.cycle, a.form_id, a.form_version, a.state, a.age_range,
              ${day("a.completed_on")} as completed_on`;
  const cell = (field: string) => `max(case when c.field = '${field}' then c.value end)`;
  return [
    `create view v_action as
     select ${of}, c.owner as list, c.position, ${cell("area")} as area, ${cell("action")} as action,
            ${dayIn(cell("date"))} as due_on, ${cell("owner")} as owner
     from audit a join action c on c.audit_id = a.id
     group by a.id, c.owner, c.position`,
    `create view v_judgement as
     select ${of}, j.owner as section, j.field, j.value
     from audit a join judgement j on j.audit_id = a.id`,
    `create view v_choice as
     select ${of}, c.owner, c.field, c.value
     from audit a join choice c on c.audit_id = a.id`,
  ];
}

/** Audits at a time whose version is noted. */
const pageSize = 500;

/** The log goes on under the version of the form, so it notes once which version each audit is on that it has so far. */
export async function noteFormVersions(db: Kysely<Tables>, kind: "sqlite" | "postgres"): Promise<void> {
  const at = new Date().toISOString();
  let after = 0;
  for (;;) {
    const page = await db
      .selectFrom("audit")
      .select(["id", "authority", "audit_key", "form_id", "form_version"])
      .where("id", ">", after)
      .orderBy("id")
      .limit(pageSize)
      .execute();
    if (page.length === 0) return;
    const notes = page.map(
      ({ authority, audit_key: auditKey, form_id: form, form_version: formVersion }): LogNote => ({
        ...{ at, what: "form-version-noted", authority, auditKey, form, formVersion },
      }),
    );
    await append(db, await lockHead(db, kind), notes);
    after = page.at(-1)?.id ?? after;
  }
}
