import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { SaxesParser } from "saxes";

export const manifestPath = resolve(__dirname, "../../manifest.xml");

/** An element of the manifest; names are without their prefix. */
export class ManifestElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: ManifestElement[] = [];
  text = "";

  constructor(name: string, attributes: Readonly<Record<string, string>>) {
    this.name = name;
    this.attributes = attributes;
  }

  child(name: string): ManifestElement | undefined {
    return this.children.find((each) => each.name === name);
  }

  /** The elements of a name in this one, at any depth, in their order. */
  all(name: string): readonly ManifestElement[] {
    return this.children.flatMap((each) => [...(each.name === name ? [each] : []), ...each.all(name)]);
  }
}

/** @throws when the text is not well-formed. */
export function parseManifest(xml: string): ManifestElement {
  const parser = new SaxesParser({ xmlns: true });
  const top = new ManifestElement("", {});
  const open = [top];
  parser.on("error", (fault) => {
    throw fault;
  });
  parser.on("opentag", ({ local, attributes }) => {
    const values = Object.values(attributes).map(({ local: name, value }) => [name, value]);
    const element = new ManifestElement(local, Object.fromEntries(values) as Record<string, string>);
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text.trim();
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  const [root] = top.children;
  if (!root) throw new Error("There is no element in the manifest.");
  return root;
}

export function readManifest(): ManifestElement {
  return parseManifest(readFileSync(manifestPath, "utf8"));
}

/** The value of an attribute in the text of one tag; "" when it has none. */
export function attributeOf(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}
