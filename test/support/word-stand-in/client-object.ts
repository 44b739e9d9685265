import { HostError } from "./host-error.ts";
import type { RequestContext } from "./request-context.ts";

type Readers<Values> = { readonly [Name in keyof Values]: () => Values[Name] };

/**
 * A proxy: it can be read only where a property was loaded and synced, and everything asked of it waits for the next sync.
 * `Values` are the properties that can be loaded.
 */
export abstract class ClientObject<Values extends object = object> {
  readonly context: RequestContext;
  /** The name of the class in Office.js, for errors and for requirement sets. */
  readonly #type: string;
  #loaded: Partial<Values> = {};
  #tracked = false;

  constructor(context: RequestContext, type: string) {
    this.context = context;
    this.#type = type;
  }

  /** How each property is read from the document, when the sync runs. */
  protected abstract readers(): Readers<Values>;

  /**
   * Whether Word finds the object again by its place in the model. One that a call or a list handed out is forgotten at
   * the end of its batch, unless it is tracked.
   */
  protected readonly isHandedOut: boolean = false;

  load(propertyNames: string): this {
    for (const name of propertyNames.split(",").map((each) => each.trim())) {
      this.enqueue(name, () => this.loadNow(name));
    }
    return this;
  }

  /** Within a sync: what a list loads of each of its items. */
  loadAll(names: readonly string[]): void {
    for (const name of names) {
      this.context.refuse(`${this.#type}.${name}`);
      this.loadNow(name);
    }
  }

  protected loadNow(name: string): void {
    const readers = this.readers();
    for (const key in readers) {
      if (key !== name) continue;
      this.#loaded[key] = readers[key]();
      return;
    }
    throw new HostError("InvalidArgument", `${this.#type}.${name}`);
  }

  protected loaded<Name extends keyof Values & string>(name: Name): Values[Name] {
    if (!(name in this.#loaded)) throw new HostError("PropertyNotLoaded", `${this.#type}.${name}`);
    // Partial only says that it may be missing, which was ruled out.
    return this.#loaded[name] as Values[Name];
  }

  /** What was set here can be read here, whatever Word makes of it. */
  protected remember<Name extends keyof Values>(name: Name, value: Values[Name]): void {
    this.#loaded[name] = value;
  }

  protected enqueue(member: string, run: () => void): void {
    const path = `${this.#type}.${member}`;
    this.context.enqueue(path, () => {
      if (this.isHandedOut && this.context.ended && !this.#tracked)
        throw new HostError("InvalidObjectPath", path);
      run();
    });
  }

  get isTracked(): boolean {
    return this.#tracked;
  }

  track(): this {
    this.#tracked = true;
    return this;
  }

  untrack(): this {
    this.#tracked = false;
    return this;
  }
}

/** The value of a call that hands back something plain. */
export class ClientResult<Value> {
  #value: { readonly known: Value } | null = null;

  get value(): Value {
    if (this.#value === null) throw new HostError("ValueNotLoaded", "ClientResult.value");
    return this.#value.known;
  }

  settle(value: Value): void {
    this.#value = { known: value };
  }
}

/** A list: its items exist once it was loaded and synced, each with the properties that were asked for. */
export abstract class ClientList<Item extends ClientObject<ItemValues>, ItemValues extends object> {
  readonly context: RequestContext;
  readonly #type: string;
  #items: readonly Item[] | null = null;
  #loads: string[] = [];

  constructor(context: RequestContext, type: string) {
    this.context = context;
    this.#type = type;
  }

  /** @throws as the host does when the list cannot be made. */
  protected abstract makeItems(): readonly Item[];

  /** As the type of Office.js, it promises a list; see `noParts` for the one that breaks the promise. */
  get items(): readonly Item[] {
    if (this.#items === null) throw new HostError("PropertyNotLoaded", `${this.#type}.items`);
    return this.#items;
  }

  load(propertyNames: string): this {
    const names = propertyNames.split(",").map((each) => each.trim().replace(/^items\//, ""));
    this.#loads = names.filter((name) => name !== "items");
    this.enqueue("load", () => {
      this.#items = this.makeItems();
      for (const item of this.#items) item.loadAll(this.#loads);
    });
    return this;
  }

  protected enqueue(member: string, run: () => void): void {
    this.context.enqueue(`${this.#type}.${member}`, run);
  }
}
