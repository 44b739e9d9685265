import type { Place } from "../../audit/place.ts";
import { localPlace } from "../../audit/place.ts";
import { asWrittenOf, valueOf, valuesInRecord, writtenOf } from "../../audit/record-values.ts";
import { treeOf, type FormValue } from "../../proforma/form-tree.ts";
import type { Form, Part } from "../../proforma/form.ts";
import { listChoices } from "../../text/list-choices.ts";
import type { AuditToCheck } from "./audit-to-check.ts";
import { valueBeside } from "./document-values.ts";
import { listWords, nameLocalQuestion, nameOfValue, outlineOf } from "./form-outline.ts";
import { makePlain } from "./plain-text.ts";
import { asksForAction, chosenOf } from "./read-values.ts";
import type { FormText, Subject, WordList } from "./subject.ts";

/** A place where something may be written, as far as the form tells. */
type TextPlace = Pick<
  Subject<"text">,
  "name" | "place" | "open" | "means" | "isField" | "besideAnswer" | "actionRow" | "text" | "beside"
> & {
  /** A value of the form's list is chosen here, or something else is written. */
  readonly isFilled: boolean;
};

/** Every place where something may be written, in the order of the form: also those of rows that the document lacks. */
export function listTexts(audit: AuditToCheck): Subject<"text">[] {
  const { facts } = audit;
  const left = facts && new Set<Place>(facts.placeholdersAsText);
  const listComments = new Set<Place>(facts?.commentControlIsList);
  const knownWords = listKnownWords(audit);
  const { initials, initialsOf } = listInitials(audit);
  const formTexts: FormText[] = [];
  return listPlaces(audit).map((each) => {
    const plain = each.text === null ? null : makePlain(each.text);
    if (plain !== null) formTexts.push({ plain, means: each.means });
    // Written out, as copying one object into another is slow where there are as many as texts on a form.
    return {
      name: each.name,
      place: each.place,
      required: true,
      absent: false,
      open: each.open,
      isList: listComments.has(each.place),
      means: each.means,
      isField: each.isField,
      besideAnswer: each.besideAnswer,
      actionRow: each.actionRow,
      knownWords,
      formTexts,
      initials,
      initialsOf,
      text: each.text,
      beside: each.beside,
      placeholderLeft: left ? left.has(each.place) : each.isFilled ? false : null,
      plain,
      today: audit.today,
    };
  });
}

function listPlaces(audit: AuditToCheck): TextPlace[] {
  const { form, record } = audit;
  const places: TextPlace[] = [];
  const all = valuesInRecord(form, record);
  const lastGrid = form.parts.findLast(({ kind }) => kind === "grid");
  for (const part of form.parts) {
    const values = all.filter(({ owner }) => owner.part === part);
    const isJudged = ({ owner }: FormValue) => owner.kind === "judgement";
    for (const value of values) if (!isJudged(value)) places.push(placeOf(audit, value));
    places.push(...listLocalPlaces(audit, (id) => id === part.id));
    for (const value of values) if (isJudged(value)) places.push(placeOf(audit, value));
    if (part === lastGrid) places.push(...listLocalPlaces(audit, (id) => !isPartOf(form, id)));
  }
  return places;
}

function isPartOf({ parts }: Form, id: string): boolean {
  return parts.some((part: Part) => part.id === id);
}

function placeOf(audit: AuditToCheck, value: FormValue): TextPlace {
  const { record, form } = audit;
  const { owner, definition, place } = value;
  const open = definition.type === "text";
  const text = open ? writtenOf(record, value) : asWrittenOf(record, value);
  const answer = definition.means === "comment" ? valueBeside(form, value, "answer") : null;
  const grade = definition.means === "comment" ? valueBeside(form, value, "grade") : null;
  const choice = answer ?? grade;
  return {
    name: nameOfValue(value),
    place,
    open,
    means: definition.means ?? null,
    isField: owner.kind === "fields",
    besideAnswer: answer !== null,
    actionRow:
      owner.kind === "list-row"
        ? {
            asksForAction: asksForAction(audit, owner.part, owner.number),
            hasOwnerColumn: owner.part.columns.some(({ means }) => means === "owner"),
          }
        : null,
    text,
    beside: choice && chosenOf(audit, choice),
    isFilled: text !== null || valueOf(record, value) !== null,
  };
}

/** The wording, the answer and the comment of each question that a region added to one of these parts. */
function listLocalPlaces({ record, form }: AuditToCheck, isIn: (partId: string) => boolean): TextPlace[] {
  return record.local.flatMap((entry, index) => {
    if (!isIn(entry.section)) return [];
    const name = nameLocalQuestion(form, entry.section);
    const local = { means: null, isField: false, besideAnswer: false, actionRow: null, beside: null };
    const place = (value: "question" | "answer" | "comment") => ({
      name: `${name}, ${value === "question" ? "wording" : value}`,
      place: localPlace(index + 1, value),
    });
    return [
      { ...local, ...place("question"), open: false, text: entry.question, isFilled: true },
      {
        ...{ ...local, ...place("answer"), open: false, text: entry.asWritten ?? null },
        isFilled: (entry.answer ?? entry.asWritten ?? null) !== null,
      },
      { ...local, ...place("comment"), open: true, text: entry.comment, isFilled: entry.comment !== null },
    ];
  });
}

/** The form's wording and the authority's name. */
function listKnownWords({ record, form }: AuditToCheck): WordList {
  const { words } = outlineOf(form);
  const authority = treeOf(form)
    .meaning("authority")
    .flatMap((value) => listWords(writtenOf(record, value) ?? ""));
  return { has: (word) => words.has(word) || authority.includes(word) };
}

const lettersInRow = /\p{L}{2,4}/gu;

/** The letters on a form that stand for a person, and whose they are. */
function listInitials({ record, form }: AuditToCheck): Pick<Subject<"text">, "initials" | "initialsOf"> {
  const named = new Set<string>();
  const initials = valuesInRecord(form, record).flatMap((value) => {
    const { definition, owner } = value;
    if (definition.means !== "initials" && definition.means !== "child-reference") return [];
    named.add(withoutRemark(owner.kind === "row" ? owner.row.title : definition.title));
    const text = writtenOf(record, value) ?? "";
    if (definition.means === "child-reference") {
      return [...text.matchAll(lettersInRow)].map(([letters]) => letters.toUpperCase());
    }
    return [text.replace(/[^\p{L}]/gu, "").toUpperCase()].filter((each) => /^.{2,4}$/u.test(each));
  });
  return { initials, initialsOf: listChoices([...named].toReversed()) };
}

/** "the IRO" for "IRO (initials only)", "the child’s ID" for "Child's ID". */
function withoutRemark(title: string): string {
  const bare = title
    .replace(/\([^()]{0,64}\)/u, "")
    .trim()
    .replaceAll("'", "’");
  return `the ${/^\p{Lu}{2}/u.test(bare) ? bare : bare.charAt(0).toLowerCase() + bare.slice(1)}`;
}
