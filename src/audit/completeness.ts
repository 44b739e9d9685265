import type { ProForma } from "../proforma/pro-forma.ts";
import type { AuditRecord } from "./audit-record.ts";

/** How much of what a finished audit has is there. It says nothing of how good the plan is: that is `profileAudit`. */
export interface Completeness {
  readonly filled: number;
  readonly of: number;
}

/**
 * Counts the required header fields, the answers, the grades and the key factors. Only values that can be read count:
 * blank, a placeholder or a word that is not on the form's list is work left to do. What may rightly be blank, such as a
 * comment or a row of the action table, is not counted, and a question that does not apply is answered.
 */
export function measureCompleteness(record: AuditRecord, { header, sections }: ProForma): Completeness {
  const required = header.filter((field) => field.required);
  const questions = sections.flatMap((section) => section.questions);
  const graded = sections.filter(({ judgement }) => judgement !== null);
  const values = [
    ...required.map(({ id }) => record.header[id]),
    ...questions.map(({ id }) => record.answers[id]?.answer),
    ...graded.map(({ id }) => record.judgements[id]?.grade),
    record.factors,
  ];
  return { filled: values.filter((value) => typeof value === "string").length, of: values.length };
}
