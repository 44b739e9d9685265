import {
  checkBox,
  control,
  heading,
  paragraph,
  table,
  textWidth,
  type Cell,
  type Markup,
} from "../../ooxml/make/word-markup.ts";
import { makeWordFile } from "../../ooxml/make/word-file.ts";
import type { WrittenKind } from "../../ooxml/write/control-kind.ts";
import type { Column, Form, GridPart, ListPart } from "../../proforma/form.ts";
import { treeOf, type FormTree, type FormValue, type Place } from "../../proforma/form-tree.ts";
import { itemOf } from "../../proforma/scale.ts";

/** What is written in a form that is not blank, by place: as the form words it, a line break for each of several choices. */
export type Filling = ReadonlyMap<Place, string>;

export interface TemplateToMake {
  /** A template (.dotx) rather than a document. */
  readonly isTemplate: boolean;
  readonly filling?: Filling;
  /** Rows that each list starts with. */
  readonly listRows?: number;
}

const defaultListRows = 3;

/**
 * Makes the Word form of a definition: every value has a content control of its own with its tag, its title and its choices.
 * Wide grids are laid out on a page on its side.
 */
export function makeTemplate(form: Form, { isTemplate, filling, listRows }: TemplateToMake): Uint8Array {
  const isLandscape = form.parts.some((part) => "columns" in part && part.columns.length > 3);
  const writer = new FormWriter(
    form,
    filling ?? new Map(),
    isLandscape ? textWidth.landscape : textWidth.portrait,
  );
  return makeWordFile({
    title: form.title,
    body: writer.write(listRows ?? defaultListRows),
    footer: `${form.publisher} · ${form.version}`,
    isLandscape,
    isTemplate,
  });
}

class FormWriter {
  readonly #tree: FormTree;
  readonly #filling: Filling;
  readonly #width: number;
  #lastId = 0;

  constructor(form: Form, filling: Filling, width: number) {
    this.#tree = treeOf(form);
    this.#filling = filling;
    this.#width = width;
  }

  write(listRows: number): string {
    const { form } = this.#tree;
    const parts = form.parts.map((part): string => {
      switch (part.kind) {
        case "fields":
          return this.#fields(part.fields.map((field) => [field.label, `${part.id}/${field.id}`]));
        case "grid":
          return this.#grid(part);
        case "list":
          return this.#list(part, listRows);
        case "prompt":
          return heading(2, part.label) + paragraph(this.#value(part.id));
      }
    });
    // Introductions come first: below a prompt they would be part of what was written there.
    const introductions = form.boilerplate.map((text) => paragraph(text));
    return paragraph(form.title, "Title") + introductions.join("") + parts.join(paragraph(""));
  }

  #fields(fields: readonly (readonly [label: string, place: Place])[]): string {
    return table(
      {
        widths: [0.35, 0.65],
        headings: [],
        rows: fields.map(([label, place]) => [{ content: label, style: "bold" }, this.#cell(place)]),
      },
      this.#width,
    );
  }

  #grid({ heading: title, columns, rows, judgement }: GridPart): string {
    const questions = table(
      {
        widths: widthsOf(columns),
        headings: [[title, ...columns.map(({ labels }) => labels[0] ?? "")]],
        rows: rows.map((row) => [row.text, ...columns.map(({ id }) => this.#cell(`${row.id}/${id}`))]),
      },
      this.#width,
    );
    if (judgement === null) return questions;
    const graded = table(
      {
        widths: widthsOf(judgement.columns),
        headings: [[judgement.text, ...judgement.columns.map(({ labels }) => labels[0] ?? "")]],
        rows: [["", ...judgement.columns.map(({ id }) => this.#cell(`${judgement.id}/${id}`))]],
      },
      this.#width,
    );
    return questions + paragraph("") + graded;
  }

  #list({ id, heading: title, columns }: ListPart, blankRows: number): string {
    const filled = [...this.#filling.keys()]
      .filter((place) => place.startsWith(`${id}/`))
      .map((place) => Number(place.split("/")[1]));
    const rows = Math.max(blankRows, ...filled);
    return (
      (title === undefined ? "" : heading(2, title)) +
      table(
        {
          widths: columns.map(() => 1 / columns.length),
          headings: [columns.map(({ labels }) => labels[0] ?? "")],
          rows: Array.from({ length: rows }, (_, row) =>
            columns.map((column) => this.#cell(`${id}/${row + 1}/${column.id}`)),
          ),
        },
        this.#width,
      )
    );
  }

  #cell(place: Place): Cell {
    return { content: { markup: paragraph(this.#value(place)) } };
  }

  #value(place: Place): Markup {
    const value = this.#tree.at(place);
    if (value === null) throw new Error(`The form has no place ${place}.`);
    const settings = { tag: place, title: value.title, id: (this.#lastId += 1) };
    const text = this.#filling.get(place) ?? null;
    if (value.definition.type === "tick") return { markup: checkBox(settings, text === "true") };
    const { kind, placeholder } = this.#kindOf(value);
    return { markup: control({ ...settings, kind, placeholder, text }) };
  }

  #kindOf({ definition, scale, choices }: FormValue): { kind: WrittenKind; placeholder: string } {
    const { placeholders } = this.#tree.form;
    if (definition.type === "date")
      return { kind: { type: "date", fullDate: null }, placeholder: placeholders.date };
    if (definition.type !== "choice" || scale === null)
      return { kind: { type: "plain-text" }, placeholder: placeholders.text };
    const items = scale.values
      .filter(({ value }) => choices.includes(value))
      .map((value) => ({ value: itemOf(value), displayText: itemOf(value) }));
    return {
      kind: { type: "drop-down", items: [{ value: placeholders.choice }, ...items] },
      placeholder: placeholders.choice,
    };
  }
}

/** The question takes what the columns leave; columns of text take more than choices and dates. */
function widthsOf(columns: readonly Column[]): readonly number[] {
  const weights = [3, ...columns.map(({ type }) => (type === "text" ? 3 : 1.4))];
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
