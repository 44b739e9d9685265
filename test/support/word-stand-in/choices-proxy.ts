import type { WordChoices, WordListItem, WordListItems } from "../../../src/word/office/office-host.ts";
import { ClientList, ClientObject } from "./client-object.ts";
import type { HostControl, HostListItem } from "./host-control.ts";
import { HostError } from "./host-error.ts";
import type { RequestContext } from "./request-context.ts";

/** What only a drop-down list has, or only a combo box: for a control of any other kind all of it is refused. */
export class ChoicesProxy implements WordChoices {
  readonly listItems: ListItemsProxy;
  readonly #context: RequestContext;
  readonly #type: string;
  readonly #find: () => HostControl;

  constructor(context: RequestContext, kind: "DropDownList" | "ComboBox", find: () => HostControl) {
    this.#context = context;
    this.#type = `${kind}ContentControl`;
    this.#find = () => {
      const control = find();
      if (control.kind !== kind) throw new HostError("GeneralException", this.#type);
      return control;
    };
    this.listItems = new ListItemsProxy(context, `${this.#type}.listItems`, this.#find);
  }

  addListItem(displayText: string, value: string): void {
    this.#edit("addListItem", (control) => control.addItem({ displayText, value }));
  }

  deleteAllListItems(): void {
    this.#edit("deleteAllListItems", (control) => control.deleteItems());
  }

  #edit(member: string, change: (control: HostControl) => void): void {
    const path = `${this.#type}.${member}`;
    this.#context.enqueue(path, () => {
      const { host } = this.#context;
      host.refuseWhereProtected(path);
      const control = this.#find();
      if (host.faults.ignoresWrites(control)) return;
      host.change(() => change(control));
    });
  }
}

class ListItemsProxy extends ClientList<ListItemProxy, HostListItem> implements WordListItems {
  readonly #path: string;
  readonly #find: () => HostControl;

  constructor(context: RequestContext, path: string, find: () => HostControl) {
    super(context, "ContentControlListItemCollection");
    this.#path = path;
    this.#find = find;
  }

  protected makeItems(): readonly ListItemProxy[] {
    this.context.refuse(this.#path);
    return this.#find().items.map((_, index) => new ListItemProxy(this.context, this.#find, index));
  }
}

class ListItemProxy extends ClientObject<HostListItem> implements WordListItem {
  protected override readonly isHandedOut = true;
  readonly #find: () => HostControl;
  readonly #index: number;

  constructor(context: RequestContext, find: () => HostControl, index: number) {
    super(context, "ContentControlListItem");
    this.#find = find;
    this.#index = index;
  }

  protected readers() {
    const read = (): HostListItem => this.#find().items[this.#index] ?? { displayText: "", value: "" };
    return { displayText: () => read().displayText, value: () => read().value };
  }

  get displayText(): string {
    return this.loaded("displayText");
  }

  get value(): string {
    return this.loaded("value");
  }

  select(): void {
    this.enqueue("select", () => {
      const { host } = this.context;
      const control = this.#find();
      host.edit(control, () => control.choose(this.#index, host.tracking));
    });
  }
}
