// Fills a store for a bench.
/**
 * Statements that make further cycles out of those in a store, past the store: sending them all would only take longer.
 * @param {number} copies of every audit
 * @param {{ isPostgres: boolean }} of
 */
export function copyCycles(copies, { isPostgres }) {
  const numbers = `numbers (n) as (select 1 union all select n + 1 from numbers where n < ${String(copies)})`;
  const columns =
    "authority, region, form_id, form_version, state, revision, saved_at, completed_on, received_at, child_ref, age_range, team, yes_count, no_count, not_applicable_count, waived_count, digest, document";
  const paddedNumber = isPostgres ? "lpad(cast(n as text), 12, '0')" : "printf('%012d', n)";
  const overriding = isPostgres ? "overriding system value" : "";
  const of = (/** @type {string} */ table, /** @type {string} */ rest) =>
    `with recursive ${numbers} insert into ${table} (audit_id, ${rest})
     select audit_id + n * 10000, ${rest} from ${table} cross join numbers`;
  return [
    `with recursive ${numbers} insert into audit (id, audit_key, cycle, ${columns}) ${overriding}
     select id + n * 10000, substr(audit_key, 1, 24) || ${paddedNumber}, 'cycle-' || n || '-' || cycle, ${columns}
     from audit cross join numbers`,
    of("judgement", "owner, field, value"),
    of("answer", "owner, field, value"),
    of("text", "owner, field, value"),
    of("action", "owner, position, field, value"),
    ...(isPostgres ? ["analyze"] : []),
  ];
}
