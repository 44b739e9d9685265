import { levelOf, type Tracking } from "./control-content.ts";
import { writeFlatOpc } from "./flat-opc.ts";
import { HostControl, type HostControlKind } from "./host-control.ts";
import { HostError, type HostErrorCode } from "./host-error.ts";
import { HostEvents } from "./host-events.ts";
import type { HostProfile } from "./host-profiles.ts";
import { PackageFiles, xmlDeclaration, type HostXmlPart } from "./package-files.ts";
import type { RequestContext } from "./request-context.ts";
import { findAll, parseTree, writeTree, XmlElement } from "./xml-tree.ts";

/** What the user has in view, as far as it can be told. */
export interface HostSelection {
  readonly type: "control" | "cell" | "table" | "paragraph" | "body";
  readonly tag: string;
  readonly text: string;
}

export type Protection = "none" | "read-only-file" | "read-only-editing" | "comments-only";

/** What goes wrong, to be set by a test at any time. */
export interface HostFaults {
  /** Members that refuse, as "Body.getOoxml", with the code they give. */
  readonly refuse: Map<string, HostErrorCode>;
  /** Controls that take a write or a tag and forget it. */
  ignoresWrites: (control: HostControl) => boolean;
  /** Gives no placeholder text of any control, as Word on the web has done (office-js issue 6568). */
  forgetsPlaceholderText: boolean;
  /** Controls that no list has. */
  hides: (control: HostControl) => boolean;
  /** Calls of the common API that refuse, as "CustomXmlParts.addAsync", with the number they give. */
  readonly refuseCommon: Map<string, number>;
  /** Custom XML parts that take a text and forget it. */
  ignoresXml: boolean;
  /** What Word makes of the text that a custom XML part is given. */
  keepsXmlAs: (xml: string) => string;
  /** The common API lists custom XML parts of other namespaces too (office-js issue 227). */
  listsStrayParts: boolean;
  dropsChildControls: boolean;
  renumbersIds: boolean;
  /** The number of the common API's error when the whole file is asked for. */
  fileError: number | null;
}

/** What the copy of Office.js on npm knows. */
export const librarySetsOnNpm: readonly string[] = ["WordApi 1.1", "WordApi 1.2", "WordApi 1.3"];

/** The open document: what the proxies reach when they are synced. */
export class HostDocument {
  readonly files: PackageFiles;
  readonly profile: HostProfile;
  readonly events: HostEvents;
  readonly faults: HostFaults = {
    refuse: new Map(),
    ignoresWrites: () => false,
    forgetsPlaceholderText: false,
    hides: () => false,
    refuseCommon: new Map(),
    ignoresXml: false,
    keepsXmlAs: (xml) => xml,
    listsStrayParts: false,
    dropsChildControls: false,
    renumbersIds: false,
    fileError: null,
  };
  readonly openedCopies: Uint8Array[] = [];
  readonly #without: ReadonlySet<string>;
  #main: XmlElement;
  /** Found once between two changes. */
  #controls: readonly HostControl[] | null = null;
  #controlsById: ReadonlyMap<number | null, HostControl> | null = null;
  xmlParts: HostXmlPart[];
  protection: Protection = "none";
  tracksChanges: boolean;
  closed = false;
  saves = 0;
  /** Copies of the file that were handed out and never closed. */
  openFiles = 0;
  syncs = 0;
  selection: HostSelection | null = null;
  #undo: string[] = [];
  #changedInBatch = false;
  #nextId = 900_000;
  #partsMade = 0;

  constructor(bytes: Uint8Array, profile: HostProfile, without: readonly string[]) {
    this.files = new PackageFiles(bytes);
    this.profile = profile;
    this.events = new HostEvents(profile.events);
    this.#without = new Set(without);
    this.#main = parseTree(this.files.text(this.files.mainPart));
    this.xmlParts = this.files.customXmlParts();
    this.tracksChanges = this.files.tracksChanges;
    this.#giveIds();
  }

  supports(set: string): boolean {
    return this.profile.sets.includes(set) && !this.#without.has(set);
  }

  /** Whether the add-in's copy of Office.js has what a requirement set brought. */
  isInLibrary(set: string): boolean {
    return this.profile.officeJs === "current" || librarySetsOnNpm.includes(set);
  }

  get main(): XmlElement {
    return this.#main;
  }

  get controls(): readonly HostControl[] {
    this.#controls ??= findAll(this.#main, "sdt").map((sdt) => new HostControl(sdt));
    return this.#controls;
  }

