/**
 * The part of Office.js that the adapter uses, member by member. The real `Word` and `Office` fit it as they are: the
 * compiler proves it in test/word/office/office-host.test.ts. So does the stand-in for Word that the tests use.
 * Every object but `OfficeHost` itself is a proxy: what is asked of it happens at the next `context.sync()`.
 */
export interface OfficeHost {
  readonly Word: WordApi;
  readonly Office: OfficeApi;
}

export interface WordApi extends WordClasses {
  readonly ContentControlType: Pick<
    typeof Word.ContentControlType,
    "richText" | "plainText" | "checkBox" | "dropDownList" | "comboBox" | "datePicker"
  >;
  run<Value>(batch: (context: WordContext) => Promise<Value>): Promise<Value>;
}

/** Classes of the library itself: what their prototypes lack cannot be asked for, whatever Word can do. */
export interface WordClasses {
  readonly Body: { readonly prototype: object };
  readonly ContentControl: { readonly prototype: object };
  readonly Document: { readonly prototype: object };
}

export interface WordContext {
  readonly document: WordDocumentProxy;
  readonly application: WordApplication;
  sync(): Promise<unknown>;
}

export interface WordApplication {
  createDocument(base64File: string): { open(): void };
}

/** What a call hands back as a plain value, once synced. */
export interface WordResult<Value> {
  readonly value: Value;
}

export interface WordDocumentProxy {
  readonly body: WordBody;
  readonly properties: WordProperties;
  readonly customXmlParts: WordXmlParts;
  readonly changeTrackingMode: Word.Document["changeTrackingMode"];
  readonly protectionType: Word.Document["protectionType"];
  readonly onContentControlAdded: WordEvent;
  readonly onParagraphAdded: WordEvent;
  readonly onParagraphChanged: WordEvent;
  readonly onParagraphDeleted: WordEvent;
  load(propertyNames: string): unknown;
}

export interface WordProperties {
  readonly security: number;
  load(propertyNames: string): unknown;
}

export interface WordBody {
  /** Before WordApi 1.5 the only list; it names rich-text controls only. */
  readonly contentControls: WordControls;
  readonly paragraphs: WordParagraphs;
  readonly tables: WordTables;
  getContentControls(options: Word.ContentControlOptions): WordControls;
  getOoxml(): WordResult<string>;
  select(): void;
}

export interface WordControls {
  readonly items: readonly WordControl[];
  getById(id: number): WordControl;
  /** As `getById`, but that a control which is gone makes no sync fail: `isNullObject` tells. */
  getByIdOrNullObject(id: number): WordControl;
  load(propertyNames: string): unknown;
}

export interface WordControl {
  /** Known after a sync, without being loaded. */
  readonly isNullObject: boolean;
  readonly id: number;
  readonly text: string;
  readonly placeholderText: string;
  readonly cannotEdit: boolean;
  tag: string;
  title: string;
  readonly dropDownListContentControl: WordChoices;
  readonly comboBoxContentControl: WordChoices;
  readonly checkboxContentControl: WordCheckBox;
  readonly onDataChanged: WordEvent;
  readonly onExited: WordEvent;
  load(propertyNames: string): unknown;
  select(): void;
  insertText(text: string, insertLocation: "Replace"): unknown;
  clear(): void;
  getReviewedText(changeTrackingVersion: "Current"): WordResult<string>;
  track(): unknown;
  untrack(): unknown;
}

export interface WordCheckBox {
  isChecked: boolean;
  load(propertyNames: string): unknown;
}

export interface WordChoices {
  readonly listItems: WordListItems;
  addListItem(displayText: string, value: string): unknown;
  deleteAllListItems(): void;
}

export interface WordListItems {
  readonly items: readonly WordListItem[];
  load(propertyNames: string): unknown;
}

export interface WordListItem {
  readonly displayText: string;
  readonly value: string;
  select(): void;
}

export interface WordParagraphs {
  readonly items: readonly WordParagraph[];
  load(propertyNames: string): unknown;
}

