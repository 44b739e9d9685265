import type { Cell } from "../../ooxml/document-model.ts";
import type { FormValue } from "../../proforma/form-tree.ts";
import { columnOf, type SectionColumns } from "./columns.ts";
import { piecesBetween } from "./flat-text.ts";
import { ticksUnclear } from "./messages.ts";
import type { PlacedRow } from "./place-rows.ts";
import type { PreparedForm } from "./prepare-form.ts";
import type { ValueCell, Work } from "./work.ts";

/** Signs that only ever choose. */
const tick = /^(?:[\u2611\u2713\u2714\u221a\u25a0\u25cf\u2022\u00fc\u00fe*]|\[\u2713\])$/u;
/** Signs that choose where nothing else in the row does, and deny beside a tick. */
const cross = /^(?:[xX\u2612\u2717\u2718\u00d7\u00fb\u00fd]|\[[xX]\])$/u;

/** What a row says by the one of its columns in which there is a mark. */
export interface Ticked {
  /** The heading of the column, of all of them where several are marked, null where none is. */
  readonly written: string | null;
  readonly isUnclear: boolean;
  readonly cells: readonly ValueCell[];
}

/**
 * Reads columns that are headed by the choices themselves.
 * @returns null where the table has no such columns.
 */
export function readTicks(
  work: Work,
  columns: SectionColumns | null,
  cells: readonly ValueCell[],
): Ticked | null {
  if (!columns?.some(({ role }) => role === "choice")) return null;
  const found = cells.flatMap((value) => {
    const choice = columnOf(columns, value.cell)?.choice;
    const mark = choice === undefined ? null : markIn(work, value, choice);
    return choice === undefined || mark === null ? [] : [{ value, choice, mark }];
  });
  if (found.length === 0) return null;
  const ticked = found.filter(({ mark }) => mark === "tick");
  const chosen = ticked.length > 0 ? ticked : found.filter(({ mark }) => mark === "cross");
  return {
    written: chosen.length === 0 ? null : chosen.map(({ choice }) => choice).join(" / "),
    isUnclear: chosen.length > 1,
    cells: found.map(({ value }) => value),
  };
}

/** @returns null for words, which are for somebody else to account for. */
function markIn(
  { document, form }: Work,
  { cell, flat }: ValueCell,
  choice: string,
): "tick" | "cross" | "none" | null {
  const boxes = [
    ...cell.controls.map((index) => document.controls[index]?.checked ?? null),
    ...cell.fields.map((index) => document.fields[index]?.checked ?? null),
  ].filter((checked) => checked !== null);
  if (boxes.length > 0) return boxes.includes(true) ? "tick" : "none";
  const text = flat.text.trim();
  if (/^[\u2610\u25a1\u25a2\u00a8\-\u2013]?$|^\[ ?\]$/u.test(text)) return "none";
  if (tick.test(text) || isChoiceItself(form, text, choice)) return "tick";
  return cross.test(text) ? "cross" : null;
}

/** "Yes" or "Y" under "Yes". */
function isChoiceItself(form: PreparedForm, text: string, choice: string): boolean {
  const said = form.answerMeant(text);
  return said !== null && said === form.answerMeant(choice);
}

/** Adds the answer that the marks of a row give; convert leaves such cells as they are. */
export function addTicked(work: Work, { row }: PlacedRow, ticked: Ticked, value: FormValue): void {
  const { written, cells, isUnclear } = ticked;
  const pieces = cells.flatMap(({ flat }) => piecesBetween(flat, 0, flat.text.length));
  work.book.add(
    value,
    { type: "ticks", cells: cells.map(({ cell }): Cell => cell) },
    {
      written,
      pieces,
      controls: [],
      placeholder: "none",
      fullDate: null,
      placeholderLooksAnswered: false,
      isMarkedChoice: false,
    },
  );
  if (isUnclear) work.messages.push(ticksUnclear(row, value.place));
}
