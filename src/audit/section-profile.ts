import type { ProForma, Section } from "../proforma/pro-forma.ts";
import type { AuditRecord } from "./audit-record.ts";

/** How the questions of one section were answered, beside the grade it was given. A region's own questions do not count. */
export interface SectionProfile {
  readonly section: string;
  /** Null when it is not graded, or not in words of the scale; always so where the pro forma asks for no grade. */
  readonly grade: string | null;
  readonly yes: number;
  readonly no: number;
  readonly notApplicable: number;
  /** Blank, only a placeholder, not one of the answers, or not in the document: nothing of it counts as an answer. */
  readonly unanswered: number;
  /** Questions in the section: the four counts together. */
  readonly of: number;
}

/** How good a section is by its answers; the grade stays a person's judgement (issue 3). */
export function profileSection(
  { answers, judgements }: AuditRecord,
  { id, questions }: Section,
): SectionProfile {
  const given = questions.map((question) => answers[question.id]?.answer ?? null);
  const count = (wanted: (typeof given)[number]) => given.filter((answer) => answer === wanted).length;
  return {
    section: id,
    grade: judgements[id]?.grade ?? null,
    yes: count("Yes"),
    no: count("No"),
    notApplicable: count("Not applicable"),
    unanswered: count(null),
    of: questions.length,
  };
}

/** The profiles of all sections, in the order of the form. */
export function profileAudit(record: AuditRecord, { sections }: ProForma): readonly SectionProfile[] {
  return sections.map((section) => profileSection(record, section));
}

/**
 * The share of No, from 0 to 1, among the questions answered Yes or No: what does not apply counts for neither side.
 * Null when there are none of these.
 */
export function shareOfNo({ yes, no }: Pick<SectionProfile, "yes" | "no">): number | null {
  return yes + no === 0 ? null : no / (yes + no);
}
