import type { UnreadContent } from "../../ooxml/document-model.ts";
import type { Form } from "../../proforma/form.ts";
import type { Problem } from "../../result.ts";
import type { Place } from "../place.ts";
import type { FormRow } from "./logical-rows.ts";
import type { FoundMessage, Message } from "./recognition.ts";

/** The sentences of recognising. They name rows by their place and quote nothing of what a document says. */

export const notAProForma = (form: Pick<Form, "title">): Problem => ({
  code: "not-a-pro-forma",
  message:
    `This document is not a copy of the form "${form.title}": hardly any of its questions were found. ` +
    "Choose the filled form itself.",
});

export const noKnownForm: Problem = {
  code: "not-a-pro-forma",
  message:
    "This document is not a copy of any form that we know: hardly any of their questions were found. " +
    "Choose the filled form itself.",
};

export function formUnclear(forms: readonly Pick<Form, "title" | "version">[]): Problem {
  const names = forms.map(({ title, version }) => `"${title}" (${version})`);
  return {
    code: "form-unclear",
    message:
      `This document could be a copy of ${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}, and nothing in it says which. ` +
      "Copy the answers into a blank form of the one that you mean, and choose that file.",
  };
}

export const twoAudits: Problem = {
  code: "two-audits",
  message:
    "This file holds more than one audit, so none of them was read. Save each audit as a file of its own and check those.",
};

/** @param isKept its answer is in the record, as of a question of the region's own. */
export function rowNotRecognised(row: FormRow, under: string | null, isKept: boolean): FoundMessage {
  const where = under === null ? "" : `, under "${under}",`;
  const kept = isKept
    ? "else its answer is kept as that of a question of your own."
    : "else it stays in the document, but is not part of the record.";
  return {
    row,
    code: "row-not-recognised",
    message:
      `${capital(nameOfRow(row))}${where} could not be matched to the form. ` +
      `If it belongs to the form, give it the form's own wording again; ${kept}`,
  };
}

export function localQuestion(row: FormRow, under: string | null): Message {
  const where = under === null ? "" : ` under "${under}"`;
  return {
    code: "local-question",
    message: `${capital(nameOfRow(row))} is a question of your own${where}. Its answer is kept beside those of the form.`,
  };
}

export function rowDuplicated(title: string, at: Place): Message {
  return {
    code: "row-duplicated",
    message: `${title} is in the document more than once and says different things. Keep one of the rows.`,
    at,
  };
}

export function cellNotRecognised(row: FormRow, at: Place | null): FoundMessage {
  return {
    row,
    code: "cell-not-recognised",
    message:
      `${capital(nameOfRow(row))} has text in a cell that is no answer, grade or comment of the form. ` +
      "The text stays in the document, but is not part of the record.",
    ...(at === null ? {} : { at }),
  };
}

export function columnNotRecognised(row: FormRow): FoundMessage {
  return {
    row,
    code: "column-not-recognised",
    message:
      `Table ${row.table} has a column that the form does not have. ` +
      "What is written there stays in the document, but is not part of the record.",
  };
}

export function columnsSwapped(table: number): Message {
  return {
    code: "columns-swapped",
    message:
      `In table ${table}, the answers stand under the heading for comments and the comments under that for answers. ` +
      "They were read by what they say. Check them, and put the headings right.",
  };
}

export function answerUnderComments(row: FormRow): Message {
  return {
    code: "answer-under-comments",
    message:
      `In ${nameOfRow(row)}, the comment cell contains an answer. ` +
      "We read the cells by their headings. If the two were swapped, move each text to its own cell.",
  };
}

export function columnsUnclear(table: number): Message {
  return {
    code: "columns-unclear",
    message:
      `Table ${table} does not say which column is for answers and which for comments, and both could be. ` +
      "The first was read as the answer. Check it, and give the table its headings.",
  };
}

export function ticksUnclear(row: FormRow, at: Place): FoundMessage {
  return {
    code: "ticks-unclear",
    message: `${capital(nameOfRow(row))} has more than one answer ticked. Leave the one that is meant.`,
    at,
  };
}

