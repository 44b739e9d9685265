import type { Cell } from "../../ooxml/document-model.ts";
import { flattenBlocks } from "./flat-text.ts";
import type { OwnerWording } from "./known-wording.ts";
import { wordingOfText } from "./reworded.ts";
import { compareWithAny } from "./similarity.ts";
import type { Work } from "./work.ts";

/**
 * Where the label of a cell ends, in characters of its flat text: the lines that together come closest to the wording of its
 * owner, so that a line which somebody added below is not taken for part of the label.
 * @param owner null for a heading of the table or of a column: the longest run of lines that is the form's wording, else the first.
 */
export function endOfLabel(work: Work, cell: Cell, owner: OwnerWording | null): number {
  const { text } = flattenBlocks(work.document, cell.blocks);
  if (work.form.lookUp(cell.text).length > 0) return text.length;
  const ends = endsOfLines(text);
  if (ends.length < 2) return text.length;
  if (owner === null) {
    return ends.findLast((end) => work.form.lookUp(text.slice(0, end)).length > 0) ?? ends[0] ?? text.length;
  }
  const wordings = work.form.rows.find(({ known }) => known === owner)?.wordings ?? [];
  let best = { end: text.length, share: -1 };
  for (const end of ends) {
    const wording = wordingOfText(work.form, text.slice(0, end));
    const { share } = compareWithAny(work.form.scale, wordings, wording);
    if (share > best.share) best = { end, share };
  }
  return best.end;
}

/** So many lines are more than any label has: the rest is something else. */
const MAX_LINES = 12;

/** Ends of the lines that say something. */
function endsOfLines(text: string): readonly number[] {
  const ends: number[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/gu)) {
    if (line.trim() === "") continue;
    ends.push(index + line.length);
    if (ends.length === MAX_LINES) break;
  }
  return ends;
}
