import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Node, ParseError } from "jsonc-parser";

/** Something to be said of one line of a text, counted from 1. */
export interface LineProblem {
  readonly line: number;
  readonly what: string;
}

/** JSON, with comments allowed, that knows the line of each of its values. */
export interface LocatedJson {
  readonly value: unknown;
  /** Of the value, or of the innermost value around it that is there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Reads JSON. A name twice in one object is a problem as well, as its meaning is unclear. */
export function locateInJson(text: string): LocatedJson | { readonly problems: readonly LineProblem[] } {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors);
  const lineAt = (offset: number) => text.slice(0, offset).split(/\r\n|\r|\n/).length;
  const [error] = errors;
  if (error) {
    const what = sentences[printParseErrorCode(error.error)] ?? "this is not JSON";
    return { problems: [{ line: lineAt(error.offset), what }] };
  }
  if (!root) return { problems: [{ line: 1, what: "the file is empty" }] };
  const repeated = findRepeatedNames(root).map(({ value, offset }) => ({
    line: lineAt(offset),
    what: `"${String(value)}" appears twice here. Remove one of them`,
  }));
  if (repeated.length > 0) return { problems: repeated };
  return { value: getNodeValue(root), lineOf: (path) => lineAt(findNearest(root, path).offset) };
}

const sentences: Readonly<Record<string, string>> = {
  CommaExpected: "a comma is missing before this",
  CloseBraceExpected: "a closing } is missing",
  CloseBracketExpected: "a closing ] is missing",
  ColonExpected: "a colon is missing before this",
  PropertyNameExpected: 'put a name in double quotes here, such as "id"',
  ValueExpected: "a value is missing here",
  UnexpectedEndOfString: "a closing quote is missing",
  UnexpectedEndOfComment: "a comment is not closed",
  EndOfFileExpected: "remove what follows the closing }",
  InvalidSymbol: "this is not a value. Put text in double quotes",
};

function findNearest(root: Node, path: readonly PropertyKey[]): Node {
  const steps = path.filter((step) => typeof step !== "symbol");
  const node = findNodeAtLocation(root, steps);
  if (node) return node.parent?.type === "property" ? node.parent : node;
  return steps.length === 0 ? root : findNearest(root, steps.slice(0, -1));
}

/** The second and later of equal names, and __proto__, which JavaScript would not keep as a name. */
function findRepeatedNames(node: Node): readonly Node[] {
  const children = node.children ?? [];
  const below = children.flatMap(findRepeatedNames);
  if (node.type !== "object") return below;
  const names = children.flatMap(({ children: [name] = [] }) => name ?? []);
  const again = names.filter(
    ({ value }, index) => value === "__proto__" || names.findIndex((other) => other.value === value) < index,
  );
  return [...again, ...below];
}
