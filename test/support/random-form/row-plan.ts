import { paragraph, run } from "../form/wordprocessing.ts";

/** A cell to be written. */
export interface CellPlan {
  /** Its paragraphs. */
  readonly xml: string;
  /** What is written in it, and for which place; null where no place asks for it. */
  readonly says: readonly (readonly [place: string | null, value: string])[];
  readonly span?: number;
}

export type RowPlan = readonly CellPlan[];

/** Rows that belong together, such as a question and the row for its comment. */
export type RowGroup = readonly RowPlan[];

/** Wording of the form. */
export function plain(text: string): CellPlan {
  return { xml: lines(text), says: [] };
}

/** A text that nothing on the form asks for. */
export function odd(text: string): CellPlan {
  return { xml: lines(text), says: [[null, text]] };
}

/** The same cell with a text below that nothing asks for. */
export function withOdd(cell: CellPlan, text: string, xml = lines(text)): CellPlan {
  return { ...cell, xml: cell.xml + xml, says: [...cell.says, [null, text]] };
}

export function lines(text: string): string {
  return text
    .split("\n")
    .map((line) => paragraph(run(line)))
    .join("");
}
