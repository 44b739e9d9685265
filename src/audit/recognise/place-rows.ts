import type { WordDocument } from "../../ooxml/document-model.ts";
import type { GridPart, ListPart } from "../../proforma/form.ts";
import { readSectionColumns, type SectionColumns, roleOfColumnLabel } from "./columns.ts";
import type { FormParagraph, FormRow, Line } from "./logical-rows.ts";
import type { PreparedForm } from "./prepare-form.ts";
import { closestHeading } from "./reworded.ts";
import { labelRow } from "./label-row.ts";
import type { RowLabel } from "./row-label.ts";

/** A row with what it is and where on the form it is. */
export interface PlacedRow {
  readonly row: FormRow;
  /** Set anew when tags or likeness say what the wording alone did not. */
  label: RowLabel;
  /** The section that its heading names; null where none does. */
  section: GridPart | null;
  /** The heading above it where that is not of the form: a section that a region added. */
  readonly ownHeading: string | null;
  /** Rows between two headings share one. */
  readonly group: number;
  /** Set anew when the table names none and its rows show them. */
  columns: SectionColumns | null;
  /** The list whose heading it is below; null for all other rows. */
  readonly list: ListPart | null;
}

export interface PlacedLines {
  readonly rows: readonly PlacedRow[];
  /** All lines in reading order, rows as in `rows`. */
  readonly lines: readonly (PlacedRow | FormParagraph)[];
}

interface Position {
  table: number;
  group: number;
  section: GridPart | null;
  ownHeading: string | null;
  columns: SectionColumns | null;
  list: ListPart | null;
  /** A heading in a paragraph, in force from the next table on. */
  announced: GridPart | null;
  /** The row before was a heading, so that the next may name its columns. */
  afterHeading: boolean;
  /** The row before asks a question and has nothing else in it. */
  isAsked: boolean;
}

/** Labels every row by its wording and finds its heading and its columns. */
export function placeRows(document: WordDocument, form: PreparedForm, lines: readonly Line[]): PlacedLines {
  const position: Position = {
    table: 0,
    group: 0,
    section: null,
    ownHeading: null,
    columns: null,
    list: null,
    announced: null,
    afterHeading: false,
    isAsked: false,
  };
  const placed = lines.map((line): PlacedRow | FormParagraph => {
    if (line.type === "paragraph") {
      announceHeading(form, position, line);
      return line;
    }
    if (line.table !== position.table) enterTable(position, line);
    const label = labelRow(document, form, line.cells, position);
    moveTo(form, position, line, label);
    position.isAsked = isAskedIn(line, label);
    const { section, ownHeading, group, columns, list } = position;
    return { row: line, label, section, ownHeading, group, columns, list };
  });
  return { lines: placed, rows: placed.filter((line) => "row" in line) };
}

function isAskedIn({ cells }: FormRow, label: RowLabel): boolean {
  if (label.type !== "owned" || label.owner.type !== "question") return false;
  return cells.every(
    (cell) => cell === label.cell || cell.column < (label.cell?.column ?? 0) || cell.text.trim() === "",
  );
}

function announceHeading(form: PreparedForm, position: Position, { paragraph }: FormParagraph): void {
  for (const known of form.lookUp(paragraph.text)) {
    if (known.type === "heading") position.announced = known.section;
  }
}

/** Columns are a table's own. The section goes on: a long table may have been split in two. */
function enterTable(position: Position, row: FormRow): void {
  position.table = row.table;
  position.columns = null;
  position.list = null;
  position.group += 1;
  position.afterHeading = position.announced !== null;
  if (position.announced !== null) startSection(position, position.announced, null);
  position.announced = null;
}

function startSection(position: Position, section: GridPart | null, ownHeading: string | null): void {
  position.section = section;
  position.ownHeading = ownHeading;
  position.list = null;
}

function moveTo(form: PreparedForm, position: Position, row: FormRow, label: RowLabel): void {
  const wasHeading = position.afterHeading;
  position.afterHeading = false;
  switch (label.type) {
    case "heading":
      position.group += 1;
      startSection(position, label.section, null);
      position.columns = readSectionColumns(form, row.cells, label.cell, label.section) ?? position.columns;
      position.afterHeading = true;
      break;
    case "columns":
      if (namesGradeOnly(form, row)) break;
      position.columns = columnsBelow(
        position.columns,
        readSectionColumns(form, row.cells, label.heading, position.section),
      );
      if (label.heading === null || wasHeading) break;
      position.group += 1;
      startOtherSection(form, position, label.heading.text.trim());
      break;
    case "list-heading":
      position.group += 1;
      startSection(position, null, null);
      position.list = label.list;
      break;
    case "prompt":
    case "header":
      position.list = null;
      break;
    case "owned":
    case "unsure":
    case "none":
      break;
  }
  if (label.type === "owned") position.list = null;
}

/** A second row of headings may set out the choices below "Answer" and leave the others as they are headed above. */
function columnsBelow(above: SectionColumns | null, below: SectionColumns | null): SectionColumns | null {
  if (above === null || below === null) return below ?? above;
  if (!below.some(({ role }) => role === "choice")) return below;
  return below.map((column) => {
    if (column.role !== "label" && column.role !== "other") return column;
    const over = above.find(({ from, to }) => from <= column.from && column.to <= to);
    return over === undefined || over.role === "answer" ? column : { ...column, role: over.role };
  });
}

/** "Grade" and "Comments" of a judgement say nothing of the columns in which questions are answered. */
function namesGradeOnly(form: PreparedForm, { cells }: FormRow): boolean {
  const roles = cells.map(({ text }) => roleOfColumnLabel(form, text));
  return roles.includes("grade") && !roles.includes("answer");
}

/** A heading in other words than the form's: one of its sections after all, or a section of the region's own. */
function startOtherSection(form: PreparedForm, position: Position, heading: string): void {
  const section = closestHeading(form, heading);
  startSection(position, section, section === null ? heading : null);
}
