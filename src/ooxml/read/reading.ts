import type { Problem } from "../../result.ts";
import type { Block, ContentControl, ControlLevel, FormField, Span } from "../document-model.ts";
import {
  MARKUP_COMPATIBILITY,
  WORD_2010,
  WORD_2012,
  WORDPROCESSING,
  WORDPROCESSING_STRICT,
} from "../xml/names.ts";
import type { XmlElement } from "../xml/parse-xml.ts";
import type {
  BlocksAndText,
  CellDraft,
  ControlDraft,
  Draft,
  FieldCharacterDraft,
  FieldDraft,
  ParagraphDraft,
  RowDraft,
  RunDraft,
  TableDraft,
} from "./drafts.ts";
import { TextFlow } from "./text-flow.ts";

/** Runs when an element closes; `start` and `end` are those of its end tag. */
export type Close = (reading: Reading, start: number, end: number) => void;

/** Runs when an element opens, and returns what to do when it closes. */
export type Open = (reading: Reading, element: XmlElement) => Close | undefined;

/** No local name means two things in these, so one table by local name serves Transitional and Strict files alike. */
const READ_NAMESPACES: ReadonlySet<string> = new Set([
  WORDPROCESSING,
  WORDPROCESSING_STRICT,
  MARKUP_COMPATIBILITY,
  WORD_2010,
  WORD_2012,
]);

/**
 * What to do with the elements of one context. An element without an entry is transparent: its children are read as if
 * it were not there.
 */
export class ElementTable {
  readonly #named: ReadonlyMap<string, Open>;
  readonly #other: Open | undefined;
  readonly #foreign: ReadonlyMap<string, Open>;

  /**
   * @param other what to do with elements that have no entry
   * @param foreign entries for elements of other namespaces than Word's, by their local names
   */
  constructor(
    named: Readonly<Record<string, Open>>,
    other?: Open,
    foreign: Readonly<Record<string, Open>> = {},
  ) {
    this.#named = new Map(Object.entries(named));
    this.#other = other;
    this.#foreign = new Map(Object.entries(foreign));
  }

  find(element: XmlElement): Open | undefined {
    const table = READ_NAMESPACES.has(element.namespace) ? this.#named : this.#foreign;
    return table.get(element.local) ?? this.#other;
  }
}

/** Leaves out an element and all that is in it. */
export function skip(reading: Reading): Close | undefined {
  reading.skipElement();
  return undefined;
}

/**
 * Most parts (paragraphs, stretches of text, cells, controls and the like) that are kept of one document. A filled form
 * has about 800; the limit keeps what a file made to exhaust the memory can take to some 100 MB.
 */
export const MAX_PARTS = 100_000;

/**
 * Most characters of text that are read of one document. A filled form has some 30,000, and no record has room for half as many
 * as this: a longer text is refused before any work is done on it.
 */
export const MAX_TEXT_LENGTH = 1_000_000;

const TOO_MUCH: Problem = {
  code: "too-large",
  message:
    "This document has far more in it than one audit form, so it was not read. Check that it is the right file; if it is, copy the form into a new document.",
};

/** Ends a reading that cannot go on; `readDocument` hands out the problem. */
export class StopReading extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** What is set aside while a cell or a text box is read: both begin a sequence of blocks of their own. */
interface Scope {
  readonly outer: Scope | null;
  readonly blocks: Block[];
  readonly paragraph: ParagraphDraft | null;
  readonly run: RunDraft | null;
  readonly table: TableDraft | null;
  readonly row: RowDraft | null;
  readonly flow: TextFlow;
  readonly place: ControlLevel;
}

/** What is known halfway through a document: the parts read so far, and of each sort the innermost open one. */
export class Reading {
  readonly controls: Draft<ContentControl>[] = [];
  readonly fields: Draft<FormField>[] = [];
  trackedChanges = 0;
  hiddenRuns = 0;
  embeddedDocuments = 0;

  blocks: Block[] = [];
  flow = new TextFlow();
  /** What a control that opened here would be around. */
  place: ControlLevel = "block";
  paragraph: ParagraphDraft | null = null;
  run: RunDraft | null = null;
  control: ControlDraft | null = null;
  table: TableDraft | null = null;
  row: RowDraft | null = null;
  cell: CellDraft | null = null;
  field: FieldDraft | null = null;

