import type { Place } from "../../../src/audit/place.ts";
import { questionWithListForComment, type FormLayout } from "./form-layout.ts";
import type { FormValues, LocalQuestionOnForm } from "./form-values.ts";
import { type HeaderField, type Question, type Section, niromp2019 } from "../niromp-2019.ts";

export type SlotKind = "plain-text" | "rich-text" | "yes-no" | "grade" | "age-range" | "date";

/** One value on the form: what is written there and what sort of control the form has for it. */
export interface FormSlot {
  readonly place: Place;
  readonly kind: SlotKind;
  /** As written on the form; null when nothing was entered. */
  readonly written: string | null;
  /** For a date picker: the date as ISO. */
  readonly date?: string;
}

export function headerSlot(field: HeaderField, values: FormValues, layout: FormLayout): FormSlot {
  const value = values.header?.[field.id] ?? values.header?.[`${field.id}AsWritten`] ?? null;
  const isAgeRange = field.kind === "age-range";
  const item = niromp2019.ageRanges.find((range) => isAgeRange && range.value === value)?.item;
  return slot(layout, {
    place: `header/${field.id}`,
    kind: isAgeRange && layout.properKinds === true ? "age-range" : "plain-text",
    written: inOtherWords(layout, value, item),
  });
}

export function answerSlots(
  question: Question,
  values: FormValues,
  layout: FormLayout,
): { readonly answer: FormSlot; readonly comment: FormSlot } {
  const entry = values.answers?.[question.id] ?? {};
  const hasListForComment = question.id === questionWithListForComment && layout.properKinds !== true;
  return {
    answer: slot(layout, {
      place: `${question.id}/answer`,
      kind: "yes-no",
      written: inOtherWords(layout, entry.answer ?? entry.asWritten ?? null),
    }),
    comment: slot(layout, {
      place: `${question.id}/comment`,
      kind: hasListForComment ? "yes-no" : "rich-text",
      written: entry.comment ?? null,
    }),
  };
}

/** A region's own question has no place in the contract; these places only tell its two slots apart. */
export function localSlots(
  question: LocalQuestionOnForm,
  number: number,
  layout: FormLayout,
): { readonly answer: FormSlot; readonly comment: FormSlot } {
  const owner = `local/${question.section}/${number}`;
  return {
    answer: slot(layout, {
      place: `${owner}/answer`,
      kind: "yes-no",
      written: inOtherWords(layout, question.answer ?? question.asWritten ?? null),
    }),
    comment: slot(layout, {
      place: `${owner}/comment`,
      kind: "rich-text",
      written: question.comment ?? null,
    }),
  };
}

export function judgementSlots(
  section: Section,
  values: FormValues,
  layout: FormLayout,
): { readonly grade: FormSlot; readonly comment: FormSlot } {
  const entry = values.judgements?.[section.id] ?? {};
  return {
    grade: slot(layout, {
      place: `${section.id}.judgement/grade`,
      kind: "grade",
      written: inOtherWords(layout, entry.grade ?? entry.asWritten ?? null),
    }),
    comment: slot(layout, {
      place: `${section.id}.judgement/comment`,
      kind: "rich-text",
      written: entry.comment ?? null,
    }),
  };
}

/** @param number the action's row, from 1. */
export function actionSlot(
  action: NonNullable<FormValues["actions"]>[number],
  number: number,
  column: "area" | "action" | "date",
  layout: FormLayout,
): FormSlot {
  const date = action.date ?? undefined;
  const written = {
    area: action.area ?? null,
    action: action.action ?? null,
    date: date === undefined ? (action.dateAsWritten ?? null) : datesAsWritten(layout, date),
  }[column];
  const isPicker = column === "date" && layout.properKinds === true;
  return slot(layout, {
    place: `actions/${number}/${column}`,
    kind: isPicker ? "date" : "rich-text",
    written,
    ...(column === "date" && date !== undefined ? { date } : {}),
  });
}

export function factorsSlot(values: FormValues, layout: FormLayout): FormSlot {
  return slot(layout, {
    place: "factors",
    kind: "rich-text",
    written: values.factors ?? null,
  });
}

function slot(layout: FormLayout, content: FormSlot): FormSlot {
  const typed = layout.typed?.[content.place];
  return typed === undefined ? content : { ...content, written: typed };
}

function inOtherWords(layout: FormLayout, value: string | null, formWords?: string): string | null {
  if (value === null) return null;
  return layout.words?.[value] ?? formWords ?? value;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

function datesAsWritten(layout: FormLayout, iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  if (layout.dates === "2027-03-31") return iso;
  if (layout.dates === "31 March 2027") return `${Number(day)} ${months[Number(month) - 1] ?? ""} ${year}`;
  return `${day}/${month}/${year}`;
}
