import type { Cell, WordDocument } from "../../ooxml/document-model.ts";
import { hasCheckBox } from "./check-boxes.ts";
import { isPrintedChoices } from "./printed-choices.ts";
import type { PreparedForm } from "./prepare-form.ts";
import { endOfWording } from "./wording.ts";

/** What a cell is for, judged by its control, form field or text alone. */

/** A list of this kind offers at least two of the values. */
const FEWEST_ITEMS = 2;

export function offersAnswers(document: WordDocument, form: PreparedForm, cell: Cell): boolean {
  return offers(document, cell, (text) => form.answerMeant(text) !== null);
}

export function offersGrades(document: WordDocument, form: PreparedForm, cell: Cell): boolean {
  return offers(document, cell, (text) => form.gradeMeant(text) !== null);
}

function offers(document: WordDocument, cell: Cell, isChoice: (text: string) => boolean): boolean {
  const lists = [
    ...cell.controls.map((index) => document.controls[index]?.items.map(({ displayText }) => displayText)),
    ...cell.fields.map((index) => document.fields[index]?.items),
  ];
  return lists.some((items) => items !== undefined && items.filter(isChoice).length >= FEWEST_ITEMS);
}

/** Is this a cell for an answer: by its list, its check boxes, or because its whole text is an answer? */
export function looksLikeAnswer(document: WordDocument, form: PreparedForm, cell: Cell): boolean {
  return isMadeForAnswers(document, form, cell) || form.answerMeant(cell.text) !== null;
}

/** Does the cell have a list or check boxes for an answer, whatever is written there? */
export function isMadeForAnswers(document: WordDocument, form: PreparedForm, cell: Cell): boolean {
  const isAnswer = (text: string): boolean => form.answerMeant(text) !== null;
  return (
    offersAnswers(document, form, cell) || hasBoxes(document, cell) || isPrintedChoices(cell.text, isAnswer)
  );
}

/** Like the above, but a list counts only while it shows something: an answer or its prompt. */
export function holdsAnswer(document: WordDocument, form: PreparedForm, cell: Cell): boolean {
  if (!looksLikeAnswer(document, form, cell)) return false;
  const lists = cell.controls
    .flatMap((index) => document.controls[index] ?? [])
    .filter(({ items }) => items.length > 0);
  return lists.length === 0 || lists.some(({ text }) => text.trim() !== "");
}

export function looksLikeGrade(document: WordDocument, form: PreparedForm, cell: Cell): boolean {
  const isGrade = (text: string): boolean => form.gradeMeant(text) !== null;
  return offersGrades(document, form, cell) || isGrade(cell.text) || isPrintedChoices(cell.text, isGrade);
}

function hasBoxes(document: WordDocument, cell: Cell): boolean {
  return (
    hasCheckBox(cell.text) ||
    cell.controls.some((index) => document.controls[index]?.kind === "check-box") ||
    cell.fields.some((index) => document.fields[index]?.kind === "check-box")
  );
}

export function startsWithAny(text: string, keys: readonly string[]): boolean {
  return keys.some((key) => endOfWording(text, key) !== null);
}
