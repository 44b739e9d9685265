import type { ContentControl } from "../../ooxml/document-model.ts";
import { fail, succeed, type Problem, type Result } from "../../result.ts";
import type { NewValue } from "../audit-document.ts";
import { textToWrite } from "../new-value.ts";
import type { HostFeatures } from "./host-features.ts";

/** How a value gets into a control. */
export interface WritePlan {
  /** Text to be typed, or what the item to be chosen shows; null to bring the placeholder back. */
  readonly wanted: string | null;
  /** The kind of list from which to choose; null to type. */
  readonly list: "drop-down" | "combo-box" | null;
  /** A combo box also takes what its list does not offer. */
  readonly mayBeTyped: boolean;
  /** The ISO date that `wanted` says. */
  readonly date: string | null;
  /** Of a check box: whether to tick it; null for other controls. */
  readonly isTicked: boolean | null;
}

const chooseInDocument: Problem = {
  code: "in-document-only",
  message:
    "This Word does not let the pane choose in a drop-down list. Show it in the document and choose there.",
};

const dateInDocument: Problem = {
  code: "in-document-only",
  message:
    "This Word does not let the pane set a date picker. Show it in the document and pick the date there.",
};

const tickInDocument: Problem = {
  code: "in-document-only",
  message: "This Word does not let the pane tick a box. Show it in the document and tick it there.",
};

const listForText: Problem = {
  code: "in-document-only",
  message:
    "The document has a drop-down list here, so no text can be typed. Convert the form to make it a text control, or write beside it in the document.",
};

const otherKind: Problem = {
  code: "in-document-only",
  message:
    "The pane cannot write to this kind of content control. Show it in the document and give the answer there.",
};

/**
 * Decides by the kind that the document's text gives the control, as Word reports some kinds wrongly.
 * Fails with `in-document-only` where this Word cannot write such a control, or the control cannot take such a value.
 */
export function planWrite(
  { kind }: ContentControl,
  value: NewValue,
  features: HostFeatures,
): Result<WritePlan> {
  const wanted = textToWrite(value);
  const date = value.type === "date" ? value.date : null;
  const plan = { wanted, date, list: null, mayBeTyped: true, isTicked: null };
  switch (kind) {
    case "plain-text":
    case "rich-text":
      return succeed(plan);
    case "check-box":
      if (!features.checkBoxes) return fail(tickInDocument);
      if (value.type !== "tick" && value.type !== "nothing") return fail(otherKind);
      return succeed({ ...plan, isTicked: value.type === "tick" && value.isTicked });
    case "drop-down":
    case "combo-box":
      if (!features.choiceLists) return fail(chooseInDocument);
      if (kind === "drop-down" && value.type === "text" && wanted !== null) return fail(listForText);
      return succeed({ ...plan, list: kind, mayBeTyped: kind === "combo-box" });
    case "date":
      if (!features.datePickers) return fail(dateInDocument);
      return succeed(plan);
    default:
      return fail(otherKind);
  }
}
