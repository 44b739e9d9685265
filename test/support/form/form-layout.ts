import type { Place } from "../../../src/audit/place.ts";

/** What is around a value. `none` is a form whose controls were removed; the last two are what other programs leave. */
export type ControlStyle = "cell" | "block" | "run" | "none" | "legacy-fields" | "fill-in-fields";

export type SectionColumn = "label" | "answer" | "comment";
export type ActionTableColumn = "area" | "action" | "date";

/**
 * - `inline`: the word "Grade" and the value in one cell, one paragraph
 * - `inline-paragraphs`: the value in a paragraph below the word, in one cell
 * - `below`: "Grade" and "Comments" head the columns, the values are on the next row
 * - `plain`: the values are in the answer and comment columns, with no word of their own
 */
export type JudgementLayout = "inline" | "inline-paragraphs" | "below" | "plain";

/**
 * - `row`: heading, "Yes/NO" and "Comments" in one row
 * - `span`: the heading merged over all columns, the columns named on the next row
 * - `span-only`: the heading merged over all columns, the columns not named
 * - `paragraph`: the heading above the table, the columns named in its first row
 * - `none`: neither
 */
export type HeadingLayout = "row" | "span" | "span-only" | "paragraph" | "none";

/**
 * - `table`: label | value
 * - `value-first`: value | label
 * - `same-cell`: label and value in one cell
 * - `labels-above`: a row of labels over a row of values
 * - `tabbed`, `paragraphs`: no table; a tab or a space between label and value
 */
export type HeaderLayout = "table" | "value-first" | "same-cell" | "labels-above" | "tabbed" | "paragraphs";

/**
 * - `paragraphs`: after the prompt, as circulated
 * - `box`: in a table of one cell after the prompt
 * - `same-cell`, `row-below`, `next-cell`: prompt and value in one table
 */
export type FactorsLayout = "paragraphs" | "box" | "same-cell" | "row-below" | "next-cell";

/** How a form deviates from the one that NIROMP circulates. All is optional; nothing means as circulated. */
export interface FormLayout {
  /** One table a section, or every section in one long table. */
  readonly tables?: "each" | "one";
  readonly controls?: ControlStyle;
  /** Exceptions from `controls`, by place. */
  readonly controlsAt?: Readonly<Record<Place, ControlStyle>>;
  /** A further control around each question's row. */
  readonly rowControls?: "group" | "rich-text";
  /** Action rows in a repeating section. */
  readonly repeatingActions?: boolean;
  /** Every control tagged and titled as the contract says. */
  readonly tagged?: boolean;
  /** Tags by place: another than the contract's, or on a form that has none else. */
  readonly tags?: Readonly<Record<Place, string>>;
  /** The kinds of control that conversion gives: age range a drop-down, dates date pickers, no drop-down for a comment. */
  readonly properKinds?: boolean;
  /** A control around the key factors; as circulated there is none. */
  readonly factorsControl?: boolean;
  /** Instead of a Yes/No list: two check boxes as controls, or as characters. */
  readonly checkBoxes?: "controls" | "characters";
  /** Questions with their list in the comment cell, empty or showing the answer, as LibreOffice leaves some. */
  readonly movedLists?: Readonly<Record<string, "empty" | "answer">>;

  /** A placeholder shows where nothing was entered; or it was deleted; or it is left behind as ordinary text. */
  readonly placeholders?: "shown" | "deleted" | "ordinary-text";
  readonly placeholderTexts?: { readonly text?: string; readonly choice?: string; readonly date?: string };

  readonly apostrophes?: "straight" | "curly";
  readonly spaces?: "ordinary" | "non-breaking";
  readonly hyphens?: "ordinary" | "non-breaking";
  /** Runs split at chance places with proofing marks between them, as Word leaves them. The number seeds the places. */
  readonly splitRuns?: number;
  /** Questions numbered by hand within their section; `1` stands for the number, `a` and `i` for a letter or Roman numeral. */
  readonly numbering?: "1." | "1)" | "Q1" | "Q1:" | "a)" | "(a)" | "i." | "2.1";

