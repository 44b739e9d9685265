import { levelOf, replaceContent, showPlaceholder, type Tracking } from "./control-content.ts";
import { textOf, type TextVersion } from "./control-text.ts";
import { HostError } from "./host-error.ts";
import { XmlElement } from "./xml-tree.ts";

export type HostControlKind =
  | "RichText"
  | "PlainText"
  | "CheckBox"
  | "DropDownList"
  | "ComboBox"
  | "DatePicker"
  | "Picture"
  | "Group"
  | "RepeatingSection"
  | "BuildingBlockGallery";

export interface HostListItem {
  readonly displayText: string;
  readonly value: string;
}

const kindByElement: Readonly<Record<string, HostControlKind>> = {
  text: "PlainText",
  checkbox: "CheckBox",
  dropDownList: "DropDownList",
  comboBox: "ComboBox",
  date: "DatePicker",
  picture: "Picture",
  group: "Group",
  repeatingSection: "RepeatingSection",
  repeatingSectionItem: "RepeatingSection",
  docPartList: "BuildingBlockGallery",
  docPartObj: "BuildingBlockGallery",
};

const usualPlaceholders: Partial<Readonly<Record<HostControlKind, string>>> = {
  DropDownList: "Choose an item.",
  ComboBox: "Choose an item.",
  DatePicker: "Click or tap to enter a date.",
};

/** The order of `w:sdtPr`'s children (ECMA-376 Part 1, 17.5.2.38), as far as the stand-in adds some. */
const propertyOrder = ["rPr", "alias", "tag", "id", "lock", "placeholder", "temporary", "showingPlcHdr"];

/** One content control of the document, by its `w:sdt`. */
export class HostControl {
  readonly sdt: XmlElement;

  constructor(sdt: XmlElement) {
    this.sdt = sdt;
  }

  get #properties(): XmlElement {
    const found = this.sdt.child("sdtPr");
    if (found !== undefined) return found;
    const made = new XmlElement(`${this.#prefix}sdtPr`);
    this.sdt.insert(0, made);
    return made;
  }

  get #prefix(): string {
    return this.sdt.name.replace(/sdt$/, "");
  }

  get kind(): HostControlKind {
    for (const { local } of this.#properties.elements) {
      const kind = kindByElement[local];
      if (kind !== undefined) return kind;
    }
    return "RichText";
  }

  /** As in the file; null only before the document gave it one. */
  get id(): number | null {
    const value = this.#properties.valueOf("id");
    return value === undefined ? null : Number(value) | 0;
  }

  giveId(id: number): void {
    this.#set("id", String(id));
  }

  get tag(): string {
    return this.#properties.valueOf("tag") ?? "";
  }

  set tag(tag: string) {
    this.#set("tag", tag);
  }

  get title(): string {
    return this.#properties.valueOf("alias") ?? "";
  }

  set title(title: string) {
    this.#set("alias", title);
  }

  get contentLocked(): boolean {
    return /^(contentLocked|sdtContentLocked)$/.test(this.#properties.valueOf("lock") ?? "");
  }

  get showsPlaceholder(): boolean {
    const flag = this.#properties.child("showingPlcHdr");
    return flag !== undefined && !/^(0|false|off)$/.test(flag.attribute("val") ?? "1");
  }

  text(version: TextVersion = "All"): string {
    const content = this.sdt.child("sdtContent");
    return content === undefined ? "" : textOf(content, version);
  }

  /** The placeholder text that belongs to the control; the building blocks of the glossary are not read. */
  get placeholderText(): string {
    return this.showsPlaceholder
      ? this.text()
      : (usualPlaceholders[this.kind] ?? "Click or tap here to enter text.");
  }

  get items(): readonly HostListItem[] {
    return this.#itemElements().map((element) => {
      const displayText = element.attribute("displayText");
      const value = element.attribute("value") ?? "";
      // The item that Word itself puts first has no display text, and no value for programs.
      return displayText === undefined ? { displayText: value, value: "" } : { displayText, value };
    });
  }

  addItem({ displayText, value }: HostListItem): void {
    const attributes = { [`${this.#prefix}displayText`]: displayText, [`${this.#prefix}value`]: value };
    this.#list().append(new XmlElement(`${this.#prefix}listItem`, attributes));
  }

  deleteItems(): void {
    this.#list().children.splice(0);
  }

  write(text: string, tracking: Tracking): void {
    if (levelOf(this.sdt) === "row") throw new HostError("GeneralException", "ContentControl.insertText");
    const wasPlaceholder = this.showsPlaceholder;
    this.#properties.child("showingPlcHdr")?.remove();
    replaceContent(this.sdt, this.#linesOf(text), { tracking, wasPlaceholder });
  }

  /** Back to the placeholder; where changes are tracked the old text stays as deleted, and so no placeholder shows. */
  clear(tracking: Tracking): void {
    if (this.showsPlaceholder) return;
    if (tracking !== null) {
      replaceContent(this.sdt, [], { tracking, wasPlaceholder: false });
      return;
    }
    showPlaceholder(this.sdt, this.placeholderText);
    this.#add(new XmlElement(`${this.#prefix}showingPlcHdr`));
  }

  get isChecked(): boolean {
    const checked = this.#properties.child("checkbox")?.child("checked");
    return checked !== undefined && !/^(0|false|off)$/.test(checked.attribute("val") ?? "1");
  }

  check(isChecked: boolean, tracking: Tracking): void {
    const box = this.#properties.child("checkbox");
    const prefix = box?.name.replace(/checkbox$/, "") ?? "";
    box?.child("checked")?.remove();
    box?.insert(0, new XmlElement(`${prefix}checked`, { [`${prefix}val`]: isChecked ? "1" : "0" }));
    this.write(isChecked ? "\u2612" : "\u2610", tracking);
  }

  choose(index: number, tracking: Tracking): void {
    const item = this.items[index];
    if (item === undefined) throw new HostError("ItemNotFound", "ContentControlListItem.select");
    if (item.value === "") this.clear(tracking);
    else this.write(item.displayText, tracking);
  }

  /** A new paragraph where the control may hold one, a new line where it may not, a space in plain text on one line. */
  #linesOf(text: string): readonly string[] {
    const plain = this.#properties.child("text");
    if (plain === undefined) return text.split("\n");
    const multiLine = /^(1|true|on)$/.test(plain.attribute("multiLine") ?? "0");
    return [text.replaceAll("\n", multiLine ? "\v" : " ")];
  }

  #itemElements(): readonly XmlElement[] {
    return this.#list().elements.filter(({ local }) => local === "listItem");
  }

  #list(): XmlElement {
    const list = this.#properties.child("dropDownList") ?? this.#properties.child("comboBox");
    if (list === undefined)
      throw new HostError("GeneralException", "ContentControl.dropDownListContentControl");
    return list;
  }

  #set(local: string, value: string): void {
    const element = new XmlElement(`${this.#prefix}${local}`, { [`${this.#prefix}val`]: value });
    const existing = this.#properties.child(local);
    if (existing === undefined) this.#add(element);
    else existing.replaceWith(element);
  }

  #add(element: XmlElement): void {
    const rank = propertyOrder.indexOf(element.local);
    const later = this.#properties.children.findIndex(
      (child) =>
        typeof child !== "string" &&
        (propertyOrder.indexOf(child.local) > rank || !propertyOrder.includes(child.local)),
    );
    this.#properties.insert(later === -1 ? this.#properties.children.length : later, element);
  }
}
