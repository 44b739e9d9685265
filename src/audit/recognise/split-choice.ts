import type { FormValue } from "../../proforma/form-tree.ts";
import { paragraphsIn } from "./flat-text.ts";
import { partChoiceWithWords } from "./choice-with-words.ts";
import { roleLabelAt } from "./label-word.ts";
import type { Stretch } from "./wording.ts";
import { readValue } from "./value.ts";
import { choicesAt, type ValueCell, type Work } from "./work.ts";

/**
 * Reads a cell of plain text that holds a choice and the words about it: "Yes – the plan is clear", or "Answer: Yes" and
 * "Comments: the plan is clear" on lines of their own.
 * @returns false, having read nothing, when the cell does not hold just such two values.
 */
export function splitChoice(work: Work, from: ValueCell, choice: FormValue, comment: FormValue): boolean {
  const { cell, flat, skip } = from;
  if (cell.controls.length > 0 || cell.fields.length > 0) return false;
  const { isChoice } = choicesAt(choice);
  if (isChoice === undefined) return false;
  const parts = partsByLabel(work, from, isChoice) ?? partChoiceWithWords(flat.text, skip, isChoice);
  if (parts === null) return false;
  addStretch(work, from, parts.choice, choice);
  addStretch(work, from, parts.words, comment);
  return true;
}

/** The label of the comment further on, at the beginning of a line or after a gap. */
function partsByLabel(
  { form }: Work,
  { flat, skip }: ValueCell,
  isChoice: (text: string) => boolean,
): { readonly choice: Stretch; readonly words: Stretch } | null {
  for (const { index, 0: gap } of flat.text.slice(skip).matchAll(/\n\s*|\t|\s{2,}|[;|]\s*/gu)) {
    const at = skip + index;
    const label = roleLabelAt(form, flat, at + gap.length);
    if (label?.role !== "comment" || !isChoice(flat.text.slice(skip, at))) continue;
    return { choice: { from: skip, to: at }, words: { from: label.end, to: flat.text.length } };
  }
  return null;
}

function addStretch(work: Work, { cell, flat }: ValueCell, { from, to }: Stretch, value: FormValue): void {
  const { document, form } = work;
  const part = { ...flat, text: flat.text.slice(0, to) };
  const read = readValue({
    document,
    form,
    controls: [],
    flat: part,
    skip: from,
    ...choicesAt(value),
  });
  work.book.add(value, { type: "part", paragraphs: paragraphsIn(cell.blocks) }, read);
}
