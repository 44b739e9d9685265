import type { Column, Field, Form, GridPart } from "../../../src/proforma/form.ts";
import { findScale } from "../../../src/proforma/form-tree.ts";
import { itemOf } from "../../../src/proforma/scale.ts";
import { contentControl, escapeXml, paragraph, placeholderRun, run } from "../form/wordprocessing.ts";
import { seededRandom, type SeededRandom } from "../mutate.ts";
import type { RandomLayout } from "./form-layout.ts";
import { RandomValues } from "./form-values.ts";
import { lines, odd, plain, withOdd, type CellPlan, type RowGroup, type RowPlan } from "./row-plan.ts";

/** A column of the page: the label's, one of the definition's, one to tick for one value, or one that the form does not have. */
type PageColumn =
  | { readonly type: "label" }
  | { readonly type: "value"; readonly column: Column }
  | { readonly type: "tick"; readonly column: Column; readonly item: string }
  | { readonly type: "extra" };

/** Writes the rows of a form's parts in a layout. */
export class RowWriter {
  readonly random: SeededRandom;
  readonly values: RandomValues;
  readonly #form: Form;
  readonly #layout: RandomLayout;

  constructor(form: Form, layout: RandomLayout) {
    this.#form = form;
    this.#layout = layout;
    this.random = seededRandom(layout.seed);
    this.values = new RandomValues(this.random, form);
  }

