import type { Cell } from "../document-model.ts";
import { numberValue, ownAttribute } from "./attribute-values.ts";
import type { CellDraft, ControlDraft, Draft, RowDraft, TableDraft } from "./drafts.ts";
import { endFields } from "./fields.ts";
import { ElementTable, skip } from "./reading.ts";
import type { Close, Open, Reading } from "./reading.ts";
import { TextFlow } from "./text-flow.ts";

/** Word allows 63 columns; a wider span than this says nothing about a table that can be shown. */
const MAX_COLUMN_SPAN = 1000;

const NO_COLUMNS: ReadonlySet<number> = new Set();

/** `w:tbl` (17.4.37). One inside a paragraph, which no schema allows, is read as part of that. */
export const openTable: Open = (reading, element) => {
  if (reading.paragraph !== null) return undefined;
  reading.keepPart();
  const flow = new TextFlow();
  reading.table = {
    span: { start: element.start, end: element.end },
    rows: [],
    flow,
    mergedColumns: NO_COLUMNS,
    control: reading.control,
    rowControls: { innermost: reading.control, indexes: [] },
    outer: reading.table,
    outerRow: reading.row,
    outerFlow: reading.flow,
    outerPlace: reading.place,
  };
  reading.row = null;
  reading.flow = flow;
  reading.place = "row";
  return closeTable;
};

const closeTable: Close = (reading, _start, end) => {
  const table = reading.table;
  if (table === null) return;
  table.span.end = end;
  reading.table = table.outer;
  reading.row = table.outerRow;
  reading.flow = table.outerFlow;
  reading.place = table.outerPlace;
  reading.blocks.push({ type: "table", span: table.span, rows: table.rows });
  if (table.flow.begun) reading.flow.add(table.flow.text, "\n");
};

/** `w:tr` (17.4.78). One outside a table is transparent. */
export const openRow: Open = (reading, element) => {
  if (reading.place !== "row") return undefined;
  reading.keepPart();
  const flow = new TextFlow();
  reading.row = {
    span: { start: element.start, end: element.end },
    cells: [],
    flow,
    column: 0,
    deleted: false,
    mergedColumns: null,
    control: reading.control,
    outerFlow: reading.flow,
    outerPlace: reading.place,
  };
  reading.flow = flow;
  reading.place = "cell";
  return closeRow;
};

const closeRow: Close = (reading, _start, end) => {
  const { table, row } = reading;
  if (table === null || row === null) return;
  row.span.end = end;
  reading.row = null;
  reading.flow = row.outerFlow;
  reading.place = row.outerPlace;
  if (row.deleted) {
    reading.deleted -= 1;
    return;
  }
  table.rows.push({ span: row.span, cells: row.cells, controls: controlsAroundRow(table, row.control) });
  table.mergedColumns = row.mergedColumns ?? NO_COLUMNS;
  reading.flow.add(row.flow.text, "\n");
};

/** The controls between the table and its row. Rows inside the same controls share one list. */
function controlsAroundRow(table: TableDraft, innermost: ControlDraft | null): readonly number[] {
  if (table.rowControls.innermost !== innermost) {
    const indexes: number[] = [];
    for (let draft = innermost; draft !== null && draft !== table.control; draft = draft.outer) {
      indexes.unshift(draft.control.index);
    }
    table.rowControls = { innermost, indexes };
  }
  return table.rowControls.indexes;
}

/** `w:trPr` (17.4.82). */
export const openRowProperties: Open = (reading) => {
  if (reading.row === null || reading.place !== "cell") return skip(reading);
  reading.enterTable(ROW_PROPERTIES);
  return leaveProperties;
};

const leaveProperties: Close = (reading) => reading.leaveTable();

const ROW_PROPERTIES = new ElementTable({
  gridBefore: (reading, element) => {
    if (reading.row !== null && reading.row.cells.length === 0)
      reading.row.column = columnCount(numberValue(element), 0);
    return undefined;
  },
  ins: (reading) => {
    reading.trackedChanges += 1;
    return undefined;
  },
  // 17.13.5.12: the whole row is deleted, whether or not the runs in it say so too.
  del: (reading) => {
    reading.trackedChanges += 1;
    if (reading.row?.deleted === false) {
      reading.row.deleted = true;
      reading.deleted += 1;
    }
    return undefined;
  },
  trPrChange: skip,
});

