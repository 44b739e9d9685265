import type { WordApi, WordClasses, WordContext } from "../../../src/word/office/office-host.ts";
import { makeOffice, type OfficeStandIn, type OfficeSurface } from "./common-api.ts";
import type { HostControl } from "./host-control.ts";
import { HostDocument, type HostFaults, type HostSelection, type Protection } from "./host-document.ts";
import { hostProfiles, type HostName, type HostProfile } from "./host-profiles.ts";
import { RequestContext } from "./request-context.ts";
import { requirementSets } from "./requirement-sets.ts";
import { Ribbon } from "./ribbon.ts";

export interface StandInOptions extends Partial<OfficeSurface> {
  /** Which Word; the full one of the desktop when nothing is said. */
  readonly host?: HostName;
  /** How it differs from that, such as ids without a sign. */
  readonly profile?: Partial<HostProfile>;
  /** Requirement sets that it shall not have, as "WordApi 1.4". */
  readonly without?: readonly string[];
  readonly protection?: Protection;
  readonly tracksChanges?: boolean;
}

/** A control by its tag, by its id in the file, or by its position among all. */
export type ControlName = { readonly tag: string } | { readonly id: number } | { readonly index: number };

/**
 * Word with one document open, as far as Office.js lets an add-in know it: a .docx goes in, and what the add-in and the
 * user made of it can be had as a .docx again. It needs nothing of Node, so it also replaces Word in a browser.
 */
export interface WordStandIn {
  readonly Word: WordApi;
  readonly Office: OfficeStandIn;
  /** What goes wrong; may be changed at any time. */
  readonly faults: HostFaults;
  readonly user: StandInUser;
  readonly ribbon: Ribbon;
  /** The file as Word would save it now. */
  bytes(): Uint8Array;
  /** The XML of the main part as it is now. */
  mainXml(): string;
  /** The texts of all custom XML parts. */
  xmlParts(): readonly string[];
  readonly selection: HostSelection | null;
  /** How often the add-in went to Word and back. */
  readonly syncs: number;
  /** How often the add-in saved the document. */
  readonly saves: number;
  readonly undoSteps: number;
  /** Copies of the whole file that were handed out and not closed. */
  readonly openFiles: number;
  /** Event handlers that Word knows. */
  readonly handlers: number;
  /** Files that were opened as new documents. */
  readonly openedCopies: readonly Uint8Array[];
}

/** What a person does in Word itself. */
export interface StandInUser {
  /** Types in a control; it is told when Word tells such things, or with `leave`. */
  type(control: ControlName, text: string): void;
  /** Chooses in a list, by what the item shows. */
  choose(control: ControlName, displayText: string): void;
  clear(control: ControlName): void;
  /** Deletes a control and leaves its content. */
  removeControl(control: ControlName): void;
  /** Leaves the control in which something was typed. */
  leave(): void;
  moveSelection(): void;
  undo(): void;
  trackChanges(on: boolean): void;
  protect(protection: Protection): void;
  closeDocument(): void;
}

export function openInStandIn(bytes: Uint8Array, options: StandInOptions = {}): WordStandIn {
  const profile = { ...hostProfiles[options.host ?? "desktop"], ...options.profile };
  const host = new HostDocument(bytes, profile, options.without ?? []);
  if (options.protection !== undefined) host.protection = options.protection;
  if (options.tracksChanges !== undefined) host.tracksChanges = options.tracksChanges;
  const ribbon = new Ribbon();
  return {
    Word: makeWord(host),
    ribbon,
    Office: makeOffice(host, ribbon, {
      url: options.url ?? "https://example.org/sites/iro/audit.docx",
      background: options.background ?? "#ffffff",
    }),
    faults: host.faults,
    user: makeUser(host),
    bytes: () => host.bytes(),
    mainXml: () => host.mainXml(),
    xmlParts: () => host.xmlParts.map(({ xml }) => xml),
    get selection() {
      return host.selection;
    },
    get syncs() {
      return host.syncs;
    },
    get saves() {
      return host.saves;
    },
    get openFiles() {
      return host.openFiles;
    },
    get undoSteps() {
      return host.undoSteps;
    },
    get handlers() {
      return host.events.count;
    },
    openedCopies: host.openedCopies,
  };
}

// In Office.js an enumeration with these members and values; without Word there is no other way to have one.
const ContentControlType = {
  richText: "RichText",
  plainText: "PlainText",
  checkBox: "CheckBox",
  dropDownList: "DropDownList",
  comboBox: "ComboBox",
  datePicker: "DatePicker",
} as unknown as typeof Word.ContentControlType;

function makeWord(host: HostDocument): WordApi {
  return {
    ...makeClasses(host),
    ContentControlType,
    async run<Value>(batch: (context: WordContext) => Promise<Value>): Promise<Value> {
      const context = new RequestContext(host);
      let value: Value;
      try {
        value = await batch(context);
      } catch (error) {
        context.abandon();
        throw error;
      }
      context.end();
      return value;
    },
  };
}

/** The classes of the library, with the members that it knows. */
function makeClasses(host: HostDocument): WordClasses {
  const classOf = (members: Readonly<Record<string, string>>) => ({
    prototype: Object.fromEntries(Object.entries(members).filter(([, set]) => host.isInLibrary(set))),
  });
  const { Body, ContentControl, Document } = requirementSets;
  return { Body: classOf(Body), ContentControl: classOf(ContentControl), Document: classOf(Document) };
}

function makeUser(host: HostDocument): StandInUser {
  const find = (name: ControlName): HostControl => {
    const found = host.controls.find((control, index) => {
      if ("tag" in name) return control.tag === name.tag;
      return "id" in name ? control.id === name.id : index === name.index;
    });
    if (found === undefined) throw new Error("There is no such control.");
    return found;
  };
  const change = (name: ControlName, edit: (control: HostControl) => void): void => {
    const control = find(name);
    host.changeTogether(() => host.change(() => edit(control)));
    host.events.textChanged(control.id);
  };
  return {
    type: (name, text) => change(name, (control) => control.write(text, host.tracking)),
    choose: (name, displayText) =>
      change(name, (control) => {
        control.choose(
          control.items.findIndex((item) => item.displayText === displayText),
          host.tracking,
        );
      }),
    clear: (name) => change(name, (control) => control.clear(host.tracking)),
    removeControl: (name) =>
      change(name, ({ sdt }) => sdt.replaceWith(...(sdt.child("sdtContent")?.children ?? []))),
    leave: () => host.events.controlLeft(),
    moveSelection: () => host.events.selectionChanged(),
    undo: () => host.undo(),
    trackChanges: (on) => {
      host.tracksChanges = on;
    },
    protect: (protection) => {
      host.protection = protection;
    },
    closeDocument: () => {
      host.closed = true;
    },
  };
}
