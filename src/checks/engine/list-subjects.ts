import { decodeChoice } from "../../audit/codecs/choice.ts";
import { decodeDeadline } from "../../audit/codecs/uk-date.ts";
import { decodeValue } from "../../audit/codecs/value.ts";
import type { Place } from "../../audit/place.ts";
import { localPlace } from "../../audit/place.ts";
import {
  asWrittenOf,
  isMissing,
  rowsOf,
  valueOf,
  valuesInRecord,
  writtenOf,
} from "../../audit/record-values.ts";
import { titleOfOwner, treeOf, type FormValue } from "../../proforma/form-tree.ts";
import type { Meaning } from "../../proforma/form.ts";
import {
  findScaleValue,
  itemOf,
  valuesCounting,
  valuesOf,
  type Scale,
  type ScaleValue,
} from "../../proforma/scale.ts";
import { listChoices } from "../../text/list-choices.ts";
import { listAuditValues, listImprovements, lowestGoodOf } from "./audit-subject.ts";
import type { AuditToCheck } from "./audit-to-check.ts";
import { caseDate } from "./case-dates.ts";
import {
  firstPlaceOf,
  nameLocalQuestion,
  nameOfValue,
  outlineOf,
  type ChoiceOutline,
  type SectionOutline,
} from "./form-outline.ts";
import { listTexts } from "./list-texts.ts";
import { appliesToCase, asksForAction, chosenOf, commentOf, isAbsent } from "./read-values.ts";
import type { AgeBand, AnswerCounts, ListCell, Subject, SubjectKind } from "./subject.ts";

type ListSubjects = { readonly [Kind in SubjectKind]: (audit: AuditToCheck) => Subject<Kind>[] };

/** How the subjects of each kind are made, in the order of the form. */
export const listSubjects: ListSubjects = {
  "header-field": listHeaderFields,
  question: listQuestions,
  judgement: listJudgements,
  section: listSections,
  "action-row": listActionRows,
  value: listOtherValues,
  text: listTexts,
  audit: (audit) => [listAuditValues(audit)],
};

/** What was written, as the form words it, where it plainly is a value of that list. */
function offer({ record }: AuditToCheck, value: FormValue): string | null {
  const written = asWrittenOf(record, value);
  return written === null || value.scale === null
    ? null
    : offerFrom(value.scale, decodeValue(value, written));
}

function offerFrom(scale: Scale, value: unknown): string | null {
  const found = typeof value === "string" ? findScaleValue(scale, value) : null;
  return found && itemOf(found);
}

/** Such fields are judged as fields of the header are, in whatever part of a form they are. */
const fieldMeanings: readonly (Meaning | undefined)[] = [
  "authority",
  "child-reference",
  "age-band",
  "team",
  "initials",
];

function listHeaderFields(audit: AuditToCheck): Subject<"header-field">[] {
  const { record, form, facts } = audit;
  const missing = facts?.missingParts.filter(({ kind }) => kind === "header-field").map(({ id }) => id) ?? [];
  const elsewhere = valuesInRecord(form, record).filter(
    ({ owner, definition }) => owner.kind !== "fields" && fieldMeanings.includes(definition.means),
  );
  return [...outlineOf(form).fields, ...elsewhere].map((value) => {
    const { owner, definition, place, choices, scale } = value;
    const inHeader = owner.kind === "fields";
    return {
      name: nameOfValue(value),
      place,
      required: definition.required,
      absent: inHeader ? missing.includes(definition.id) : isMissing(record, owner),
      inHeader,
      means: definition.means ?? null,
      choices,
      ageBands: (scale?.values ?? []).filter((each): each is AgeBand => each.ages !== undefined),
      text: writtenOf(record, value),
      offer: offer(audit, value),
    };
  });
}

function isListThere({ facts }: AuditToCheck, place: Place | undefined): boolean {
  return place !== undefined && facts?.commentControlIsList.includes(place) === true;
}

