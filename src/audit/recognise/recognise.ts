import type { WordDocument } from "../../ooxml/document-model.ts";
import type { ProForma } from "../../proforma/pro-forma.ts";
import { fail, succeed, type Result } from "../../result.ts";
import { answerPlace, factorsPlace, gradePlace, type PlaceMeaning } from "../place.ts";
import { titleOfMeaning } from "../title-of-place.ts";
import { addActionSlots } from "./action-slots.ts";
import { swapContradictedColumns } from "./contradicted-columns.ts";
import { addFactorsSlot } from "./factors-slot.ts";
import { addHeaderSlots } from "./header-slots.ts";
import { inferMissingColumns } from "./infer-columns.ts";
import { addJudgementSlots } from "./judgement-slots.ts";
import { addLocalQuestions } from "./local-questions.ts";
import { listLines } from "./logical-rows.ts";
import { matchReworded } from "./match-reworded.ts";
import { labelMisspelt } from "./messages.ts";
import { listMissingParts } from "./missing-parts.ts";
import { learnWordings } from "./near-wording.ts";
import { placeRows, type PlacedRow } from "./place-rows.ts";
import { prepareProForma, type PreparedForm } from "./prepare-pro-forma.ts";
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
 * Finds where every value of a pro forma stands in a document: by the tags of its controls, else by the wording of its rows
 * wherever they stand. What is not sure is not matched, and a message says which row it is.
 *
 * Fails with `not-a-pro-forma` when hardly any question is there, and with `two-audits` when the document holds more than one.
 */
export function recognise(document: WordDocument, proForma: ProForma): Result<Recognition> {
  const prepared = prepareProForma(proForma);
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

  const book = openSlotBook(proForma);
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
  const actionRows = addActionSlots(work, rows);
  const hasPrompt = addFactorsSlot(work, lines);
  addTaggedRest(work, lines, actionRows !== null);
  addLocalQuestions(work, rows, consumed);
  const missing = listMissingParts(form, {
    rows,
    book,
    hasActions: actionRows !== null || hasTaggedActions(work),
    hasFactors: hasPrompt || book.has(factorsPlace),
  });
  const unread = nameUnread(work, placed);
  const { slots, repeated, messages } = book.close();
  return succeed({
    slots,
    actionRows: actionRows ?? lastTaggedAction(work),
    local: work.local,
    missing,
    repeated,
    messages: [...[...work.messages, ...unread].map(withoutRow), ...messages],
  });
}

function misspeltLabels(
  { proForma }: PreparedForm,
  rows: readonly PlacedRow[],
  misspelt: ReadonlySet<string>,
): readonly FoundMessage[] {
  if (misspelt.size === 0) return [];
  return rows.flatMap(({ row, label }) => {
    if (label.type !== "owned" || label.cell === null || !misspelt.has(label.cell.text)) return [];
    const { owner } = label;
    const meaning: PlaceMeaning =
      owner.type === "question"
        ? { type: "answer", question: owner.question.id }
        : { type: "grade", section: owner.section.id };
    const at = owner.type === "question" ? answerPlace(owner.question.id) : gradePlace(owner.section.id);
    return labelMisspelt(row, titleOfMeaning(proForma, meaning), at);
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
    const { owner } = label;
    if (owner.type === "question") {
      for (const row of addQuestionSlots(work, rows, index, label, owner.question.id)) consumed.add(row);
      return;
    }
    const below = addJudgementSlots(work, rows, index, label, owner.section.id);
    for (const row of rows.slice(index + 1, index + 1 + below)) consumed.add(row);
  });
  return consumed;
}

function hasTaggedActions(work: Work): boolean {
  return lastTaggedAction(work) > 0;
}

/** Rows of actions that only tags tell of. */
function lastTaggedAction({ tags, book }: Work): number {
  const rows = [...tags.values()].flatMap(({ meaning, place }) =>
    meaning.type === "action" && book.has(place) ? [meaning.row] : [],
  );
  return Math.max(0, ...rows);
}
