import type { Cell, WordDocument } from "../../ooxml/document-model.ts";
import type { HeaderField, Section } from "../../proforma/pro-forma.ts";
import { decodeAnswer } from "../codecs/answer.ts";
import { decodeGrade } from "../codecs/grade.ts";
import type { ActionColumn } from "../place.ts";
import {
  columnOf,
  columnUnder,
  readSectionColumns,
  roleOfColumnLabel,
  type Column,
  type SectionColumns,
} from "./columns.ts";
import { flattenBlocks, pieceAt, type FlatText } from "./flat-text.ts";
import type { JudgementWording, Known, PreparedForm, QuestionWording } from "./prepare-pro-forma.ts";
import { endOfWording, wordingKey } from "./wording.ts";

/** A label in a cell; what follows it there from `skip` on, in characters of the cell's flat text, is no part of it. */
export interface LabelInCell {
  readonly cell: Cell;
  readonly skip: number;
}

/** The row of one of the form's questions or judgements. The cell is null where only tags say so. */
export interface OwnedRow {
  readonly type: "owned";
  readonly owner: QuestionWording | JudgementWording;
  readonly cell: Cell | null;
  readonly skip: number;
}

/** What a row is, by its wording. */
export type RowLabel =
  | OwnedRow
  /** Wording that stands in several sections: which one is meant depends on where the row stands. */
  | {
      readonly type: "unsure";
      readonly owners: readonly (QuestionWording | JudgementWording)[];
      readonly cell: Cell;
    }
  | { readonly type: "heading"; readonly section: Section; readonly cell: Cell }
  /** Names the columns; `heading` is other wording than the form's in front of them. */
  | { readonly type: "columns"; readonly heading: Cell | null }
  | {
      readonly type: "header";
      readonly labels: readonly (LabelInCell & { readonly field: HeaderField; readonly isLabel: boolean })[];
    }
  | { readonly type: "action-heading"; readonly columns: readonly Column<ActionColumn | "other">[] }
  | ({ readonly type: "factors" } & LabelInCell)
  | { readonly type: "none" };

const noLabel: RowLabel = { type: "none" };

interface Hit<Meaning extends Known = Known> {
  readonly cell: Cell;
  readonly known: Meaning;
}

/** What the rows above say of a row. */
export interface RowContext {
  /** It stands below the heading of the action table, where an auditor may well name a section or question as an area. */
  readonly inActions: boolean;
  readonly columns: SectionColumns | null;
}

/** What a row is by the exact wording in its cells, wherever in the row that stands. */
export function labelRow(
  document: WordDocument,
  form: PreparedForm,
  cells: readonly Cell[],
  { inActions, columns }: RowContext,
): RowLabel {
  const hits: Hit[] = [];
  for (const cell of cells) for (const known of form.lookUp(cell.text)) hits.push({ cell, known });
  if (hits.length === 0 && inActions) return labelInside(document, form, cells, ["factors"]) ?? noLabel;
  const owned = labelOwned(form, cells, hits, inActions, columns);
  if (owned !== null) return owned;
  const actions = labelActions(cells, hits);
  if (actions !== null) return actions;
  const factors = hits.find(({ known }) => known.type === "factors");
  if (factors !== undefined)
    return { type: "factors", cell: factors.cell, skip: textLength(document, factors.cell) };
  const heading = labelHeading(form, cells, hits, inActions);
  if (heading !== null) return heading;
  const header = ofType(hits, "header");
  if (inActions && !header.some(({ cell }) => cell.text.trimEnd().endsWith(":"))) {
    return labelInside(document, form, cells, ["factors"]) ?? noLabel;
  }
  if (isColumnsRow(form, cells)) {
    return { type: "columns", heading: cells.find(({ text }) => isOwnWords(form, text)) ?? null };
  }
  if (header.length === 0) {
    return labelInside(document, form, cells, ["header", "judgement", "question", "factors"]) ?? noLabel;
  }
  return {
    type: "header",
    labels: header.map(({ cell, known }) => ({
      cell,
      skip: textLength(document, cell),
      field: known.field,
      isLabel: known.isLabel,
    })),
  };
}

function ofType<Type extends Known["type"]>(
  hits: readonly Hit[],
  type: Type,
): readonly Hit<Extract<Known, { type: Type }>>[] {
  return hits.filter((hit): hit is Hit<Extract<Known, { type: Type }>> => hit.known.type === type);
}

function labelOwned(
  form: PreparedForm,
  cells: readonly Cell[],
  hits: readonly Hit[],
  inActions: boolean,
  columns: SectionColumns | null,
): RowLabel | null {
  const owners = [...ofType(hits, "question"), ...ofType(hits, "judgement")].filter(
    ({ cell }) => !cell.continuesAbove,
  );
  const [first] = owners;
  if (first === undefined) return null;
  if (inActions && !cells.some((cell) => decodeAnswer(form.proForma, cell.text) !== null)) return null;
  const sameCell = owners.filter(({ cell }) => cell === first.cell);
  if (sameCell.length > 1) {
    return { type: "unsure", owners: sameCell.map(({ known }) => known), cell: first.cell };
  }
  if (owners.every(({ known }) => isSameOwner(known, first.known))) return ownedBy(first);
  // Two of our questions in one row. With no more cells than columns one is quoted in the other's comment; else they stand
  // side by side, and which value is whose is not sure.
  const labels = owners.filter(({ cell }) => columns !== null && columnOf(columns, cell)?.role === "label");
  const [only] = labels;
  const isQuoted = only !== undefined && labels.length === 1 && cells.length === columns?.length;
  return isQuoted ? ownedBy(only) : { type: "unsure", owners: [], cell: first.cell };
}