export interface WordParagraph {
  readonly text: string;
  select(): void;
}

export interface WordTables {
  readonly items: readonly WordTable[];
  load(propertyNames: string): unknown;
}

export interface WordTable {
  readonly nestingLevel: number;
  getCell(rowIndex: number, cellIndex: number): WordCell;
  select(): void;
}

export interface WordCell {
  readonly body: WordBody;
  readonly value: string;
  load(propertyNames: string): unknown;
}

export interface WordXmlParts {
  /** As for the list of one namespace, not every host keeps the promise that there is a list. */
  readonly items: readonly WordXmlPart[] | undefined;
  add(xml: string): unknown;
  getByNamespace(namespaceUri: string): WordXmlPartList;
  load(propertyNames: string): unknown;
}

export interface WordXmlPartList {
  /** Word on the web leaves it out when no part has the namespace (office-js issue 6673). */
  readonly items: readonly WordXmlPart[] | undefined;
  getOnlyItem(): WordXmlPart;
  load(propertyNames: string): unknown;
}

export interface WordXmlPart {
  readonly namespaceUri: string;
  getXml(): WordResult<string>;
  setXml(xml: string): void;
  delete(): void;
}

export interface WordEvent {
  add(handler: () => Promise<void>): WordSubscription;
}

export interface WordSubscription {
  /** The context in which the handler was added, and the only one in which it can be removed. */
  readonly context: { sync(): Promise<unknown> };
  remove(): void;
}

/** The older, common API: callbacks instead of proxies. */
export interface OfficeApi {
  readonly context: OfficeContext;
  readonly AsyncResultStatus: Pick<typeof Office.AsyncResultStatus, "Succeeded">;
  readonly DocumentMode: Pick<typeof Office.DocumentMode, "ReadOnly">;
  readonly EventType: Pick<typeof Office.EventType, "DocumentSelectionChanged">;
  readonly FileType: Pick<typeof Office.FileType, "Compressed">;
}

export interface OfficeContext {
  readonly requirements: { isSetSupported(name: string, minVersion: string): boolean };
  readonly document: OfficeDocument;
}

export interface OfficeDocument {
  readonly url: string;
  readonly mode: Office.DocumentMode;
  readonly customXmlParts: OfficeXmlParts;
  getFileAsync(
    fileType: Office.FileType,
    options: { readonly sliceSize: number },
    callback: (result: OfficeResult<OfficeFile>) => void,
  ): void;
  addHandlerAsync(
    eventType: Office.EventType,
    handler: () => void,
    callback: (result: OfficeResult<void>) => void,
  ): void;
  removeHandlerAsync(
    eventType: Office.EventType,
    options: { readonly handler: () => void },
    callback: (result: OfficeResult<void>) => void,
  ): void;
}

export interface OfficeXmlParts {
  addAsync(xml: string, callback: (result: OfficeResult<OfficeXmlPart>) => void): void;
  getByNamespaceAsync(ns: string, callback: (result: OfficeResult<readonly OfficeXmlPart[]>) => void): void;
}

export interface OfficeXmlPart {
  /** Some hosts list one part without anything where there is none (office-js-docs issue 250). */
  readonly id: string | undefined;
  getXmlAsync(callback: (result: OfficeResult<string>) => void): void;
  deleteAsync(callback: (result: OfficeResult<void>) => void): void;
}

export interface OfficeResult<Value> {
  readonly status: Office.AsyncResultStatus;
  readonly value: Value;
  readonly error: { readonly code: number; readonly name: string; readonly message: string };
}

export interface OfficeFile {
  readonly size: number;
  readonly sliceCount: number;
  getSliceAsync(sliceIndex: number, callback: (result: OfficeResult<OfficeSlice>) => void): void;
  closeAsync(callback: () => void): void;
}

export interface OfficeSlice {
  /** Bytes as plain numbers on some hosts, as a typed array on others. */
  readonly data: ArrayLike<number>;
}
