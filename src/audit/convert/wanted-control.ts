import type { WrittenItem, WrittenKind } from "../../ooxml/write/control-kind.ts";
import type { Choice, ProForma } from "../../proforma/pro-forma.ts";
import { decodeUkDate } from "../codecs/uk-date.ts";
import type { Slot } from "../recognise/recognition.ts";
import { wordingKey } from "../recognise/wording.ts";

/** What the form means the control of a value to be. */
export type WantedControl =
  | { readonly type: "text" }
  | { readonly type: "list"; readonly items: readonly WrittenItem[] }
  | { readonly type: "date"; readonly fullDate: string | null };

/** The text that an empty control shows, and the name of Word's building block that holds it. */
export interface Placeholder {
  readonly text: string;
  readonly part: string;
}

/** Word's own building blocks for placeholders, by what a control holds; every Word has them. */
const placeholderParts = {
  text: "DefaultPlaceholder_-1854013440",
  list: "DefaultPlaceholder_-1854013438",
  date: "DefaultPlaceholder_-1854013437",
} as const;

export function wantedControl(slot: Slot, proForma: ProForma): WantedControl {
  const { meaning } = slot;
  switch (meaning.type) {
    case "answer":
      return list(proForma, answersOf(proForma, meaning.question));
    case "grade":
      return list(proForma, proForma.grades);
    case "header": {
      const field = proForma.header.find(({ id }) => id === meaning.field);
      return field?.kind === "age-range" ? list(proForma, proForma.ageRanges) : { type: "text" };
    }
    case "action":
      return meaning.column === "date" ? date(slot) : { type: "text" };
    case "answer-comment":
    case "grade-comment":
    case "factors":
      return { type: "text" };
  }
}

export function placeholderOf(wanted: WantedControl, { placeholders }: ProForma): Placeholder {
  const text = { text: placeholders.text, list: placeholders.choice, date: placeholders.date }[wanted.type];
  return { text, part: placeholderParts[wanted.type] };
}

/** Whether a placeholder's text is one that Word itself gives to a control of another kind. */
export function isPlaceholderOfOther(
  text: string,
  wanted: WantedControl,
  { placeholders }: ProForma,
): boolean {
  const speaksOfDate = (placeholder: string) => /\bdate\b/i.test(placeholder);
  const byKind = {
    text: [placeholders.text, ...placeholders.others.filter((other) => !speaksOfDate(other))],
    list: [placeholders.choice],
    date: [placeholders.date, ...placeholders.others.filter(speaksOfDate)],
  };
  const key = wordingKey(text);
  return Object.entries(byKind).some(
    ([type, texts]) => type !== wanted.type && texts.some((one) => wordingKey(one) === key),
  );
}

/** The kind that a new control gets around content that may or may not be plain text on one line. */
export function kindOfNew(wanted: WantedControl, plain: boolean): WrittenKind {
  if (wanted.type === "text" || !plain) return { type: "rich-text" };
  return kindOf(wanted);
}

export function kindOf(wanted: WantedControl): WrittenKind {
  switch (wanted.type) {
    case "text":
      return { type: "plain-text" };
    case "list":
      return { type: "drop-down", items: wanted.items };
    case "date":
      return { type: "date", fullDate: wanted.fullDate };
  }
}

/** A list is headed by its placeholder, as Word makes it. */
function list(proForma: ProForma, choices: readonly Choice[]): WantedControl {
  const items = choices.map(({ value, item }) => ({ value: item ?? value, displayText: item ?? value }));
  return { type: "list", items: [{ value: proForma.placeholders.choice }, ...items] };
}

function answersOf(proForma: ProForma, questionId: string): readonly Choice[] {
  const questions = proForma.sections.flatMap((section) => section.questions);
  const mayBeNotApplicable = questions.find(({ id }) => id === questionId)?.mayBeNotApplicable ?? false;
  return proForma.answers.filter(({ value }) => mayBeNotApplicable || value !== "Not applicable");
}

/** A date picker where nothing was written or what was written is a date; other words need a text control. */
function date({ written, fullDate: picked }: Slot): WantedControl {
  if (written === null) return { type: "date", fullDate: null };
  const fullDate = decodeUkDate(written, picked);
  return fullDate === null ? { type: "text" } : { type: "date", fullDate };
}
