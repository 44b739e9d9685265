import { decodeAgeRange } from "../../audit/codecs/age-range.ts";
import { decodeAnswer } from "../../audit/codecs/answer.ts";
import { decodeGrade } from "../../audit/codecs/grade.ts";
import { decodeDeadline } from "../../audit/codecs/uk-date.ts";
import type { Place } from "../../audit/place.ts";
import { actionPlace, answerCommentPlace, answerPlace, gradePlace, localPlace } from "../../audit/place.ts";
import { profileSection } from "../../audit/section-profile.ts";
import type { Choice, Section } from "../../proforma/pro-forma.ts";
import { listAuditValues, listImprovements } from "./audit-subject.ts";
import type { AuditToCheck } from "./audit-to-check.ts";
import { outlineOf } from "./form-outline.ts";
import { nameActionRow, nameLocalQuestion } from "./form-part-names.ts";
import { listTexts } from "./list-texts.ts";
import type { Subject, SubjectKind } from "./subject.ts";

type ListSubjects = { readonly [Kind in SubjectKind]: (audit: AuditToCheck) => Subject<Kind>[] };

/** How the subjects of each kind are made, in the order of the form. */
export const listSubjects: ListSubjects = {
  "header-field": listHeaderFields,
  question: listQuestions,
  judgement: listJudgements,
  section: listSections,
  "action-row": listActionRows,
  text: listTexts,
  audit: (audit) => [listAuditValues(audit)],
};

/** What was written, as the form words it, where it plainly is a value of that list. */
function offer(
  choices: readonly Choice[],
  asWritten: string | null | undefined,
  decode: (written: string) => string | null,
): string | null {
  if (typeof asWritten !== "string") return null;
  const value = decode(asWritten);
  const choice = choices.find((each) => each.value === value);
  return choice ? (choice.item ?? choice.value) : null;
}

function listHeaderFields({ record, proForma, facts }: AuditToCheck): Subject<"header-field">[] {
  const absent = facts?.missingParts.filter(({ kind }) => kind === "header-field").map(({ id }) => id) ?? [];
  return outlineOf(proForma).header.map(({ field, place, choices, ageRanges }) => ({
    name: field.title,
    place,
    required: field.required,
    absent: absent.includes(field.id),
    field,
    choices,
    ageRanges,
    text: record.header[field.id] ?? record.header[`${field.id}AsWritten`] ?? null,
    offer: offer(ageRanges, record.header[`${field.id}AsWritten`], (written) =>
      decodeAgeRange(proForma, written),
    ),
  }));
}

function listQuestions(audit: AuditToCheck): Subject<"question">[] {
  const { record, proForma, facts } = audit;
  const listComments = new Set<Place>(facts?.commentControlIsList);
  const questions: Subject<"question">[] = [];
  const choicesFor = choicesUnder(audit);
  for (const { section, questions: asked, judgement } of outlineOf(proForma).sections) {
    const sectionGrade = record.judgements[section.id]?.grade ?? null;
    for (const { id, name, place, commentPlace, choices } of asked) {
      const entry = record.answers[id];
      questions.push({
        name,
        place,
        commentPlace,
        gradePlace: judgement?.place ?? null,
        required: true,
        absent: entry === undefined || entry.missing === true,
        choices: choicesFor(choices),
        local: false,
        answer: entry?.answer ?? null,
        entered: entry?.answer ?? entry?.asWritten ?? null,
        offer: offer(proForma.answers, entry?.asWritten, (written) => decodeAnswer(proForma, written)),
        comment: entry?.comment ?? null,
        commentIsList: listComments.has(commentPlace),
        sectionGrade,
      });
    }
  }
  return [...questions, ...listLocalQuestions(audit, listComments)];
}

/** The answers that the policy allows, given those that the form allows. */
function choicesUnder({ proForma, policy }: AuditToCheck): (byForm: readonly string[]) => readonly string[] {
  const { answers } = outlineOf(proForma);
  switch (policy?.values.notApplicable) {
    case "always":
      return () => answers;
    case "never": {
      const yesOrNo = answers.filter((answer) => answer !== "Not applicable");
      return () => yesOrNo;
    }
    default:
      return (byForm) => byForm;
  }
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
      gradePlace: null,
      required: false,
      absent: false,
      choices: outlineOf(proForma).answers,
      local: true,
      answer: entry.answer,
      entered: entry.answer ?? entry.asWritten ?? null,
      offer: offer(proForma.answers, entry.asWritten, (written) => decodeAnswer(proForma, written)),
      comment: entry.comment,
      commentIsList: listComments.has(commentPlace),
      sectionGrade: null,
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
        grades: proForma.grades,
        grade: entry?.grade ?? null,
        entered: entry?.grade ?? entry?.asWritten ?? null,
        offer: offer(proForma.grades, entry?.asWritten, (written) => decodeGrade(proForma, written)),
        comment: entry?.comment ?? null,
        commentIsList: listComments.has(commentPlace),
      },
    ];
  });
}

function listSections(audit: AuditToCheck): Subject<"section">[] {
  const improvements = listImprovements(audit.record);
  return audit.proForma.sections.map((section) => {
    const profile = profileSection(audit.record, section);
    return {
      name: section.title,
      place: section.judgement ? gradePlace(section.id) : answerPlace(section.questions[0]?.id ?? section.id),
      required: true,
      absent: false,
      id: section.id,
      graded: section.judgement !== null,
      answerPlaces: section.questions.map(({ id }) => answerPlace(id)),
      grade: profile.grade,
      questions: questionsOf(audit, section),
      profile: profile.unanswered === 0 ? profile : null,
      improvements,
    };
  });
}

function questionsOf(
  { record, facts }: AuditToCheck,
  { questions }: Section,
): Subject<"section">["questions"] {
  return questions.flatMap(({ id }) => {
    const entry = record.answers[id];
    const commentPlace = answerCommentPlace(id);
    if (entry === undefined || entry.missing === true) return [];
    const { answer, comment } = entry;
    const commentIsList = facts?.commentControlIsList.includes(commentPlace) ?? false;
    return [{ commentPlace, answer, comment, commentIsList }];
  });
}

function listActionRows({ record, proForma, today }: AuditToCheck): Subject<"action-row">[] {
  const auditedOn = record.facts?.auditDate ?? record.savedAt?.slice(0, 10) ?? today;
  const columnTitles = {
    area: proForma.actions.area.title,
    action: proForma.actions.action.title,
    date: proForma.actions.date.title,
  };
  return record.actions.flatMap((entry, index) => {
    const { area, action, dateAsWritten } = entry;
    const dateEntered = dateAsWritten ?? entry.date;
    const deadline = decodeDeadline(dateAsWritten ?? "");
    const date = entry.date ?? deadline?.date ?? null;
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
        isDone: deadline?.isDone ?? false,
        today,
        auditedOn,
      },
    ];
  });
}
