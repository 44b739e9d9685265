import { SaxesParser } from "saxes";
import { fail, succeed } from "../../result.ts";
import type { Problem, Result } from "../../result.ts";
import { NamespaceScope } from "./namespace-scope.ts";
import type { ResolvedName } from "./namespace-scope.ts";

/**
 * Most open elements at once. Word's own files stay under 100; libxml2 refuses at the same depth. Without a limit the
 * work per element would grow with the depth of the file.
 */
export const MAX_XML_DEPTH = 256;

/** Longest text read, in UTF-16 code units: 250 times a filled form. */
export const MAX_XML_LENGTH = 16 * 1024 * 1024;

/** Most elements and attributes read: 30 times the largest form seen, and about a second's work. */
export const MAX_XML_NODES = 500_000;

/**
 * A start tag. One object serves a whole parse, so it tells the truth only until `open` returns: copy what you keep.
 * `start` and `end` are UTF-16 offsets of the tag in the text that was given.
 */
export interface XmlElement {
  readonly local: string;
  /** Empty when the element is in no namespace. */
  readonly namespace: string;
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
  readonly selfClosing: boolean;
  /** The value of an attribute in the given namespace; without one, of the attribute in no namespace. */
  attribute(local: string, namespace?: string): string | undefined;
}

/** What a caller wants to hear. Something that a method throws passes through `parseXml` as it is. */
export interface XmlListener {
  open?(element: XmlElement): void;
  /** `start` and `end` are those of the end tag; of a self-closing element both are where its one tag ends. */
  close?(local: string, namespace: string, start: number, end: number): void;
  /**
   * Character data with its entities resolved and its line ends made `\n`, whitespace between elements included.
   * A comment or a CDATA section parts the text of an element into several calls.
   */
  text?(text: string, start: number, end: number): void;
}

export interface XmlLimits {
  readonly maxLength?: number;
}

/**
 * Reads a whole XML document and tells the listener of it, in document order. The only door to the parser:
 * well-formed and namespace-correct (XML 1.0 and Namespaces in XML), or refused.
 *
 * Fails with `xml-too-large`, `xml-doctype` (a document type declaration: Word never writes one, and entities come by it),
 * `xml-too-deep` or `xml-malformed`. By then the listener may have heard the part before the trouble.
 */
export function parseXml(xml: string, listener: XmlListener, limits: XmlLimits = {}): Result<void> {
  if (xml.length > (limits.maxLength ?? MAX_XML_LENGTH)) return fail(TOO_LARGE);
  const parser = new SaxesParser();
  listen(parser, xml, listener);
  try {
    parser.write(xml).close();
  } catch (thrown) {
    if (thrown instanceof Refusal) return fail(thrown.problem);
    throw thrown;
  }
  return succeed(undefined);
}

function listen(parser: SaxesParser, xml: string, listener: XmlListener): void {
  const scope = new NamespaceScope();
  const element = new StartTag(scope);
  // Of the open elements by their depth, so that an end tag need not be looked up again.
  const names: ResolvedName[] = [];
  let depth = 0;
  // How far the file has been told: a tag starts where what was told before it ends.
  let heard = 0;
  let nodes = 0;

  parser.on("error", () => {
    throw new Refusal(malformed(parser.line, parser.column));
  });
  // Told one by one: to go through the attributes of a tag afterwards takes as long as half of the parsing.
  parser.on("attribute", (attribute) => {
    scope.takeAttribute(attribute, depth + 1);
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > MAX_XML_DEPTH) throw new Refusal(TOO_DEEP);
    const attributes = scope.enter();
    const name = attributes < 0 ? null : scope.resolveElement(tag.name);
    if (name === null) throw new Refusal(malformed(parser.line, parser.column));
    nodes += 1 + attributes;
    if (nodes > MAX_XML_NODES) throw new Refusal(TOO_LARGE);
    names[depth] = name;
    const end = parser.position;
    const start = depth === 1 ? xml.lastIndexOf("<", end - 1) : heard;
    heard = end;
    if (listener.open === undefined) return;
    element.show(name, tag.isSelfClosing, start, end);
    listener.open(element);
  });
  parser.on("closetag", () => {
    scope.leave(depth);
    const start = heard;
    heard = parser.position;
    const name = names[depth];
    depth -= 1;
    if (name !== undefined) listener.close?.(name.local, name.namespace, start, heard);
  });
  // Text is told when the "<" after it has been read, or at the very end of the file.
  parser.on("text", (text) => {
    if (depth === 0) return;
    const start = heard;
    heard = parser.position - 1;
    listener.text?.(text, start, heard);
  });

  // With more than a few handlers the parser becomes an object that V8 runs three times more slowly, so those for what
  // Word never writes are set only where it occurs. Each search is for a rare letter first: "<" alone stops at every tag.
  if (xml.includes("?>", endOfDeclaration(xml))) {
    parser.on("processinginstruction", ({ target }) => {
      if (target.includes(":")) throw new Refusal(malformed(parser.line, parser.column));
      heard = parser.position;
    });
  }
  if (!xml.includes("!") || !xml.includes("<!")) return;
  // A comment is told when its "--" has been read.
  parser.on("comment", () => {
    heard = parser.position + 1;
  });
  parser.on("doctype", () => {
    throw new Refusal(DOCTYPE);
  });
  parser.on("cdata", (text) => {
    const start = heard;
    heard = parser.position;
    listener.text?.(text, start, heard);
  });
}

/** Where the XML declaration ends, which the parser does not count among the processing instructions. */
function endOfDeclaration(xml: string): number {
  return xml.startsWith("<?xml ") ? xml.indexOf("?>") + "?>".length : 0;
}

class StartTag implements XmlElement {
  readonly #scope: NamespaceScope;
  local = "";
  namespace = "";
  prefix = "";
  selfClosing = false;
  start = 0;
  end = 0;

  constructor(scope: NamespaceScope) {
    this.#scope = scope;
  }

  show({ local, namespace, prefix }: ResolvedName, selfClosing: boolean, start: number, end: number): void {
    this.local = local;
    this.namespace = namespace;
    this.prefix = prefix;
    this.selfClosing = selfClosing;
    this.start = start;
    this.end = end;
  }

  attribute(local: string, namespace = ""): string | undefined {
    return this.#scope.attribute(local, namespace);
  }
}

/** Carries a problem out of the parser's callbacks; it never leaves this module. */
class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

const TOO_LARGE: Problem = {
  code: "xml-too-large",
  message:
    "This file is far too large to be one audit form, so it was not read. Check that it is the right file; if it is, copy the form into a new document.",
};

const DOCTYPE: Problem = {
  code: "xml-doctype",
  message:
    "This file contains a document type declaration, so we did not read it. Word never writes one, and it can harm a computer. Ask the sender for a copy saved by Word.",
};

const TOO_DEEP: Problem = {
  code: "xml-too-deep",
  message:
    "This file puts things inside one another more deeply than any form does, so it was not read. Open it in Word, copy the form into a new document and save that.",
};

function malformed(line: number, column: number): Problem {
  return {
    code: "xml-malformed",
    message: `This file is damaged inside (line ${line}, column ${column}), so it was not read. Open it in Word, let Word repair it, and save it under a new name.`,
  };
}
