import { blocksOf, plainFile, plainForm, type PlainForm, type PlainRow } from "./plain-form.ts";
import { readAsAudit, type ReadForm } from "./read-form.ts";

/** Reads a plain form after a change. Row 0 of a section is its heading, then come its questions in their order. */
export function readChanged(change: (form: PlainForm) => void): ReadForm {
  const form = plainForm();
  change(form);
  return readAsAudit(plainFile(blocksOf(form)));
}

export function setRow(form: PlainForm, section: string, index: number, row: PlainRow): void {
  rowsOf(form, section)[index] = row;
}

export function addRow(form: PlainForm, section: string, index: number, row: PlainRow): void {
  rowsOf(form, section).splice(index, 0, row);
}

/** In place of the row of the judgement, which is the last of its section. */
export function setJudgement(form: PlainForm, section: string, ...rows: readonly PlainRow[]): void {
  rowsOf(form, section).splice(-1, 1, ...rows);
}

export function mapRows(
  form: PlainForm,
  section: string,
  change: (row: PlainRow, index: number) => PlainRow,
): void {
  form.sections[section] = rowsOf(form, section).map(change);
}

function rowsOf(form: PlainForm, section: string): PlainRow[] {
  const rows = form.sections[section];
  if (rows === undefined) throw new Error(`There is no section ${section}.`);
  return rows;
}
