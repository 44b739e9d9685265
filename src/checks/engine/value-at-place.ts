import type { AuditRecord } from "../../audit/audit-record.ts";
import type { Place } from "../../audit/place.ts";
import { meaningOfPlace } from "../../audit/place.ts";
import type { ProForma } from "../../proforma/pro-forma.ts";

/**
 * The value that the record has at a place: null when it is blank, cannot be read or is not in the document; undefined
 * when this pro forma has no such place.
 */
export function valueAt(record: AuditRecord, proForma: ProForma, place: Place): string | null | undefined {
  const meaning = meaningOfPlace(proForma, place);
  switch (meaning?.type) {
    case undefined:
      return undefined;
    case "header":
      return record.header[meaning.field] ?? null;
    case "answer":
      return record.answers[meaning.question]?.answer ?? null;
    case "answer-comment":
      return record.answers[meaning.question]?.comment ?? null;
    case "grade":
      return record.judgements[meaning.section]?.grade ?? null;
    case "grade-comment":
      return record.judgements[meaning.section]?.comment ?? null;
    case "action":
      return record.actions[meaning.row - 1]?.[meaning.column] ?? null;
    case "factors":
      return record.factors;
  }
}
