import type { Cell, WordDocument } from "../../ooxml/document-model.ts";
import type { GridPart, ListPart } from "../../proforma/form.ts";
import {
  choiceHeadings,
  columnOf,
  columnUnder,
  readSectionColumns,
  type ListColumns,
  roleOfColumnLabel,
  type SectionColumns,
} from "./columns.ts";
import { flattenBlocks } from "./flat-text.ts";
import { labelInside } from "./label-in-cell.ts";
import { ownerId, type Known, type OwnerWording } from "./known-wording.ts";
import type { PreparedForm } from "./prepare-form.ts";
import type { OwnedRow, RowLabel } from "./row-label.ts";

const noLabel: RowLabel = { type: "none" };

interface Hit<Meaning extends Known = Known> {
  readonly cell: Cell;
  readonly known: Meaning;
}

/** What the rows above say of a row. */
export interface RowContext {
  /** The row above asks a question and has nothing else in it: its answer may follow behind a label. */
  readonly isAsked: boolean;
  /** The list whose heading it is below, where an auditor may well name a section or question as an area. */
  readonly list: ListPart | null;
  readonly section: GridPart | null;
  readonly columns: SectionColumns | null;
}

/** What a row is by the exact wording in its cells, wherever in the row that is. */
export function labelRow(
  document: WordDocument,
  form: PreparedForm,
  cells: readonly Cell[],
  { list, section, columns, isAsked }: RowContext,
): RowLabel {
  const hits: Hit[] = [];
  for (const cell of cells) for (const known of knownIn(form, cell)) hits.push({ cell, known });
  const inList = list !== null;
  if (hits.length === 0 && inList) return labelInside(document, form, cells, ["prompt"]) ?? noLabel;
  const owned = labelOwned(form, cells, hits, inList, columns);
  if (owned !== null) return owned;
  const listHeading = ofType(hits, "heading").length === 0 ? labelList(cells, hits) : null;
  if (listHeading !== null) return listHeading;
  const [prompt] = ofType(hits, "prompt");
  if (prompt !== undefined) {
    const { cell, known } = prompt;
    return { type: "prompt", prompt: known.prompt, cell, skip: textLength(document, cell) };
  }
  const heading = labelHeading(form, cells, hits, inList);
  if (heading !== null) return heading;
  const header = ofType(hits, "header");
  if (inList && !header.some(({ cell }) => cell.text.trimEnd().endsWith(":"))) {
    return labelInside(document, form, cells, ["prompt"]) ?? noLabel;
  }
  if (isAsked && isLabelledValue(form, cells)) return noLabel;
  if (isColumnsRow(form, cells, section)) {
    const choices = choiceHeadings(form, cells);
    const heading = cells.find((cell) => isOwnWords(form, cell.text) && !choices.has(cell)) ?? null;
    return { type: "columns", heading };
  }
  if (header.length === 0) {
    return labelInside(document, form, cells, ["header", "judgement", "question", "prompt"]) ?? noLabel;
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

/** What the text of a cell stands for; that of a heading also where somebody wrote on a line below it. */
function knownIn(form: PreparedForm, { text }: Cell): readonly Known[] {
  const known = form.lookUp(text);
  const end = text.indexOf("\n");
  if (known.length > 0 || end < 0) return known;
  return form.lookUp(text.slice(0, end)).filter(({ type }) => type === "heading");
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
  inList: boolean,
  columns: SectionColumns | null,
): RowLabel | null {
  const owners = [...ofType(hits, "question"), ...ofType(hits, "judgement")].filter(
    ({ cell }) => !cell.continuesAbove,
  );
  const [first] = owners;
  if (first === undefined) return null;
  if (inList && !cells.some((cell) => form.answerMeant(cell.text) !== null)) return null;
  const sameCell = owners.filter(({ cell }) => cell === first.cell);
  if (sameCell.length > 1) {
    return { type: "unsure", owners: sameCell.map(({ known }) => known), cell: first.cell };
  }
  if (owners.every(({ known }) => isSameOwner(known, first.known))) return ownedBy(first);
  // Two of our questions in one row. With no more cells than columns one is quoted in the other's comment; otherwise they are
  // side by side, and which value is whose is not sure.
  const labels = owners.filter(({ cell }) => columns !== null && columnOf(columns, cell)?.role === "label");
  const [only] = labels;
  const isQuoted = only !== undefined && labels.length === 1 && cells.length === columns?.length;
  return isQuoted ? ownedBy(only) : { type: "unsure", owners: [], cell: first.cell };
}

function ownedBy({ cell, known }: Hit<OwnerWording>): OwnedRow {
  return { type: "owned", owner: known, cell, skip: cell.text.length };
}

export function isSameOwner(one: OwnerWording, other: OwnerWording): boolean {
  return ownerId(one) === ownerId(other);
}

/** The row that heads a list: it names two of its columns, or all that there are. Of several lists, the one with most of them. */
function labelList(cells: readonly Cell[], hits: readonly Hit[]): RowLabel | null {
  const named = ofType(hits, "list-column");
  let best: { readonly list: ListPart; readonly columns: ListColumns; readonly count: number } | null = null;
  for (const list of new Set(named.map(({ known }) => known.list))) {
    const own = named.filter(({ known }) => known.list === list);
    const count = new Set(own.map(({ known }) => known.column)).size;
    const isHeading = count >= 2 || (list.columns.length === 1 && cells.length === 1);
    if (!isHeading || count <= (best?.count ?? 0)) continue;
    const columns = cells.map((cell) =>
      columnUnder(cell, own.find((hit) => hit.cell === cell)?.known.column ?? null),
    );
    best = { list, columns, count };
  }
  return best === null ? null : { type: "list-heading", list: best.list, columns: best.columns };
}

function labelHeading(
  form: PreparedForm,
  cells: readonly Cell[],
  hits: readonly Hit[],
  inList: boolean,
): RowLabel | null {
  const [hit] = ofType(hits, "heading");
  if (hit === undefined) return null;
  const others = cells.filter((cell) => cell !== hit.cell && cell.text.trim() !== "");
  const namesColumns = readSectionColumns(form, cells, hit.cell, hit.known.section) !== null;
  const standsAlone =
    others.length === 0 &&
    cells.every(({ controls }) => controls.length === 0) &&
    (!inList || cells.length === 1);
  if (!namesColumns && !standsAlone) return null;
  return { type: "heading", section: hit.known.section, cell: hit.cell };
}

/** A row that names columns of questions and holds nothing else but, perhaps, a heading in other words. */
function isColumnsRow(form: PreparedForm, cells: readonly Cell[], section: GridPart | null): boolean {
  const filled = cells.filter(({ text }) => text.trim() !== "");
  const roles = filled.map(({ text }) => roleOfColumnLabel(form, text, section));
  const choices = choiceHeadings(form, filled);
  if (choices.size > 0) {
    const others = filled.filter((cell, index) => roles[index] === null && !choices.has(cell));
    return others.length <= 1 && !others.some(({ text }) => text.trimEnd().endsWith("?"));
  }
  const more = new Set(roles.filter((role) => role?.startsWith("more:") === true));
  if (!roles.includes("answer") && !roles.includes("comment") && more.size < 2) return false;
  if (filled.some(({ text }) => form.answerMeant(text) !== null)) return false;
  const unnamed = roles.filter((role) => role === null).length;
  if (roles.includes("answer")) {
    // A question of the region's own whose answer cell has "Yes / No" printed in it is no heading.
    const asks = filled.some(({ text }, index) => roles[index] === null && text.trimEnd().endsWith("?"));
    return roles.includes("comment") || more.size > 0 || (unnamed <= 1 && !asks);
  }
  if (more.size > 0) return unnamed <= 1;
  return unnamed === 0 && roles.includes("comment") && filled.length >= 2;
}

/** "Answer" in one cell and what was answered in the next. */
function isLabelledValue(form: PreparedForm, cells: readonly Cell[]): boolean {
  const [label, value, ...rest] = cells;
  if (label === undefined || value === undefined || rest.length > 0) return false;
  return roleOfColumnLabel(form, label.text) !== null && roleOfColumnLabel(form, value.text) === null;
}

function isOwnWords(form: PreparedForm, text: string): boolean {
  return text.trim() !== "" && roleOfColumnLabel(form, text) === null;
}

/** Length of what a reader sees in the cell beside placeholders: where its label ends when it holds nothing else. */
function textLength(document: WordDocument, cell: Cell): number {
  return flattenBlocks(document, cell.blocks).text.length;
}
