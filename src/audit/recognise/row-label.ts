import type { Cell } from "../../ooxml/document-model.ts";
import type { Field, GridPart, ListPart, PromptPart } from "../../proforma/form.ts";
import type { ListColumns } from "./columns.ts";
import type { OwnerWording } from "./known-wording.ts";

/** A label in a cell; what follows it there from `skip` on, in characters of the cell's flat text, is no part of it. */
export interface LabelInCell {
  readonly cell: Cell;
  readonly skip: number;
}

/** The row of one of the form's questions or judgements. The cell is null where only tags say so. */
export interface OwnedRow {
  readonly type: "owned";
  readonly owner: OwnerWording;
  readonly cell: Cell | null;
  readonly skip: number;
  /** Where guidance begins that follows the wording in the cell; `skip` is behind it. */
  readonly guidanceFrom?: number;
}

/** What a row is, by its wording. */
export type RowLabel =
  | OwnedRow
  /** Wording that several sections have: which one is meant depends on where the row stands. */
  | {
      readonly type: "unsure";
      readonly owners: readonly OwnerWording[];
      readonly cell: Cell;
    }
  | { readonly type: "heading"; readonly section: GridPart; readonly cell: Cell }
  /** Names the columns; `heading` is other wording than the form's in front of them. */
  | { readonly type: "columns"; readonly heading: Cell | null }
  | {
      readonly type: "header";
      readonly labels: readonly (LabelInCell & { readonly field: Field; readonly isLabel: boolean })[];
    }
  | { readonly type: "list-heading"; readonly list: ListPart; readonly columns: ListColumns }
  | ({ readonly type: "prompt"; readonly prompt: PromptPart } & LabelInCell)
  | { readonly type: "none" };
