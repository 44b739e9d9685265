import { NameTable } from "./name-table.ts";
import { knownNamespaces, XML_NAMESPACE, XMLNS_NAMESPACE } from "./names.ts";

/** The name of an element, as the namespaces in scope resolve it. */
export interface ResolvedName {
  /** As it is written, with its prefix. */
  readonly name: string;
  readonly local: string;
  /** Empty when the element is in no namespace. */
  readonly namespace: string;
  readonly prefix: string;
}

/** An attribute as the parser tells it. */
export interface PlainAttribute {
  name: string;
  readonly value: string;
}

/** A qualified name in its parts (Namespaces in XML 1.0, 4). */
interface QualifiedName {
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  /** `xmlns` or `xmlns:…`: the prefix that it declares, the empty one for the default namespace. */
  readonly declares: string | null;
}

/**
 * The namespaces in scope while a document is read, and the rules for them (Namespaces in XML 1.0, 3 to 6). The parser has
 * a mode that keeps them too; it looks through all open elements for each name and makes an object of each attribute, which
 * costs a quarter of the time of a form and far more in a file that nests deeply on purpose.
 */
export class NamespaceScope {
  // Of the start tag read last: its attributes, and what to make of them when it ends.
  readonly #attributes: QualifiedName[] = [];
  readonly #values: string[] = [];
  #count = 0;
  #hasEnded = true;
  #lastPrefix = "";
  #isBroken = false;
  #isToBeLookedThrough = false;

