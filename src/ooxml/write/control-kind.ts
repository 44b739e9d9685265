import type { ListItem } from "../document-model.ts";
import type { WordNames } from "./word-names.ts";
import { escapeAttribute } from "./xml-text.ts";

/** A kind of control that is written. A rich text control has no element of its own: it is what a control is by default. */
export type WrittenKind =
  | { readonly type: "rich-text" }
  | { readonly type: "plain-text" }
  | { readonly type: "drop-down"; readonly items: readonly WrittenItem[] }
  /** `fullDate` is an ISO date, null while no date was picked. */
  | { readonly type: "date"; readonly fullDate: string | null };

/** An item without a display text shows its value; Word writes the placeholder that heads a list so. */
export interface WrittenItem {
  readonly value: string;
  readonly displayText?: string;
}

/** Names of the elements in `w:sdtPr` that say what kind a control is (ECMA-376 Part 1, 17.5.2.38). */
export const kindElements: ReadonlySet<string> = new Set([
  "equation",
  "comboBox",
  "date",
  "docPartObj",
  "docPartList",
  "dropDownList",
  "picture",
  "richText",
  "text",
  "citation",
  "group",
  "bibliography",
]);

/** The element of `w:sdtPr` that makes a control of this kind; nothing for rich text. */
export function kindElement(kind: WrittenKind, { prefix: p }: WordNames): string {
  switch (kind.type) {
    case "rich-text":
      return "";
    case "plain-text":
      return `<${p}text ${p}multiLine="1"/>`;
    case "drop-down":
      return `<${p}dropDownList>${kind.items.map((item) => listItem(item, p)).join("")}</${p}dropDownList>`;
    case "date":
      return dateElement(kind.fullDate, p);
  }
}

/** Whether a list has just these items: an item without a display text shows its value. */
export function hasItems(list: readonly ListItem[], items: readonly WrittenItem[]): boolean {
  return (
    list.length === items.length &&
    items.every(({ value, displayText }, index) => {
      const found = list[index];
      return found?.value === value && (found.displayText || found.value) === (displayText ?? value);
    })
  );
}

function listItem({ value, displayText }: WrittenItem, p: string): string {
  const shown = displayText === undefined ? "" : ` ${p}displayText="${escapeAttribute(displayText)}"`;
  return `<${p}listItem${shown} ${p}value="${escapeAttribute(value)}"/>`;
}

/** A date as it is written in the United Kingdom (17.5.2.7). */
function dateElement(fullDate: string | null, p: string): string {
  const picked = fullDate === null ? "" : ` ${p}fullDate="${fullDate}T00:00:00Z"`;
  return (
    `<${p}date${picked}><${p}dateFormat ${p}val="dd/MM/yyyy"/><${p}lid ${p}val="en-GB"/>` +
    `<${p}storeMappedDataAs ${p}val="dateTime"/><${p}calendar ${p}val="gregorian"/></${p}date>`
  );
}
