import type { AuditContent, LocalEntry } from "../../../src/audit/audit-record.ts";
import { isMissing, type FormLayout } from "./form-layout.ts";
import type { FormValues } from "./form-values.ts";
import { typeset } from "./form-wording.ts";
import { sectionsInOrder } from "./section-order.ts";
import { niromp2019 } from "../niromp-2019.ts";

/**
 * What a reader must find on the form that these values and this layout make: the content of the audit record.
 * It does not foresee `repeated` rows that conflict, nor `typed` texts that mean something else than the value.
 */
export function expectedContent(values: FormValues = {}, layout: FormLayout = {}): AuditContent {
  return {
    header: expectedHeader(values, layout),
    answers: expectedAnswers(values, layout),
    judgements: expectedJudgements(values, layout),
    actions: isMissing(layout, "actions") ? [] : (values.actions ?? [{}]).map(expectedAction),
    factors: isMissing(layout, "factors") ? null : (values.factors ?? null),
    local: expectedLocal(values, layout),
  };
}

function expectedHeader(values: FormValues, layout: FormLayout): AuditContent["header"] {
  const header: AuditContent["header"] = {};
  for (const { id } of niromp2019.header) {
    const missing = isMissing(layout, `header/${id}`);
    const written = values.header?.[`${id}AsWritten`];
    header[id] = missing ? null : (values.header?.[id] ?? null);
    if (!missing && written !== undefined) header[`${id}AsWritten`] = written;
  }
  return header;
}

function expectedAnswers(values: FormValues, layout: FormLayout): AuditContent["answers"] {
  const answers: AuditContent["answers"] = {};
  for (const section of niromp2019.sections) {
    for (const { id } of section.questions) {
      const missing = isMissing(layout, section.id) || isMissing(layout, id);
      answers[id] = missing
        ? { answer: null, comment: null, missing: true }
        : { answer: null, comment: null, ...values.answers?.[id] };
    }
  }
  return answers;
}

function expectedJudgements(values: FormValues, layout: FormLayout): AuditContent["judgements"] {
  const judgements: AuditContent["judgements"] = {};
  for (const section of niromp2019.sections) {
    if (section.judgement === null) continue;
    const missing = isMissing(layout, section.id) || isMissing(layout, section.judgement.id);
    judgements[section.id] = missing
      ? { grade: null, comment: null, missing: true }
      : { grade: null, comment: null, ...values.judgements?.[section.id] };
  }
  return judgements;
}

function expectedAction(action: NonNullable<FormValues["actions"]>[number]): AuditContent["actions"][number] {
  return { area: null, action: null, date: null, ...action };
}

function expectedLocal(values: FormValues, layout: FormLayout): LocalEntry[] {
  return sectionsInOrder(layout).flatMap((section) =>
    (values.local ?? [])
      .filter((each) => each.section === section.id)
      .map(({ question, answer, comment, asWritten }) => ({
        section: section.id,
        question: typeset(layout, question),
        answer: answer ?? null,
        comment: comment ?? null,
        ...(asWritten === undefined ? {} : { asWritten }),
      })),
  );
}
