/**
 * WordprocessingML as text, from small pieces. Everything is written with the prefix `w` in the Transitional namespace;
 * `dialect.ts` turns a finished part into another prefix or into Strict.
 */

export const transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** What Word writes on the root of a main part, as far as a form needs it. */
export const rootNamespaces =
  `xmlns:w="${transitional}"` +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"' +
  ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"' +
  ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"' +
  ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14 w15"';

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** Character text: quotes stay as they are, as Word leaves them. */
function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

const rsid = ' w:rsidR="00C41D52"';
const bold = "<w:b/>";
const placeholderStyle = '<w:rStyle w:val="PlaceholderText"/>';

/** `\t` becomes `w:tab` and `\n` becomes `w:br`. */
function textElements(text: string, element: "w:t" | "w:delText"): string {
  return text
    .split(/([\t\n])/)
    .map((part, _, parts) => {
      if (part === "\t") return "<w:tab/>";
      if (part === "\n") return "<w:br/>";
      return part === "" && parts.length > 1
        ? ""
        : `<${element} xml:space="preserve">${escapeText(part)}</${element}>`;
    })
    .join("");
}

function runWith(properties: string, content: string): string {
  const written = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r${rsid}>${written}${content}</w:r>`;
}

export function run(text: string): string {
  return runWith("", textElements(text, "w:t"));
}

export function boldRun(text: string): string {
  return runWith(bold, textElements(text, "w:t"));
}

/** A run that Word does not show. */
export function hiddenRun(text: string): string {
  return runWith("<w:vanish/>", textElements(text, "w:t"));
}

export function placeholderRun(text: string): string {
  return `<w:r><w:rPr>${placeholderStyle}</w:rPr><w:t>${escapeText(text)}</w:t></w:r>`;
}

/** Text that was deleted while changes were tracked. */
export function deletedRun(text: string): string {
  return `<w:del w:id="9001" w:author="Reviewer" w:date="2026-11-02T09:00:00Z">${runWith("", textElements(text, "w:delText"))}</w:del>`;
}

/** Runs that were inserted while changes were tracked. */
export function insertedRuns(runs: string): string {
  return `<w:ins w:id="9002" w:author="Reviewer" w:date="2026-11-02T09:00:00Z">${runs}</w:ins>`;
}

export function paragraph(runs: string, style?: string): string {
  const properties = style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${runs}</w:p>`;
}

export interface CellMerge {
  readonly span?: number;
  readonly vertical?: "restart" | "continue";
}

/** @param width in twentieths of a point, as everywhere in these tables. */
export function cell(width: number, blocks: string, merge: CellMerge = {}): string {
  const span = merge.span === undefined ? "" : `<w:gridSpan w:val="${merge.span}"/>`;
  const vertical = { none: "", restart: '<w:vMerge w:val="restart"/>', continue: "<w:vMerge/>" }[
    merge.vertical ?? "none"
  ];
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${vertical}</w:tcPr>${blocks}</w:tc>`;
}

export function row(cells: string, isHeading = false): string {
  return `<w:tr>${isHeading ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${cells}</w:tr>`;
}

export function table(widths: readonly number[], rows: string): string {
  const total = widths.reduce((sum, each) => sum + each, 0);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${total}" w:type="dxa"/></w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`
  );
}

export function contentControl(properties: string, content: string): string {
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}
