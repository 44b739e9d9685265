import type { ContentControl } from "../../ooxml/document-model.ts";
import type { FormValue } from "../../proforma/form-tree.ts";
import { addControlSlot, isInside } from "./control-slots.ts";
import { paragraphsIn, type FlatText } from "./flat-text.ts";
import type { FormRow } from "./logical-rows.ts";
import { controlOutOfPlace } from "./messages.ts";
import { readValue } from "./value.ts";
import { isFilled, type ValueCell, type Work } from "./work.ts";

/**
 * LibreOffice moves a list into the next cell. When the answer's own cell is empty of text and controls, and a Yes/No list in
 * the comment cell shows a chosen answer, that is the answer.
 */
export function findMovedList(work: Work, answer: ValueCell, comment: ValueCell): ContentControl | null {
  const { document, form } = work;
  if (isFilled(answer) || answer.cell.controls.length > 0 || answer.cell.fields.length > 0) return null;
  for (const index of comment.cell.controls) {
    const control = document.controls[index];
    if (control === undefined || control.placeholderShown || control.items.length === 0) continue;
    if (form.answerMeant(control.text) !== null) return control;
  }
  return null;
}

/** Adds the answer from the moved list, and the comment from the rest of the comment cell. */
export function addMovedList(
  work: Work,
  row: FormRow,
  list: ContentControl,
  comment: ValueCell,
  values: { readonly answer: FormValue; readonly comment: FormValue },
): void {
  const { document, form } = work;
  const paragraphs = paragraphsIn(comment.cell.blocks);
  addControlSlot(work, values.answer, list, paragraphs);
  const flat = flatWithout(work, comment.flat, list);
  const controls = comment.cell.controls
    .flatMap((index) => document.controls[index] ?? [])
    .filter(({ index }) => index !== list.index);
  const read = readValue({ document, form, flat, controls });
  work.book.add(values.comment, { type: "part", paragraphs }, read);
  work.messages.push(controlOutOfPlace(row, values.answer.place));
}

/** The same text with the list's characters blanked, so that offsets still hold. */
function flatWithout({ document }: Work, flat: FlatText, list: ContentControl): FlatText {
  const isOfList = (control: number | null): boolean =>
    control !== null && (control === list.index || isInside(document, control, list.index));
  let text = flat.text;
  for (const { piece, start } of flat.pieces) {
    if (!isOfList(piece.control)) continue;
    text = text.slice(0, start) + " ".repeat(piece.text.length) + text.slice(start + piece.text.length);
  }
  return { ...flat, text, pieces: flat.pieces.filter(({ piece }) => !isOfList(piece.control)) };
}
