import type { Cell, ContentControl, WordDocument } from "../../ooxml/document-model.ts";
import type { Place, PlaceMeaning } from "../place.ts";
import { cellsIn, roleOfColumnLabel } from "./columns.ts";
import { titleOfMeaning } from "../title-of-place.ts";
import { tagAndWordingDiffer, tagDuplicated } from "./messages.ts";
import type { PlacedRow } from "./place-rows.ts";
import type { JudgementWording, PreparedForm, QuestionWording } from "./prepare-pro-forma.ts";
import type { Message } from "./recognition.ts";
import { ownerId } from "./row-label.ts";

export interface TaggedControl {
  readonly control: ContentControl;
  readonly place: Place;
  readonly meaning: PlaceMeaning;
}

/** Controls whose tag is a place of the form, by the control's index. */
export type Tags = Map<number, TaggedControl>;

export function listTags(document: WordDocument, form: PreparedForm): Tags {
  const tags: Tags = new Map();
  for (const control of document.controls) {
    const meaning = control.tag === null ? null : form.meaningOfTag(control.tag);
    if (control.tag !== null && meaning !== null) {
      tags.set(control.index, { control, place: control.tag, meaning });
    }
  }
  return tags;
}

export function tagsIn(tags: Tags, cell: Cell): readonly TaggedControl[] {
  if (tags.size === 0) return [];
  return cell.controls.flatMap((index) => tags.get(index) ?? []);
}

type Owner = QuestionWording | JudgementWording;

/**
 * Lets tags say whose row it is: they win over wording. But a row that was copied with its tags and given other wording is
 * not the question that the tags name when another row has that question's own wording; its tags are then left aside.
 */
export function applyTags(rows: readonly PlacedRow[], tags: Tags, form: PreparedForm): readonly Message[] {
  if (tags.size === 0) return [];
  const messages: Message[] = [];
  const tagged = rows.flatMap((placed) => {
    const owners = ownersByTag(placed, tags, form);
    const [owner] = owners;
    return owner === undefined ? [] : [{ placed, owner, isAlone: owners.length === 1 }];
  });
  const wordings = new Map(
    rows.flatMap((placed) =>
      placed.label.type === "owned" ? [[placed, ownerId(placed.label.owner)] as const] : [],
    ),
  );
  for (const { placed, owner, isAlone } of tagged) {
    const wordedAs = wordings.get(placed) ?? null;
    const id = ownerId(owner);
    if (!isAlone || wordedAs === id) continue;
    const rightful = rows.find((each) => wordings.get(each) === id);
    const isCopied = tagged.some((other) => other.placed === rightful && ownerId(other.owner) === id);
    const isMislaid = wordedAs !== null && !tagged.some((other) => other.placed === rightful);
    const isBelow = owner.type === "judgement" && wordedAs === null && followsInTable(rightful, placed);
    if (rightful !== undefined && !isBelow && (isCopied || isMislaid)) {
      dropTags(placed, tags);
      messages.push(tagDuplicated(placed.row, titleOf(form, owner)));
      continue;
    }
    if (wordedAs !== null) {
      messages.push(tagAndWordingDiffer(placed.row, titleOf(form, owner), firstPlace(placed, tags, id)));
    }
    placed.label = { type: "owned", owner, cell: labelCellOf(placed, tags), skip: 0 };
    const above = wordedAs === null && rightful === undefined ? wordsAbove(rows, placed, form) : null;
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

function ownersByTag(placed: PlacedRow, tags: Tags, form: PreparedForm): readonly Owner[] {
  const owners = new Map<string, Owner>();
  for (const cell of placed.row.cells) {
    for (const { meaning } of tagsIn(tags, cell)) {
      const owner = ownerOf(form, meaning);
      if (owner !== null) owners.set(ownerId(owner), owner);
    }
  }
  return [...owners.values()];
}

export function ownerOf(form: PreparedForm, meaning: PlaceMeaning): Owner | null {
  const found = form.rows.find(({ known }) =>
    known.type === "question"
      ? (meaning.type === "answer" || meaning.type === "answer-comment") &&
        known.question.id === meaning.question
      : (meaning.type === "grade" || meaning.type === "grade-comment") &&
        known.section.id === meaning.section,
  );
  return found?.known ?? null;
}

/** The values of a judgement may stand on the row below its wording. */
function followsInTable(above: PlacedRow | undefined, below: PlacedRow): boolean {
  return above?.row.table === below.row.table && above.row.number === below.row.number - 1;
}

function dropTags(placed: PlacedRow, tags: Tags): void {
  for (const cell of placed.row.cells)
    for (const { control } of tagsIn(tags, cell)) tags.delete(control.index);
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

function titleOf(form: PreparedForm, owner: Owner): string {
  return owner.type === "question"
    ? `${owner.section.title}: ${owner.question.title}`
    : titleOfMeaning(form.proForma, { type: "grade", section: owner.section.id });
}