  /** How many open fields show nothing of their content. */
  hiddenFields = 0;
  /** How many open elements hold what is deleted, moved away or hidden. */
  deleted = 0;
  /** How many cells and text boxes are open. */
  level = 0;
  /** Where the fields start that never end and would have swallowed text. */
  readonly brokenFields: number[] = [];

  /** The characters of the open element whose characters are wanted. */
  characters: string | null = null;
  /** The start of that element, and the end of its start tag. */
  charactersElement = 0;
  charactersStart = 0;
  /** Its spaces count, at both ends too. */
  spacePreserved = false;
  /** `xml:space` of the root element. */
  spacePreservedByRoot = false;

  /** The open element that stands for a text of its own, such as a tab. */
  shownElement: Draft<Span> | null = null;
  /** The description of the drawing that is open. */
  altText: string | null = null;
  /** The open `w:fldChar`. */
  fieldCharacter: FieldCharacterDraft | null = null;

  /** For every open `mc:AlternateContent`, whether one of its branches was read. */
  readonly branchRead: boolean[] = [];

  readonly #ignoredFields: ReadonlySet<number>;
  #scope: Scope | null = null;
  #table: ElementTable;
  readonly #outerTables: ElementTable[] = [];
  readonly #closes: (Close | undefined)[] = [];
  #depth = 0;
  #skippedAt = 0;
  #parts = 0;
  #characters = 0;

  constructor(table: ElementTable, ignoredFields: ReadonlySet<number>) {
    this.#table = table;
    this.#ignoredFields = ignoredFields;
  }

  openElement(element: XmlElement): void {
    this.#depth += 1;
    if (this.#skippedAt !== 0) return;
    const open = this.#table.find(element);
    this.#closes.push(open === undefined ? undefined : open(this, element));
  }

  closeElement(start: number, end: number): void {
    const depth = this.#depth;
    this.#depth = depth - 1;
    if (this.#skippedAt !== 0) {
      if (depth !== this.#skippedAt) return;
      this.#skippedAt = 0;
    }
    this.#closes.pop()?.(this, start, end);
  }

  /** Hears nothing more until the element that is just opening has closed. */
  skipElement(): void {
    this.#skippedAt = this.#depth;
  }

  enterTable(table: ElementTable): void {
    this.#outerTables.push(this.#table);
    this.#table = table;
  }

  leaveTable(): void {
    this.#table = this.#outerTables.pop() ?? this.#table;
  }

  ignoresField(start: number): boolean {
    return this.#ignoredFields.has(start);
  }

  /** Counts one more part that is kept. */
  keepPart(): void {
    this.#parts += 1;
    if (this.#parts > MAX_PARTS) throw new StopReading(TOO_MUCH);
  }

  /** Counts the characters of one more text that is kept. */
  keepText(length: number): void {
    this.#characters += length;
    if (this.#characters > MAX_TEXT_LENGTH) throw new StopReading(TOO_MUCH);
  }

  /** Begins a sequence of blocks of its own. */
  openScope(): void {
    const { blocks, paragraph, run, table, row, flow, place } = this;
    this.#scope = { outer: this.#scope, blocks, paragraph, run, table, row, flow, place };
    this.blocks = [];
    this.paragraph = null;
    this.run = null;
    this.table = null;
    this.row = null;
    this.flow = new TextFlow();
    this.place = "block";
    this.level += 1;
  }

  /** Gives what was read since `openScope`, and goes on where that was called. */
  closeScope(): BlocksAndText {
    const read = { blocks: this.blocks, text: this.flow.text };
    const scope = this.#scope;
    if (scope === null) throw new Error("closeScope without openScope");
    this.#scope = scope.outer;
    this.blocks = scope.blocks;
    this.paragraph = scope.paragraph;
    this.run = scope.run;
    this.table = scope.table;
    this.row = scope.row;
    this.flow = scope.flow;
    this.place = scope.place;
    this.level -= 1;
    return read;
  }
}
