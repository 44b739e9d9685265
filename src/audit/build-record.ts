import type { ProForma } from "../proforma/pro-forma.ts";
import type { ActionEntry, AnswerEntry, AuditRecord, JudgementEntry, LocalEntry } from "./audit-record.ts";
import { decodeAgeRange } from "./codecs/age-range.ts";
import { decodeAnswer } from "./codecs/answer.ts";
import { decodeGrade } from "./codecs/grade.ts";
import { decodeDeadline } from "./codecs/uk-date.ts";
import type { MissingPart } from "./document-facts.ts";
import {
  actionPlace,
  answerCommentPlace,
  answerPlace,
  factorsPlace,
  gradeCommentPlace,
  gradePlace,
  headerPlace,
  type Place,
} from "./place.ts";
import type { LocalQuestion, Recognition } from "./recognise/recognition.ts";

/**
 * The audit record of what was recognised: every field, question and judgement of the pro forma in its order, values as the
 * form's own where they can be read so, else null with what was written beside it. It has no id, revision or reasons yet.
 */
export function buildRecord(recognition: Recognition, proForma: ProForma): AuditRecord {
  const written = (place: Place): string | null => recognition.slots.get(place)?.written ?? null;
  const isMissing = (kind: MissingPart["kind"], id: string): boolean =>
    recognition.missing.some((part) => part.kind === kind && part.id === id);
  return {
    schemaVersion: 1,
    proForma: { id: proForma.id, version: proForma.version },
    header: buildHeader(proForma, written),
    answers: buildAnswers(proForma, written, isMissing),
    judgements: buildJudgements(proForma, written, isMissing),
    actions: buildActions(recognition),
    factors: written(factorsPlace),
    local: recognition.local.map((each) => localEntry(proForma, each)),
    reasons: [],
  };
}

type Written = (place: Place) => string | null;
type IsMissing = (kind: MissingPart["kind"], id: string) => boolean;

function buildHeader(proForma: ProForma, written: Written): AuditRecord["header"] {
  const header: AuditRecord["header"] = {};
  for (const { id, kind } of proForma.header) {
    const text = written(headerPlace(id));
    if (kind !== "age-range" || text === null) {
      header[id] = text;
      continue;
    }
    const range = decodeAgeRange(proForma, text);
    header[id] = range;
    if (range === null) header[`${id}AsWritten`] = text;
  }
  return header;
}

function buildAnswers(proForma: ProForma, written: Written, isMissing: IsMissing): AuditRecord["answers"] {
  const answers: AuditRecord["answers"] = {};
  for (const { id } of proForma.sections.flatMap(({ questions }) => questions)) {
    const entry = answerEntry(proForma, written(answerPlace(id)), written(answerCommentPlace(id)));
    answers[id] = isMissing("question", id) ? { ...entry, missing: true } : entry;
  }
  return answers;
}

function answerEntry(proForma: ProForma, text: string | null, comment: string | null): AnswerEntry {
  const answer = text === null ? null : decodeAnswer(proForma, text);
  return text !== null && answer === null ? { answer, comment, asWritten: text } : { answer, comment };
}

function buildJudgements(
  proForma: ProForma,
  written: Written,
  isMissing: IsMissing,
): AuditRecord["judgements"] {
  const judgements: AuditRecord["judgements"] = {};
  for (const { id, judgement } of proForma.sections) {
    if (judgement === null) continue;
    const entry = judgementEntry(proForma, written(gradePlace(id)), written(gradeCommentPlace(id)));
    judgements[id] = isMissing("judgement", id) ? { ...entry, missing: true } : entry;
  }
  return judgements;
}

function judgementEntry(proForma: ProForma, text: string | null, comment: string | null): JudgementEntry {
  const grade = text === null ? null : decodeGrade(proForma, text);
  return text !== null && grade === null ? { grade, comment, asWritten: text } : { grade, comment };
}

function buildActions({ slots, actionRows }: Recognition): ActionEntry[] {
  return Array.from({ length: actionRows }, (_, index): ActionEntry => {
    const row = index + 1;
    const area = slots.get(actionPlace(row, "area"))?.written ?? null;
    const action = slots.get(actionPlace(row, "action"))?.written ?? null;
    const slot = slots.get(actionPlace(row, "date"));
    if (slot === undefined || slot.written === null) return { area, action, date: null };
    const deadline = decodeDeadline(slot.written, slot.fullDate);
    const date = deadline?.date ?? null;
    // Words such as "at supervision" are kept beside the date: nothing that was written is dropped.
    return deadline === null || deadline.saysMore
      ? { area, action, date, dateAsWritten: slot.written }
      : { area, action, date };
  });
}

function localEntry(proForma: ProForma, { section, question, answer, comment }: LocalQuestion): LocalEntry {
  return { section, question, ...answerEntry(proForma, answer, comment) };
}
