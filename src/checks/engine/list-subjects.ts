import type { Answer } from "../../audit/audit-record.ts";
import type { MissingPart } from "../../audit/document-facts.ts";
import type { Place } from "../../audit/place.ts";
import { actionPlace, answerPlace, documentPlace, gradePlace, localPlace } from "../../audit/place.ts";
import type { Section } from "../../proforma/pro-forma.ts";
import type { AuditToCheck } from "./audit-to-check.ts";
import { outlineOf } from "./form-outline.ts";
import { nameActionRow, nameLocalQuestion, namePart } from "./form-part-names.ts";
import { listTexts } from "./list-texts.ts";
import type { SectionProfile, Subject, SubjectKind } from "./subject.ts";

type ListSubjects = { readonly [Kind in SubjectKind]: (audit: AuditToCheck) => Subject<Kind>[] };

/** How the subjects of each kind are made, in the order of the form. */
export const listSubjects: ListSubjects = {
  "header-field": listHeaderFields,
  question: listQuestions,
  judgement: listJudgements,
  section: listSections,
  "action-row": listActionRows,
  text: listTexts,
  audit: (audit) => [
    {
      name: "The audit",
      place: documentPlace,
      required: true,
      absent: false,
      missingParts: listMissingParts(audit),
      today: audit.today,
    },
  ],
};

function listHeaderFields({ record, proForma, facts }: AuditToCheck): Subject<"header-field">[] {
  const absent = facts?.missingParts.filter(({ kind }) => kind === "header-field").map(({ id }) => id) ?? [];
  return outlineOf(proForma).header.map(({ field, place, choices }) => ({
    name: field.title,
    place,
    required: field.required,
    absent: absent.includes(field.id),
    field,
    choices,
    text: record.header[field.id] ?? record.header[`${field.id}AsWritten`] ?? null,
  }));
}

function listQuestions(audit: AuditToCheck): Subject<"question">[] {
  const { record, proForma, facts } = audit;
  const listComments = new Set<Place>(facts?.commentControlIsList);
  const questions: Subject<"question">[] = [];
  for (const section of outlineOf(proForma).sections) {
    for (const { id, name, place, commentPlace, choices } of section.questions) {
      const entry = record.answers[id];
      questions.push({
        name,
        place,
        commentPlace,
        required: true,
        absent: entry === undefined || entry.missing === true,
        choices,
        local: false,
        answer: entry?.answer ?? null,
        entered: entry?.answer ?? entry?.asWritten ?? null,
        comment: entry?.comment ?? null,
        commentIsList: listComments.has(commentPlace),
      });
    }
  }
  return [...questions, ...listLocalQuestions(audit, listComments)];
}

function listLocalQuestions(
  { record, proForma }: AuditToCheck,
  listComments: ReadonlySet<Place>,
): Subject<"question">[] {
  return record.local.map((entry, index) => {
    const commentPlace = localPlace(index + 1, "comment");
    return {
      name: nameLocalQuestion(proForma, entry.section),
      place: localPlace(index + 1, "answer"),
      commentPlace,
      required: false,
      absent: false,
      choices: outlineOf(proForma).answers,
      local: true,
      answer: entry.answer,
      entered: entry.answer ?? entry.asWritten ?? null,
      comment: entry.comment,
      commentIsList: listComments.has(commentPlace),
    };
  });
}

function listJudgements({ record, proForma, facts }: AuditToCheck): Subject<"judgement">[] {
  const listComments = new Set<Place>(facts?.commentControlIsList);
  return outlineOf(proForma).sections.flatMap(({ judgement }) => {
    if (judgement === null) return [];
    const { id, name, place, commentPlace, choices } = judgement;
    const entry = record.judgements[id];
    return [
      {
        name,
        place,
        commentPlace,
        required: true,
        absent: entry === undefined || entry.missing === true,
        choices,
        grade: entry?.grade ?? null,
        entered: entry?.grade ?? entry?.asWritten ?? null,
        comment: entry?.comment ?? null,
        commentIsList: listComments.has(commentPlace),
      },
    ];
  });
}

function listSections(audit: AuditToCheck): Subject<"section">[] {
  return audit.proForma.sections.map((section) => ({
    name: section.title,
    place: section.judgement ? gradePlace(section.id) : answerPlace(section.questions[0]?.id ?? section.id),
    required: true,
    absent: false,
    id: section.id,
    grade: audit.record.judgements[section.id]?.grade ?? null,
    profile: profileSection(audit, section),
  }));
}

function profileSection({ record }: AuditToCheck, section: Section): SectionProfile | null {
  const counts: Record<Answer, number> = { Yes: 0, No: 0, "Not applicable": 0 };
  for (const { id } of section.questions) {
    const answer = record.answers[id]?.answer;
    if (!answer) return null;
    counts[answer]++;
  }
  return {
    yes: counts.Yes,
    no: counts.No,
    notApplicable: counts["Not applicable"],
    of: section.questions.length,
  };
}

function listActionRows({ record, proForma, today }: AuditToCheck): Subject<"action-row">[] {
  const columnTitles = {
    area: proForma.actions.area.title,
    action: proForma.actions.action.title,
    date: proForma.actions.date.title,
  };
  return record.actions.flatMap(({ area, action, date, dateAsWritten }, index) => {
    const dateEntered = date ?? dateAsWritten ?? null;
    if (area === null && action === null && dateEntered === null) return [];
    const row = index + 1;
    return [
      {
        name: nameActionRow(proForma, row),
        place: actionPlace(row, "area"),
        required: true,
        absent: false,
        row,
        columnTitles,
        area,
        action,
        date,
        dateEntered,
        today,
      },
    ];
  });
}

/** Those the document lacks; where only the record is at hand, those it marks as missing. */
function listMissingParts({ record, proForma, facts }: AuditToCheck): Subject<"audit">["missingParts"] {
  const parts = facts?.missingParts ?? [
    ...listMarked(record.answers, "question"),
    ...listMarked(record.judgements, "judgement"),
  ];
  return parts.flatMap((part) => {
    const named = namePart(proForma, part);
    return named ? [{ ...part, ...named }] : [];
  });
}

function listMarked(
  entries: Readonly<Record<string, { readonly missing?: true | undefined }>>,
  kind: "question" | "judgement",
): MissingPart[] {
  return Object.entries(entries)
    .filter(([, entry]) => entry.missing === true)
    .map(([id]) => ({ kind, id }));
}
