import type { WordDocument } from "../../ooxml/document-model.ts";
import { wordPlaceholders, type FormData } from "../../proforma/form.ts";
import {
  barelyGrade,
  choicesInHead,
  draftScale,
  gradeLabel,
  guessedItems,
  guessMeaning,
  Ids,
  titleFrom,
  titleOfId,
  yesNo,
} from "./name-values.ts";
import { readLayout, type LaidOutBlock, type LaidOutCell, type LaidOutTable } from "./read-layout.ts";

type PartData = FormData["parts"][number];
type GridData = Extract<PartData, { kind: "grid" }>;
type FieldData = Extract<PartData, { kind: "fields" }>["fields"][number];
type ColumnData = GridData["columns"][number];
type Cells = readonly LaidOutCell[];

/** Something for the author of the definition to look at. */
export interface DraftNote {
  readonly code: "choices-not-in-form" | "nothing-found" | "text-left-over";
  readonly message: string;
}

export interface DraftedForm {
  readonly definition: FormData;
  readonly notes: readonly DraftNote[];
}

/**
 * Drafts a definition from a blank form: fields by their labels, grids by the heads of their columns, judgements, lists and
 * prompts, with or without content controls. Ids, meanings and sharing are guesses that a person looks over; what no guess
 * is made of is never shared.
 * @param id the id that the form gets
 */
export function draftForm(document: WordDocument, id: string): DraftedForm {
  return new FormDraft().draft(readLayout(document), id);
}

class FormDraft {
  readonly #ids = new Ids();
  readonly #scales = new Map<string, { id: string; items: readonly string[] }>();
  readonly #fields: FieldData[] = [];
  readonly #parts: PartData[] = [];
  readonly #boilerplate: string[] = [];
  readonly #notes: DraftNote[] = [];
  /** The paragraph or single cell before a table, which may be its heading. */
  #lineBefore = "";

