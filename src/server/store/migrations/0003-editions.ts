/** The statements that add the editions of regional reports, which are only ever added to, and the view for Power BI. */
export function editionTables(kind: "sqlite" | "postgres"): readonly string[] {
  const isPostgres = kind === "postgres";
  const text = isPostgres ? `text collate "C"` : "text";
  const plain = isPostgres ? "" : "strict";
  const refusals = isPostgres
    ? ["edition", "edition_cell"].map(
        (table) =>
          `create trigger ${table}_refuses_change before update or delete or truncate on ${table}
           for each statement execute function refuse_change_of_edition()`,
      )
    : ["edition", "edition_cell"].flatMap((table) =>
        ["update", "delete"].map(
          (change) =>
            `create trigger ${table}_refuses_${change} before ${change} on ${table}
             begin select raise(abort, 'An edition is never changed.'); end`,
        ),
      );
  return [
    `create table edition (
       id integer primary key${isPostgres ? " generated always as identity" : ""},
       region ${text} not null,
       cycle ${text} not null,
       form_id ${text} not null,
       form_version ${text} not null,
       number integer not null,
       audience ${text} not null,
       cut_off ${text} not null,
       policy ${text} not null,
       digest ${text} not null,
       made_at ${text} not null,
       document ${text} not null,
       unique (region, cycle, form_id, form_version, number)
     ) ${plain}`,
    `create table edition_cell (
       edition_id integer not null references edition (id),
       position integer not null,
       table_id ${text} not null,
       title ${text} not null,
       row_name ${text} not null,
       column_name ${text} not null,
       value integer,
       symbol ${text},
       primary key (edition_id, position)
     ) ${plain}`,
    ...(isPostgres
      ? [
          `create function refuse_change_of_edition() returns trigger language plpgsql as
           $$ begin raise exception 'An edition is never changed.' using errcode = 'restrict_violation'; end $$`,
        ]
      : []),
    ...refusals,
    `create view v_outcome_published as
     select e.region, e.cycle, e.form_id, e.form_version, e.number as edition, e.audience,
            ${isPostgres ? "cast(e.cut_off as date)" : "e.cut_off"} as cut_off, e.policy, c.table_id, c.title,
            c.row_name, c.column_name, c.value, c.symbol,
            (select n.value from edition_cell n
             where n.edition_id = c.edition_id and n.table_id = c.table_id and n.row_name = c.row_name
               and n.column_name = 'n') as n
     from edition e join edition_cell c on c.edition_id = e.id`,
  ];
}