  readonly #inScope = new Map<string, string>([
    ["xml", XML_NAMESPACE],
    ["xmlns", XMLNS_NAMESPACE],
  ]);
  readonly #shadowed: { depth: number; prefix: string; namespace: string | undefined }[] = [];
  /** By qualified name, the elements resolved since the namespaces in scope last changed. */
  readonly #elements = new NameTable<ResolvedName>();
  /** Once two prefixes have stood for one namespace; until then attributes with different prefixes are different. */
  #mayBeOneNamespace = false;
  /** By namespace, the prefix that stood for it first. */
  readonly #firstPrefixes = new Map<string, string>();
  readonly #names = new NameTable<QualifiedName>();

  /**
   * Takes in an attribute of the start tag that is being read, in the order of the tag: what it declares, and whether its
   * name keeps the rules.
   */
  takeAttribute(attribute: PlainAttribute, depth: number): void {
    if (this.#hasEnded) this.#begin();
    const parts = this.#split(attribute.name);
    if (parts === null) {
      this.#isBroken = true;
      return;
    }
    // The parser goes on to keep the attribute by its name, which is far quicker by a text that it has met before.
    attribute.name = parts.name;
    this.#attributes[this.#count] = parts;
    this.#values[this.#count] = attribute.value;
    this.#count += 1;
    if (parts.declares !== null) {
      this.#isToBeLookedThrough = true;
      if (!this.#declare(parts.declares, attribute.value.trim(), depth)) this.#isBroken = true;
    } else if (parts.prefix !== this.#lastPrefix && parts.prefix !== "") {
      // A prefix that nobody knows may be declared further on in the tag; two may stand for one namespace.
      const isFirst = this.#lastPrefix === "";
      if (!this.#inScope.has(parts.prefix) || (!isFirst && this.#mayBeOneNamespace)) {
        this.#isToBeLookedThrough = true;
      }
      this.#lastPrefix = parts.prefix;
    }
  }

  #begin(): void {
    this.#count = 0;
    this.#hasEnded = false;
    this.#lastPrefix = "";
    this.#isBroken = false;
    this.#isToBeLookedThrough = false;
  }

  /**
   * Ends the start tag whose attributes were taken in. Only now is everything declared that the tag itself declares.
   * @returns how many attributes it has; -1 where one breaks the rules.
   */
  enter(): number {
    if (this.#hasEnded) this.#begin();
    this.#hasEnded = true;
    const isRight = !this.#isBroken && (!this.#isToBeLookedThrough || this.#areDistinct());
    return isRight ? this.#count : -1;
  }

  /** Finds the namespace of an element, after `enter`. Null where its name breaks the rules. */
  resolveElement(name: string): ResolvedName | null {
    const known = this.#elements.find(name);
    if (known !== undefined) return known;
    const parts = this.#split(name);
    if (parts === null || parts.prefix === "xmlns") return null;
    const { local, prefix } = parts;
    const namespace = this.#inScope.get(prefix);
    if (namespace === undefined && prefix !== "") return null;
    const resolved = { name, local, namespace: knownSpelling(namespace ?? ""), prefix };
    this.#elements.add(resolved);
    return resolved;
  }

  /** The value of an attribute of the element entered last; of one without a prefix when `namespace` is empty. */
  attribute(local: string, namespace: string): string | undefined {
    for (let index = 0; index < this.#count; index += 1) {
      const parts = this.#attributes[index];
      // An attribute without a prefix is in no namespace, whatever the default one is (6.2).
      if (parts?.local === local && namespace === (parts.prefix && this.#inScope.get(parts.prefix))) {
        return this.#values[index];
      }
    }
    return undefined;
  }

  /** Forgets what the element that closes at this depth declared. */
  leave(depth: number): void {
    for (let last = this.#shadowed.at(-1); last?.depth === depth; last = this.#shadowed.at(-1)) {
      this.#bind(last.prefix, last.namespace);
      this.#shadowed.pop();
    }
  }

  /** False for what Namespaces in XML forbids (3): to rebind `xml` and `xmlns` or their names, or to undeclare a prefix. */
  #declare(prefix: string, namespace: string, depth: number): boolean {
    if (prefix === "xmlns" || namespace === XMLNS_NAMESPACE) return false;
    if ((prefix === "xml") !== (namespace === XML_NAMESPACE)) return false;
    if (prefix !== "" && namespace === "") return false;
    if (prefix !== "") {
      const first = this.#firstPrefixes.get(namespace);
      if (first === undefined) this.#firstPrefixes.set(namespace, prefix);
      else if (first !== prefix) this.#mayBeOneNamespace = true;
    }
    this.#shadowed.push({ depth, prefix, namespace: this.#inScope.get(prefix) });
    this.#bind(prefix, namespace);
    return true;
  }

  #bind(prefix: string, namespace: string | undefined): void {
    if (namespace === undefined) this.#inScope.delete(prefix);
    else this.#inScope.set(prefix, namespace);
    this.#elements.clear();
  }

  /** Two prefixes may stand for one namespace: then their attributes may not have one local name (6.3). */
  #areDistinct(): boolean {
    const seen = new Set<string>();
    for (const parts of this.#attributes.slice(0, this.#count)) {
      if (parts.prefix === "" || parts.declares !== null) continue;
      const namespace = this.#inScope.get(parts.prefix);
      const expanded = `${parts.local} ${namespace ?? ""}`;
      if (namespace === undefined || seen.has(expanded)) return false;
      seen.add(expanded);
    }
    return true;
  }

  #split(name: string): QualifiedName | null {
    const known = this.#names.find(name);
    if (known !== undefined) return known;
    const parts = splitName(name);
    if (parts !== null) this.#names.add(parts);
    return parts;
  }
}

/** The program's own string for a namespace, not the file's: it is interned, so comparison is cheap. */
function knownSpelling(namespace: string): string {
  return knownNamespaces.get(namespace) ?? namespace;
}

/** What a name may begin with (XML 1.0, 2.3), the colon left out. The parser has checked all else. */
const nameStart =
  /^[A-Z_a-z\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{2FF}\u{370}-\u{37D}\u{37F}-\u{1FFF}\u{200C}-\u{200D}\u{2070}-\u{218F}\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{EFFFF}]/u;

function splitName(name: string): QualifiedName | null {
  const colon = name.indexOf(":");
  if (colon === -1) {
    return { name, prefix: "", local: name, declares: name === "xmlns" ? "" : null };
  }
  const prefix = name.slice(0, colon);
  const local = name.slice(colon + 1);
  if (prefix === "" || local.includes(":") || !nameStart.test(local)) return null;
  return { name, prefix, local, declares: prefix === "xmlns" ? local : null };
}
