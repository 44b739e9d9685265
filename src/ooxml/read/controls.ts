import type { ContentControl, ControlKind, ControlLock } from "../document-model.ts";
import type { XmlElement } from "../xml/parse-xml.ts";
import { isOn, numberValue, ownAttribute } from "./attribute-values.ts";
import type { ControlDraft, Draft } from "./drafts.ts";
import { ElementTable, skip } from "./reading.ts";
import type { Close, Open, Reading } from "./reading.ts";
import { TextFlow } from "./text-flow.ts";

/** `w:sdt` (17.5.2.29 to 17.5.2.32), whatever it is around. */
export const openControl: Open = (reading, element) => {
  reading.keepPart();
  const outer = reading.control;
  const index = reading.controls.length;
  const span = { start: element.start, end: element.end };
  const properties: ControlDraft["properties"] = [];
  const items: ControlDraft["items"] = [];
  const source: ControlDraft["source"] = {
    span,
    properties: null,
    propertyList: properties,
    contentElement: null,
    content: null,
  };
  const control: Draft<ContentControl> = {
    index,
    parent: outer === null ? null : outer.control.index,
    id: null,
    tag: null,
    title: null,
    kind: "rich-text",
    level: reading.place,
    items,
    lock: "none",
    placeholderShown: false,
    checked: null,
    fullDate: null,
    bound: false,
    text: "",
    source,
  };
  const flow = new TextFlow();
  reading.controls.push(control);
  reading.control = {
    control,
    source,
    span,
    properties,
    items,
    typed: false,
    flow,
    nearestBlock: reading.place === "run" ? (outer?.nearestBlock ?? null) : index,
    cellCount: 0,
    lastCell: null,
    outer,
    outerFlow: reading.flow,
  };
  reading.flow = flow;
  return closeControl;
};

const closeControl: Close = (reading, _start, end) => {
  const draft = reading.control;
  if (draft === null) return;
  const { outer, control } = draft;
  draft.span.end = end;
  control.text = draft.flow.text;
  reading.control = outer;
  reading.flow = draft.outerFlow;
  reading.flow.addFlow(draft.flow);
  if (control.level === "cell") settleCell(reading, draft);
};

/** Gives a control around exactly one cell to that cell. */
function settleCell(reading: Reading, draft: ControlDraft): void {
  if (draft.cellCount === 1 && draft.lastCell !== null) {
    draft.lastCell.controls = [draft.control.index, ...draft.lastCell.controls];
  }
  const outer = draft.outer;
  if (outer === null || outer === reading.row?.control) return;
  outer.cellCount += draft.cellCount;
  outer.lastCell = draft.lastCell;
}

/** `w:sdtContent` (17.5.2.33 to 17.5.2.38). */
export const openControlContent: Open = (reading, element) => {
  const source = reading.control?.source;
  if (source?.contentElement !== null) return undefined;
  source.contentElement = { start: element.start, end: element.end };
  if (!element.selfClosing) source.content = { start: element.end, end: element.end };
  return closeControlContent;
};

const closeControlContent: Close = (reading, start, end) => {
  const source = reading.control?.source;
  if (!source?.contentElement) return;
  source.contentElement = { start: source.contentElement.start, end };
  if (source.content !== null) source.content = { start: source.content.start, end: start };
};

/** `w:sdtPr` (17.5.2.38). */
export const openControlProperties: Open = (reading, element) => {
  const source = reading.control?.source;
  if (source?.properties !== null) return skip(reading);
  source.properties = { start: element.start, end: element.end };
  reading.enterTable(CONTROL_PROPERTIES);
  return closeControlProperties;
};

const closeControlProperties: Close = (reading, _start, end) => {
  reading.leaveTable();
  const source = reading.control?.source;
  if (source?.properties) source.properties = { start: source.properties.start, end };
};

/** Any child of `w:sdtPr`, known or not: the writer needs the place of each. */
const openControlProperty: Open = (reading, element) => {
  const draft = reading.control;
  if (draft === null) return skip(reading);
  reading.keepPart();
  const { local, namespace } = element;
  draft.properties.push({ name: local, namespace, span: { start: element.start, end: element.end } });
  readControlProperty(draft, element);
  if (element.selfClosing) return undefined;
  reading.enterTable(PROPERTY_PARTS);
  return closeControlProperty;
};

const closeControlProperty: Close = (reading, _start, end) => {
  reading.leaveTable();
  const properties = reading.control?.properties;
  const last = properties?.pop();
  if (last !== undefined) properties?.push({ ...last, span: { start: last.span.start, end } });
};

const CONTROL_PROPERTIES = new ElementTable({}, openControlProperty);

/** The properties of a list or a check box. */
const PROPERTY_PARTS = new ElementTable({
  listItem: (reading, element) => {
    reading.keepPart();
    const displayText = ownAttribute(element, "displayText");
    const value = ownAttribute(element, "value");
    reading.control?.items.push({
      displayText: displayText ?? value ?? "",
      value: value ?? displayText ?? "",
    });
    return undefined;
  },
  checked: (reading, element) => {
    if (reading.control?.control.kind === "check-box") reading.control.control.checked = isOn(element);
    return undefined;
  },
});

/** The children of `w:sdtPr` that say what sort of control it is; without one it holds rich text. */
const KINDS: ReadonlyMap<string, ControlKind> = new Map<string, ControlKind>([
  ["richText", "rich-text"],
  ["text", "plain-text"],
  ["dropDownList", "drop-down"],
  ["comboBox", "combo-box"],
  ["date", "date"],
  ["checkbox", "check-box"],
  ["group", "group"],
  ["repeatingSection", "repeating-section"],
  ["repeatingSectionItem", "repeating-section-item"],
  ["picture", "picture"],
  ["bibliography", "other"],
  ["citation", "other"],
  ["docPartList", "other"],
  ["docPartObj", "other"],
  ["entityPicker", "other"],
  ["equation", "other"],
]);

/** ST_Lock (17.18.51). */
const LOCKS: ReadonlyMap<string | undefined, ControlLock> = new Map<string | undefined, ControlLock>([
  ["sdtLocked", "control"],
  ["contentLocked", "content"],
  ["sdtContentLocked", "control-and-content"],
]);

function readControlProperty(draft: ControlDraft, element: XmlElement): void {
  const { control } = draft;
  switch (element.local) {
    case "alias":
      control.title = ownAttribute(element, "val") ?? null;
      return;
    case "tag":
      control.tag = ownAttribute(element, "val") ?? null;
      return;
    case "id":
      control.id = signedId(numberValue(element));
      return;
    case "lock":
      control.lock = LOCKS.get(ownAttribute(element, "val")) ?? "none";
      return;
    case "showingPlcHdr":
      control.placeholderShown = isOn(element);
      return;
    case "dataBinding":
      control.bound = true;
      return;
    default:
      readKind(draft, element);
  }
}

function readKind(draft: ControlDraft, element: XmlElement): void {
  const kind = KINDS.get(element.local);
  if (kind === undefined || draft.typed) return;
  draft.typed = true;
  draft.control.kind = kind;
  if (kind === "date") draft.control.fullDate = ownAttribute(element, "fullDate") ?? null;
  if (kind === "check-box") draft.control.checked = false;
}

/** Some programs write a negative id as the unsigned number with the same 32 bits. */
function signedId(value: number | undefined): number | null {
  if (value === undefined || value < -(2 ** 31) || value >= 2 ** 32) return null;
  return value | 0;
}
