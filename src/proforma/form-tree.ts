import type {
  Column,
  Field,
  FieldsPart,
  Form,
  GridPart,
  Judgement,
  ListPart,
  Meaning,
  Part,
  PromptPart,
  Row,
  ValueDefinition,
} from "./form.ts";
import type { Scale } from "./scale.ts";

/**
 * The one tree of a form: which values it has, in which order, what each is called and where it is. Reading, records,
 * checks, sharing, lists, the pane and outcomes ask this tree.
 */

/**
 * Where a value is on a form, written as the tag of its content control: `header/childId`,
 * `health.named-professional/answer`, `health.judgement/grade`, `actions/1/date`, `factors`.
 */
export type Place = string;

/** What has values: the header, a row of a grid, a judgement, a row of a list, or a prompt, which is its own value. */
export type Owner =
  | { readonly kind: "fields"; readonly part: FieldsPart }
  | { readonly kind: "row"; readonly part: GridPart; readonly row: Row }
  | { readonly kind: "judgement"; readonly part: GridPart; readonly judgement: Judgement }
  /** @property number counted from 1, as the form's reader would. */
  | { readonly kind: "list-row"; readonly part: ListPart; readonly number: number }
  | { readonly kind: "prompt"; readonly part: PromptPart };

export interface FormValue {
  readonly place: Place;
  readonly owner: Owner;
  readonly definition: ValueDefinition;
  /** Of a choice or several choices; else null. */
  readonly scale: Scale | null;
  /** The values that may be chosen in this row; empty where the value is no choice. */
  readonly choices: readonly string[];
  /** What a person would call it: "Health plan: named professional, answer". */
  readonly title: string;
}

export interface FormTree {
  readonly form: Form;
  /** Every value but those of lists, in the order of the form. */
  readonly values: readonly FormValue[];
  readonly lists: readonly ListPart[];
  /** The value at a place, rows of lists included; null where the place means nothing on this form. */
  at(place: Place): FormValue | null;
  /** Those of the values, lists left out, that mean this. */
  meaning(meaning: Meaning): readonly FormValue[];
  /** The values of one row of a list. @param number counted from 1 */
  listRow(part: ListPart, number: number): readonly FormValue[];
}

const trees = new WeakMap<Form, FormTree>();

/** The tree of a form, worked out once. */
export function treeOf(form: Form): FormTree {
  const known = trees.get(form);
  if (known !== undefined) return known;
  const tree = growTree(form);
  trees.set(form, tree);
  return tree;
}

function growTree(form: Form): FormTree {
  const values = form.parts.flatMap((part) => valuesOfPart(form, part));
  const lists = form.parts.filter((part) => part.kind === "list");
  const byPlace = new Map(values.map((value) => [value.place, value]));
  const listRow = (part: ListPart, number: number): readonly FormValue[] =>
    part.columns.map((column) => listValue(form, part, number, column));
  return {
    form,
    values,
    lists,
    at: (place) => byPlace.get(place) ?? listValueAt(form, lists, place),
    meaning: (meaning) => values.filter(({ definition }) => definition.means === meaning),
    listRow,
  };
}

function valuesOfPart(form: Form, part: Part): readonly FormValue[] {
  switch (part.kind) {
    case "fields":
      return part.fields.map((field) =>
        formValue(form, { kind: "fields", part }, field, `${part.id}/${field.id}`),
      );
    case "grid":
      return [
        ...part.rows.flatMap((row) =>
          part.columns.map((column) =>
            formValue(form, { kind: "row", part, row }, column, `${row.id}/${column.id}`),
          ),
        ),
        ...(part.judgement?.columns ?? []).map((column) => judgementValue(form, part, column)),
      ];
    case "list":
      return [];
    case "prompt":
      return [formValue(form, { kind: "prompt", part }, part, part.id)];
  }
}

function judgementValue(form: Form, part: GridPart, column: Column): FormValue {
  const { judgement } = part;
  if (judgement === null) throw new Error(`The part ${part.id} has no judgement.`);
  return formValue(form, { kind: "judgement", part, judgement }, column, `${judgement.id}/${column.id}`);
}

function listValue(form: Form, part: ListPart, number: number, column: Column): FormValue {
  return formValue(form, { kind: "list-row", part, number }, column, `${part.id}/${number}/${column.id}`);
}

const listPlace = /^([^/]+)\/([1-9]\d{0,3})\/([^/]+)$/u;

function listValueAt(form: Form, lists: readonly ListPart[], place: Place): FormValue | null {
  const [, id, number, columnId] = listPlace.exec(place) ?? [];
  const part = lists.find((list) => list.id === id);
  const column = part?.columns.find((each) => each.id === columnId);
  return part === undefined || column === undefined ? null : listValue(form, part, Number(number), column);
}

function formValue(form: Form, owner: Owner, definition: ValueDefinition, place: Place): FormValue {
  const scale = findScale(form, definition);
  const without = owner.kind === "row" ? (owner.row.without[definition.id] ?? []) : [];
  return {
    place,
    owner,
    definition,
    scale,
    choices: (scale?.values ?? []).map(({ value }) => value).filter((value) => !without.includes(value)),
    title: titleOfValue(owner, definition),
  };
}

/** The scale of a choice or several choices; null for other values. */
export function findScale(form: Form, { scale }: Pick<ValueDefinition, "scale">): Scale | null {
  return scale === undefined ? null : (form.scales[scale] ?? null);
}

/** What a person would call the owner: "Health plan: named professional", "Improvement action 2". */
export function titleOfOwner(owner: Owner): string {
  switch (owner.kind) {
    case "fields":
    case "prompt":
      return owner.part.title;
    case "row":
      return `${owner.part.title}: ${owner.row.title}`;
    case "judgement":
      return `${owner.part.title}: ${owner.judgement.title}`;
    case "list-row":
      return `${owner.part.rowTitle} ${owner.number}`;
  }
}

/** Word takes at most 64 characters as the title or the tag of a control. */
export const maxTitleLength = 64;

function titleOfValue(owner: Owner, definition: ValueDefinition): string {
  switch (owner.kind) {
    case "fields":
    case "prompt":
      return shorten(definition.title, "");
    case "row":
    case "judgement":
      return shorten(titleOfOwner(owner), `, ${definition.title}`);
    case "list-row":
      return shorten(`${titleOfOwner(owner)}: ${definition.title}`, "");
  }
}

/** Shortens the words before the ending, between two words where possible. */
function shorten(words: string, ending: string): string {
  const room = maxTitleLength - ending.length;
  if (words.length <= room) return words + ending;
  const cut = words.slice(0, room - 1);
  const wordEnd = cut.lastIndexOf(" ");
  return `${wordEnd > 0 ? cut.slice(0, wordEnd) : cut}…${ending}`;
}

/** The column or field that means this, of an owner's; null where it has none. */
export function columnMeaning<Definition extends Field | Column>(
  definitions: readonly Definition[],
  meaning: Meaning,
): Definition | null {
  return definitions.find(({ means }) => means === meaning) ?? null;
}
