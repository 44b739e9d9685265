import type { Problem } from "../../result.ts";
import { notAProForma, twoAudits } from "./messages.ts";
import type { PlacedRow } from "./place-rows.ts";
import { fieldsOf } from "./header-paragraphs.ts";
import { ownerId } from "./known-wording.ts";
import type { PreparedForm } from "./prepare-form.ts";
import type { Tags } from "./tags.ts";

/** A copy with less than this share of the form's questions and judgements is some other document. */
export const MIN_SHARE_OF_FORM = 0.2;
/** With the header twice, so many questions twice make a second audit, even if that is not complete. */
const QUESTIONS_OF_SECOND_AUDIT = 10;

/** Why a document must not be read as one audit; null when it may. Tags tell of the form even without its tables. */
export function findRefusal(form: PreparedForm, rows: readonly PlacedRow[], tags: Tags): Problem | null {
  const times = new Map<string, number>();
  for (const { label } of rows) {
    if (label.type === "owned") count(times, ownerId(label.owner));
  }
  const found = new Set([...times.keys(), ...taggedOwners(form, tags)]);
  if (found.size < form.rows.length * MIN_SHARE_OF_FORM) return notAProForma(form.form);
  return holdsTwo(form, rows, times) ? twoAudits : null;
}

function taggedOwners(form: PreparedForm, tags: Tags): readonly string[] {
  return [...tags.values()].flatMap(({ value }) => {
    const owner = form.ownerOf(value);
    return owner === null ? [] : [ownerId(owner)];
  });
}

function holdsTwo(
  form: PreparedForm,
  rows: readonly PlacedRow[],
  times: ReadonlyMap<string, number>,
): boolean {
  const questions = form.rows.flatMap(({ known }) => (known.type === "question" ? [known] : []));
  const twice = questions.filter((known) => (times.get(ownerId(known)) ?? 0) > 1).length;
  if (twice > questions.length / 2) return true;
  if (twice >= QUESTIONS_OF_SECOND_AUDIT && isHeaderTwice(form, rows)) return true;
  const answered = rows.filter(({ label }) => label.type === "owned" && label.owner.type === "question");
  return answered.filter(hasColumnsTwice).length > questions.length / 2;
}

function isHeaderTwice(form: PreparedForm, rows: readonly PlacedRow[]): boolean {
  const times = new Map<string, number>();
  for (const { label } of rows) {
    if (label.type !== "header") continue;
    for (const { field, isLabel } of label.labels) if (isLabel) count(times, field.id);
  }
  return [...times.values()].filter((each) => each > 1).length > fieldsOf(form).length / 2;
}

/** Two audits side by side: answers and comments each have two columns. */
function hasColumnsTwice({ columns }: PlacedRow): boolean {
  const times = (role: string): number => columns?.filter((column) => column.role === role).length ?? 0;
  return times("answer") > 1 && times("comment") > 1;
}

function count(times: Map<string, number>, id: string): void {
  times.set(id, (times.get(id) ?? 0) + 1);
}
