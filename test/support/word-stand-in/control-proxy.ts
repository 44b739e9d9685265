import type { WordControl, WordControls } from "../../../src/word/office/office-host.ts";
import { CheckBoxProxy } from "./check-box-proxy.ts";
import { ChoicesProxy } from "./choices-proxy.ts";
import { ClientList, ClientObject, ClientResult } from "./client-object.ts";
import { EventProxy } from "./event-proxy.ts";
import type { HostControl, HostControlKind } from "./host-control.ts";
import { HostError } from "./host-error.ts";
import type { RequestContext } from "./request-context.ts";

interface ControlValues {
  readonly id: number;
  readonly tag: string;
  readonly title: string;
  readonly text: string;
  readonly placeholderText: string;
  readonly cannotEdit: boolean;
}

/** The most characters of a title or tag. */
const longestName = 64;

export class ControlProxy extends ClientObject<ControlValues> implements WordControl {
  protected override readonly isHandedOut = true;
  readonly onDataChanged: EventProxy;
  readonly onExited: EventProxy;
  readonly dropDownListContentControl: ChoicesProxy;
  readonly comboBoxContentControl: ChoicesProxy;
  readonly checkboxContentControl: CheckBoxProxy;
  readonly #find: () => HostControl;
  #isThere: boolean | null = null;

  /** @param find in the document, when the sync runs; throws where there is no such control. */
  constructor(context: RequestContext, find: () => HostControl) {
    super(context, "ContentControl");
    this.#find = find;
    const place = {
      controlId: () => find().id,
      lives: () => !context.ended || this.isTracked,
    };
    this.onDataChanged = new EventProxy(context, "onDataChanged", place);
    this.onExited = new EventProxy(context, "onExited", place);
    this.dropDownListContentControl = new ChoicesProxy(context, "DropDownList", find);
    this.comboBoxContentControl = new ChoicesProxy(context, "ComboBox", find);
    this.checkboxContentControl = new CheckBoxProxy(context, find);
  }

  protected readers() {
    const { host } = this.context;
    return {
      id: () => host.reportedId(this.#find().id ?? 0),
      tag: () => this.#find().tag,
      title: () => this.#find().title,
      text: () => this.#find().text(),
      placeholderText: () => (host.faults.forgetsPlaceholderText ? "" : this.#find().placeholderText),
      cannotEdit: () => this.#find().contentLocked,
    };
  }

  /** Within a sync: whether the document has such a control. One that it has not loads nothing and takes no command. */
  settle(isThere: boolean): this {
    this.#isThere = isThere;
    return this;
  }

  get isNullObject(): boolean {
    if (this.#isThere === null) throw new HostError("PropertyNotLoaded", "ContentControl.isNullObject");
    return !this.#isThere;
  }

  protected override loadNow(name: string): void {
    if (this.#isThere !== false) super.loadNow(name);
  }

  get id(): number {
    return this.loaded("id");
  }

  get text(): string {
    return this.loaded("text");
  }

  get placeholderText(): string {
    return this.loaded("placeholderText");
  }

  get cannotEdit(): boolean {
    return this.loaded("cannotEdit");
  }

  get tag(): string {
    return this.loaded("tag");
  }

  set tag(tag: string) {
    this.remember("tag", tag);
    this.#rename("tag", tag);
  }

  get title(): string {
    return this.loaded("title");
  }

  set title(title: string) {
    this.remember("title", title);
    this.#rename("title", title);
  }

  #rename(property: "tag" | "title", name: string): void {
    this.enqueue(property, () => {
      const { host } = this.context;
      host.refuseWhereProtected(`ContentControl.${property}`);
      if (name.length > longestName) throw new HostError("InvalidArgument", `ContentControl.${property}`);
      const control = this.#find();
      if (host.faults.ignoresWrites(control)) return;
      host.change(() => {
        control[property] = name;
      });
    });
  }

  select(): void {
    this.enqueue("select", () => {
      const control = this.#find();
      this.context.host.select({ type: "control", tag: control.tag, text: control.text() });
    });
  }

  insertText(text: string): void {
    this.enqueue("insertText", () => {
      const { host } = this.context;
      const control = this.#find();
      const isDateOfOld = control.kind === "DatePicker" && !host.supports("WordApiDesktop 1.3");
      if (control.kind === "DropDownList" || isDateOfOld) {
        throw new HostError("NotAllowed", "ContentControl.insertText");
      }
      host.edit(control, () => control.write(text, host.tracking));
    });
  }

  clear(): void {
    this.enqueue("clear", () => {
      const { host } = this.context;
      const control = this.#find();
      if (control.kind === "DropDownList") throw new HostError("NotAllowed", "ContentControl.clear");
      host.edit(control, () => control.clear(host.tracking));
    });
  }

  getReviewedText(changeTrackingVersion: "Current"): ClientResult<string> {
    const result = new ClientResult<string>();
    this.enqueue("getReviewedText", () => result.settle(this.#find().text(changeTrackingVersion)));
    return result;
  }

  getOoxml(): ClientResult<string> {
    const result = new ClientResult<string>();
    this.enqueue("getOoxml", () => result.settle(this.context.host.ooxmlOf(this.#find())));
    return result;
  }
}

/** A list of controls. Where `kinds` is null, the old list that names rich text only. */
export class ControlsProxy extends ClientList<ControlProxy, ControlValues> implements WordControls {
  readonly #kinds: readonly string[] | null;

  constructor(context: RequestContext, kinds: readonly string[] | null) {
    super(context, "ContentControlCollection");
    this.#kinds = kinds;
  }

  protected makeItems(): readonly ControlProxy[] {
    const { host } = this.context;
    return this.#listed().map(({ id }) => {
      const known = id ?? 0;
      return new ControlProxy(this.context, () => host.controlById(known, "ContentControl")).settle(true);
    });
  }

  getById(id: number): ControlProxy {
    const find = (): HostControl => this.#find(id) ?? refuse("getById");
    const control = new ControlProxy(this.context, find);
    this.enqueue("getById", () => {
      find();
      control.settle(true);
    });
    return control;
  }

  getByIdOrNullObject(id: number): ControlProxy {
    const control = new ControlProxy(this.context, () => this.#find(id) ?? refuse("getByIdOrNullObject"));
    this.enqueue("getByIdOrNullObject", () => void control.settle(this.#find(id) !== undefined));
    return control;
  }

  #find(id: number): HostControl | undefined {
    const { host } = this.context;
    return this.#listed().find((control) => host.reportedId(control.id ?? 0) === id);
  }

  #listed(): readonly HostControl[] {
    const { host } = this.context;
    const kinds = this.#kinds ?? ["RichText"];
    for (const kind of kinds) {
      const set = setByKind[kind];
      if (set === undefined || !host.supports(set)) {
        throw new HostError("InvalidArgument", "Body.getContentControls");
      }
    }
    return host.controls.filter((control) => {
      const kind: HostControlKind | null = host.kindAsListed(control);
      return kind !== null && kinds.includes(kind) && !host.faults.hides(control);
    });
  }
}

function refuse(member: string): never {
  throw new HostError("ItemNotFound", `ContentControlCollection.${member}`);
}

/** The sets that brought each kind into `getContentControls`, by the remarks on `ContentControlOptions`. */
const setByKind: Readonly<Record<string, string>> = {
  RichText: "WordApi 1.1",
  PlainText: "WordApi 1.5",
  CheckBox: "WordApi 1.7",
  DropDownList: "WordApi 1.9",
  ComboBox: "WordApi 1.9",
  DatePicker: "WordApiDesktop 1.3",
};