function listQuestions(audit: AuditToCheck): Subject<"question">[] {
  const { record, form } = audit;
  const questions = outlineOf(form).sections.flatMap(({ part, questions: asked }) => {
    const required = appliesToCase(audit, part) === true;
    return asked.flatMap((question): Subject<"question">[] => {
      const { name, value, comment } = question;
      if (value.scale === null) return [];
      const written = asWrittenOf(record, value);
      return [
        {
          name,
          place: value.place,
          commentPlace: comment?.place ?? null,
          required,
          absent: isAbsent(audit, value.owner),
          choices: choicesUnderPolicy(audit, value.scale, value.choices),
          scale: value.scale,
          local: false,
          answer: chosenOf(audit, question.value),
          entered: writtenOf(record, value),
          offer: written === null ? null : offerFrom(value.scale, decodeChoice(value.scale.values, written)),
          comment: commentOf(audit, question),
          commentIsList: isListThere(audit, comment?.place),
        },
      ];
    });
  });
  return [...questions, ...listLocalQuestions(audit)];
}

/** The answers that the policy allows, given those that the form allows. */
function choicesUnderPolicy(
  { policy }: AuditToCheck,
  scale: Scale,
  byForm: readonly string[],
): readonly string[] {
  switch (policy?.values.notApplicable) {
    case "always":
      return valuesOf(scale);
    case "never":
      return scale.values.filter(({ counts }) => counts !== "none").map(({ value }) => value);
    default:
      return byForm;
  }
}

/** A region's own questions are answered like the others of the section or, elsewhere, as the first of the form. */
function listLocalQuestions(audit: AuditToCheck): Subject<"question">[] {
  const { record, form } = audit;
  const { sections } = outlineOf(form);
  const firstScale = (some: readonly SectionOutline[]) =>
    some.flatMap(({ questions }) => questions.map(({ value }) => value.scale)).find((each) => each !== null);
  return record.local.flatMap((entry, index): Subject<"question">[] => {
    const own = firstScale(sections.filter(({ part }) => part.id === entry.section));
    const scale = own ?? firstScale(sections);
    if (!scale) return [];
    const commentPlace = localPlace(index + 1, "comment");
    return [
      {
        name: nameLocalQuestion(form, entry.section),
        place: localPlace(index + 1, "answer"),
        commentPlace,
        required: false,
        absent: false,
        choices: valuesOf(scale),
        scale,
        local: true,
        answer: findScaleValue(scale, entry.answer),
        entered: entry.answer ?? entry.asWritten ?? null,
        offer:
          entry.asWritten === undefined
            ? null
            : offerFrom(scale, decodeChoice(scale.values, entry.asWritten)),
        comment: entry.comment,
        commentIsList: isListThere(audit, commentPlace),
      },
    ];
  });
}

function listJudgements(audit: AuditToCheck): Subject<"judgement">[] {
  const { record, form } = audit;
  return outlineOf(form).sections.flatMap(({ part, judgement }): Subject<"judgement">[] => {
    if (!judgement?.value.scale) return [];
    const { name, value, comment } = judgement;
    const grade = valueOf(record, value);
    return [
      {
        name,
        place: value.place,
        commentPlace: comment?.place ?? null,
        required: appliesToCase(audit, part) === true,
        absent: isAbsent(audit, value.owner),
        choices: value.choices,
        scale: judgement.value.scale,
        grade: typeof grade === "string" ? grade : null,
        entered: writtenOf(record, value),
        offer: offer(audit, value),
        comment: commentOf(audit, judgement),
        commentIsList: isListThere(audit, comment?.place),
      },
    ];
  });
}

function listSections(audit: AuditToCheck): Subject<"section">[] {
  const improvements = listImprovements(audit);
  return outlineOf(audit.form).sections.map(({ part, questions, judgement }) => {
    const grade = judgement && valueOf(audit.record, judgement.value);
    const applies = appliesToCase(audit, part);
    const [first] = treeOf(audit.form).values.filter(
      ({ owner }) => owner.kind === "row" && owner.part === part,
    );
    const scale = questions[0]?.value.scale ?? null;
    return {
      name: part.title,
      place: judgement?.value.place ?? questions[0]?.value.place ?? first?.place ?? part.id,
      required: applies === true,
      absent: false,
      id: part.id,
      graded: judgement !== null,
      answerPlaces: questions.map(({ value }) => value.place),
      appliesToCase: applies,
      positive: scale === null ? "" : listChoices(valuesCounting(scale, "for")),
      negative: scale === null ? "" : listChoices(valuesCounting(scale, "against")),
      lowestGood: judgement && lowestGoodOf(judgement.value),
      grade: typeof grade === "string" ? grade : null,
      questions: questionsInDocument(audit, questions),
      profile: countAnswers(audit, questions),
      improvements,
    };
  });
}

