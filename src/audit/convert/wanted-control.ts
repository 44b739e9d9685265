import type { WrittenItem, WrittenKind } from "../../ooxml/write/control-kind.ts";
import type { Form } from "../../proforma/form.ts";
import { itemOf } from "../../proforma/scale.ts";
import { decodeUkDate } from "../codecs/uk-date.ts";
import type { Slot } from "../recognise/recognition.ts";
import { wordingKey } from "../recognise/wording.ts";

/** What the form means the control of a value to be. */
export type WantedControl =
  | { readonly type: "text" }
  /** Only where there is one already: Word has no other control that says yes or no. */
  | { readonly type: "check-box" }
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

export function wantedControl(slot: Slot, form: Form): WantedControl {
  switch (slot.value.definition.type) {
    case "choice":
      return listFor(slot, form);
    case "date":
      return date(slot);
    case "tick":
      return slot.controls.some(({ kind }) => kind === "check-box")
        ? { type: "check-box" }
        : { type: "text" };
    case "text":
    case "choices":
    case "number":
      return { type: "text" };
  }
}

export function placeholderOf(wanted: WantedControl, { placeholders }: Form): Placeholder {
  // A check box shows its own sign and never a placeholder.
  const type = wanted.type === "check-box" ? "text" : wanted.type;
  const text = { text: placeholders.text, list: placeholders.choice, date: placeholders.date }[type];
  return { text, part: placeholderParts[type] };
}

/** Whether a placeholder's text is one that Word itself gives to a control of another kind. */
export function isPlaceholderOfOther(text: string, wanted: WantedControl, { placeholders }: Form): boolean {
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
  if (wanted.type === "text" || wanted.type === "check-box" || !plain) return { type: "rich-text" };
  return kindOf(wanted);
}

export function kindOf(wanted: WantedControl): WrittenKind {
  switch (wanted.type) {
    case "text":
    case "check-box":
      return { type: "plain-text" };
    case "list":
      return { type: "drop-down", items: wanted.items };
    case "date":
      return { type: "date", fullDate: wanted.fullDate };
  }
}

/** A list is headed by its placeholder, as Word makes it. */
function listFor({ value: { scale, choices } }: Slot, { placeholders }: Form): WantedControl {
  const offered = (scale?.values ?? []).filter(({ value }) => choices.includes(value)).map(itemOf);
  const items = offered.map((item) => ({ value: item, displayText: item }));
  return { type: "list", items: [{ value: placeholders.choice }, ...items] };
}

/** A date picker where nothing was written or what was written is a date; other words need a text control. */
function date({ written, fullDate: picked }: Slot): WantedControl {
  if (written === null) return { type: "date", fullDate: null };
  const fullDate = decodeUkDate(written, picked);
  return fullDate === null ? { type: "text" } : { type: "date", fullDate };
}
