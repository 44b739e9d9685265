import type {
  Block,
  Cell,
  ContentControl,
  ControlLevel,
  ControlProperty,
  ControlSource,
  FormField,
  Paragraph,
  Row,
  Span,
} from "../document-model.ts";
import type { TextFlow } from "./text-flow.ts";

/** Something of the model while it is still being read. */
export type Draft<Value> = { -readonly [Key in keyof Value]: Value[Key] };

export interface BlocksAndText {
  readonly blocks: Block[];
  readonly text: string;
}

export interface ParagraphDraft {
  readonly paragraph: Draft<Paragraph>;
  readonly span: Draft<Span>;
  readonly content: Draft<Span> | null;
  readonly pieces: Paragraph["pieces"][number][];
  readonly struck: Paragraph["struck"][number][];
  readonly unread: Paragraph["unread"][number][];
  readonly flow: TextFlow;
  /** Its mark is deleted: what follows continues its last line. */
  markDeleted: boolean;
  /** The text boxes anchored in it, which follow it. */
  boxes: BlocksAndText[] | null;
  readonly outerFlow: TextFlow;
  readonly outerPlace: ControlLevel;
}

export interface RunDraft {
  readonly span: Draft<Span>;
  properties: Draft<Span> | null;
  placeholderStyle: boolean;
  /** `w:strike` or `w:dstrike` is on. */
  struck: boolean;
  /** Its `TextMarks`, one bit each. */
  marks: number;
  /** `w:vanish` is on. */
  vanish: boolean;
  /** It was counted among the hidden runs. */
  countedHidden: boolean;
  /** Something in it is seen by a reader. */
  shown: boolean;
  /** The elements in it that belong to the workings of a field. */
  machinery: { readonly field: FieldDraft; readonly span: Span }[] | null;
  /** Spans of fields that reach to its end. */
  ending: Draft<Span>[] | null;
  readonly outer: RunDraft | null;
}

export interface TableDraft {
  readonly span: Draft<Span>;
  readonly rows: Row[];
  readonly flow: TextFlow;
  /** Columns in which a cell of the last row is or may be continued below. */
  mergedColumns: ReadonlySet<number>;
  /** The innermost control around the whole table. */
  readonly control: ControlDraft | null;
  /** The controls around the last row, shared by all rows inside the same ones. */
  rowControls: { readonly innermost: ControlDraft | null; readonly indexes: readonly number[] };
  readonly outer: TableDraft | null;
  readonly outerRow: RowDraft | null;
  readonly outerFlow: TextFlow;
  readonly outerPlace: ControlLevel;
}

export interface RowDraft {
  readonly span: Draft<Span>;
  readonly cells: Draft<Cell>[];
  readonly flow: TextFlow;
  /** The column at which the next cell starts. */
  column: number;
  deleted: boolean;
  mergedColumns: Set<number> | null;
  /** The innermost control around the whole row. */
  readonly control: ControlDraft | null;
  readonly outerFlow: TextFlow;
  readonly outerPlace: ControlLevel;
}

export interface CellDraft {
  readonly span: Draft<Span>;
  columnSpan: number;
  verticalMerge: "none" | "restart" | "continue";
  mergedWithPrevious: boolean;
  deleted: boolean;
  /** How many controls and form fields had been read when it began. */
  readonly controlsBefore: number;
  readonly fieldsBefore: number;
  readonly outer: CellDraft | null;
}

export interface ControlDraft {
  readonly control: Draft<ContentControl>;
  readonly source: Draft<ControlSource>;
  readonly span: Draft<Span>;
  readonly properties: ControlProperty[];
  readonly items: ContentControl["items"][number][];
  /** A property said what kind of control it is. */
  typed: boolean;
  readonly flow: TextFlow;
  /** The innermost control at or around this one that is not inside a paragraph. */
  readonly nearestBlock: number | null;
  /** Of a cell control: how many cells it is around, and the last of them. */
  cellCount: number;
  lastCell: Draft<Cell> | null;
  readonly outer: ControlDraft | null;
  readonly outerFlow: TextFlow;
}

/** What `w:ffData` says of a form field. */
export interface FormFieldData {
  kind: FormField["kind"] | null;
  name: string | null;
  readonly items: string[];
  result: number | null;
  defaultEntry: number;
  checked: boolean | null;
  checkedByDefault: boolean;
}

export interface FieldDraft {
  /** Where its `w:fldChar` starts. */
  readonly start: number;
  /** How many cells and text boxes it is in. */
  readonly level: number;
  /** From the start of the run that begins it to the end of the last run with a part of it. */
  readonly span: Draft<Span>;
  readonly beginElement: Draft<Span>;
  readonly beginRun: RunDraft | null;
  /** Its content now is instruction, or a result that Word does not show. */
  hidden: boolean;
  /** Its instruction is over. */
  settled: boolean;
  /** Some text was left out because it stood in the hidden part. */
  withheld: boolean;
  instruction: string;
  data: FormFieldData | null;
  form: Draft<FormField> | null;
  /** The innermost form field at or around this one. */
  nearestForm: number | null;
  readonly flow: TextFlow;
  readonly machinery: Span[];
  readonly outer: FieldDraft | null;
}

/** A `w:fldChar`: the field it belongs to, none when it ends or parts a field that never began. */
export interface FieldCharacterDraft {
  readonly type: string;
  readonly start: number;
  readonly field: FieldDraft | null;
}