function questionsInDocument(
  audit: AuditToCheck,
  questions: readonly ChoiceOutline[],
): Subject<"section">["questions"] {
  return questions
    .filter(({ value }) => !isAbsent(audit, value.owner))
    .map((question) => ({
      place: question.value.place,
      commentPlace: question.comment?.place ?? null,
      answer: chosenOf(audit, question.value),
      comment: commentOf(audit, question),
      commentIsList: isListThere(audit, question.comment?.place),
    }));
}

/** Null until every question has an answer of its scale. */
function countAnswers(audit: AuditToCheck, questions: readonly ChoiceOutline[]): AnswerCounts | null {
  const answers = questions.map((question) => chosenOf(audit, question.value));
  if (answers.includes(null)) return null;
  const count = (side: ScaleValue["counts"]) => answers.filter((each) => each?.counts === side).length;
  return { countFor: count("for"), countAgainst: count("against"), countNeither: count("none") };
}

function listActionRows(audit: AuditToCheck): Subject<"action-row">[] {
  const { record, form, today } = audit;
  const auditedOn = caseDate(audit, "audit-date")?.date ?? record.savedAt?.slice(0, 10) ?? today;
  return outlineOf(form).actionLists.flatMap((list) =>
    rowsOf(record, list.id).flatMap((_, index): Subject<"action-row">[] => {
      const row = index + 1;
      const values = treeOf(form).listRow(list, row);
      const cells = values.map((value) => cellOf(audit, value));
      const [first] = values;
      if (first === undefined || cells.every(({ entered }) => entered === null)) return [];
      const due = values.find(({ definition }) => definition.means === "due-date");
      const asWritten = due ? asWrittenOf(record, due) : null;
      const recorded = due ? valueOf(record, due) : null;
      const date = typeof recorded === "string" ? recorded : null;
      const deadline = decodeDeadline(asWritten ?? "");
      return [
        {
          name: titleOfOwner(first.owner),
          place: first.place,
          required: true,
          absent: false,
          row,
          cells,
          datePlace: due?.place ?? firstPlaceOf(list),
          asksForAction: asksForAction(audit, list, row),
          date: date ?? deadline?.date ?? null,
          dateEntered: asWritten ?? date,
          isDone: deadline?.isDone ?? false,
          today,
          auditedOn,
        },
      ];
    }),
  );
}

function cellOf({ record }: AuditToCheck, value: FormValue): ListCell {
  const { place, definition } = value;
  const { title, means = null, required } = definition;
  return { place, title, means, required, entered: writtenOf(record, value) };
}

/** Values that checks of other subjects look at already. */
const judgedElsewhere: readonly (Meaning | undefined)[] = ["answer", "grade", "comment", "factors"];

/** Fields of the header that are no text, and whatever else a row, a judgement, a list or a prompt asks for. */
function listOtherValues(audit: AuditToCheck): Subject<"value">[] {
  const { record, form } = audit;
  return valuesInRecord(form, record).flatMap((value): Subject<"value">[] => {
    const { owner, definition, place, choices } = value;
    const { means = null, type, required } = definition;
    if (judgedElsewhere.includes(definition.means) || means === "age-band") return [];
    if (owner.kind === "list-row" && (means === "due-date" || type === "text")) return [];
    if (owner.kind === "fields" && type === "text") return [];
    const isGrid = owner.kind === "row" || owner.kind === "judgement";
    const isAsked = !isGrid || appliesToCase(audit, owner.part) === true;
    return [
      {
        name: nameOfValue(value),
        place,
        // A blank field or a blank cell of a list is for header-field-missing or action-incomplete to name.
        required: required && isAsked && owner.kind !== "fields" && owner.kind !== "list-row",
        absent: isGrid && isAbsent(audit, owner),
        type,
        means,
        choices,
        entered: writtenOf(record, value),
        asWritten: valueOf(record, value) === null ? asWrittenOf(record, value) : null,
      },
    ];
  });
}
