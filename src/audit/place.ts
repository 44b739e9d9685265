import type { ProForma } from "../proforma/pro-forma.ts";
import type { CaseFacts } from "./audit-record.ts";

/**
 * A place is where a value stands in an audit, written as the tag of its content control:
 * `header/childId`, `health.named-professional/answer`, `health.judgement/grade`, `actions/1/date`, `factors`.
 */
export type Place = string;

export type HeaderPlace = { readonly type: "header"; readonly field: string };
export type AnswerPlace = { readonly type: "answer" | "answer-comment"; readonly question: string };
export type GradePlace = { readonly type: "grade" | "grade-comment"; readonly section: string };
export type ActionPlace = { readonly type: "action"; readonly row: number; readonly column: ActionColumn };
export type FactorsPlace = { readonly type: "factors" };
export type PlaceMeaning = HeaderPlace | AnswerPlace | GradePlace | ActionPlace | FactorsPlace;

export const actionColumns = ["area", "action", "date"] as const;
export type ActionColumn = (typeof actionColumns)[number];

export const factorsPlace: Place = "factors";
/** The document as a whole: where something stands that belongs to no one value. No control is tagged so. */
export const documentPlace: Place = "document";

export function headerPlace(fieldId: string): Place {
  return `header/${fieldId}`;
}

export function answerPlace(questionId: string): Place {
  return `${questionId}/answer`;
}

export function answerCommentPlace(questionId: string): Place {
  return `${questionId}/comment`;
}

export function gradePlace(sectionId: string): Place {
  return `${sectionId}.judgement/grade`;
}

export function gradeCommentPlace(sectionId: string): Place {
  return `${sectionId}.judgement/comment`;
}

/** @param row counted from 1, as the form's reader would. */
export function actionPlace(row: number, column: ActionColumn): Place {
  return `actions/${String(row)}/${column}`;
}

/** Where a question that a region added stands; no control is tagged so. @param row counted from 1, over the whole form. */
export function localPlace(row: number, value: "question" | "answer" | "comment"): Place {
  return `local/${String(row)}/${value}`;
}

/** Where a date that the form has no field for stands; no control is tagged so. */
export function factPlace(fact: keyof CaseFacts): Place {
  return `facts/${fact}`;
}

/** What a place or tag means on this pro forma; null when it names nothing there. */
export function meaningOfPlace(proForma: ProForma, place: Place): PlaceMeaning | null {
  if (place === factorsPlace) return { type: "factors" };
  const action = /^actions\/([1-9]\d{0,3})\/(area|action|date)$/.exec(place);
  if (action) return { type: "action", row: Number(action[1]), column: action[2] as ActionColumn };
  const [owner = "", value = "", ...rest] = place.split("/");
  if (rest.length > 0) return null;
  if (owner === "header")
    return proForma.header.some((field) => field.id === value) ? { type: "header", field: value } : null;
  for (const section of proForma.sections) {
    if (section.judgement?.id === owner) {
      if (value === "grade") return { type: "grade", section: section.id };
      if (value === "comment") return { type: "grade-comment", section: section.id };
      return null;
    }
    if (section.questions.some((question) => question.id === owner)) {
      if (value === "answer") return { type: "answer", question: owner };
      if (value === "comment") return { type: "answer-comment", question: owner };
      return null;
    }
  }
  return null;
}
