import type { ControlKind } from "../../ooxml/document-model.ts";
import type { HostFeatures } from "./host-features.ts";
import type { WordApi, WordBody, WordControls } from "./office-host.ts";

/** A kind under which Word lists controls. */
export type ListedKind = "rich-text" | "plain-text" | "check-box" | "drop-down" | "combo-box" | "date";

/** A control as Word's object model knows it. */
export interface ListedControl {
  /** As Word reports it, with or without its sign: only good for asking Word again. */
  readonly id: number;
  readonly tag: string;
  readonly title: string;
  readonly text: string;
  readonly listedAs: ListedKind;
}

export interface KindList {
  readonly kind: ListedKind;
  readonly controls: WordControls;
}

/**
 * The controls of a body, one list a kind: a member that does not fit a control's kind throws, so kinds must not mix.
 * The body alone is asked, as its text has no headers or footers either.
 */
export function listControls(body: WordBody, features: HostFeatures, Word: WordApi): readonly KindList[] {
  return listedKinds(features).map((kind) => ({
    kind,
    controls: controlsOfKind(body, kind, features, Word),
  }));
}

export function controlsOfKind(
  body: WordBody,
  kind: ListedKind,
  features: HostFeatures,
  { ContentControlType }: WordApi,
): WordControls {
  if (!features.listsByKind) return body.contentControls;
  const types = {
    "rich-text": ContentControlType.richText,
    "plain-text": ContentControlType.plainText,
    "check-box": ContentControlType.checkBox,
    "drop-down": ContentControlType.dropDownList,
    "combo-box": ContentControlType.comboBox,
    date: ContentControlType.datePicker,
  };
  return body.getContentControls({ types: [types[kind]] });
}

export function loadControls(lists: readonly KindList[]): void {
  for (const { controls } of lists) controls.load("items/id,items/tag,items/title,items/text");
}

/** After the sync that `loadControls` waits for. */
export function readControls(lists: readonly KindList[]): readonly ListedControl[] {
  return lists.flatMap(({ kind, controls }) =>
    controls.items.map(({ id, tag, title, text }) => ({ id, tag, title, text, listedAs: kind })),
  );
}

export function listedKinds(features: HostFeatures): readonly ListedKind[] {
  if (!features.listsByKind) return ["rich-text"];
  return [
    "rich-text",
    "plain-text",
    ...(features.checkBoxes ? (["check-box"] as const) : []),
    ...(features.choiceLists ? (["drop-down", "combo-box"] as const) : []),
    ...(features.datePickers ? (["date"] as const) : []),
  ];
}

/** Whether Word should list controls of a kind of the document's text; those that hold no value do not count. */
export function isListed(kind: ControlKind, features: HostFeatures): boolean {
  return listedKinds(features).some((listed) => listed === kind);
}