  /** The form's wording as a copy may have it. */
  label(text: string): string {
    const { noise } = this.#layout;
    let label = text;
    if (noise.quotes) label = label.replaceAll("'", "\u2019");
    if (noise.spaces) label = ` ${label.replaceAll(" ", "\u00a0")}  `;
    if (noise.case && this.#chance(50)) label = label.toUpperCase();
    return label;
  }

  /** A cell for a text or a choice outside a grid. */
  textCell(place: string, definition: Column | Field): CellPlan {
    const value = this.values.valueFor(definition);
    return { xml: lines(value), says: [[place, value]] };
  }

  /** The rows of a grid with its judgement; the heading is a group of its own. */
  gridGroups(grid: GridPart, isFirst: boolean): readonly RowGroup[] {
    const columns = this.#pageColumns(grid);
    const { headings, odd: places } = this.#layout;
    const rows = grid.rows.flatMap((row, index): readonly RowGroup[] => {
      if (this.#chance(this.#layout.missing)) return [];
      const number = this.#layout.noise.numbers ? `${index + 1}. ` : "";
      return [this.#questionGroup(grid, columns, row.id, `${number}${this.label(row.text)}`)];
    });
    const shuffled = this.#layout.shuffled ? this.#shuffle(rows) : rows;
    const stray: readonly RowGroup[] = this.#layout.strays ? [this.#strayGroup(columns)] : [];
    const extra: readonly RowGroup[] = places.row ? [[[odd(this.values.ownText())]]] : [];
    const hasHeading = headings === "all" || (headings === "first" && isFirst);
    return [
      ...(hasHeading ? [[this.#headingRow(grid, columns)]] : [[[plain(this.label(grid.heading))]]]),
      // Above the questions: below one of them it may well be that question's comment.
      ...extra,
      ...shuffled,
      ...stray,
      ...this.#judgementGroups(grid, columns),
    ];
  }

  #pageColumns(grid: GridPart): readonly PageColumn[] {
    const { labelAt, reversed, choices, texts, extra } = this.#layout;
    const isLead = choices === "lead" && this.#hasChoiceAndText(grid);
    const kept = grid.columns.filter(({ type }) => type === "choice" || !(isLead || texts === "below"));
    const values = kept.flatMap((column): readonly PageColumn[] => {
      const scale = choices === "ticks" ? findScale(this.#form, column) : null;
      if (scale === null) return [{ type: "value", column }];
      return scale.values.map((value) => ({ type: "tick", column, item: itemOf(value) }));
    });
    const ordered = reversed ? values.toReversed() : values;
    const at = Math.min(labelAt, ordered.length);
    const withLabel: readonly PageColumn[] = [
      ...ordered.slice(0, at),
      { type: "label" },
      ...ordered.slice(at),
    ];
    // Where nothing heads a column, a text in it may well be the comment.
    if (extra === "none" || !this.#isHeaded()) return withLabel;
    return extra === "number" ? [{ type: "extra" }, ...withLabel] : [...withLabel, { type: "extra" }];
  }

  #hasChoiceAndText({ columns }: GridPart): boolean {
    return columns.length === 2 && columns[0]?.type === "choice" && columns[1]?.type === "text";
  }

  #headingRow(grid: GridPart, columns: readonly PageColumn[]): RowPlan {
    const { odd: places, extra } = this.#layout;
    return columns.map((column, index) => {
      switch (column.type) {
        case "label": {
          const heading = plain(this.label(grid.heading));
          return places.heading ? withOdd(heading, this.values.ownText()) : heading;
        }
        case "value": {
          const heading = plain(column.column.labels[0] ?? column.column.title);
          return places.column && index > 0 ? withOdd(heading, this.values.ownText()) : heading;
        }
        case "tick":
          return plain(column.item);
        case "extra":
          return plain(extra === "number" ? "No." : "Rating");
      }
    });
  }

  #questionGroup(grid: GridPart, columns: readonly PageColumn[], id: string, label: string): RowGroup {
    const { choices, texts, extra, odd: places } = this.#layout;
    const colon = this.#layout.noise.colons ? ":" : "";
    const written = new Map(
      grid.columns.map((column) => [column, this.#chance(this.#layout.blank) ? null : this.#valueOf(column)]),
    );
    const isLead = choices === "lead" && this.#hasChoiceAndText(grid);
    const cells: CellPlan[] = columns.map((column) => {
      switch (column.type) {
        case "label":
          return plain(`${label}${colon}`);
        case "tick": {
          const value = written.get(column.column) ?? null;
          if (value !== column.item) return plain("");
          return {
            xml: lines(this.random.pick(["x", "\u2713", "\u2612", "X"])),
            says: [[`${id}/${column.column.id}`, value]],
          };
        }
        case "extra":
          return extra === "other-filled" ? odd(this.values.ownText()) : plain(extra === "number" ? "7" : "");
        case "value": {
          if (!isLead) return this.#valueCell(id, column.column, written.get(column.column) ?? null);
          return this.#leadCell(id, grid, written);
        }
      }
    });
    if (places.cell && this.#isHeaded() && texts !== "below" && !isLead && this.#chance(10))
      cells.push(odd(this.values.ownText()));
    if (places.struck && this.#chance(15)) {
      const at = columns.findIndex((column) => column.type === "value" && column.column.type === "text");
      const cell = cells[at];
      if (cell !== undefined && cell.says.length > 0) cells[at] = this.#withStruck(cell);
    }
    if (texts !== "below" || isLead) return [cells];
    return [cells, ...grid.columns.flatMap((column) => this.#rowBelow(id, column, columns.length, written))];
  }

  #rowBelow(
    id: string,
    column: Column,
    span: number,
    written: ReadonlyMap<Column, string | null>,
  ): readonly RowPlan[] {
    const value = written.get(column) ?? null;
    if (column.type !== "text") return [];
    const word = this.#chance(50) ? `${column.labels[0] ?? column.title}: ` : "";
    return [
      [
        {
          xml: lines(`${word}${value ?? ""}`),
          says: value === null ? [] : [[`${id}/${column.id}`, value]],
          span,
        },
      ],
    ];
  }

  #leadCell(id: string, grid: GridPart, written: ReadonlyMap<Column, string | null>): CellPlan {
    const said = grid.columns.flatMap((column) => {
      const value = written.get(column) ?? null;
      return value === null ? [] : [[`${id}/${column.id}`, value] as const];
    });
    return { xml: lines(said.map(([, value]) => value).join(" \u2013 ")), says: said };
  }

  /** A question of the region's own. */
  #strayGroup(columns: readonly PageColumn[]): RowGroup {
    return [
      columns.map((column) => {
        if (column.type === "label") return plain("Did the panel of foster parents visit the swimming pool?");
        if (column.type !== "value" || column.column.type !== "text") return plain("");
        return odd(this.values.ownText());
      }),
    ];
  }

  #judgementGroups(grid: GridPart, columns: readonly PageColumn[]): readonly RowGroup[] {
    const { judgement } = grid;
    if (judgement === null || this.#chance(this.#layout.missing)) return [];
    const label = this.label(judgement.text);
    const said = judgement.columns.map((column) => ({
      column,
      value: this.#chance(this.#layout.blank) ? null : this.#valueOf(column),
    }));
    const withWord = said.map(({ column, value }): CellPlan => {
      const text = `${column.labels[0] ?? column.title} ${value ?? ""}`;
      return { xml: lines(text), says: value === null ? [] : [[`${judgement.id}/${column.id}`, value]] };
    });
    const rest = columns.length - 1 - withWord.length;
    const last = withWord.at(-1);
    const padded =
      last !== undefined && rest > 0 ? [...withWord.slice(0, -1), { ...last, span: rest + 1 }] : withWord;
    const isAlike =
      columns.every(({ type }) => type !== "tick") &&
      columns.filter(({ type }) => type === "value").length === said.length;
    if (this.#layout.judgement === "below") return [[[{ ...plain(label), span: columns.length }], withWord]];
    if (this.#layout.judgement === "words" || !isAlike) return [[[plain(label), ...padded]]];
    const inColumns = columns.map((each): CellPlan => {
      if (each.type === "label") return plain(label);
      const own =
        each.type === "value" ? said.find(({ column }) => column.type === each.column.type) : undefined;
      if (own === undefined) return plain("");
      return this.#valueCell(judgement.id, own.column, own.value);
    });
    return [[inColumns]];
  }

  #valueOf(column: Column): string {
    return this.values.valueFor(column);
  }

  #valueCell(id: string, column: Column, value: string | null): CellPlan {
    const { choices, texts, tagged } = this.#layout;
    const place = `${id}/${column.id}`;
    const says = value === null ? [] : [[place, value] as const];
    const scale = findScale(this.#form, column);
    const items = scale?.values.map(itemOf) ?? [];
    const tag = tagged ? `<w:tag w:val="${escapeXml(place)}"/>` : "";
    if (items.length > 0 && (choices === "list" || (choices === "some-lists" && this.#chance(50)))) {
      const list = items.map(
        (item) => `<w:listItem w:displayText="${escapeXml(item)}" w:value="${escapeXml(item)}"/>`,
      );
      const kind = `<w:dropDownList>${list.join("")}</w:dropDownList>`;
      return { xml: paragraph(this.#control(tag, kind, value, "Choose an item.")), says };
    }
    if (items.length > 0 && choices === "boxes") {
      return {
        xml: lines(items.map((item) => `${item === value ? "\u2612" : "\u2610"} ${item}`).join("  ")),
        says,
      };
    }
    if (items.length > 0 && choices === "marked" && value !== null) {
      const runs = items.map((item) =>
        item === value ? `<w:r><w:rPr><w:b/></w:rPr><w:t>${escapeXml(item)}</w:t></w:r>` : run(item),
      );
      return { xml: paragraph(runs.join(run(" / "))), says };
    }
    if (items.length === 0 && (texts === "control" || (texts === "some-controls" && this.#chance(50)))) {
      return {
        xml: paragraph(this.#control(tag, "<w:text/>", value, "Click or tap here to enter text.")),
        says,
      };
    }
    return { xml: lines(value ?? ""), says };
  }

  #control(tag: string, kind: string, value: string | null, prompt: string): string {
    return value === null
      ? contentControl(`${tag}<w:showingPlcHdr/>${kind}`, placeholderRun(prompt))
      : contentControl(tag + kind, run(value));
  }

  #withStruck(cell: CellPlan): CellPlan {
    const text = this.values.ownText();
    return withOdd(cell, text, paragraph(`<w:r><w:rPr><w:strike/></w:rPr><w:t>${text}</w:t></w:r>`));
  }

  #isHeaded(): boolean {
    const { headings, tables } = this.#layout;
    return headings === "all" && (tables === "each" || tables === "one");
  }

  #chance(percent: number): boolean {
    return this.random.integer(1, 100) <= percent;
  }

  #shuffle<Item>(items: readonly Item[]): readonly Item[] {
    return items
      .map((item) => ({ item, at: this.random.fraction() }))
      .sort((one, other) => one.at - other.at)
      .map(({ item }) => item);
  }
}