function columnCount(value: number | undefined, least: number): number {
  return value === undefined ? least : Math.min(Math.max(value, least), MAX_COLUMN_SPAN);
}

/** `w:tc` (17.4.65). One outside a row is transparent. */
export const openCell: Open = (reading, element) => {
  if (reading.place !== "cell") return undefined;
  reading.keepPart();
  reading.openScope();
  reading.cell = {
    span: { start: element.start, end: element.end },
    columnSpan: 1,
    verticalMerge: "none",
    mergedWithPrevious: false,
    deleted: false,
    controlsBefore: reading.controls.length,
    fieldsBefore: reading.fields.length,
    outer: reading.cell,
  };
  return closeCell;
};

const closeCell: Close = (reading, _start, end) => {
  const draft = reading.cell;
  if (draft === null) return;
  draft.span.end = end;
  endFields(reading);
  const read = reading.closeScope();
  reading.cell = draft.outer;
  const { row, table } = reading;
  if (row === null || table === null) return;
  if (draft.deleted) {
    reading.deleted -= 1;
    return;
  }
  if (mergesWithPrevious(row, draft, read.text)) return;

  const continuesAbove = draft.verticalMerge === "continue" && table.mergedColumns.has(row.column);
  const cell: Draft<Cell> = {
    span: draft.span,
    column: row.column,
    columnSpan: draft.columnSpan,
    continuesAbove,
    blocks: read.blocks,
    text: continuesAbove ? "" : read.text,
    controls: numbersBetween(draft.controlsBefore, reading.controls.length),
    fields: numbersBetween(draft.fieldsBefore, reading.fields.length),
  };
  if (draft.verticalMerge === "restart" || continuesAbove) (row.mergedColumns ??= new Set()).add(row.column);
  row.column += draft.columnSpan;
  row.cells.push(cell);
  noteCellOfControl(reading, cell, row);
  reading.flow.add(cell.text, "\t");
};

/** `w:hMerge` (17.4.22): the cell only widens the one before it. One that shows text all the same is kept apart. */
function mergesWithPrevious(row: RowDraft, draft: CellDraft, text: string): boolean {
  const previous = row.cells.at(-1);
  if (!draft.mergedWithPrevious || previous === undefined || text.trim() !== "") return false;
  previous.columnSpan += draft.columnSpan;
  row.column += draft.columnSpan;
  return true;
}

function noteCellOfControl(reading: Reading, cell: Draft<Cell>, row: RowDraft): void {
  const control = reading.control;
  if (control === null || control === row.control) return;
  control.cellCount += 1;
  control.lastCell = cell;
}

const NO_NUMBERS: readonly number[] = [];

function numbersBetween(first: number, end: number): readonly number[] {
  return first === end ? NO_NUMBERS : Array.from({ length: end - first }, (_, offset) => first + offset);
}

/** `w:tcPr` (17.4.69). */
export const openCellProperties: Open = (reading) => {
  if (reading.cell === null) return skip(reading);
  reading.enterTable(CELL_PROPERTIES);
  return leaveProperties;
};

const CELL_PROPERTIES = new ElementTable({
  gridSpan: (reading, element) => {
    if (reading.cell !== null) reading.cell.columnSpan = columnCount(numberValue(element), 1);
    return undefined;
  },
  // 17.4.84: without a value it continues the cell above.
  vMerge: (reading, element) => {
    if (reading.cell !== null) {
      reading.cell.verticalMerge = ownAttribute(element, "val") === "restart" ? "restart" : "continue";
    }
    return undefined;
  },
  hMerge: (reading, element) => {
    if (reading.cell !== null) reading.cell.mergedWithPrevious = ownAttribute(element, "val") !== "restart";
    return undefined;
  },
  cellIns: (reading) => {
    reading.trackedChanges += 1;
    return undefined;
  },
  // 17.13.5.1
  cellDel: (reading) => {
    reading.trackedChanges += 1;
    if (reading.cell?.deleted === false) {
      reading.cell.deleted = true;
      reading.deleted += 1;
    }
    return undefined;
  },
  tcPrChange: skip,
});
