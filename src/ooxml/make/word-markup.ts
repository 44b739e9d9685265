import { withoutForbiddenCharacters } from "../../text/xml-characters.ts";
import type { WrittenKind } from "../write/control-kind.ts";
import { writeProperties } from "../write/control-properties.ts";
import type { WordNames } from "../write/word-names.ts";
import { escapeText } from "../write/xml-text.ts";

/**
 * Markup of new Word documents (ECMA-376 Part 1, 17): what goes into the body that `makeWordFile` takes. Every function
 * returns whole elements; texts are escaped here and nowhere else.
 */

const names: WordNames = { prefix: "w:", declaration: "" };

export type TextStyle = "bold" | "placeholder" | "small";

const runProperties: Readonly<Record<TextStyle, string>> = {
  bold: "<w:b/>",
  placeholder: '<w:rStyle w:val="PlaceholderText"/>',
  small: '<w:sz w:val="18"/>',
};

/** A run of text; line breaks in the text become line breaks on the page. Characters that XML cannot hold are left out. */
export function run(text: string, style?: TextStyle): string {
  const properties = style === undefined ? "" : `<w:rPr>${runProperties[style]}</w:rPr>`;
  const pieces = withoutForbiddenCharacters(text)
    .split("\n")
    .map((line) => `<w:t xml:space="preserve">${escapeText(line)}</w:t>`);
  return `<w:r>${properties}${pieces.join("<w:br/>")}</w:r>`;
}

export type ParagraphStyle =
  | "Normal"
  | "Title"
  | "Subtitle"
  | "Heading1"
  | "Heading2"
  | "Heading3"
  | "ListBullet"
  | "Caption"
  | "TableText";

/** @param content runs or controls, or a text that becomes one run. */
export function paragraph(content: string | Markup, style: ParagraphStyle = "Normal"): string {
  const properties = style === "Normal" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${typeof content === "string" ? run(content) : content.markup}</w:p>`;
}

/** Markup where a text could be given instead. */
export interface Markup {
  readonly markup: string;
}

export function heading(level: 1 | 2 | 3, text: string): string {
  return paragraph(text, `Heading${level}`);
}

/** A cell: a text, or paragraphs as markup. */
export interface Cell {
  readonly content: string | Markup;
  readonly style?: TextStyle;
  /** Six hexadecimal digits. */
  readonly fill?: string;
}

export interface TableToMake {
  /** The share of the page's width that each column takes; they add up to 1. */
  readonly widths: readonly number[];
  /** Rows that Word repeats on every page and screen readers read as headings. */
  readonly headings: readonly (readonly (string | Cell)[])[];
  readonly rows: readonly (readonly (string | Cell)[])[];
  /** What the table shows, for those who cannot see it. */
  readonly description?: string;
}

/** The text width of our pages, in twentieths of a point: A4 upright or on its side, with margins of 2 cm. */
export const textWidth = { portrait: 9638, landscape: 14570 } as const;

/** A table over the whole width. No cells are merged, so that screen readers can name rows and columns. */
export function table(
  { widths, headings, rows, description }: TableToMake,
  width: number = textWidth.portrait,
): string {
  const grid = widths.map((share) => Math.round(share * width));
  const caption =
    description === undefined ? "" : `<w:tblDescription w:val="${escapeAttributeText(description)}"/>`;
  const properties =
    `<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    `<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>${caption}</w:tblPr>`;
  const columns = `<w:tblGrid>${grid.map((each) => `<w:gridCol w:w="${each}"/>`).join("")}</w:tblGrid>`;
  return (
    `<w:tbl>${properties}${columns}` +
    headings.map((cells) => tableRow(cells, grid, true)).join("") +
    rows.map((cells) => tableRow(cells, grid, false)).join("") +
    "</w:tbl>"
  );
}

function tableRow(cells: readonly (string | Cell)[], grid: readonly number[], isHeading: boolean): string {
  const properties = `<w:trPr><w:cantSplit/>${isHeading ? "<w:tblHeader/>" : ""}</w:trPr>`;
  return `<w:tr>${properties}${cells.map((cell, index) => tableCell(cell, grid[index] ?? 0, isHeading)).join("")}</w:tr>`;
}

const headingFill = "E7E6E6";

function tableCell(cell: string | Cell, width: number, isHeading: boolean): string {
  const { content, style, fill } = typeof cell === "string" ? { content: cell } : cell;
  const shade = fill ?? (isHeading ? headingFill : undefined);
  const shading = shade === undefined ? "" : `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>`;
  const paragraphs =
    typeof content === "string"
      ? paragraph({ markup: run(content, style ?? (isHeading ? "bold" : undefined)) })
      : content.markup;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shading}</w:tcPr>${paragraphs}</w:tc>`;
}

export interface NewControl {
  readonly tag: string;
  readonly title: string;
  /** A signed 32-bit number, unique in the document. */
  readonly id: number;
  readonly kind: WrittenKind;
  /** Shown while the control is empty. */
  readonly placeholder: string;
  /** What it holds; null while it is empty. */
  readonly text?: string | null;
}

/** A content control (17.5.2) in a paragraph. */
export function control({ tag, title, id, kind, placeholder, text = null }: NewControl): string {
  const properties = writeProperties(
    { tag, title, id, kind, placeholderShown: text === null, placeholderPart: null },
    names,
  );
  const content = text === null ? run(placeholder, "placeholder") : run(text);
  return `<w:sdt>${properties}<w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

/** A check box (Word 2010's `w14:checkbox`) in a paragraph. */
export function checkBox(
  { tag, title, id }: Pick<NewControl, "tag" | "title" | "id">,
  isTicked = false,
): string {
  const properties = writeProperties(
    { tag, title, id, kind: { type: "rich-text" }, placeholderShown: false, placeholderPart: null },
    names,
  ).replace(
    "</w:sdtPr>",
    `<w14:checkbox><w14:checked w14:val="${isTicked ? 1 : 0}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>`,
  );
  return `<w:sdt>${properties}<w:sdtContent>${run(isTicked ? "☒" : "☐")}</w:sdtContent></w:sdt>`;
}

function escapeAttributeText(text: string): string {
  return escapeText(withoutForbiddenCharacters(text)).replaceAll('"', "&quot;");
}