  /** Wording by id: a question, a judgement (`health.judgement`), a section's heading, a header field, an action column, `factors`. */
  readonly wording?: Readonly<Record<string, string>>;
  readonly columnLabels?: { readonly label?: string; readonly answer?: string; readonly comment?: string };
  /** The words before a value of a judgement; as circulated "Grade" and "Comments". */
  readonly judgementLabels?: { readonly grade?: string; readonly comment?: string };
  /** The order of the columns, in all sections or by section id. */
  readonly columns?: readonly SectionColumn[] | Readonly<Record<string, readonly SectionColumn[]>>;
  readonly sectionOrder?: readonly string[];
  readonly headings?: HeadingLayout;
  readonly judgements?: JudgementLayout | Readonly<Record<string, JudgementLayout>>;
  /** The label cell beside values on a row below: empty, the wording again, or merged with the cell above. */
  readonly judgementLabelBelow?: "empty" | "repeated" | "merged";
  readonly header?: HeaderLayout;
  readonly actionColumns?: readonly ActionTableColumn[];
  readonly extraActionColumns?: readonly ExtraColumn[];
  readonly factors?: FactorsLayout;
  /** Every table is in a cell of a layout table. */
  readonly nested?: boolean;

  /** Ids whose rows are not there: a question, a judgement, a section, `header/<field>`, `actions`, `factors`. */
  readonly missing?: readonly string[];
  readonly repeated?: readonly RepeatedRow[];

  /** Line breaks in values: as paragraphs where the control allows, or as `w:br` everywhere. */
  readonly lineBreaks?: "paragraphs" | "breaks";
  /** Answers, grades and age ranges in other words: `{ Yes: "Y" }`. */
  readonly words?: Readonly<Record<string, string>>;
  /** The text at one place, exactly as it was typed there. */
  readonly typed?: Readonly<Record<Place, string>>;
  /** How action dates are written; the default is 31/03/2027. */
  readonly dates?: "31/03/2027" | "31 March 2027" | "2027-03-31";
  /** Places whose value was inserted with changes tracked, and the deleted text before it. */
  readonly tracked?: Readonly<Record<Place, string>>;
  /** Hidden text after the value of a place. */
  readonly hidden?: Readonly<Record<Place, string>>;

  /** Only what the form needs, or with all that Word itself writes around it. */
  readonly markup?: "lean" | "word";
  readonly dialect?: "transitional" | "strict";
  /** The prefix bound to WordprocessingML; empty for the default namespace. */
  readonly prefix?: string;
}

export interface ExtraColumn {
  readonly label: string;
  /** Its place among the columns of the table, from 0. */
  readonly at: number;
  /** Its text in each row. */
  readonly texts: readonly string[];
}

/** A question's row once more, straight after the first. */
export interface RepeatedRow {
  readonly question: string;
  readonly answer?: string | null;
  readonly comment?: string | null;
}

/** The form's own defect: the comment cell of this question is a Yes/No list. */
export const questionWithListForComment = "health.ongoing-issues";

const circulatedBelow: readonly string[] = ["health", "education", "multi-agency", "participation"];

export function judgementLayoutOf(layout: FormLayout, section: string): JudgementLayout {
  if (typeof layout.judgements === "string") return layout.judgements;
  return layout.judgements?.[section] ?? (circulatedBelow.includes(section) ? "below" : "inline");
}

const circulatedColumns: readonly SectionColumn[] = ["label", "answer", "comment"];

export function columnsOf(layout: FormLayout, section: string): readonly SectionColumn[] {
  if (layout.columns === undefined) return circulatedColumns;
  return isOneOrder(layout.columns) ? layout.columns : (layout.columns[section] ?? circulatedColumns);
}

function isOneOrder(columns: NonNullable<FormLayout["columns"]>): columns is readonly SectionColumn[] {
  return Array.isArray(columns);
}

export function isMissing(layout: FormLayout, id: string): boolean {
  return layout.missing?.includes(id) ?? false;
}