  draft(blocks: readonly LaidOutBlock[], id: string): DraftedForm {
    this.#ids.next("header");
    const firstTable = blocks.findIndex(({ type }) => type === "table");
    blocks.forEach((block, index) => {
      if (block.type === "table") this.#addTable(block, blocks[index + 1]);
      else this.#addLine(block.label, index > firstTable && this.#asks(blocks, index));
    });
    const header: PartData[] =
      this.#fields.length === 0
        ? []
        : [{ kind: "fields", id: "header", title: "About this audit", fields: this.#fields }];
    const parts = [...header, ...this.#parts];
    if (parts.length === 0) {
      this.#notes.push({
        code: "nothing-found",
        message: "We found no questions in this document. A form has tables with labels and blank cells.",
      });
    }
    const [title = "Untitled form"] = this.#boilerplate;
    return {
      definition: {
        id,
        version: "1",
        title,
        publisher: "Not known",
        scales: Object.fromEntries(
          [...this.#scales.values()].map((scale) => [scale.id, draftScale(scale.items)]),
        ),
        parts,
        boilerplate: this.#boilerplate,
        placeholders: wordPlaceholders,
      },
      notes: this.#notes,
    };
  }

  #addLine(label: string, isPrompt: boolean): void {
    if (label === "") return;
    this.#lineBefore = label;
    if (!isPrompt) {
      this.#boilerplate.push(label);
      return;
    }
    this.#parts.push({
      kind: "prompt",
      id: this.#ids.next(label),
      label,
      title: titleFrom(label),
      required: false,
      ...guessMeaning(label),
    });
  }

  /** A line outside tables asks for text when a control or an empty line follows, or when nothing does. */
  #asks(blocks: readonly LaidOutBlock[], index: number): boolean {
    const block = blocks[index];
    const next = blocks[index + 1];
    if (block?.type !== "paragraph" || next?.type === "table") return false;
    if (next === undefined || block.hasControl) return block.hasControl || block.label.includes("?");
    return next.label === "" && (next.hasControl || /[?:]/u.test(block.label));
  }

  #addTable({ rows }: LaidOutTable, next: LaidOutBlock | undefined): void {
    let grid: GridData | null = null;
    for (let index = 0; index < rows.length; index += 1) {
      const cells = rows[index] ?? [];
      const below = rows[index + 1];
      if (isHeading(cells, below)) {
        if (isBlank(below)) {
          const graded = grid ?? (isJudgement(below) || isGraded(cells) ? this.#lastGrid() : null);
          if (graded?.rows.length && graded.judgement === undefined) {
            graded.judgement = this.#judgement(cells[0]?.label ?? "", cells.slice(1), below.slice(1));
          } else {
            grid = null;
            this.#addList(cells, below);
          }
          index += 1;
          while (isBlank(rows[index + 1])) index += 1;
        } else {
          grid = this.#grid(cells, rows.slice(index + 1));
          this.#parts.push(grid);
        }
      } else if (cells.length > 1 && (cells[0]?.label ?? "") !== "") {
        if (grid === null) this.#addFields(cells, introduces(cells, rows[index + 1], next));
        else this.#addRow(grid, cells);
      } else if (cells.length === 1) {
        this.#addLine(cells[0]?.label ?? "", false);
      }
    }
  }

  #grid(cells: Cells, below: readonly Cells[]): GridData {
    const heading = this.#headingOf(cells[0]?.label ?? "");
    const columns = cells.slice(1).map((cell, index) => {
      const values = below.flatMap((row) => (row.length === cells.length ? (row[index + 1] ?? []) : []));
      return this.#column(headOf(cell), values);
    });
    const id = this.#ids.next(heading, { maxLength: 20 });
    return {
      kind: "grid",
      id,
      heading,
      title: titleOfId(id, { isHeading: true }),
      columns: withoutSharedIds(columns),
      rows: [],
    };
  }

  /** The words in the corner; or the line above the table, where the corner is empty or says the same in each table. */
  #headingOf(corner: string): string {
    const isTaken = this.#parts.some((part) => part.kind === "grid" && part.heading === corner);
    const isTelling = corner !== "" && !isTaken && !plainCorner.test(corner);
    if (isTelling || this.#lineBefore === "") return corner || "Questions";
    const line = this.#boilerplate.lastIndexOf(this.#lineBefore);
    if (line >= 0) this.#boilerplate.splice(line, 1);
    if (corner !== "" && !this.#boilerplate.includes(corner)) this.#boilerplate.push(corner);
    const heading = this.#lineBefore;
    this.#lineBefore = "";
    return heading;
  }

  #lastGrid(): GridData | null {
    const last = this.#parts.at(-1);
    return last?.kind === "grid" ? last : null;
  }

  #addRow(grid: GridData, cells: Cells): void {
    const [first, ...values] = cells;
    const text = first?.label ?? "";
    if (values.some(({ label }) => label !== "") && grid.judgement === undefined) {
      grid.judgement = this.#judgement(text, values, values);
      return;
    }
    const id = this.#ids.next(text, { prefix: `${grid.id}.`, maxLength: 52 });
    grid.rows.push({ id, text, title: titleOfId(id) });
  }

  #judgement(text: string, heads: Cells, values: Cells): NonNullable<GridData["judgement"]> {
    const columns = heads.map((head, index) => this.#column(headOf(head), [values[index] ?? head]));
    return {
      id: this.#ids.next(`judgement ${text}`, { maxLength: 50 }),
      text,
      title: "overall judgement",
      columns: withoutSharedIds(columns),
    };
  }

  #addList(cells: Cells, below: Cells): void {
    const title = titleFrom(
      cells.map(headOf).find((label) => /action|recommendation/iu.test(label)) ?? headOf(cells[0]),
    );
    this.#parts.push({
      kind: "list",
      id: this.#ids.next(title, { maxLength: 20 }),
      title,
      rowTitle: title.replace(/s$/u, ""),
      columns: withoutSharedIds(
        cells.map((cell, index) => this.#column(headOf(cell), [below[index] ?? cell])),
      ),
    });
  }

  /** @param introduces the last label is the head of the text below the table, and no field */
  #addFields(cells: Cells, introducesText: boolean): void {
    for (let index = 0; index + 1 < cells.length; index += 2) {
      const label = cells[index]?.label ?? "";
      const value = cells[index + 1];
      if (label === "" || value?.isValue !== true) continue;
      if (introducesText) {
        this.#boilerplate.push(label);
        continue;
      }
      const { type, scale } = this.#typeOf(label, [value]);
      this.#fields.push({
        id: this.#ids.next(label, { maxLength: 30 }),
        label,
        title: titleFrom(label),
        type,
        ...(scale !== undefined && { scale }),
        ...guessMeaning(label),
      });
    }
  }

  #column(label: string, cells: Cells): ColumnData {
    const { type, scale } = this.#typeOf(label, cells);
    const guess = guessMeaning(label);
    const isAnswer = type === "choice" && guess.means !== "grade";
    return {
      id: isAnswer ? "answer" : (guess.means ?? "value"),
      title: isAnswer ? "answer" : (guess.means ?? (titleFrom(label).toLowerCase() || "value")),
      labels: [label || "Value"],
      type,
      ...(scale !== undefined && { scale }),
      required: type === "choice",
      ...(isAnswer ? { means: "answer" as const, shared: "as-it-is" as const } : guess),
    };
  }

  /** By what most cells are: one list among comments is a slip in the form. */
  #typeOf(label: string, cells: Cells): { type: ColumnData["type"]; scale?: string } {
    const kinds = cells.map(({ kind }) => kind);
    const isMost = (kind: LaidOutCell["kind"]) =>
      kinds.filter((each) => each === kind).length * 2 > kinds.length;
    const listed = cells.find((cell) => cell.kind === "choice" && cell.items.length > 1)?.items ?? [];
    const inHead = choicesInHead(label);
    const items = listed.length > 0 ? listed : inHead;
    if (isMost("choice") || yesNo.test(label) || barelyGrade.test(label) || inHead.length > 1)
      return { type: "choice", scale: this.#scale(label, items) };
    if (isMost("tick")) return { type: "tick" };
    return { type: isMost("date") || /\bdate\b|\bby when\b/iu.test(label) ? "date" : "text" };
  }

  #scale(label: string, items: readonly string[]): string {
    const offered = items.length > 1 ? items : guessedItems(label);
    if (items.length < 2) {
      this.#notes.push({
        code: "choices-not-in-form",
        message: `The form does not list the choices under "${label}". We used ${offered.join(", ")}: check them.`,
      });
    }
    const key = offered.join("\n").toLowerCase();
    const known = this.#scales.get(key);
    if (known !== undefined) return known.id;
    const scaleIds = [...this.#scales.values()].map(({ id }) => id);
    const name = offered.some((item) => /^yes$/iu.test(item))
      ? "answers"
      : gradeLabel.test(label)
        ? "grades"
        : "choices";
    const taken = scaleIds.filter((id) => id.startsWith(name)).length;
    const id = taken === 0 ? name : `${name}-${taken + 1}`;
    this.#scales.set(key, { id, items: offered });
    return id;
  }
}

