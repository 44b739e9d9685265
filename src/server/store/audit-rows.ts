import type { CollatedAudit } from "../../collation/collated-audit.ts";
import type { Actor } from "./audit-store.ts";
import type { ActionTable, AnswerTable, AuditTable, JudgementTable } from "./tables.ts";

/** An audit as it goes into the tables, but for the numbers that the store gives out. */
export interface AuditRows {
  readonly audit: Omit<AuditTable, "id" | "group_id">;
  readonly judgements: readonly Omit<JudgementTable, "audit_id">[];
  readonly answers: readonly Omit<AnswerTable, "audit_id">[];
  readonly actions: readonly Omit<ActionTable, "audit_id">[];
}

/**
 * Takes an audit apart into rows. Comments stay in the document alone, and so do a region's own questions, whose wording
 * is in no pro forma. It is filed under the authority of whoever sent it, whatever it says itself.
 * @param document its canonical JSON, of which `digest` is taken.
 */
export function rowsOfAudit(audit: CollatedAudit, by: Actor, document: string, digest: string): AuditRows {
  const { record, counts } = audit;
  return {
    audit: {
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
      document,
    },
    judgements: Object.entries(record.judgements).map(([section, { grade }]) => ({
      section: storable(section),
      grade: storableOrNull(grade),
    })),
    answers: Object.entries(record.answers).map(([question, { answer }]) => ({
      question: storable(question),
      answer,
    })),
    actions: record.actions.map(({ area, action, date }, index) => ({
      position: index + 1,
      area: storableOrNull(area),
      action: storableOrNull(action),
      due_on: date,
    })),
  };
}

/**
 * A text as both databases take it: PostgreSQL refuses the character 0 and halves of characters, which JSON can carry.
 * The document keeps them, escaped.
 */
export function storable(text: string): string {
  return text.replaceAll(/\0|\p{Surrogate}/gu, "\uFFFD");
}

function storableOrNull(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : storable(text);
}
