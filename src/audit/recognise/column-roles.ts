import type { Column, Form, GridPart } from "../../proforma/form.ts";
import type { FormTree, FormValue } from "../../proforma/form-tree.ts";
import { wordingKey } from "./wording.ts";

/**
 * What a column of a section is for. Most sections have one choice and one text about it, and people write the two in many
 * ways; any other column is known by its id and found by its heading, its tag, its type or its order.
 */
export type ColumnRole = "answer" | "comment" | "grade" | MoreRole;
type MoreRole = `more:${string}`;

/** The values of one question or judgement. */
export interface OwnerValues {
  /** The choice that answers the question or grades the section. */
  readonly choice: FormValue | null;
  /** The text about it. */
  readonly comment: FormValue | null;
  /** The others, in the form's order. */
  readonly more: readonly FormValue[];
  /** All of them, in the form's order. */
  readonly all: readonly FormValue[];
}

export function roleOfMore(value: FormValue): MoreRole {
  return `more:${value.definition.id}`;
}

/** The value of an owner that belongs into a column of this role; null where it has none. */
export function valueOfRole(values: OwnerValues, role: string | null): FormValue | null {
  if (role === "answer" || role === "grade") return values.choice;
  if (role === "comment") return values.comment;
  return values.more.find((value) => roleOfMore(value) === role) ?? null;
}

function choiceOf(columns: readonly Column[]): Column | null {
  const choices = columns.filter(({ type }) => type === "choice");
  return choices.find(({ means }) => means === "answer" || means === "grade") ?? choices[0] ?? null;
}

function commentOf(columns: readonly Column[]): Column | null {
  const texts = columns.filter(({ type }) => type === "text");
  const named = texts.find(({ means }) => means === "comment");
  if (named !== undefined) return named;
  const [only] = texts;
  const isAbout = only !== undefined && (only.means === undefined || only.means === "description");
  return texts.length === 1 && isAbout && choiceOf(columns) !== null ? only : null;
}

function roleOfColumn(columns: readonly Column[], column: Column, choice: "answer" | "grade"): ColumnRole {
  if (column === choiceOf(columns)) return choice;
  return column === commentOf(columns) ? "comment" : `more:${column.id}`;
}

export interface ColumnLabel {
  readonly label: string;
  readonly role: ColumnRole;
  readonly sections: readonly GridPart[];
}

/** The words that head columns of sections, each once for each role that it may mean. */
export function listColumnWordings({ parts }: Form): readonly ColumnLabel[] {
  const found = new Map<string, { label: string; role: ColumnRole; sections: GridPart[] }>();
  const add = (section: GridPart, columns: readonly Column[], choice: "answer" | "grade"): void => {
    for (const column of columns) {
      const role = roleOfColumn(columns, column, choice);
      for (const label of column.labels) {
        const key = `${role} ${wordingKey(label)}`;
        const known = found.get(key);
        if (known === undefined) found.set(key, { label, role, sections: [section] });
        else if (!known.sections.includes(section)) known.sections.push(section);
      }
    }
  };
  for (const part of parts) {
    if (part.kind !== "grid") continue;
    add(part, part.columns, "answer");
    if (part.judgement !== null) add(part, part.judgement.columns, "grade");
  }
  return [...found.values()];
}

/** The values of every question and judgement, by its id. */
export function valuesOfOwners(tree: FormTree): ReadonlyMap<string, OwnerValues> {
  const byOwner = new Map<string, FormValue[]>();
  for (const value of tree.values) {
    const { owner } = value;
    const id = owner.kind === "row" ? owner.row.id : owner.kind === "judgement" ? owner.judgement.id : null;
    if (id === null) continue;
    const others = byOwner.get(id);
    if (others === undefined) byOwner.set(id, [value]);
    else others.push(value);
  }
  return new Map([...byOwner].map(([id, values]) => [id, sortValues(values)]));
}

function sortValues(values: readonly FormValue[]): OwnerValues {
  const [first] = values;
  const columns =
    first?.owner.kind === "row"
      ? first.owner.part.columns
      : first?.owner.kind === "judgement"
        ? first.owner.judgement.columns
        : [];
  const valueOf = (column: Column | null): FormValue | null =>
    values.find(({ definition }) => definition === column) ?? null;
  const choice = valueOf(choiceOf(columns));
  const comment = valueOf(commentOf(columns));
  return {
    choice,
    comment,
    more: values.filter((value) => value !== choice && value !== comment),
    all: values,
  };
}
