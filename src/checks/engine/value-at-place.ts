import type { AuditRecord } from "../../audit/audit-record.ts";
import type { Place } from "../../audit/place.ts";
import { factPlace, meaningOfPlace } from "../../audit/place.ts";
import type { ProForma } from "../../proforma/pro-forma.ts";

/**
 * The value that the record has at a place: null when it is blank, cannot be read or is not in the document; undefined
 * when this pro forma has no such place.
 */
export function valueAt(record: AuditRecord, proForma: ProForma, place: Place): string | null | undefined {
  if (place.startsWith("facts/")) return factAt(record, place);
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

const facts = ["auditDate", "lookedAfterSince", "firstReview", "secondReview"] as const;

function factAt(record: AuditRecord, place: Place): string | null | undefined {
  const fact = facts.find((each) => factPlace(each) === place);
  return fact && (record.facts?.[fact] ?? null);
}

/** What stands at a place in words, one of the form's values or not; null when it is blank or not in the document. */
export function writtenAt(record: AuditRecord, proForma: ProForma, place: Place): string | null {
  const value = valueAt(record, proForma, place) ?? null;
  if (value !== null) return value;
  const meaning = meaningOfPlace(proForma, place);
  switch (meaning?.type) {
    case "header":
      return record.header[`${meaning.field}AsWritten`] ?? null;
    case "answer":
      return record.answers[meaning.question]?.asWritten ?? null;
    case "grade":
      return record.judgements[meaning.section]?.asWritten ?? null;
    case "action":
      return meaning.column === "date" ? (record.actions[meaning.row - 1]?.dateAsWritten ?? null) : null;
    case undefined:
      return writtenAtLocal(record, place);
    default:
      return null;
  }
}

function writtenAtLocal({ local }: AuditRecord, place: Place): string | null {
  const [, row, value] = /^local\/([1-9]\d{0,3})\/(question|answer|comment)$/.exec(place) ?? [];
  const entry = local[Number(row) - 1];
  if (!entry) return null;
  if (value === "question") return entry.question;
  return value === "comment" ? entry.comment : (entry.answer ?? entry.asWritten ?? null);
}
