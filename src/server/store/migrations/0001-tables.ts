/** How each engine words what the statements below need. */
interface Wording {
  /** Text that sorts by its bytes, so that both engines page in the same order. */
  readonly text: string;
  /** Of a table that is found by its key alone. */
  readonly keyed: string;
  readonly plain: string;
  /** Of a table whose rows change again and again: room beside each row keeps the index out of it; they are not packed. */
  readonly counted: string;
  /** Of the audits: their document may lie apart, but not the rest of the row, which the views read. */
  readonly audits: string;
  readonly day: (column: string) => string;
  readonly moment: (column: string) => string;
  /** The members of a JSON object as a table with the columns key and value; the value is JSON. */
  readonly membersOf: (json: string) => string;
  /** Likewise, of an object that holds texts; the value is the text. */
  readonly textsOf: (json: string) => string;
  /** The elements of a JSON list as a table with the column value, and that of which they are the nth. */
  readonly elementsOf: (json: string, name: string) => string;
  readonly positionIn: (name: string) => string;
  readonly afterwards: readonly string[];
}

const sqlite: Wording = {
  text: "text",
  keyed: "strict, without rowid",
  plain: "strict",
  counted: "strict",
  audits: "strict",
  day: (column) => column,
  moment: (column) => column,
  membersOf: (json) => `json_each(${json})`,
  textsOf: (json) => `json_each(${json})`,
  elementsOf: (json, name) => `json_each(${json}) as ${name}`,
  positionIn: (name) => `${name}.key + 1`,
  afterwards: ["update", "delete"].map(
    (change) =>
      `create trigger log_entry_refuses_${change} before ${change} on log_entry
       begin select raise(abort, 'The log is only ever added to.'); end`,
  ),
};

const postgres: Wording = {
  text: `text collate "C"`,
  keyed: "",
  plain: "",
  counted: "with (fillfactor = 50, toast_tuple_target = 8160)",
  audits: "with (toast_tuple_target = 4080)",
  day: (column) => `cast(${column} as date)`,
  moment: (column) => `cast(${column} as timestamptz)`,
  membersOf: (json) => `json_each(cast(${json} as json))`,
  textsOf: (json) => `json_each_text(cast(${json} as json))`,
  elementsOf: (json, name) =>
    `json_array_elements(cast(${json} as json)) with ordinality as ${name} (value, position)`,
  positionIn: (name) => `cast(${name}.position as integer)`,
  afterwards: [
    `create function refuse_change_of_log() returns trigger language plpgsql as
     $$ begin raise exception 'The log is only ever added to.' using errcode = 'restrict_violation'; end $$`,
    `create trigger log_entry_refuses_change before update or delete or truncate on log_entry
     for each statement execute function refuse_change_of_log()`,
    // PostgreSQL's own way of packing long texts takes longer than all the rest of keeping an audit.
    `do $$ begin
       if exists (select from pg_settings
                  where name = 'default_toast_compression' and 'lz4' = any (enumvals)) then
         alter table audit alter column document set compression lz4;
         alter table superseded_edition alter column document set compression lz4;
       else
         alter table audit alter column document set storage external;
         alter table superseded_edition alter column document set storage external;
       end if;
     end $$`,
  ],
};

/** The statements that make the first edition of the store, in their order. */
export function firstTables(kind: "sqlite" | "postgres"): readonly string[] {
  const words = kind === "sqlite" ? sqlite : postgres;
  return [...tables(words), ...views(words), ...words.afterwards];
}

