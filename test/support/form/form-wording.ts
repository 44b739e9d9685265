import type { FormLayout } from "./form-layout.ts";
import { type Question, type Section } from "../niromp-2019.ts";

/** The form's own wording in the variation that the layout asks for. Values are never touched by this. */
export function formWording(layout: FormLayout, id: string, original: string): string {
  return typeset(layout, layout.wording?.[id] ?? original);
}

export function typeset(layout: FormLayout, text: string): string {
  let result = text;
  if (layout.apostrophes === "curly") result = result.replaceAll("'", "\u2019");
  if (layout.hyphens === "non-breaking") result = result.replaceAll("-", "\u2011");
  if (layout.spaces === "non-breaking") result = result.replaceAll(" ", "\u00a0");
  return result;
}

export function questionWording(layout: FormLayout, section: Section, question: Question): string {
  const text = formWording(layout, question.id, question.text);
  const place = section.questions.indexOf(question);
  return layout.numbering === undefined ? text : `${numberOf(layout.numbering, place)} ${text}`;
}

const roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

function numberOf(numbering: NonNullable<FormLayout["numbering"]>, place: number): string {
  const number = String(place + 1);
  switch (numbering) {
    case "1.":
      return `${number}.`;
    case "1)":
      return `${number})`;
    case "Q1":
      return `Q${number}`;
    case "Q1:":
      return `Q${number}:`;
    case "2.1":
      return `2.${number}`;
    case "a)":
      return `${letterOf(place)})`;
    case "(a)":
      return `(${letterOf(place)})`;
    case "i.":
      return `${roman[place] ?? "x"}.`;
  }
}

function letterOf(place: number): string {
  return String.fromCharCode("a".charCodeAt(0) + place);
}
