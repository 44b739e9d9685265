import type { ContentControl, Paragraph, WordDocument } from "../../ooxml/document-model.ts";
import type { FormValue } from "../../proforma/form-tree.ts";
import { flattenParagraphs } from "./flat-text.ts";
import { readValue } from "./value.ts";
import { choicesAt, type Work } from "./work.ts";

/** Adds the value of one control whose cell or paragraph holds other things too. */
export function addControlSlot(
  work: Work,
  value: FormValue,
  control: ContentControl,
  paragraphs: readonly Paragraph[],
): void {
  const { document, form } = work;
  const flat = flattenParagraphs(document, partsInside(document, paragraphs, control));
  const controls = [
    control,
    ...document.controls.filter((each) => isInside(document, each.index, control.index)),
  ];
  const read = readValue({ document, form, flat, controls, ...choicesAt(value) });
  work.book.add(value, { type: "control", control }, read);
}

function partsInside(
  document: WordDocument,
  paragraphs: readonly Paragraph[],
  control: ContentControl,
): readonly Paragraph[] {
  return paragraphs
    .map((paragraph) => ({
      ...paragraph,
      pieces: paragraph.pieces.filter(
        (piece) =>
          piece.control !== null &&
          (piece.control === control.index || isInside(document, piece.control, control.index)),
      ),
    }))
    .filter(
      (paragraph, index) => paragraph.pieces.length > 0 || paragraphs[index]?.control === control.index,
    );
}

export function isInside(document: WordDocument, inner: number, outer: number): boolean {
  let parent = document.controls[inner]?.parent ?? null;
  while (parent !== null) {
    if (parent === outer) return true;
    parent = document.controls[parent]?.parent ?? null;
  }
  return false;
}
