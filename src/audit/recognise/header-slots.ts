import type { Cell } from "../../ooxml/document-model.ts";
import type { Field } from "../../proforma/form.ts";
import { columnOf, columnUnder } from "./columns.ts";
import { addFromSharedCell, addHeaderParagraphs, fieldsOf, isFieldFound } from "./header-paragraphs.ts";
import { rowNotRecognised } from "./messages.ts";
import type { PlacedLines, PlacedRow } from "./place-rows.ts";
import type { HeaderWording } from "./known-wording.ts";
import type { WeighedWording } from "./prepare-form.ts";
import { ALIKE_IN_SECTION, closestOf } from "./reworded.ts";
import type { RowLabel } from "./row-label.ts";
import { tagsIn } from "./tags.ts";
import { addTaggedFields } from "./tagged-slots.ts";
import { stemOf } from "./words.ts";
import { addCellSlot, isFilled, readValueCell, valueCell, type ValueCell, type Work } from "./work.ts";

type HeaderLabel = Extract<RowLabel, { type: "header" }>["labels"][number];

/**
 * Adds the header fields: label and value side by side in either order, in one cell, above one another, or in paragraphs.
 * Labels come first; aliases and other wording are used only where a label is missing.
 */
export function addHeaderSlots(work: Work, { rows, lines }: PlacedLines): void {
  addTaggedFields(work, rows);
  const headerRows = rows.filter(({ label }) => label.type === "header");
  const consumed = new Set<PlacedRow>();
  for (const pass of ["label", "alias"] as const) {
    const known = new Set(
      fieldsOf(work.form)
        .filter((field) => isFieldFound(work, field))
        .map(({ id }) => id),
    );
    for (const placed of headerRows) {
      const labels = labelsOf(placed).filter(
        ({ isLabel, field }) => isLabel === (pass === "label") && (pass === "label" || !known.has(field.id)),
      );
      if (labels.length > 0) addFromRow(work, rows, placed, labels, consumed);
    }
  }
  addHeaderParagraphs(work, lines);
  addReworded(work, rows, headerRows, consumed);
}

function labelsOf({ label }: PlacedRow): readonly HeaderLabel[] {
  return label.type === "header" ? label.labels : [];
}

function addFromRow(
  work: Work,
  rows: readonly PlacedRow[],
  placed: PlacedRow,
  labels: readonly HeaderLabel[],
  consumed: Set<PlacedRow>,
): void {
  const { cells } = placed.row;
  const isLabel = (cell: Cell): boolean => labels.some((label) => label.cell === cell);
  const valuesBelow = cells.length > 1 && cells.every((cell) => isLabel(cell) || cell.text.trim() === "");
  const below = valuesBelow && labels.length > 1 ? rowBelow(rows, placed) : null;
  if (below !== null) consumed.add(below);
  const first = cells.at(0);
  const last = cells.at(-1);
  const isSwapped = first !== undefined && last !== undefined && !isLabel(first) && isLabel(last);
  for (const label of labels) {
    if (isFilled(valueCell(work, label.cell, label.skip)) && addFromSharedCell(work, label.cell)) continue;
    const value = valueOf(work, cells, label, isLabel, { below, isSwapped });
    if (value !== null) addCellSlot(work, work.form.valueOfField(label.field), value);
  }
}

interface Arrangement {
  /** A row of values under a row of labels. */
  readonly below: PlacedRow | null;
  /** Values are left of their labels. */
  readonly isSwapped: boolean;
}

function valueOf(
  work: Work,
  cells: readonly Cell[],
  label: HeaderLabel,
  isLabel: (cell: Cell) => boolean,
  { below, isSwapped }: Arrangement,
): ValueCell | null {
  const inside = valueCell(work, label.cell, label.skip);
  if (isFilled(inside) || inside.flat.placeholders.length > 0) return inside;
  const under = below?.row.cells.find((cell) => columnOf([columnUnder(label.cell, "value")], cell) !== null);
  if (under !== undefined) return valueCell(work, under);
  const beside = cells[cells.indexOf(label.cell) + (isSwapped ? -1 : 1)];
  if (beside !== undefined && !isLabel(beside)) return valueCell(work, beside);
  return cells.length === 1 ? inside : null;
}

function rowBelow(rows: readonly PlacedRow[], placed: PlacedRow): PlacedRow | null {
  const next = rows[rows.indexOf(placed) + 1];
  const isValues = next?.row.table === placed.row.table && next.label.type === "none";
  return isValues && next.row.cells.length === placed.row.cells.length ? next : null;
}

/** Rows of the header's table that no label names: other wording of a field not yet found, or a field of the region's own. */
function addReworded(
  work: Work,
  rows: readonly PlacedRow[],
  headerRows: readonly PlacedRow[],
  consumed: ReadonlySet<PlacedRow>,
): void {
  const tables = new Set(headerRows.map(({ row }) => row.table));
  for (const placed of rows) {
    if (placed.label.type !== "none" || !tables.has(placed.row.table) || consumed.has(placed)) continue;
    const [labelCell, value, ...rest] = placed.row.cells;
    if (labelCell === undefined || value === undefined) continue;
    if (placed.row.cells.some((cell) => tagsIn(work.tags, cell).length > 0)) continue;
    const open: readonly WeighedWording<HeaderWording>[] = work.form.headerLabels.filter(
      ({ known }) => !isFieldFound(work, known.field),
    );
    const known = rest.length > 0 ? null : closestField(work, open, labelCell.text);
    if (known !== null) {
      addCellSlot(work, work.form.valueOfField(known), valueCell(work, value));
      work.accounted.add(labelCell);
    } else if (isSaid(work, value)) {
      work.messages.push(rowNotRecognised(placed.row, null, false));
    }
  }
}

/** "Name of local authority" asks for the local authority. */
const impliedInLabels: ReadonlySet<string> = new Set([stemOf("name")]);

function closestField(
  { form }: Work,
  open: readonly WeighedWording<HeaderWording>[],
  text: string,
): Field | null {
  if (open.length === 0 || text.trim() === "") return null;
  // Against all labels, so that a field already found keeps other rows that resemble it.
  const closest = closestOf(form, form.headerLabels, text, ALIKE_IN_SECTION, impliedInLabels);
  return closest !== null && open.some(({ known }) => known === closest) ? closest.field : null;
}

function isSaid(work: Work, cell: Cell): boolean {
  return readValueCell(work, valueCell(work, cell), null).written !== null;
}