  kindAsListed({ kind }: HostControl): HostControlKind | null {
    if (kind !== "DatePicker" || this.supports("WordApiDesktop 1.3")) return kind;
    if (this.profile.dates === "not-listed") return null;
    return this.profile.dates;
  }

  /** @throws ItemNotFound */
  controlById(id: number, member: string): HostControl {
    this.#controlsById ??= new Map(this.controls.map((control) => [control.id, control]));
    const found = this.#controlsById.get(id);
    if (found === undefined) throw new HostError("ItemNotFound", member);
    return found;
  }

  reportedId(id: number): number {
    return this.profile.ids === "unsigned" ? id >>> 0 : id;
  }

  get tracking(): Tracking {
    if (!this.tracksChanges) return null;
    return { author: "Auditor", date: "2026-11-22T10:00:00Z", nextId: () => this.#takeId() };
  }

  /** Changes text. @throws as a protected document does. */
  edit(control: HostControl | null, change: () => void): void {
    this.refuseWhereProtected("ContentControl.insertText");
    if (control?.contentLocked === true) throw new HostError("NotAllowed", "ContentControl.insertText");
    if (control !== null && this.faults.ignoresWrites(control)) return;
    this.change(change);
    this.events.textChanged(control?.id ?? null);
  }

  /** Changes the main part, in a way that can be undone. */
  change(change: () => void): void {
    if (!this.#changedInBatch) this.#undo.push(writeTree(this.#main));
    this.#changedInBatch = true;
    change();
    this.#forgetControls();
  }

  /** What happens in one sync is undone in one step. */
  changeTogether(changes: () => void): void {
    this.#changedInBatch = false;
    try {
      changes();
    } finally {
      this.#changedInBatch = false;
    }
  }

  get undoSteps(): number {
    return this.#undo.length;
  }

  undo(): void {
    const before = this.#undo.pop();
    if (before === undefined) return;
    this.#main = parseTree(before);
    this.#forgetControls();
  }

  #forgetControls(): void {
    this.#controls = null;
    this.#controlsById = null;
  }

  refuseWhereProtected(member: string): void {
    if (this.protection !== "none") throw new HostError("AccessDenied", member);
  }

  countSync(): void {
    this.syncs += 1;
  }

  forgetUntracked(context: RequestContext): void {
    if (context.ended) this.events.forgetUntracked();
  }

  select(selection: HostSelection): void {
    this.selection = selection;
    this.events.selectionChanged();
  }

  ooxml(): string {
    return writeFlatOpc(this.files, this.#main, this.faults);
  }

  /** One control as a document of its own. */
  ooxmlOf({ sdt }: HostControl): string {
    return writeFlatOpc(this.files, documentAround(this.#main, sdt), this.faults);
  }

  /** The file as Word would save it now. */
  bytes(): Uint8Array {
    return this.files.write(this.mainXml(), this.xmlParts);
  }

  mainXml(): string {
    return xmlDeclaration + writeTree(this.#main);
  }

  /** Word gives an id to every control, and a new one to the later of two that share one (ECMA-376 Part 1, 17.5.2.18). */
  #giveIds(): void {
    const seen = new Set<number>();
    for (const control of this.controls) {
      if (control.id === null || seen.has(control.id)) control.giveId(this.#takeId());
      seen.add(control.id ?? 0);
    }
  }

  /** An id that no custom XML part of this document has or had. */
  takePartId(): string {
    this.#partsMade += 1;
    return `{00000000-0000-4000-8000-${String(this.#partsMade).padStart(12, "0")}}`;
  }

  #takeId(): number {
    this.#nextId += 1;
    return this.#nextId;
  }
}

/** A cell or a run cannot stand alone in a body, so Word puts a table or a paragraph around it. */
function documentAround(main: XmlElement, sdt: XmlElement): XmlElement {
  const prefix = sdt.name.replace(/sdt$/, "");
  const wrap = (local: string, content: XmlElement) => new XmlElement(`${prefix}${local}`, {}, [content]);
  const copy = sdt.clone();
  const wrapped = {
    cell: () => wrap("tbl", wrap("tr", copy)),
    row: () => wrap("tbl", copy),
    run: () => wrap("p", copy),
    block: () => copy,
  };
  return new XmlElement(main.name, Object.fromEntries(main.attributes), [
    wrap("body", wrapped[levelOf(sdt)]()),
  ]);
}
