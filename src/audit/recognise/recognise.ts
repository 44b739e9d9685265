import type { WordDocument } from "../../ooxml/document-model.ts";
import type { Form } from "../../proforma/form.ts";
import { fail, succeed, type Result } from "../../result.ts";
import { swapContradictedColumns } from "./contradicted-columns.ts";
import { addHeaderSlots } from "./header-slots.ts";
import { inferMissingColumns } from "./infer-columns.ts";
import { addJudgementSlots } from "./judgement-slots.ts";
import { addListSlots } from "./list-slots.ts";
import { addLocalQuestions } from "./local-questions.ts";
import { listLines } from "./logical-rows.ts";
import { matchReworded } from "./match-reworded.ts";
import { labelMisspelt } from "./messages.ts";
import { listMissingParts } from "./missing-parts.ts";
import { learnWordings } from "./near-wording.ts";
import { placeRows, type PlacedRow } from "./place-rows.ts";
import { firstValueOf, prepareForm, type PreparedForm } from "./prepare-form.ts";
import { addPromptSlots } from "./prompt-slots.ts";
import { addQuestionSlots } from "./question-slots.ts";
import { nameUnread } from "./name-unread.ts";
import type { FoundMessage, Message, Recognition } from "./recognition.ts";
import { findRefusal } from "./refuse.ts";
import { openSlotBook } from "./slot-book.ts";
import { addTaggedRest } from "./tagged-slots.ts";
import { applyTags, listTags, tagsIn } from "./tags.ts";
import { releaseStrayRows, settleRepeatedWording } from "./repeated-wording.ts";
import type { Work } from "./work.ts";

/**
 * Finds every value of a form in a document: by the tags of its controls, else by the wording of its rows
 * wherever they are. What is not sure is not matched, and a message says which row it is.
 *
 * Fails with `not-a-pro-forma` when hardly any question is there, and with `two-audits` when the document holds more than one.
 */
export function recognise(document: WordDocument, definition: Form): Result<Recognition> {
  const prepared = prepareForm(definition);
  const read = listLines(document, prepared);
  const { form, misspelt } = learnWordings(prepared, read);
  const placed = placeRows(document, form, read);
  const { rows, lines } = placed;
  const tags = listTags(document, form);
  const tagMessages = applyTags(rows, tags, form);
  settleRepeatedWording(rows);
  matchReworded(document, form, rows);
  const refusal = findRefusal(form, rows, tags);
  if (refusal !== null) return fail(refusal);
  releaseStrayRows(rows, ({ row }) => row.cells.some((cell) => tagsIn(tags, cell).length > 0));
  const columnMessages = [
    ...inferMissingColumns(document, form, rows),
    ...swapContradictedColumns(document, form, rows),
  ];

  const book = openSlotBook();
  const work: Work = {
    document,
    form,
    tags,
    book,
    local: [],
    messages: [...tagMessages, ...columnMessages, ...misspeltLabels(form, rows, misspelt)],
    accounted: new Set(),
  };
  addHeaderSlots(work, placed);
  const consumed = addSectionSlots(work, rows);
  const rowsRead = addListSlots(work, rows);
  const prompts = addPromptSlots(work, lines);
  addTaggedRest(work, lines, rowsRead);
  addLocalQuestions(work, rows, consumed);
  const listRows = new Map([...lastTaggedRows(work), ...rowsRead]);
  const tagged = form.prompts.filter(({ known }) => book.has(known.prompt.id));
  const parts = new Set([...listRows.keys(), ...prompts, ...tagged.map(({ known }) => known.prompt.id)]);
  const missing = listMissingParts(form, { rows, book, parts });
  const unread = nameUnread(work, placed);
  const { slots, repeated, messages } = book.close();
  return succeed({
    slots,
    listRows,
    local: work.local,
    missing,
    repeated,
    messages: [...[...work.messages, ...unread].map(withoutRow), ...messages],
  });
}

function misspeltLabels(
  form: PreparedForm,
  rows: readonly PlacedRow[],
  misspelt: ReadonlySet<string>,
): readonly FoundMessage[] {
  if (misspelt.size === 0) return [];
  return rows.flatMap(({ row, label }) => {
    if (label.type !== "owned" || label.cell === null || !misspelt.has(label.cell.text)) return [];
    const { title, place } = firstValueOf(form, label.owner);
    return labelMisspelt(row, title, place);
  });
}

function withoutRow({ code, message, at }: FoundMessage): Message {
  return { code, message, ...(at === undefined ? {} : { at }) };
}

/** @returns the rows that are part of a judgement above them. */
function addSectionSlots(work: Work, rows: readonly PlacedRow[]): ReadonlySet<PlacedRow> {
  const consumed = new Set<PlacedRow>();
  rows.forEach((placed, index) => {
    const { label } = placed;
    if (label.type !== "owned" || consumed.has(placed)) return;
    if (label.owner.type === "question") {
      for (const row of addQuestionSlots(work, rows, index, label)) consumed.add(row);
      return;
    }
    const below = addJudgementSlots(work, rows, index, label);
    for (const row of rows.slice(index + 1, index + 1 + below)) consumed.add(row);
  });
  return consumed;
}

/** How many rows those lists have of which only tags tell. */
function lastTaggedRows({ tags, book }: Work): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const { place, value } of tags.values()) {
    const { owner } = value;
    if (owner.kind !== "list-row" || !book.has(place)) continue;
    rows.set(owner.part.id, Math.max(rows.get(owner.part.id) ?? 0, owner.number));
  }
  return rows;
}
