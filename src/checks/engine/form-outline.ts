import type { Place } from "../../audit/place.ts";
import { titleOfOwner, treeOf, type FormValue } from "../../proforma/form-tree.ts";
import type { Column, Form, GridPart, ListPart, Meaning, Part } from "../../proforma/form.ts";

/** A choice and the comment beside it: an answer in its row, or a grade in its judgement. */
export interface ChoiceOutline {
  /** What an auditor would call the row or the judgement: "Health plan: named professional". */
  readonly name: string;
  readonly value: FormValue;
  /** Null where the form has no room for a comment beside it. */
  readonly comment: FormValue | null;
}

export interface SectionOutline {
  readonly part: GridPart;
  /** The rows that are answered on a scale. */
  readonly questions: readonly ChoiceOutline[];
  /** Null where the section has no grade. */
  readonly judgement: ChoiceOutline | null;
}

/** What is the same for every audit made on a form: its questions, grades and lists of actions by meaning, and its words. */
export interface FormOutline {
  readonly fields: readonly FormValue[];
  readonly sections: readonly SectionOutline[];
  /** The lists whose rows are actions to be completed. */
  readonly actionLists: readonly ListPart[];
  /** The words that the form itself uses, in lower case. */
  readonly words: ReadonlySet<string>;
}

const outlines = new WeakMap<Form, FormOutline>();

/** Made once for each form, as many audits are checked in one go. */
export function outlineOf(form: Form): FormOutline {
  const known = outlines.get(form);
  if (known) return known;
  const outline = makeOutline(form);
  outlines.set(form, outline);
  return outline;
}

function makeOutline(form: Form): FormOutline {
  const { values, lists } = treeOf(form);
  return {
    fields: values.filter(({ owner }) => owner.kind === "fields"),
    sections: form.parts.flatMap((part) => (part.kind === "grid" ? [outlineSection(form, part)] : [])),
    actionLists: lists.filter((list) => idMeaning(list.columns, "action") !== null),
    words: new Set(listWordings(form).flatMap(listWords)),
  };
}

function outlineSection(form: Form, part: GridPart): SectionOutline {
  const { judgement } = part;
  return {
    part,
    questions: part.rows.flatMap((row) => outlineChoice(form, row.id, part.columns, "answer")),
    judgement:
      judgement === null ? null : (outlineChoice(form, judgement.id, judgement.columns, "grade")[0] ?? null),
  };
}

/** Empty where the owner has no choice of this meaning. */
function outlineChoice(
  form: Form,
  ownerId: string,
  columns: readonly Column[],
  meaning: "answer" | "grade",
): readonly ChoiceOutline[] {
  const tree = treeOf(form);
  const valueMeaning = (wanted: Meaning) => tree.at(`${ownerId}/${idMeaning(columns, wanted) ?? ""}`);
  const value = valueMeaning(meaning);
  if (!value?.scale) return [];
  return [{ name: titleOfOwner(value.owner), value, comment: valueMeaning("comment") }];
}

/** The id of the column that means this; null where there is none. */
export function idMeaning(columns: readonly Column[], meaning: Meaning): string | null {
  return columns.find(({ means }) => means === meaning)?.id ?? null;
}

/** "Health plan: named professional, answer": as the title of a value, at any length. */
export function nameOfValue({ owner, definition: { title } }: FormValue): string {
  switch (owner.kind) {
    case "fields":
    case "prompt":
      return title;
    case "row":
    case "judgement":
      return `${titleOfOwner(owner)}, ${title}`;
    case "list-row":
      return `${titleOfOwner(owner)}: ${title}`;
  }
}

/** A row that a region added has wording of its own, where anything may be written, so it is not named by that. */
export function nameLocalQuestion(form: Form, partId: string): string {
  const part = form.parts.find(({ id }) => id === partId);
  return part ? `${part.title}: a question added to the form` : "A question added to the form";
}

/** The name and place of a part that is not in the document; null when the form has no such part. */
export function namePart(
  form: Form,
  part: { readonly kind: string; readonly id: string },
): { readonly name: string; readonly place: Place; readonly is: MissingKind } | null {
  const tree = treeOf(form);
  const field = part.kind === "header-field" ? tree.at(`header/${part.id}`) : null;
  if (field !== null) return { name: field.definition.title, place: field.place, is: "field" };
  const first = tree.values.find(
    ({ owner }) =>
      (owner.kind === "row" && owner.row.id === part.id) ||
      (owner.kind === "judgement" && [owner.part.id, owner.judgement.id].includes(part.id)),
  );
  if (first !== undefined) {
    const is = first.owner.kind === "judgement" ? "judgement" : "row";
    return { name: titleOfOwner(first.owner), place: first.place, is };
  }
  const whole = form.parts.find((each) => isNamed(each, part));
  if (whole?.kind === "list") return { name: whole.title, place: firstPlaceOf(whole), is: "list" };
  return whole?.kind === "prompt" ? { name: whole.title, place: whole.id, is: "prompt" } : null;
}

export type MissingKind = "field" | "row" | "judgement" | "list" | "prompt";

function isNamed(part: Part, { kind, id }: { readonly kind: string; readonly id: string }): boolean {
  return part.kind === kind && part.id === id;
}

/** Where the first value of a list is, in a row or where one would be. */
export function firstPlaceOf({ id, columns: [first] }: ListPart): Place {
  return `${id}/1/${first?.id ?? ""}`;
}

/** In lower case. */
export function listWords(text: string): string[] {
  return text.toLowerCase().match(/\p{L}[\p{L}'’-]*/gu) ?? [];
}

function listWordings(form: Form): string[] {
  const scales = form.parts.flatMap(columnsOf).flatMap(({ means, scale }) => {
    if (means === "answer" || scale === undefined) return [];
    return (form.scales[scale]?.values ?? []).map(({ value }) => value);
  });
  return [form.title, form.publisher, ...scales, ...form.parts.flatMap(wordingsOf)];
}

function columnsOf(part: Part): readonly Pick<Column, "means" | "scale">[] {
  switch (part.kind) {
    case "fields":
      return part.fields;
    case "grid":
      return [...part.columns, ...(part.judgement?.columns ?? [])];
    case "list":
      return part.columns;
    case "prompt":
      return [];
  }
}

function wordingsOf(part: Part): string[] {
  switch (part.kind) {
    case "fields":
      return part.fields.flatMap(({ label, title }) => [label, title]);
    case "prompt":
      return [part.label, part.title];
    case "list":
      return wordingsOfColumns(part.columns);
    case "grid": {
      const owners = part.judgement === null ? part.rows : [...part.rows, part.judgement];
      return [
        part.heading,
        part.title,
        ...owners.flatMap(({ text, title }) => [text, title]),
        ...wordingsOfColumns([...part.columns, ...(part.judgement?.columns ?? [])]),
      ];
    }
  }
}

/** Headings such as "Comments" say nothing of what a form is about. */
function wordingsOfColumns(columns: readonly Column[]): string[] {
  return columns
    .filter(({ means }) => means !== "answer" && means !== "grade" && means !== "comment")
    .flatMap(({ labels: [label = ""], title }) => [label, title]);
}