function ownedBy({ cell, known }: Hit<QuestionWording | JudgementWording>): OwnedRow {
  return { type: "owned", owner: known, cell, skip: cell.text.length };
}

export function isSameOwner(
  one: QuestionWording | JudgementWording,
  other: QuestionWording | JudgementWording,
): boolean {
  return ownerId(one) === ownerId(other);
}

export function ownerId(owner: QuestionWording | JudgementWording): string {
  return owner.type === "question" ? owner.question.id : owner.judgement.id;
}

function labelActions(cells: readonly Cell[], hits: readonly Hit[]): RowLabel | null {
  const named = ofType(hits, "action");
  if (new Set(named.map(({ known }) => known.column)).size < 2) return null;
  return {
    type: "action-heading",
    columns: cells.map((cell) =>
      columnUnder(cell, named.find((hit) => hit.cell === cell)?.known.column ?? "other"),
    ),
  };
}

function labelHeading(
  form: PreparedForm,
  cells: readonly Cell[],
  hits: readonly Hit[],
  inActions: boolean,
): RowLabel | null {
  const [hit] = ofType(hits, "heading");
  if (hit === undefined) return null;
  const others = cells.filter((cell) => cell !== hit.cell && cell.text.trim() !== "");
  const namesColumns = readSectionColumns(form, cells, hit.cell) !== null;
  const standsAlone =
    others.length === 0 &&
    cells.every(({ controls }) => controls.length === 0) &&
    (!inActions || cells.length === 1);
  if (!namesColumns && !standsAlone) return null;
  return { type: "heading", section: hit.known.section, cell: hit.cell };
}

/** A row that names columns of questions and holds nothing else but, perhaps, a heading in other words. */
function isColumnsRow(form: PreparedForm, cells: readonly Cell[]): boolean {
  const filled = cells.filter(({ text }) => text.trim() !== "");
  const roles = filled.map(({ text }) => roleOfColumnLabel(form, text));
  if (!roles.includes("answer") && !roles.includes("comment")) return false;
  if (filled.some(({ text }) => decodeAnswer(form.proForma, text) !== null)) return false;
  const unnamed = roles.filter((role) => role === null).length;
  if (roles.includes("answer")) {
    // A question of the region's own whose answer cell has "Yes / No" printed in it is no heading.
    const asks = filled.some(({ text }, index) => roles[index] === null && text.trimEnd().endsWith("?"));
    return roles.includes("comment") || (unnamed <= 1 && !asks);
  }
  return unnamed === 0 && roles.includes("comment") && filled.length >= 2;
}

function isOwnWords(form: PreparedForm, text: string): boolean {
  return text.trim() !== "" && roleOfColumnLabel(form, text) === null;
}

/** Length of what a reader sees in the cell beside placeholders: where its label ends when it holds nothing else. */
function textLength(document: WordDocument, cell: Cell): number {
  return flattenBlocks(document, cell.blocks).text.length;
}

/** Looks for a label with its value behind it in the same cell. */
function labelInside(
  document: WordDocument,
  form: PreparedForm,
  cells: readonly Cell[],
  types: readonly Known["type"][],
): RowLabel | null {
  const found = cells.flatMap((cell) => {
    const label = labelAtStart(document, form, cell, types);
    return label === null ? [] : [{ ...label, cell }];
  });
  const [first] = found;
  if (first === undefined) return null;
  const { known, cell, skip } = first;
  if (known.type === "factors") return { type: "factors", cell, skip };
  if (known.type === "question" || known.type === "judgement")
    return { type: "owned", owner: known, cell, skip };
  const labels = found.flatMap((each) =>
    each.known.type === "header"
      ? [{ cell: each.cell, skip: each.skip, field: each.known.field, isLabel: each.known.isLabel }]
      : [],
  );
  return labels.length > 0 ? { type: "header", labels } : null;
}

function labelAtStart(
  document: WordDocument,
  form: PreparedForm,
  cell: Cell,
  types: readonly Known["type"][],
): { readonly known: Known; readonly skip: number } | null {
  if (cell.text.length < 2) return null;
  const flat = flattenBlocks(document, cell.blocks);
  const key = wordingKey(flat.text);
  for (const label of form.labels) {
    if (!types.includes(label.known.type) || !key.includes(label.key)) continue;
    const skip = endOfWording(flat.text, label.key);
    if (skip !== null && isLabelWithValue(form, flat, skip, label.known)) return { known: label.known, skip };
  }
  return null;
}

/** Does the cell go on after the label in a way that only a value does? */
export function isLabelWithValue(form: PreparedForm, flat: FlatText, skip: number, known: Known): boolean {
  if (known.type === "factors") return true;
  const rest = flat.text.slice(skip);
  const value = rest.trim();
  if (value === "") return true;
  const next = pieceAt(flat, skip + rest.length - rest.trimStart().length);
  const labelPiece = pieceAt(flat, 0);
  if (next !== null && (next.control !== labelPiece?.control || next.field !== labelPiece.field)) return true;
  switch (known.type) {
    case "header":
      return endsALabel(flat.text.slice(0, skip)) || /^\s*[\t\n:]/u.test(rest);
    case "judgement":
      return decodeGrade(form.proForma, value) !== null || startsWithGradeLabel(form, value);
    case "question":
      return decodeAnswer(form.proForma, value) !== null;
    case "heading":
    case "column":
    case "action":
      return false;
  }
}

function startsWithGradeLabel(form: PreparedForm, text: string): boolean {
  return form.columnKeys.grade.some((key) => endOfWording(text, key) !== null);
}

/** Whether a colon, a tab or a line break closes the text; spaces may follow. */
function endsALabel(text: string): boolean {
  const bare = text.trimEnd();
  return bare.endsWith(":") || /[\t\n]/u.test(text.slice(bare.length));
}
