import type { Paragraph, Span, TextPiece } from "../document-model.ts";
import { writeProperties, type ControlSettings } from "./control-properties.ts";
import type { Edit } from "./edit.ts";
import { elementsIn, qualifiedNameAt, startTagAt } from "./element-spans.ts";
import type { RunRange } from "./run-range.ts";
import type { WordNames } from "./word-names.ts";
import { escapeText } from "./xml-text.ts";

/** Word's own character style for the text of an empty control. */
const PLACEHOLDER_STYLE = "PlaceholderText";

/** Start of a new control (17.5.2), up to where its content begins. */
export function openControl(settings: ControlSettings, names: WordNames): string {
  const p = names.prefix;
  return `<${p}sdt${names.declaration}>${writeProperties(settings, names)}<${p}sdtContent>`;
}

export function closeControl({ prefix }: WordNames): string {
  return `</${prefix}sdtContent></${prefix}sdt>`;
}

/** A run that shows the placeholder of an empty control. */
export function placeholderRun(text: string, names: WordNames): string {
  const p = names.prefix;
  const style = `<${p}rPr><${p}rStyle ${p}val="${PLACEHOLDER_STYLE}"/></${p}rPr>`;
  return `<${p}r${names.declaration}>${style}<${p}t>${escapeText(text)}</${p}t></${p}r>`;
}

/**
 * Gives a run the look of a placeholder, where it has no character style yet: words left behind as ordinary text look
 * like an answer.
 */
export function stylePlaceholder(xml: string, piece: TextPiece, names: WordNames): readonly Edit[] {
  const { run, runProperties } = piece;
  const p = names.prefix;
  const style = `<${p}rStyle${names.declaration} ${p}val="${PLACEHOLDER_STYLE}"/>`;
  if (runProperties === null) {
    const at = run.start + startTagAt(xml, run.start).length;
    return [{ start: at, end: at, text: `<${p}rPr${names.declaration}>${style}</${p}rPr>` }];
  }
  const [element] = elementsIn(xml, runProperties) ?? [];
  if (element === undefined) return [];
  if (element.content.start === element.end) return [fillEmptyElement(xml, element, style)];
  const hasStyle = elementsIn(xml, element.content)?.some(({ name }) => name === "rStyle") ?? true;
  return hasStyle ? [] : [{ start: element.content.start, end: element.content.start, text: style }];
}

/** Puts a control around whole elements: a cell, or paragraphs side by side. */
export function wrapElements(span: Span, settings: ControlSettings, names: WordNames): readonly Edit[] {
  return [
    { start: span.start, end: span.start, text: openControl(settings, names), side: "opens" },
    { start: span.end, end: span.end, text: closeControl(names), side: "closes" },
  ];
}

/** Puts a control around a stretch of a paragraph. */
export function wrapRuns(range: RunRange, settings: ControlSettings, names: WordNames): readonly Edit[] {
  const { start, end } = range;
  const opening = start.before + openControl(settings, names) + start.after;
  const closing = end.before + closeControl(names) + end.after;
  return [
    ...start.edits,
    ...end.edits,
    { start: start.at, end: start.at, text: opening, side: "opens" },
    { start: end.at, end: end.at, text: closing, side: "closes" },
  ];
}

/** Adds markup at the end of a paragraph. */
export function appendToParagraph(xml: string, { span, content }: Paragraph, markup: string): Edit {
  if (content !== null) return { start: content.end, end: content.end, text: markup };
  return fillEmptyElement(xml, span, markup);
}

/** Writes an element that is an empty tag, `<w:p/>`, as a start tag, the markup and an end tag. */
export function fillEmptyElement(xml: string, { start, end }: Span, markup: string): Edit {
  const opened = startTagAt(xml, start).replace(/(?<!\s)\s*\/>$/, ">");
  return { start, end, text: `${opened}${markup}</${qualifiedNameAt(xml, start)}>` };
}
