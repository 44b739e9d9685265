/** How each engine words what the statements below need. */
interface Wording {
  /** Text that sorts by its bytes, so that both engines page in the same order. */
  readonly text: string;
  readonly plain: string;
  /** Of a table that is found by its key alone. */
  readonly keyed: string;
  readonly day: (column: string) => string;
  readonly moment: (column: string) => string;
  readonly afterwards: readonly string[];
}

const sqlite: Wording = {
  text: "text",
  plain: "strict",
  keyed: "strict, without rowid",
  day: (column) => column,
  moment: (column) => column,
  afterwards: ["update", "delete"].map(
    (change) =>
      `create trigger log_entry_refuses_${change} before ${change} on log_entry
       begin select raise(abort, 'The log is only ever added to.'); end`,
  ),
};

const postgres: Wording = {
  text: `text collate "C"`,
  plain: "",
  keyed: "",
  day: (column) => `cast(${column} as date)`,
  moment: (column) => `cast(${column} as timestamptz)`,
  afterwards: [
    `create function refuse_change_of_log() returns trigger language plpgsql as
     $$ begin raise exception 'The log is only ever added to.' using errcode = 'restrict_violation'; end $$`,
    `create trigger log_entry_refuses_change before update or delete or truncate on log_entry
     for each statement execute function refuse_change_of_log()`,
  ],
};

/** The statements that make the first version of the store, in their order. */
export function plainTables(kind: "sqlite" | "postgres"): readonly string[] {
  const words = kind === "sqlite" ? sqlite : postgres;
  return [...tables(words), ...views(words), ...words.afterwards];
}

/** The views as they were made first, by their names. */
export function plainViews(kind: "sqlite" | "postgres"): ReadonlyMap<string, string> {
  const statements = views(kind === "sqlite" ? sqlite : postgres);
  return new Map(statements.map((statement) => [/^create view (\w+)/.exec(statement)?.[1] ?? "", statement]));
}

function tables({ text, plain, keyed }: Wording): readonly string[] {
  const values = (name: string) =>
    `create table ${name} (
       audit_id integer not null references audit (id),
       owner ${text} not null,
       field ${text} not null,
       value ${text},
       primary key (audit_id, owner, field)
     ) ${keyed}`;
  return [
    `create table audit (
       id integer primary key${plain === "" ? " generated always as identity" : ""},
       audit_key ${text} not null,
       authority ${text} not null,
       region ${text},
       cycle ${text} not null,
       form_id ${text} not null,
       form_version ${text} not null,
       state ${text} not null,
       revision integer not null,
       saved_at ${text} not null,
       completed_on ${text} not null,
       received_at ${text} not null,
       child_key ${text},
       child_ref ${text},
       age_range ${text},
       team ${text},
       yes_count integer not null,
       no_count integer not null,
       not_applicable_count integer not null,
       waived_count integer not null,
       digest ${text} not null,
       document ${text},
       unique (audit_key, authority, form_id)
     ) ${plain}`,
    // Pages: one authority's, one cycle's, or one cycle's of an authority, each in the order of the keys.
    `create index audit_of_authority on audit (authority, audit_key)`,
    `create index audit_of_cycle on audit (cycle, audit_key)`,
    `create index audit_of_authority_in_cycle on audit (cycle, authority, audit_key)`,
    `create index audit_counted on audit (cycle, authority, state, form_id, form_version)`,
    `create index audit_of_child on audit (child_key)`,
    values("judgement"),
    values("answer"),
    values("text"),
    `create table action (
       audit_id integer not null references audit (id),
       owner ${text} not null,
       position integer not null,
       field ${text} not null,
       value ${text},
       primary key (audit_id, owner, position, field)
     ) ${keyed}`,
    `create table superseded_version (
       audit_id integer not null references audit (id),
       form_version ${text} not null,
       revision integer not null,
       saved_at ${text} not null,
       digest ${text} not null,
       superseded_at ${text} not null,
       document ${text} not null
     ) ${plain}`,
    `create index superseded_version_of_audit on superseded_version (audit_id)`,
    `create table store_head (
       id integer primary key check (id = 1),
       log_number integer not null,
       log_hash ${text} not null,
       latest_moment ${text} not null
     ) ${plain}`,
    `insert into store_head (id, log_number, log_hash, latest_moment) values (1, 0, '', '')`,
    `create table log_entry (
       number integer primary key,
       at ${text} not null,
       what ${text} not null,
       authority ${text},
       credential ${text},
       address ${text},
       audit_key ${text},
       form_id ${text},
       revision integer,
       digest ${text},
       token_id ${text},
       route ${text},
       filter ${text},
       row_count integer,
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

/** What Power BI and others read. No view shows a comment, and of a child only what the sharing policy allows. */
function views({ day, moment }: Wording): readonly string[] {
  const of = `a.audit_key, a.authority, a.region, a.cycle, a.form_id, a.form_version, a.state, a.age_range,
              ${day("a.completed_on")} as completed_on`;
  const cell = (field: string) => `max(case when c.field = '${field}' then c.value end)`;
  return [
    `create view v_audit as
     select audit_key, authority, region, cycle, form_id, form_version, state, revision,
            ${moment("saved_at")} as saved_at, age_range, child_ref, team, yes_count, no_count,
            not_applicable_count, waived_count, ${day("completed_on")} as completed_on,
            ${moment("received_at")} as received_at, digest
     from audit`,
    `create view v_section_grade as
     select ${of}, j.owner as section, j.value as grade
     from audit a join judgement j on j.audit_id = a.id where j.field = 'grade'`,
    `create view v_answer as
     select ${of}, r.owner as question, r.field, r.value as answer
     from audit a join answer r on r.audit_id = a.id`,
    `create view v_text as
     select ${of}, t.owner, t.field, t.value
     from audit a join text t on t.audit_id = a.id`,
    `create view v_action as
     select ${of}, c.owner as list, c.position, ${cell("area")} as area, ${cell("action")} as action,
            ${day(cell("date"))} as due_on
     from audit a join action c on c.audit_id = a.id
     group by a.id, c.owner, c.position`,
    `create view v_action_cell as
     select ${of}, c.owner as list, c.position, c.field, c.value
     from audit a join action c on c.audit_id = a.id`,
    `create view v_grade_count as
     select a.authority, a.cycle, a.form_id, a.form_version, a.state, j.owner as section, j.value as grade,
            cast(count(*) as integer) as audits
     from audit a join judgement j on j.audit_id = a.id
     where j.field = 'grade' and j.value is not null
     group by a.authority, a.cycle, a.form_id, a.form_version, a.state, j.owner, j.value`,
    `create view v_answer_count as
     select a.authority, a.cycle, a.form_id, a.form_version, a.state, r.owner as question, r.field,
            r.value as answer, cast(count(*) as integer) as audits
     from audit a join answer r on r.audit_id = a.id
     where r.value is not null
     group by a.authority, a.cycle, a.form_id, a.form_version, a.state, r.owner, r.field, r.value`,
    `create view v_version as
     select audit_key, authority, cycle, form_id, form_version, state, revision,
            ${moment("saved_at")} as saved_at, digest, ${moment("null")} as superseded_at
     from audit
     union all
     select a.audit_key, a.authority, a.cycle, a.form_id, s.form_version, 'superseded', s.revision,
            ${moment("s.saved_at")}, s.digest, ${moment("s.superseded_at")}
     from superseded_version s join audit a on a.id = s.audit_id`,
  ];
}