/** Corners that say nothing of the section. */
const plainCorner =
  /^(?:questions?|standards?|statements?|criteri(?:a|on)|items?|areas?|descriptions?|(?:quality )?indicators?|no\.?|#)$/iu;

/** The heads of a judgement: "Overall grade | Grade | Comments". */
function isGraded([first, ...heads]: Cells): boolean {
  return (
    /\boverall\b|\bjudgement\b/iu.test(first?.label ?? "") &&
    heads.some(({ label }) => gradeLabel.test(label))
  );
}

/** The words at the head of a column; "Yes/No" is one there, though it reads like choices. */
function headOf(cell: LaidOutCell | undefined): string {
  return cell === undefined ? "" : cell.label || cell.items.join("/");
}

/** A row where only values belong. */
function isBlank(cells: Cells | undefined): cells is Cells {
  return cells?.every(({ label, isValue }) => isValue && label === "") === true;
}

/** A row of labels only, or of labels behind an empty corner, with values below it. */
function isHeading(cells: Cells, below: Cells | undefined): boolean {
  if (cells.length < 2 || below === undefined) return false;
  const heads = cells.slice(1);
  const isLabel = (cell: LaidOutCell) => cell.label !== "" && (!cell.isValue || cell.items.length === 0);
  const isPrinted = (cell: LaidOutCell) =>
    cell.label === "" && cell.items.length > 0 && cell.kind === "choice";
  const allHeads = heads.every((cell) => (isLabel(cell) && !cell.isValue) || isPrinted(cell));
  return allHeads && heads.some(isLabel) && below.slice(1).some(({ isValue }) => isValue);
}

/** Nothing is written below its first heading, as that is the question: so the row is no row of a list. */
function isJudgement([first, ...values]: Cells): boolean {
  return first?.hasControl === false && values.some(({ hasControl }) => hasControl);
}

/** "Standard:" at the foot of the header, without a control, comes before a text and asks for nothing. */
function introduces(cells: Cells, below: Cells | undefined, next: LaidOutBlock | undefined): boolean {
  const isLast = below === undefined && cells.length === 2;
  const isBare = cells[1]?.kind === "text" && cells[1].items.length === 0;
  return isLast && isBare && next?.type === "paragraph" && next.label.split(" ").length > 8;
}

/** Two columns of one kind get a number. */
function withoutSharedIds(columns: readonly ColumnData[]): ColumnData[] {
  const ids = new Map<string, number>();
  return columns.map((column) => {
    const count = (ids.get(column.id) ?? 0) + 1;
    ids.set(column.id, count);
    return count === 1 ? column : { ...column, id: `${column.id}-${count}` };
  });
}
