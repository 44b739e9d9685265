import type { Paragraph } from "../../ooxml/document-model.ts";
import type { Form } from "../../proforma/form.ts";
import type { Edit } from "../../ooxml/write/edit.ts";
import { stylePlaceholder } from "../../ooxml/write/write-control.ts";
import { isPlaceholderText } from "../recognise/placeholder.ts";
import { prepareForm } from "../recognise/prepare-form.ts";
import type { ValuePiece } from "../recognise/recognition.ts";
import { piecesIn, type ConversionContext } from "./conversion-context.ts";

/**
 * The stretches of a paragraph that are a placeholder left behind as ordinary text, alone or after a label.
 * @returns nothing when the paragraph does not end with a placeholder.
 */
export function placeholderPiecesIn(paragraph: Paragraph, form: Form): readonly ValuePiece[] {
  const prepared = prepareForm(form);
  const text = paragraph.pieces.map((piece) => piece.text).join("");
  const end = text.trimEnd().length;
  for (const { index } of text.matchAll(/\S+/g)) {
    if (isPlaceholderText(prepared, text.slice(index, end))) return cutPieces(paragraph, index, end);
  }
  return [];
}

/**
 * Makes words left behind look like the placeholder that they become. Only runs that are all placeholder: one that also
 * holds a label is cut in two of one look.
 */
export function stylePlaceholders(
  context: ConversionContext,
  pieces: readonly ValuePiece[],
): readonly Edit[] {
  const own = new Set(
    pieces.filter(({ from, to, piece }) => to - from === piece.text.length).map(({ piece }) => piece),
  );
  const runs = new Map(
    [...own].filter(({ field }) => !isChoice(context, field)).map((piece) => [piece.run.start, piece]),
  );
  return [...runs.values()]
    .filter(({ run }) => piecesIn(context, run).every((piece) => own.has(piece)))
    .flatMap((piece) => stylePlaceholder(context.xml, piece, context.names));
}

/** The choice of a drop-down field is written as a run anew. */
function isChoice({ document }: ConversionContext, field: number | null): boolean {
  return document.fields[field ?? -1]?.kind === "drop-down";
}

function cutPieces(paragraph: Paragraph, start: number, end: number): readonly ValuePiece[] {
  const cut: ValuePiece[] = [];
  let offset = 0;
  for (const piece of paragraph.pieces) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, piece.text.length);
    if (from < to) cut.push({ piece, from, to });
    offset += piece.text.length;
  }
  return cut;
}
