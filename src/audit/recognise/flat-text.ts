import type { Block, Paragraph, TextPiece, WordDocument } from "../../ooxml/document-model.ts";
import type { ValuePiece } from "./recognition.ts";

/** Where a piece is in a flat text. */
interface PlacedPiece {
  readonly piece: TextPiece;
  readonly start: number;
}

/** The text of one or more paragraphs as one string that still knows its pieces; what a control shows as its placeholder is left out. */
export interface FlatText {
  readonly text: string;
  readonly pieces: readonly PlacedPiece[];
  /** Pieces that a control shows as its placeholder; `start` is where in the text they would be. */
  readonly placeholders: readonly PlacedPiece[];
}

export function flattenBlocks(document: WordDocument, blocks: readonly Block[]): FlatText {
  const [only] = blocks;
  if (blocks.length === 1 && only?.type === "paragraph") return flattenParagraphs(document, [only]);
  return flattenParagraphs(document, paragraphsIn(blocks));
}

export function paragraphsIn(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap((block) =>
    block.type === "paragraph"
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  );
}

export function flattenParagraphs(document: WordDocument, paragraphs: readonly Paragraph[]): FlatText {
  let text = "";
  const pieces: PlacedPiece[] = [];
  const placeholders: PlacedPiece[] = [];
  paragraphs.forEach((paragraph, index) => {
    if (index > 0) text += "\n";
    for (const piece of paragraph.pieces) {
      if (piece.control !== null && showsPlaceholder(document, piece.control)) {
        placeholders.push({ piece, start: text.length });
        continue;
      }
      pieces.push({ piece, start: text.length });
      text += piece.text;
    }
  });
  return { text, pieces, placeholders };
}

function showsPlaceholder(document: WordDocument, control: number): boolean {
  for (let index: number | null = control; index !== null;) {
    const each: WordDocument["controls"][number] | undefined = document.controls[index];
    if (each === undefined) return false;
    if (each.placeholderShown) return true;
    index = each.parent;
  }
  return false;
}

/** The pieces, or the parts of them, that make up a stretch of a flat text. */
export function piecesBetween(flat: FlatText, from: number, to: number): readonly ValuePiece[] {
  const found: ValuePiece[] = [];
  if (from >= to) return found;
  for (const { piece, start } of flat.pieces) {
    const first = Math.max(from - start, 0);
    const last = Math.min(to - start, piece.text.length);
    if (first < last) found.push({ piece, from: first, to: last });
  }
  return found;
}

/** The piece that holds a character of a flat text; null for the break between two paragraphs. */
export function pieceAt(flat: FlatText, offset: number): TextPiece | null {
  for (const { piece, start } of flat.pieces) {
    if (offset >= start && offset < start + piece.text.length) return piece;
  }
  return null;
}
