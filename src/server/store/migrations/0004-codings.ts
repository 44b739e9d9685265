/** The statement that adds what people coded of audits' key factors: one row for each audit and person. */
export function codingTable(kind: "sqlite" | "postgres"): string {
  const isPostgres = kind === "postgres";
  const text = isPostgres ? `text collate "C"` : "text";
  return `create table factor_coding (
    id integer primary key${isPostgres ? " generated always as identity" : ""},
    audit_key ${text} not null,
    authority ${text} not null,
    coder ${text} not null,
    coded_on ${text} not null,
    codebook_id ${text} not null,
    codebook_version ${text} not null,
    codes ${text} not null,
    unique (audit_key, authority, coder)
  )${isPostgres ? "" : " strict"}`;
}
