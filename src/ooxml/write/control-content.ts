import type { ContentControl, Span, TextPiece } from "../document-model.ts";
import type { Edit } from "./edit.ts";
import { elementsIn, startTagAt, type ElementSpan } from "./element-spans.ts";
import type { WordNames } from "./word-names.ts";
import { placeholderRun } from "./write-control.ts";
import { escapeAttribute, escapeText } from "./xml-text.ts";

/** Who makes a tracked change, and when (17.13.5). */
export interface Revision {
  readonly author: string;
  /** UTC, as `2026-11-22T10:15:00Z`. */
  readonly date: string;
  /** Not used by another annotation of the document. */
  readonly id: number;
}

/** What a control is to hold: a text, or its placeholder. */
export type NewContent =
  { readonly type: "text"; readonly text: string } | { readonly type: "placeholder"; readonly text: string };

/** A run with a text; line feeds become breaks and tabs become tabs (17.3.3). */
export function textRun(text: string, runProperties: string, names: WordNames): string {
  const p = names.prefix;
  const parts = text.split(/([\n\t])/).map((part) => {
    if (part === "\n") return `<${p}br/>`;
    if (part === "\t") return `<${p}tab/>`;
    return part === "" ? "" : `<${p}t xml:space="preserve">${escapeText(part)}</${p}t>`;
  });
  return `<${p}r${names.declaration}>${runProperties}${parts.join("")}</${p}r>`;
}

/**
 * Edits that put new content into a control at run, block or cell level, in one paragraph with the look of the first.
 * @param runProperties the `w:rPr` element that the text shall have, or nothing.
 * @returns null where the control cannot hold it so: a control around rows, or without content.
 */
export function replaceContent(
  xml: string,
  control: ContentControl,
  content: NewContent,
  runProperties: string,
  names: WordNames,
): readonly Edit[] | null {
  const run =
    content.type === "text"
      ? textRun(content.text, runProperties, names)
      : placeholderRun(content.text, names);
  const { source, level } = control;
  if (source.content === null) return null;
  if (level === "run") return [{ ...source.content, text: run }];
  const holder = level === "block" ? source.content : cellContent(xml, source.content);
  if (level === "row" || holder === null) return null;
  const first = elementsIn(xml, holder)?.find(({ name }) => name === "p");
  return [{ ...holder, text: paragraphWith(xml, first, run, names) }];
}

/**
 * Edits that do the same as a tracked change: what is there is marked as deleted, the new text as inserted after it.
 * @param pieces the visible text in the control.
 * @returns null where there is no run to go by, as in an empty control.
 */
export function trackContent(
  xml: string,
  pieces: readonly TextPiece[],
  text: string | null,
  revision: Revision,
  names: WordNames,
): readonly Edit[] | null {
  const runs = [...new Map(pieces.map((piece) => [piece.run.start, piece])).values()];
  const last = runs.at(-1);
  if (last === undefined) return null;
  const p = names.prefix;
  const attributes = (offset: number) =>
    ` ${p}id="${String(revision.id + offset)}" ${p}author="${escapeAttribute(revision.author)}" ${p}date="${revision.date}"`;
  const deletions = runs.map(({ run }, index) => ({
    start: run.start,
    end: run.end,
    text: `<${p}del${names.declaration}${attributes(index)}>${asDeleted(xml.slice(run.start, run.end))}</${p}del>`,
  }));
  if (text === null) return deletions;
  const properties = last.runProperties ? xml.slice(last.runProperties.start, last.runProperties.end) : "";
  const inserted = `<${p}ins${names.declaration}${attributes(runs.length)}>${textRun(text, properties, names)}</${p}ins>`;
  return [...deletions, { start: last.run.end, end: last.run.end, text: inserted, side: "closes" }];
}

/** The text of a deleted run is `w:delText` (17.3.3.7). */
function asDeleted(run: string): string {
  return run.replace(/<(\/?)((?:[\w.-]+:)?)t(?=[\s>/])/g, "<$1$2delText");
}

/** The content of the one cell of a cell control after its properties. */
function cellContent(xml: string, content: Span): Span | null {
  const cells = elementsIn(xml, content)?.filter(({ name }) => name === "tc") ?? [];
  const [cell] = cells;
  if (cells.length !== 1 || cell === undefined) return null;
  const properties = elementsIn(xml, cell.content)?.find(({ name }) => name === "tcPr");
  return { start: properties?.end ?? cell.content.start, end: cell.content.end };
}

/** A paragraph as the first one was, properties and attributes, with other content. */
function paragraphWith(xml: string, first: ElementSpan | undefined, run: string, names: WordNames): string {
  const p = names.prefix;
  if (first === undefined) return `<${p}p${names.declaration}>${run}</${p}p>`;
  const startTag = startTagAt(xml, first.start).replace(/(?<!\s)\s*\/>$/, ">");
  const name = /^<([^\s/>]+)/.exec(startTag)?.[1] ?? `${p}p`;
  const properties = elementsIn(xml, first.content)?.find((element) => element.name === "pPr");
  return `${startTag}${properties ? xml.slice(properties.start, properties.end) : ""}${run}</${name}>`;
}
