import type { Paragraph, Span } from "../document-model.ts";
import { elementsIn, type ElementSpan } from "./element-spans.ts";

/** Marks among runs that show nothing. */
const unseen = new Set([
  "pPr",
  "bookmarkStart",
  "bookmarkEnd",
  "proofErr",
  "commentRangeStart",
  "commentRangeEnd",
  "permStart",
  "permEnd",
]);

/** Tracked changes, which Word allows inside a control that holds nothing but text. */
const trackedChanges = new Set(["ins", "del", "moveFrom", "moveTo"]);

/** What a run may hold to be plain text on one line. */
const plainInRun = new Set([
  "rPr",
  "t",
  "delText",
  "tab",
  "noBreakHyphen",
  "softHyphen",
  "lastRenderedPageBreak",
  "sym",
]);

const unseenInRun = new Set(["rPr", "lastRenderedPageBreak"]);

/**
 * Whether a stretch of a paragraph holds nothing but text on one line, so that a drop-down list or a date picker may
 * are around it: no further controls, links, fields, pictures or notes.
 * @param gone stretches that are about to be taken out.
 */
export function isPlainText(xml: string, span: Span, gone: readonly Span[] = []): boolean {
  return every(xml, span, gone, (element) => {
    if (unseen.has(element.name)) return true;
    if (trackedChanges.has(element.name)) return isPlainText(xml, element.content, gone);
    return element.name === "r" && every(xml, element.content, gone, ({ name }) => plainInRun.has(name));
  });
}

/** Whether a stretch of a paragraph holds nothing at all, seen or unseen, that could be lost: empty runs at most. */
export function isBare(xml: string, span: Span, gone: readonly Span[] = []): boolean {
  return every(xml, span, gone, (element) => {
    if (unseen.has(element.name)) return true;
    return element.name === "r" && every(xml, element.content, gone, (child) => showsNothing(xml, child));
  });
}

function showsNothing(xml: string, { name, content }: ElementSpan): boolean {
  return unseenInRun.has(name) || (name === "t" && xml.slice(content.start, content.end).trim() === "");
}

export function isBareParagraph(xml: string, paragraph: Paragraph, gone: readonly Span[] = []): boolean {
  return paragraph.content === null || isBare(xml, paragraph.content, gone);
}

/**
 * The paragraph elements directly in a cell, or in the content of a control.
 * @returns null when there is something else too: a table, a control around paragraphs, a wrapper of another kind.
 */
export function paragraphElementsIn(xml: string, span: Span): readonly ElementSpan[] | null {
  const found = elementsIn(xml, span)?.filter(({ name }) => name !== "tcPr" && !unseen.has(name));
  return found?.every(({ name }) => name === "p") === true ? found : null;
}

function every(
  xml: string,
  span: Span,
  gone: readonly Span[],
  holds: (element: ElementSpan) => boolean,
): boolean {
  const isGone = (element: ElementSpan) => gone.some((one) => covers(one, element));
  return elementsIn(xml, span)?.every((element) => isGone(element) || holds(element)) ?? false;
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