export function labelMisspelt(row: FormRow, title: string, at: Place): FoundMessage {
  return {
    code: "label-misspelt",
    message:
      `${capital(nameOfRow(row))} is worded almost as the form words "${title}", and was read as that. ` +
      "Check it, and put the spelling right.",
    at,
  };
}

export function cellShared(row: FormRow, at: Place): Message {
  return {
    code: "cell-shared",
    message:
      `${capital(nameOfRow(row))} shares a merged cell with the row above. ` +
      "What is written there is read for the first of these rows only: split the cell if it is meant for both.",
    at,
  };
}

export function controlOutOfPlace(row: FormRow, at: Place): Message {
  return {
    code: "control-out-of-place",
    message:
      `In ${nameOfRow(row)} the answer list is in the comment cell, where some programs leave it. ` +
      "We read the chosen item as the answer.",
    at,
  };
}

export function placeholderLooksAnswered(title: string, at: Place): Message {
  return {
    code: "placeholder-looks-answered",
    message:
      `${title}: the control is marked as empty, yet its text looks like an answer. ` +
      "It is read as not answered: choose or type it again.",
    at,
  };
}

export function choiceByMark(title: string, at: Place): Message {
  return {
    code: "choice-by-mark",
    message:
      `${title}: several choices are printed here, and we read the one that is set off from the others. ` +
      "If that is not the one you mean, type it.",
    at,
  };
}

export function tagDuplicated(row: FormRow, title: string): Message {
  return {
    code: "tag-duplicated",
    message:
      `${capital(nameOfRow(row))} has controls with the tags of another row (${title}), as copying a row leaves them. ` +
      "The row was read by its wording.",
  };
}

export function tagAndWordingDiffer(row: FormRow, title: string, at: Place): Message {
  return {
    code: "tag-and-wording-differ",
    message:
      `${capital(nameOfRow(row))} has the wording of one question of the form and the tags of another (${title}). ` +
      "It was read by its wording. Check that the answer belongs there.",
    at,
  };
}

/** Rows of a table, or without rows the text between it and the next one. */
export interface Whereabouts {
  readonly table: number;
  readonly rows: readonly number[];
  readonly isLast: boolean;
}

export function textNotRead(where: Whereabouts, at: Place | null): FoundMessage {
  return {
    code: "text-not-read",
    message:
      `${capital(nameOf(where))} has text that is not part of any answer, grade or comment. ` +
      "It stays in the document, but it is not in the audit record. If it belongs to an answer, move it there.",
    ...(at === null ? {} : { at }),
  };
}

export function struckText(where: Whereabouts, at: Place | null): FoundMessage {
  return {
    code: "struck-text",
    message:
      `${capital(nameOf(where))} has text that is struck through. We left it out of the audit record. ` +
      "If it is still meant, remove the line through it.",
    ...(at === null ? {} : { at }),
  };
}

const contentNames: Readonly<Record<UnreadContent["kind"], string>> = {
  picture: "a picture",
  chart: "a chart or diagram",
  equation: "an equation",
  "embedded-object": "an object of another program",
  circle: "a drawn circle",
};

export function contentNotRead(
  where: Whereabouts,
  at: Place | null,
  kind: UnreadContent["kind"],
): FoundMessage {
  return {
    code: "content-not-read",
    message: `${capital(nameOf(where))} has ${contentNames[kind]}, which we cannot read. If it is part of an answer, type the answer as text.`,
    ...(at === null ? {} : { at }),
  };
}

function nameOf({ table, rows, isLast }: Whereabouts): string {
  const [row, ...more] = rows;
  if (row !== undefined && more.length === 0) return `row ${row} of table ${table}`;
  if (row !== undefined)
    return `table ${table} (rows ${rows.slice(0, -1).join(", ")} and ${rows.at(-1) ?? row})`;
  if (table === 0) return isLast ? "the document" : "the page above table 1";
  return isLast ? `the page below table ${table}` : `the page between tables ${table} and ${table + 1}`;
}

function nameOfRow(row: FormRow): string {
  return `row ${row.number} of table ${row.table}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
