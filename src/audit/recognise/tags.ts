import type { Cell, ContentControl, WordDocument } from "../../ooxml/document-model.ts";
import type { FormValue } from "../../proforma/form-tree.ts";
import { titleOfOwner } from "../../proforma/form-tree.ts";
import type { Place } from "../place.ts";
import { cellsIn, roleOfColumnLabel } from "./columns.ts";
import { tagAndWordingDiffer, tagDuplicated } from "./messages.ts";
import type { PlacedRow } from "./place-rows.ts";
import { ownerId, type OwnerWording } from "./known-wording.ts";
import { firstValueOf, type PreparedForm } from "./prepare-form.ts";
import type { Message } from "./recognition.ts";

export interface TaggedControl {
  readonly control: ContentControl;
  readonly place: Place;
  readonly value: FormValue;
}

/** Controls whose tag is a place of the form, by the control's index. */
export type Tags = Map<number, TaggedControl>;

export function listTags(document: WordDocument, form: PreparedForm): Tags {
  const tags: Tags = new Map();
  for (const control of document.controls) {
    const value = control.tag === null ? null : form.valueOfTag(control.tag);
    if (control.tag !== null && value !== null) {
      tags.set(control.index, { control, place: control.tag, value });
    }
  }
  return tags;
}

export function tagsIn(tags: Tags, cell: Cell): readonly TaggedControl[] {
  if (tags.size === 0) return [];
  return cell.controls.flatMap((index) => tags.get(index) ?? []);
}

/**
 * Lets tags say whose row it is where its wording does not. The form's exact wording comes first: tags of another row are left
 * aside in a row that has it, and so are tags whose own row has its exact wording elsewhere, as copying a row leaves them.
 */
export function applyTags(rows: readonly PlacedRow[], tags: Tags, form: PreparedForm): readonly Message[] {
  if (tags.size === 0) return [];
  const messages: Message[] = [];
  const tagged = rows.flatMap((placed) => {
    const owners = ownersByTag(placed, tags, form);
    return owners.map((owner) => ({ placed, owner, isAlone: owners.length === 1 }));
  });
  const wordings = new Map(
    rows.flatMap((placed) =>
      placed.label.type === "owned" ? [[placed, ownerId(placed.label.owner)] as const] : [],
    ),
  );
  const rightfulRows = new Map<string, PlacedRow>();
  for (const [placed, id] of wordings) if (!rightfulRows.has(id)) rightfulRows.set(id, placed);
  for (const { placed, owner, isAlone } of tagged) {
    const wordedAs = wordings.get(placed) ?? null;
    const id = ownerId(owner);
    if (wordedAs === id) continue;
    const rightful = rightfulRows.get(id);
    const isBelow = rightful !== undefined && continuesRow(rightful, placed, rows, tags, form);
    if (wordedAs !== null || (rightful !== undefined && !isBelow)) {
      const at = firstPlace(placed, tags, id);
      dropTags(placed, tags, form, id);
      const title = titleOf(form, owner);
      messages.push(
        rightful === undefined
          ? tagAndWordingDiffer(placed.row, title, at)
          : tagDuplicated(placed.row, title),
      );
      continue;
    }
    // Its values are read with the row of the wording above it.
    if (isBelow && owner.type === "question") continue;
    if (!isAlone) continue;
    placed.label = { type: "owned", owner, cell: labelCellOf(placed, tags), skip: 0 };
    const above = rightful === undefined ? wordsAbove(rows, placed, form) : null;
    if (above !== null) {
      const cell = labelCellOf(above, tags);
      above.label = { type: "owned", owner, cell, skip: cell?.text.length ?? 0 };
    }
  }
  return messages;
}

/** The row above a tagged one, where it only has the words "Grade" and "Comments" for it and a label in other words. */
function wordsAbove(rows: readonly PlacedRow[], placed: PlacedRow, form: PreparedForm): PlacedRow | null {
  const above = rows[rows.indexOf(placed) - 1];
  if (above?.label.type !== "none" || !followsInTable(above, placed)) return null;
  return above.row.cells.some(({ text }) => roleOfColumnLabel(form, text) === "grade") ? above : null;
}

function ownersByTag(placed: PlacedRow, tags: Tags, form: PreparedForm): readonly OwnerWording[] {
  const owners = new Map<string, OwnerWording>();
  for (const cell of placed.row.cells) {
    for (const { value } of tagsIn(tags, cell)) {
      const owner = form.ownerOf(value);
      if (owner !== null) owners.set(ownerId(owner), owner);
    }
  }
  return [...owners.values()];
}

/**
 * Values may be on the rows below their wording: rows that have no words of their own, and no value that the row with the
 * wording has too.
 */
function continuesRow(
  rightful: PlacedRow,
  placed: PlacedRow,
  rows: readonly PlacedRow[],
  tags: Tags,
  form: PreparedForm,
): boolean {
  const from = rows.indexOf(rightful);
  const to = rows.indexOf(placed);
  if (rightful.row.table !== placed.row.table || to <= from) return false;
  const hasOther = rows
    .slice(from + 1, to)
    .some(({ label }) => label.type === "owned" && !isOwnerOf(rightful, label.owner));
  const own = new Set(rightful.row.cells.flatMap((cell) => tagsIn(tags, cell).map(({ place }) => place)));
  return (
    !hasOther &&
    placed.row.cells.every((cell) => {
      const inCell = tagsIn(tags, cell);
      if (inCell.length > 0) return inCell.every(({ place }) => !own.has(place));
      return (
        cell.text.trim() === "" ||
        cell.text === labelTextOf(rightful) ||
        roleOfColumnLabel(form, cell.text) !== null
      );
    })
  );
}

function isOwnerOf({ label }: PlacedRow, owner: OwnerWording): boolean {
  return label.type === "owned" && ownerId(label.owner) === ownerId(owner);
}

function labelTextOf({ label }: PlacedRow): string | null {
  return label.type === "owned" ? (label.cell?.text ?? null) : null;
}

function followsInTable(above: PlacedRow | undefined, below: PlacedRow): boolean {
  return above?.row.table === below.row.table && above.row.number === below.row.number - 1;
}

/** Forgets what tags say of one owner in a row. */
function dropTags(placed: PlacedRow, tags: Tags, form: PreparedForm, id: string): void {
  for (const cell of placed.row.cells) {
    for (const { control, value } of tagsIn(tags, cell)) {
      const owner = form.ownerOf(value);
      if (owner !== null && ownerId(owner) === id) tags.delete(control.index);
    }
  }
}

function firstPlace(placed: PlacedRow, tags: Tags, owner: string): Place {
  const places = placed.row.cells.flatMap((cell) => tagsIn(tags, cell).map(({ place }) => place));
  return places[0] ?? owner;
}

/** The cell that holds the row's wording, whatever it is: one without a tagged control. */
function labelCellOf(placed: PlacedRow, tags: Tags): Cell | null {
  if (placed.label.type === "owned" && placed.label.cell !== null) return placed.label.cell;
  const untagged = placed.row.cells.filter((cell) => tagsIn(tags, cell).length === 0);
  const [inLabelColumn] = placed.columns === null ? [] : cellsIn(placed.columns, untagged, "label");
  if (inLabelColumn !== undefined) return inLabelColumn;
  return untagged.find(({ text }) => text.trim() !== "") ?? untagged[0] ?? null;
}

function titleOf(form: PreparedForm, owner: OwnerWording): string {
  const value = firstValueOf(form, owner);
  return owner.type === "question" ? titleOfOwner(value.owner) : value.title;
}
