import type { CollatedAudit } from "../../collation/collated-audit.ts";
import type { Actor } from "./audit-store.ts";
import type { Outcomes } from "./outcomes.ts";
import { outcomesOf, packActions, packGiven } from "./outcomes.ts";
import { storable, storableOrNull } from "./storable.ts";
import type { AuditTable } from "./tables.ts";

/** An audit as it goes into the store, but for the number that the store gives out. */
export interface AuditRow {
  readonly columns: Omit<AuditTable, "id">;
  /** What is counted of it. */
  readonly outcomes: Outcomes;
}

/**
 * Makes the row of an audit. It is filed under the authority of whoever sent it, whatever it says itself.
 * @param document its canonical JSON, of which `digest` is taken.
 */
export function rowOfAudit(audit: CollatedAudit, by: Actor, document: string, digest: string): AuditRow {
  const { record, counts } = audit;
  const outcomes = outcomesOf(record);
  return {
    outcomes,
    columns: {
      audit_key: audit.auditKey,
      authority: storable(by.authority),
      region: storableOrNull(audit.region),
      cycle: storable(audit.cycle),
      state: audit.state,
      revision: audit.revision,
      saved_at: audit.savedAt,
      age_range: storableOrNull(record.header.ageRange),
      child_ref: storableOrNull(record.header.childId),
      team: storableOrNull(record.header.team),
      form: storable(record.proForma.id),
      form_version: storable(record.proForma.version),
      yes_count: counts.yes,
      no_count: counts.no,
      not_applicable_count: counts.notApplicable,
      waived_count: counts.waived,
      completed_on: audit.completedOn,
      received_at: by.at,
      digest,
      judgements: packGiven(outcomes.judgements),
      answers: packGiven(outcomes.answers),
      actions: packActions(record.actions),
      document,
    },
  };
}
