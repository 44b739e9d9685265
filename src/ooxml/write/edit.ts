/** One change of a text: `text` replaces everything between `start` and `end` (UTF-16 code units, half open). */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /**
   * Which insertion comes first where several are at one position: what closes an element, then complete elements, then what opens one.
   */
  readonly side?: "closes" | "opens";
}

/**
 * Makes all the changes at once. Whatever lies between them comes out byte for byte as it went in.
 * @throws when two changes overlap or one lies outside the text: the planner is broken, and half a change must not be written.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let position = 0;
  for (const edit of sortEdits(edits)) {
    if (edit.start < position || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`The edit ${edit.start}–${edit.end} overlaps another or lies outside the text.`);
    }
    pieces.push(text.slice(position, edit.start), edit.text);
    position = edit.end;
  }
  pieces.push(text.slice(position));
  return pieces.join("");
}

/** Whether all these changes can be made in one go. */
export function editsAgree(edits: readonly Edit[]): boolean {
  let position = 0;
  for (const edit of sortEdits(edits)) {
    if (edit.start < position || edit.end < edit.start) return false;
    position = edit.end;
  }
  return true;
}

function sortEdits(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort(
    (one, other) =>
      one.start - other.start || widthRank(one) - widthRank(other) || sideRank(one) - sideRank(other),
  );
}

/** An insertion goes before a replacement that starts at the same position. */
function widthRank(edit: Edit): number {
  return edit.end === edit.start ? 0 : 1;
}

function sideRank(edit: Edit): number {
  if (edit.side === "closes") return 0;
  return edit.side === "opens" ? 2 : 1;
}
