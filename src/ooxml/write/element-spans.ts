import type { Span } from "../document-model.ts";

/** An element found in a stretch of XML text. */
export interface ElementSpan extends Span {
  /** Its name without the prefix. */
  readonly name: string;
  /** The text between its start tag and its end tag; empty, at its end, when it is written as an empty tag. */
  readonly content: Span;
}

/**
 * The elements side by side in a stretch of well-formed XML, outermost only.
 * @returns null when the stretch is not balanced: it begins or ends in the middle of an element.
 */
export function elementsIn(xml: string, { start, end }: Span): readonly ElementSpan[] | null {
  const found: ElementSpan[] = [];
  const open: { start: number; contentStart: number; name: string }[] = [];
  for (let at = xml.indexOf("<", start); at !== -1 && at < end; at = xml.indexOf("<", at)) {
    const markup = markupAt(xml, at);
    if (markup === null || markup.end > end) return null;
    if (markup.type === "open") open.push({ start: at, contentStart: markup.end, name: markup.name });
    if (markup.type === "close") {
      const opened = open.pop();
      if (opened === undefined) return null;
      if (open.length === 0) {
        const content = { start: opened.contentStart, end: at };
        found.push({ start: opened.start, end: markup.end, name: opened.name, content });
      }
    }
    if (markup.type === "empty" && open.length === 0) {
      const content = { start: markup.end, end: markup.end };
      found.push({ start: at, end: markup.end, name: markup.name, content });
    }
    at = markup.end;
  }
  return open.length === 0 ? found : null;
}

/** The start tag at a position, as written. */
export function startTagAt(xml: string, position: number): string {
  return xml.slice(position, tagEnd(xml, position));
}

/** The name of the element that starts at a position, prefix included. */
export function qualifiedNameAt(xml: string, position: number): string {
  return /^<([^\s/>]+)/.exec(xml.slice(position, position + 256))?.[1] ?? "";
}

interface Markup {
  readonly type: "open" | "close" | "empty" | "other";
  readonly name: string;
  readonly end: number;
}

function markupAt(xml: string, at: number): Markup | null {
  for (const [opening, closing] of notElements) {
    if (!xml.startsWith(opening, at)) continue;
    const end = xml.indexOf(closing, at);
    return end === -1 ? null : { type: "other", name: "", end: end + closing.length };
  }
  const end = tagEnd(xml, at);
  if (end === -1) return null;
  if (xml[at + 1] === "/") return { type: "close", name: "", end };
  const name = qualifiedNameAt(xml, at).replace(/^.*:/, "");
  return { type: xml[end - 2] === "/" ? "empty" : "open", name, end };
}

const notElements: readonly (readonly [string, string])[] = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
];

/** Just after the `>` that ends a tag; one inside an attribute's quotes does not count. */
function tagEnd(xml: string, at: number): number {
  let quote = "";
  for (let position = at + 1; position < xml.length; position += 1) {
    const unit = xml[position] ?? "";
    if (quote !== "") {
      if (unit === quote) quote = "";
    } else if (unit === '"' || unit === "'") quote = unit;
    else if (unit === ">") return position + 1;
  }
  return -1;
}
