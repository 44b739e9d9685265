/**
 * What the reader makes of a Word document: tables, rows, cells, paragraphs and content controls, as plain data.
 * Names follow ECMA-376 Part 1, 17.3 (paragraphs), 17.4 (tables) and 17.5.2 (structured document tags,
 * which Word's users know as content controls).
 */

/** A half-open range in UTF-16 code units of the main part's XML text, so that a writer can splice there. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type ControlKind =
  | "rich-text"
  | "plain-text"
  | "drop-down"
  | "combo-box"
  | "date"
  | "check-box"
  | "group"
  | "repeating-section"
  | "repeating-section-item"
  | "picture"
  | "other";

/** What a control is around: runs in a paragraph, whole paragraphs or tables, one cell, or rows. */
export type ControlLevel = "run" | "block" | "cell" | "row";

/** `w:lock`: the control may not be deleted, its content may not be edited, both, or neither. */
export type ControlLock = "none" | "control" | "content" | "control-and-content";

export interface ListItem {
  readonly displayText: string;
  readonly value: string;
}

/** One child of `w:sdtPr`, kept by place so that a writer can move it without re-serialising it. */
export interface ControlProperty {
  /** Local name, such as `alias`, `tag`, `dropDownList`. */
  readonly name: string;
  readonly namespace: string;
  readonly span: Span;
}

export interface ControlSource {
  /** The whole `w:sdt` element. */
  readonly span: Span;
  /** The `w:sdtPr` element; null when there is none. */
  readonly properties: Span | null;
  readonly propertyList: readonly ControlProperty[];
  /** The `w:sdtContent` element; null when there is none. */
  readonly contentElement: Span | null;
  /** The content of `w:sdtContent`; null when the element is missing or written as `<w:sdtContent/>`. */
  readonly content: Span | null;
}

export interface ContentControl {
  /** Its position among all controls in document order; other parts of the model refer to it by this number. */
  readonly index: number;
  /** The control that directly encloses this one. */
  readonly parent: number | null;
  /** `w:id` as a signed 32-bit number; null when the file has none. Not unique in real files. */
  readonly id: number | null;
  readonly tag: string | null;
  readonly title: string | null;
  readonly kind: ControlKind;
  readonly level: ControlLevel;
  readonly items: readonly ListItem[];
  readonly lock: ControlLock;
  /** `w:showingPlcHdr`: the control shows its placeholder. */
  readonly placeholderShown: boolean;
  /** Only of a check box. */
  readonly checked: boolean | null;
  /** `w:fullDate` of a date picker, as in the file. */
  readonly fullDate: string | null;
  readonly bound: boolean;
  /** What a reader sees inside it, the placeholder included. */
  readonly text: string;
  readonly source: ControlSource;
}

/**
 * A form field of the old kind, which the .doc format leaves behind (17.16.5 and 17.16.17), or a FILLIN field,
 * which LibreOffice makes of a text control.
 */
export interface FormField {
  readonly index: number;
  readonly kind: "text" | "drop-down" | "check-box" | "other";
  readonly name: string | null;
  readonly items: readonly string[];
  /** What a reader sees: the field's result, or the chosen entry of a drop-down. */
  readonly text: string;
  readonly checked: boolean | null;
  /** From the start of the run that begins the field to the end of the run that ends it. */
  readonly span: Span;
  /**
   * The runs that a reader never sees: begin, instruction, separator and end. Where such a run also shows text, only the
   * elements of the field in it.
   */
  readonly machinery: readonly Span[];
}

/** How a run sets its text off from the text around it, by its own properties or by Word's style "Strong". */
export interface TextMarks {
  readonly bold: boolean;
  readonly underlined: boolean;
  /** `w:highlight`, or `w:shd` in a colour. */
  readonly highlighted: boolean;
  /** `w:bdr`: a line around the text. */
  readonly framed: boolean;
}

/** Content that is not text, so that the reader cannot say what it tells. */
export interface UnreadContent {
  /** A circle is a drawn ellipse, as people put it around a printed word. */
  readonly kind: "picture" | "chart" | "equation" | "embedded-object" | "circle";
  /** Its description for people who cannot see it; null when it has none. */
  readonly altText: string | null;
}

/** A stretch of visible text that comes from one place in one run. */
export interface TextPiece {
  readonly text: string;
  /** The innermost control around it. */
  readonly control: number | null;
  /** The innermost form field around it. */
  readonly field: number | null;
  /** Its run has the character style that Word gives to placeholders. */
  readonly placeholderStyle: boolean;
  readonly marks: TextMarks;
  /** The `w:r` element; the element itself where, against the schema, none is around it. */
  readonly run: Span;
  /** The run's `w:rPr` element. */
  readonly runProperties: Span | null;
  /** The element that makes the text: `w:t`, `w:tab`, `w:br` and so on. */
  readonly element: Span;
  /** The characters between the tags of a `w:t`, still escaped; null for breaks, tabs and symbols. */
  readonly characters: Span | null;
}

export interface Paragraph {
  readonly type: "paragraph";
  readonly span: Span;
  /** The `w:pPr` element. */
  readonly properties: Span | null;
  /** Its content after `w:pPr`; start equals end in an empty paragraph, null when it is written as `<w:p/>`. */
  readonly content: Span | null;
  readonly pieces: readonly TextPiece[];
  /** Text with a line through it (`w:strike`, `w:dstrike`): a reader sees it as taken back, so it is left out of every text. */
  readonly struck: readonly TextPiece[];
  readonly unread: readonly UnreadContent[];
  readonly text: string;
  /** The innermost block, cell or row control around the paragraph. */
  readonly control: number | null;
}

export interface Cell {
  /** The `w:tc` element. */
  readonly span: Span;
  /** Its first column in the table's grid, from 0, merges and `w:gridBefore` resolved. */
  readonly column: number;
  readonly columnSpan: number;
  /** A continuation of the cell above (`w:vMerge` without restart): Word shows none of its content, so its text is empty. */
  readonly continuesAbove: boolean;
  readonly blocks: readonly Block[];
  /** All visible text, paragraphs and rows parted by line breaks, the cells of a table inside by tabs. */
  readonly text: string;
  /** Every control in this cell or directly around it and no other cell, in document order. */
  readonly controls: readonly number[];
  readonly fields: readonly number[];
}

export interface Row {
  /** The `w:tr` element. */
  readonly span: Span;
  readonly cells: readonly Cell[];
  /** Controls around this row (a repeating section and its items, a row-level control). */
  readonly controls: readonly number[];
}

export interface Table {
  readonly type: "table";
  readonly span: Span;
  readonly rows: readonly Row[];
}

export type Block = Paragraph | Table;

export interface WordDocument {
  readonly dialect: "transitional" | "strict";
  /** The prefix that the main part binds to WordprocessingML, usually `w`; a writer uses the same. */
  readonly prefix: string;
  readonly blocks: readonly Block[];
  readonly controls: readonly ContentControl[];
  readonly fields: readonly FormField[];
  /** Tracked insertions, deletions and moves still to be accepted or rejected (17.13.5); changes of formatting are not counted. */
  readonly trackedChanges: number;
  /** Runs that Word does not show (`w:vanish`): left out of every text above. */
  readonly hiddenRuns: number;
  /** Whole documents embedded with `w:altChunk`, whose text is not read. */
  readonly embeddedDocuments: number;
}
