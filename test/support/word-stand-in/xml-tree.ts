import { SaxesParser } from "saxes";

/** An element as Word keeps it in memory. Names are as written, prefix included: forms bind the usual prefixes. */
export class XmlElement {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlNode[] = [];
  parent: XmlElement | null = null;

  constructor(
    name: string,
    attributes: Readonly<Record<string, string>> = {},
    children: readonly XmlNode[] = [],
  ) {
    this.name = name;
    this.attributes = new Map(Object.entries(attributes));
    this.append(...children);
  }

  get local(): string {
    return this.name.replace(/^.*:/, "");
  }

  get elements(): readonly XmlElement[] {
    return this.children.filter((child) => typeof child !== "string");
  }

  child(local: string): XmlElement | undefined {
    return this.elements.find((element) => element.local === local);
  }

  /** `w:val` of a child element; undefined when there is no such child. */
  valueOf(local: string): string | undefined {
    return this.child(local)?.attribute("val");
  }

  attribute(local: string): string | undefined {
    for (const [name, value] of this.attributes) {
      if (name === local || name.endsWith(`:${local}`)) return value;
    }
    return undefined;
  }

  append(...nodes: readonly XmlNode[]): void {
    this.insert(this.children.length, ...nodes);
  }

  insert(position: number, ...nodes: readonly XmlNode[]): void {
    for (const node of nodes) if (typeof node !== "string") node.parent = this;
    this.children.splice(position, 0, ...nodes);
  }

  /** Replaces this node with others. */
  replaceWith(...nodes: readonly XmlNode[]): void {
    const { parent } = this;
    if (parent === null) throw new Error("The root element cannot be replaced.");
    const position = parent.children.indexOf(this);
    parent.children.splice(position, 1);
    parent.insert(position, ...nodes);
    this.parent = null;
  }

  remove(): void {
    this.replaceWith();
  }

  clone(): XmlElement {
    return new XmlElement(
      this.name,
      Object.fromEntries(this.attributes),
      this.children.map((child) => (typeof child === "string" ? child : child.clone())),
    );
  }
}

export type XmlNode = XmlElement | string;

export function parseTree(xml: string): XmlElement {
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element = new XmlElement(name, attributes);
    open.at(-1)?.append(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => open.at(-1)?.append(text));
  parser.on("cdata", (text) => open.at(-1)?.append(text));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml.replace(/^\ufeff/, "")).close();
  if (root === undefined) throw new Error("There is no root element.");
  return root;
}

export function writeTree(node: XmlNode): string {
  if (typeof node === "string") return escape(node);
  const attributes = [...node.attributes]
    .map(([name, value]) => ` ${name}="${escape(value, true)}"`)
    .join("");
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  return `<${node.name}${attributes}>${node.children.map(writeTree).join("")}</${node.name}>`;
}

function escape(text: string, inAttribute = false): string {
  const plain = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  if (!inAttribute) return plain.replaceAll("\r", "&#13;");
  return plain
    .replaceAll('"', "&quot;")
    .replaceAll("\t", "&#9;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;");
}

/** The element and everything in it, in document order. */
export function* elementsIn(element: XmlElement): Generator<XmlElement> {
  yield element;
  // A copy: the tree may change while somebody walks it.
  for (const child of [...element.elements]) yield* elementsIn(child);
}

/** All elements of a name, in document order; the second copy that alternate content carries is left out. */
export function findAll(root: XmlElement, local: string): readonly XmlElement[] {
  return [...elementsIn(root)].filter((element) => element.local === local && !isWithin(element, "Fallback"));
}

export function isWithin(element: XmlElement, local: string): boolean {
  for (let at = element.parent; at !== null; at = at.parent) if (at.local === local) return true;
  return false;
}
