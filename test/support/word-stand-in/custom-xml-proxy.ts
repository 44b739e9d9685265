import type { WordXmlPart, WordXmlPartList, WordXmlParts } from "../../../src/word/office/office-host.ts";
import { ClientList, ClientObject, ClientResult } from "./client-object.ts";
import { HostError } from "./host-error.ts";
import { addPart, deletePart, namespaceOf, seenParts, textOf, writePart } from "./host-xml-parts.ts";
import type { HostXmlPart } from "./package-files.ts";
import type { RequestContext } from "./request-context.ts";

interface PartValues {
  readonly namespaceUri: string;
}

/** All parts of the document that this host can see. */
export class XmlPartsProxy implements WordXmlParts {
  readonly #context: RequestContext;
  readonly #list: PartList;

  constructor(context: RequestContext) {
    this.#context = context;
    this.#list = new PartList(context, "CustomXmlPartCollection", () => seenParts(context.host));
  }

  get items(): readonly XmlPartProxy[] | undefined {
    return this.#list.itemsOfHost;
  }

  load(propertyNames: string): this {
    this.#list.load(propertyNames);
    return this;
  }

  add(xml: string): void {
    const member = "CustomXmlPartCollection.add";
    this.#context.enqueue(member, () => {
      const { host } = this.#context;
      host.refuseWhereProtected(member);
      refuseMalformed(member, () => addPart(host, xml));
    });
  }

  getByNamespace(namespaceUri: string): XmlPartListProxy {
    this.#context.enqueue("CustomXmlPartCollection.getByNamespace", () => {
      if (namespaceUri === "")
        throw new HostError("InvalidArgument", "CustomXmlPartCollection.getByNamespace");
    });
    return new XmlPartListProxy(this.#context, namespaceUri);
  }
}

export class XmlPartListProxy implements WordXmlPartList {
  readonly #context: RequestContext;
  readonly #namespace: string;
  readonly #list: PartList;

  constructor(context: RequestContext, namespace: string) {
    this.#context = context;
    this.#namespace = namespace;
    this.#list = new PartList(context, "CustomXmlPartScopedCollection", () => this.#seen());
  }

  get items(): readonly XmlPartProxy[] | undefined {
    return this.#list.itemsOfHost;
  }

  load(propertyNames: string): this {
    this.#list.load(propertyNames);
    return this;
  }

  getOnlyItem(): XmlPartProxy {
    const find = (): HostXmlPart => {
      const [only, ...others] = this.#seen();
      if (only === undefined || others.length > 0) {
        throw new HostError("GeneralException", "CustomXmlPartScopedCollection.getOnlyItem");
      }
      return only;
    };
    this.#context.enqueue("CustomXmlPartScopedCollection.getOnlyItem", () => void find());
    return new XmlPartProxy(this.#context, find);
  }

  #seen(): readonly HostXmlPart[] {
    return seenParts(this.#context.host).filter((part) => namespaceOf(part) === this.#namespace);
  }
}

class PartList extends ClientList<XmlPartProxy, PartValues> {
  readonly #seen: () => readonly HostXmlPart[];

  constructor(context: RequestContext, type: string, seen: () => readonly HostXmlPart[]) {
    super(context, type);
    this.#seen = seen;
  }

  /** Office.js promises a list; Word on the web leaves it out when it is empty. */
  get itemsOfHost(): readonly XmlPartProxy[] | undefined {
    const { items } = this;
    return items.length === 0 && this.context.host.profile.noParts === "undefined" ? undefined : items;
  }

  protected makeItems(): readonly XmlPartProxy[] {
    return this.#seen().map(({ id }) => new XmlPartProxy(this.context, () => this.#find(id)));
  }

  #find(id: string): HostXmlPart {
    const found = this.context.host.xmlParts.find((part) => part.id === id);
    if (found === undefined) throw new HostError("ItemNotFound", "CustomXmlPart");
    return found;
  }
}

class XmlPartProxy extends ClientObject<PartValues> implements WordXmlPart {
  protected override readonly isHandedOut = true;
  readonly #find: () => HostXmlPart;

  constructor(context: RequestContext, find: () => HostXmlPart) {
    super(context, "CustomXmlPart");
    this.#find = find;
  }

  protected readers() {
    return { namespaceUri: () => namespaceOf(this.#find()) };
  }

  get namespaceUri(): string {
    return this.loaded("namespaceUri");
  }

  getXml(): ClientResult<string> {
    const result = new ClientResult<string>();
    this.enqueue("getXml", () => result.settle(textOf(this.#find())));
    return result;
  }

  setXml(xml: string): void {
    this.enqueue("setXml", () => {
      const { host } = this.context;
      host.refuseWhereProtected("CustomXmlPart.setXml");
      const part = this.#find();
      refuseMalformed("CustomXmlPart.setXml", () => writePart(host, part, xml));
    });
  }

  delete(): void {
    this.enqueue("delete", () => {
      const { host } = this.context;
      host.refuseWhereProtected("CustomXmlPart.delete");
      deletePart(host, this.#find());
    });
  }
}

function refuseMalformed(member: string, write: () => unknown): void {
  try {
    write();
  } catch {
    throw new HostError("InvalidArgument", member);
  }
}
