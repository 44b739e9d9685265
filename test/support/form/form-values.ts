import type {
  ActionEntry,
  AnswerEntry,
  AuditContent,
  JudgementEntry,
  LocalEntry,
} from "../../../src/audit/audit-record.ts";

/**
 * What a form says, in the words of the record. All is optional: what is left out stays unanswered on the form.
 * Where a value is null and its `asWritten` is given, the form carries that text instead.
 */
export interface FormValues {
  readonly header?: Readonly<Record<string, string | null>>;
  readonly answers?: Readonly<Record<string, Partial<AnswerEntry>>>;
  readonly judgements?: Readonly<Record<string, Partial<JudgementEntry>>>;
  /** The form as circulated has one empty row, which is what leaving this out gives. */
  readonly actions?: readonly Partial<ActionEntry>[];
  readonly factors?: string | null;
  /** Questions that a region added, in the order in which the document has them. */
  readonly local?: readonly LocalQuestionOnForm[];
}

export interface LocalQuestionOnForm {
  readonly section: string;
  readonly question: string;
  readonly answer?: LocalEntry["answer"];
  readonly comment?: string | null;
  readonly asWritten?: string;
  /** How many of the section's own questions are above it; all of them when left out. */
  readonly after?: number;
}

/** A record's content is what a form says: a saved record can be printed back onto a form. */
export function valuesOf(content: AuditContent): FormValues {
  const local = content.local.map(({ asWritten, ...entry }) =>
    asWritten === undefined ? entry : { ...entry, asWritten },
  );
  return { ...content, local };
}
