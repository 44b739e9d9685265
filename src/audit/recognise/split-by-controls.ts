import type { ContentControl } from "../../ooxml/document-model.ts";
import type { FormValue } from "../../proforma/form-tree.ts";
import { addControlSlot } from "./control-slots.ts";
import { paragraphsIn } from "./flat-text.ts";
import type { ValueCell, Work } from "./work.ts";

/**
 * Reads a cell that holds a choice and its comment, each in a control of its own: the list is the choice.
 * @returns false, having read nothing, when the cell does not hold just such two controls.
 */
export function splitByControls(work: Work, from: ValueCell, choice: FormValue, comment: FormValue): boolean {
  const controls = from.cell.controls.flatMap((index) => work.document.controls[index] ?? []);
  const lists = controls.filter(({ items }) => items.length > 0);
  const texts = controls.filter(isForText);
  const [list] = lists;
  const [text] = texts;
  if (list === undefined || text === undefined || lists.length + texts.length !== 2) return false;
  if (list.parent === text.index || text.parent === list.index) return false;
  const paragraphs = paragraphsIn(from.cell.blocks);
  addControlSlot(work, choice, list, paragraphs);
  addControlSlot(work, comment, text, paragraphs);
  return true;
}

function isForText({ kind, level }: ContentControl): boolean {
  return (kind === "rich-text" || kind === "plain-text") && level !== "cell";
}
