import type {
  OfficeApi,
  OfficeDocument,
  OfficeFile,
  OfficeResult,
  OfficeSlice,
} from "../../../src/word/office/office-host.ts";
import { answer, AsyncResultStatus } from "./common-result.ts";
import { CommonXmlParts } from "./common-xml-parts.ts";
import type { HostDocument } from "./host-document.ts";
import { withoutWebExtensions } from "./package-files.ts";
import type { Ribbon, RibbonSurface } from "./ribbon.ts";

// In Office.js these are enumerations with these members and values; without Word there is no other way to have one.
const DocumentMode = {
  ReadOnly: "readOnly",
  ReadWrite: "readWrite",
} as unknown as typeof Office.DocumentMode;
const EventType = {
  DocumentSelectionChanged: "documentSelectionChanged",
  DialogMessageReceived: "dialogMessageReceived",
  DialogEventReceived: "dialogEventReceived",
} as unknown as typeof Office.EventType;
const FileType = { Compressed: "compressed" } as unknown as typeof Office.FileType;

export interface OfficeSurface {
  /** Where the document lies. */
  readonly url: string;
  /** The colour behind the pane, as "#ffffff". */
  readonly background: string;
}

/** What a page asks of Office before it knows of any document. */
export interface OfficeStandIn extends OfficeApi {
  readonly HostType: { readonly Word: "Word" };
  readonly actions: RibbonSurface["actions"];
  readonly context: OfficeApi["context"] & {
    readonly officeTheme: { readonly bodyBackgroundColor: string };
    readonly ui: RibbonSurface["ui"];
  };
  onReady(callback?: (info: { readonly host: "Word" }) => void): Promise<{ readonly host: "Word" }>;
}

/** The part of the common API, with its callbacks, that exists beside the proxies of Word. */
export function makeOffice(
  host: HostDocument,
  ribbon: Ribbon,
  { url, background }: OfficeSurface,
): OfficeStandIn {
  const info = { host: "Word" } as const;
  return {
    HostType: { Word: "Word" },
    onReady: (callback) => {
      callback?.(info);
      return Promise.resolve(info);
    },
    AsyncResultStatus,
    DocumentMode,
    EventType,
    FileType,
    actions: ribbon.actions,
    context: {
      requirements: { isSetSupported: (name, minVersion) => host.supports(`${name} ${minVersion}`) },
      document: new CommonDocument(host, url),
      officeTheme: { bodyBackgroundColor: background },
      ui: ribbon.ui,
    },
  };
}

class CommonDocument implements OfficeDocument {
  readonly url: string;
  readonly customXmlParts: CommonXmlParts;
  readonly #host: HostDocument;

  constructor(host: HostDocument, url: string) {
    this.#host = host;
    this.url = url;
    this.customXmlParts = new CommonXmlParts(host);
  }

  get mode(): Office.DocumentMode {
    return this.#host.protection === "read-only-file" ? DocumentMode.ReadOnly : DocumentMode.ReadWrite;
  }

  getFileAsync(
    fileType: Office.FileType,
    options: { readonly sliceSize: number },
    callback: (result: OfficeResult<OfficeFile>) => void,
  ): void {
    const { faults, profile, closed } = this.#host;
    // One at a time; a slice that is too big is an internal error.
    const isInternalError = closed || this.#host.openFiles > 0 || options.sliceSize > profile.largestSlice;
    const error = isInternalError ? 5001 : fileType === FileType.Compressed ? faults.fileError : 1000;
    if (error !== null) {
      answer(callback, error);
      return;
    }
    this.#host.openFiles += 1;
    const bytes = withoutWebExtensions(this.#host.bytes());
    answer(callback, this.#makeFile(bytes, options.sliceSize));
  }

  #makeFile(bytes: Uint8Array, sliceSize: number): OfficeFile {
    return {
      size: bytes.length,
      sliceCount: Math.ceil(bytes.length / sliceSize),
      getSliceAsync: (index, callback) => {
        const data = Array.from(bytes.subarray(index * sliceSize, (index + 1) * sliceSize));
        answer<OfficeSlice>(callback, { data });
      },
      closeAsync: (callback) => {
        this.#host.openFiles -= 1;
        answer<undefined>(callback, undefined);
      },
    };
  }

  addHandlerAsync(
    eventType: Office.EventType,
    handler: () => void,
    callback: (result: OfficeResult<void>) => void,
  ): void {
    if (eventType === EventType.DocumentSelectionChanged) this.#host.events.selectionHandlers.add(handler);
    answer<undefined>(callback, undefined);
  }

  removeHandlerAsync(
    _eventType: Office.EventType,
    options: { readonly handler: () => void },
    callback: (result: OfficeResult<void>) => void,
  ): void {
    const found = this.#host.events.selectionHandlers.delete(options.handler);
    if (found) answer<undefined>(callback, undefined);
    else answer(callback, 3010);
  }
}