function tables({ text, keyed, plain, counted, audits }: Wording): readonly string[] {
  return [
    `create table audit (
       id integer primary key,
       audit_key ${text} not null,
       authority ${text} not null,
       region ${text},
       cycle ${text} not null,
       state ${text} not null,
       revision integer not null,
       saved_at ${text} not null,
       age_range ${text},
       child_ref ${text},
       team ${text},
       form ${text} not null,
       form_version ${text} not null,
       yes_count integer not null,
       no_count integer not null,
       not_applicable_count integer not null,
       waived_count integer not null,
       completed_on ${text} not null,
       received_at ${text} not null,
       digest ${text} not null,
       judgements ${text} not null,
       answers ${text} not null,
       actions ${text} not null,
       document ${text} not null,
       unique (audit_key, authority)
     ) ${audits}`,
    `create table superseded_edition (
       audit_id integer not null references audit (id),
       revision integer not null,
       saved_at ${text} not null,
       digest ${text} not null,
       superseded_at ${text} not null,
       document ${text} not null
     ) ${plain}`,
    `create index superseded_edition_of_audit on superseded_edition (audit_id)`,
    `create table outcome_tally (
       authority ${text} not null,
       cycle ${text} not null,
       state ${text} not null,
       grades ${text} not null,
       answers ${text} not null,
       primary key (authority, cycle, state)
     ) ${counted}`,
    `create table store_head (
       id integer primary key check (id = 1),
       log_number integer not null,
       log_hash ${text} not null,
       last_audit_id integer not null
     ) ${plain}`,
    `insert into store_head (id, log_number, log_hash, last_audit_id) values (1, 0, '', 0)`,
    `create table log_entry (
       number integer primary key,
       at ${text} not null,
       what ${text} not null,
       authority ${text},
       credential ${text},
       audit_key ${text},
       revision integer,
       digest ${text},
       address ${text},
       code ${text},
       hash ${text} not null
     ) ${plain}`,
    `create table token (
       id ${text} not null primary key,
       authority ${text} not null,
       role ${text} not null,
       label ${text} not null,
       secret_hash ${text} not null,
       created_at ${text} not null,
       expires_at ${text},
       revoked_at ${text}
     ) ${keyed}`,
  ];
}

/** What Power BI and others read; none of them names a child otherwise than the sharing policy does. */
function views({ day, moment, membersOf, textsOf, elementsOf, positionIn }: Wording): readonly string[] {
  return [
    `create view v_audit as
     select audit_key, authority, region, cycle, state, revision, ${moment("saved_at")} as saved_at,
            age_range, child_ref, team, form, form_version, yes_count, no_count, not_applicable_count,
            waived_count, ${day("completed_on")} as completed_on, ${moment("received_at")} as received_at, digest
     from audit`,
    `create view v_section_grade as
     select a.audit_key, a.authority, a.region, a.cycle, a.state, a.age_range,
            ${day("a.completed_on")} as completed_on, j.key as section, j.value as grade
     from audit a, ${textsOf("a.judgements")} as j`,
    `create view v_answer as
     select a.audit_key, a.authority, a.region, a.cycle, a.state, a.age_range,
            ${day("a.completed_on")} as completed_on, r.key as question, r.value as answer
     from audit a, ${textsOf("a.answers")} as r`,
    `create view v_action as
     select a.audit_key, a.authority, a.region, a.cycle, a.state,
            ${day("a.completed_on")} as completed_on, ${positionIn("n")} as position,
            n.value ->> 'area' as area, n.value ->> 'action' as action, ${day("n.value ->> 'dueOn'")} as due_on
     from audit a, ${elementsOf("a.actions", "n")}`,
    ...[
      { view: "v_grade_count", column: "grades", of: "section", value: "grade" },
      { view: "v_answer_count", column: "answers", of: "question", value: "answer" },
    ].map(
      ({ view, column, of, value }) =>
        `create view ${view} as
         select t.authority, t.cycle, t.state, outer_member.key as ${of}, inner_member.key as ${value},
                cast(cast(inner_member.value as text) as integer) as audits
         from outcome_tally t, ${membersOf(`t.${column}`)} as outer_member,
              ${membersOf("outer_member.value")} as inner_member`,
    ),
    `create view v_edition as
     select audit_key, authority, cycle, state, revision, ${moment("saved_at")} as saved_at, digest,
            ${moment("null")} as superseded_at
     from audit
     union all
     select a.audit_key, a.authority, a.cycle, 'superseded', s.revision, ${moment("s.saved_at")}, s.digest,
            ${moment("s.superseded_at")}
     from superseded_edition s join audit a on a.id = s.audit_id`,
  ];
}
