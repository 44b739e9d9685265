import { pieceAt, type FlatText } from "./flat-text.ts";
import type { PreparedForm } from "./prepare-form.ts";
import { endOfWording } from "./wording.ts";

/** "Grade" or "Comments" in front of a value in its own cell. */
export interface LabelWord {
  readonly role: "grade" | "comment";
  /** Where it ends in the flat text of the cell. */
  readonly end: number;
}

/**
 * The word of the form before a judgement's value. Inside a control it counts only when the text goes on
 * like after a label: there it may as well be the auditor's own first word ("Comments from carers …").
 */
export function labelWordAt(form: PreparedForm, flat: FlatText, skip: number): LabelWord | null {
  const text = flat.text.slice(skip);
  for (const role of ["grade", "comment"] as const) {
    for (const key of form.columnKeys[role]) {
      const end = endOfWording(text, key);
      if (end === null) continue;
      if (isInOneControl(flat, skip, end) && !goesOnAsValue(text, end)) continue;
      if (sentenceGoesOn.test(text.slice(end))) continue;
      return { role, end: skip + end };
    }
  }
  return null;
}

/** In characters, the sign behind it included: no heading of a column is longer. */
const MAX_LABEL = 60;

/** "Comments from carers were sought": the word begins the auditor's own sentence. */
const sentenceGoesOn =
  /^\s*(?:from|on|by|of|about|was|were|is|are|have|has|made|given|received|in|for|to|and|that|regarding)\b/u;

/** The word for an answer or a comment in front of a value, with a colon or a line break behind it: "Answer: Yes". */
export function roleLabelAt(
  form: PreparedForm,
  flat: FlatText,
  from: number,
): { readonly role: "answer" | "comment"; readonly end: number } | null {
  const text = flat.text.slice(from);
  // Most cells have no such sign near their beginning, and need no closer look.
  if (!/[:\n\u2013\u2014]/u.test(text.slice(0, MAX_LABEL))) return null;
  for (const role of ["answer", "comment"] as const) {
    for (const key of form.columnKeys[role]) {
      const end = endOfWording(text, key);
      if (end === null || text.slice(end).trim() === "") continue;
      if (text.charAt(end - 1) === ":" || /^[^\S\n]*(?:\n|[:\u2013\u2014])/u.test(text.slice(end))) {
        const sign = /^\s*[:\u2013\u2014]?/u.exec(text.slice(end))?.[0] ?? "";
        return { role, end: from + end + sign.length };
      }
    }
  }
  return null;
}

function isInOneControl(flat: FlatText, skip: number, end: number): boolean {
  const label = pieceAt(flat, firstCharacter(flat.text, skip));
  const next = pieceAt(flat, firstCharacter(flat.text, skip + end));
  return label !== null && label.control !== null && next?.control === label.control;
}

function firstCharacter(text: string, from: number): number {
  const rest = text.slice(from);
  return from + rest.length - rest.trimStart().length;
}

/** Behind a label there is a colon, a new line or a capital letter. */
export function goesOnAsValue(text: string, end: number): boolean {
  return text.charAt(end - 1) === ":" || /^(?:[^\S\n]*\n|\s*\p{Lu})/u.test(text.slice(end));
}
