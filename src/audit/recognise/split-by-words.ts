import { paragraphsIn, type FlatText } from "./flat-text.ts";
import { goesOnAsValue, labelWordAt, type LabelWord } from "./label-word.ts";
import type { FormValue } from "../../proforma/form-tree.ts";
import { readValue } from "./value.ts";
import { choicesAt, type ValueCell, type Work } from "./work.ts";

interface OtherWord extends LabelWord {
  /** Where its line begins. */
  readonly start: number;
}

/**
 * Reads a cell of plain text that holds a grade and its comment on lines of their own, each after its word:
 * "Grade Good", and below it "Comments Well led."
 * @param role what the first of them is for: its word is behind `from.skip`.
 * @returns false, having read nothing, when the cell does not hold just such two values.
 */
export function splitByWords(
  work: Work,
  from: ValueCell,
  role: LabelWord["role"],
  values: { readonly grade: FormValue; readonly comment: FormValue },
): boolean {
  const { cell, flat, skip } = from;
  const other = cell.controls.length > 0 ? null : findOtherWord(work, flat, skip, role);
  if (other === null) return false;
  const parts = {
    [role]: { flat: upTo(flat, other.start), skip },
    [other.role]: { flat, skip: other.end },
  };
  const { grade, comment } = parts;
  if (grade === undefined || comment === undefined || !saysGradeOrNothing(work, grade)) return false;
  addPart(work, from, grade, values.grade);
  addPart(work, from, comment, values.comment);
  return true;
}

interface Part {
  readonly flat: FlatText;
  readonly skip: number;
}

/** A line further down that begins with the word for the other value, and goes on as after a label. */
function findOtherWord(
  { form }: Work,
  flat: FlatText,
  skip: number,
  role: LabelWord["role"],
): OtherWord | null {
  for (let at = flat.text.indexOf("\n", skip); at >= 0; at = flat.text.indexOf("\n", at + 1)) {
    const word = labelWordAt(form, flat, at + 1);
    if (word !== null && word.role !== role && goesOnAsValue(flat.text, word.end)) {
      return { ...word, start: at };
    }
  }
  return null;
}

function upTo(flat: FlatText, to: number): FlatText {
  return { ...flat, text: flat.text.slice(0, to) };
}

function saysGradeOrNothing({ form }: Work, { flat, skip }: Part): boolean {
  const text = flat.text.slice(skip).trim();
  return text === "" || form.gradeMeant(text) !== null;
}

function addPart(work: Work, { cell }: ValueCell, part: Part, value: FormValue): void {
  const { document, form } = work;
  const read = readValue({ document, form, controls: [], ...part, ...choicesAt(value) });
  work.book.add(value, { type: "part", paragraphs: paragraphsIn(cell.blocks) }, read);
}
