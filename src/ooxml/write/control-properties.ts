import type { ContentControl, ControlProperty } from "../document-model.ts";
import { WORDPROCESSING, WORDPROCESSING_STRICT } from "../xml/names.ts";
import { kindElement, kindElements, type WrittenKind } from "./control-kind.ts";
import type { Edit } from "./edit.ts";
import { startTagAt } from "./element-spans.ts";
import type { WordNames } from "./word-names.ts";
import { escapeAttribute } from "./xml-text.ts";

/** The settings that a control gets. Null for what is left as it is found. */
export interface ControlSettings {
  readonly title: string | null;
  readonly tag: string | null;
  /** A signed 32-bit number, unique in the document. */
  readonly id: number | null;
  readonly kind: WrittenKind | null;
  readonly placeholderShown: boolean;
  /** Name of the building block whose text Word shows while the control is empty. */
  readonly placeholderPart: string | null;
}

/**
 * The order in which the schema wants the children of `w:sdtPr` (17.5.2.38); the kind comes next, and what later
 * versions of Word have added comes last.
 */
const order = [
  "rPr",
  "alias",
  "tag",
  "id",
  "lock",
  "placeholder",
  "temporary",
  "showingPlcHdr",
  "dataBinding",
  "label",
  "tabIndex",
];
const kindRank = order.length;
const extensionRank = order.length + 1;

/** `w:sdtPr` of a new control. */
export function writeProperties(settings: ControlSettings, names: WordNames): string {
  return joinProperties(newChildren(settings, names), `<${names.prefix}sdtPr>`, names);
}

/**
 * Gives an existing control its settings. Every other property keeps its own source, and all are in the order of
 * the schema afterwards, extensions as found at the end.
 */
export function rewriteProperties(
  xml: string,
  control: ContentControl,
  settings: ControlSettings,
  names: WordNames,
): Edit {
  const { properties, propertyList, span } = control.source;
  const added = newChildren(settings, names);
  const replaced = new Set([...added.keys(), ...(settings.kind === null ? [] : ["kind"])]);
  if (!settings.placeholderShown) replaced.add("showingPlcHdr");
  const kept = propertyList
    .filter((property) => !replaced.has(roleOf(property)))
    .map((property) => ({
      rank: rankOf(roleOf(property)),
      source: xml.slice(property.span.start, property.span.end),
    }));
  const children = [...kept, ...[...added].map(([role, source]) => ({ rank: rankOf(role), source }))];
  const sources = children.sort((one, other) => one.rank - other.rank).map(({ source }) => source);

  if (properties === null) {
    const at = span.start + startTagAt(xml, span.start).length;
    return {
      start: at,
      end: at,
      text: joinSources(sources, `<${names.prefix}sdtPr${names.declaration}>`, `${names.prefix}sdtPr`),
    };
  }
  const startTag = startTagAt(xml, properties.start).replace(/(?<!\s)\s*\/>$/, ">");
  const declared = names.declaration === "" || startTag.includes(names.declaration.trim());
  const name = /^<([^\s/>]+)/.exec(startTag)?.[1] ?? `${names.prefix}sdtPr`;
  const opened = declared ? startTag : startTag.replace(/>$/, `${names.declaration}>`);
  return { start: properties.start, end: properties.end, text: joinSources(sources, opened, name) };
}

function newChildren(settings: ControlSettings, names: WordNames): Map<string, string> {
  const p = names.prefix;
  const children = new Map<string, string>();
  if (settings.title !== null)
    children.set("alias", `<${p}alias ${p}val="${escapeAttribute(settings.title)}"/>`);
  if (settings.tag !== null) children.set("tag", `<${p}tag ${p}val="${escapeAttribute(settings.tag)}"/>`);
  if (settings.id !== null) children.set("id", `<${p}id ${p}val="${settings.id}"/>`);
  if (settings.placeholderPart !== null) {
    const part = escapeAttribute(settings.placeholderPart);
    children.set("placeholder", `<${p}placeholder><${p}docPart ${p}val="${part}"/></${p}placeholder>`);
  }
  if (settings.placeholderShown) children.set("showingPlcHdr", `<${p}showingPlcHdr/>`);
  const kind = settings.kind === null ? "" : kindElement(settings.kind, names);
  if (kind !== "") children.set("kind", kind);
  return children;
}

function joinProperties(
  children: ReadonlyMap<string, string>,
  opened: string,
  { prefix }: WordNames,
): string {
  const sorted = [...children].sort(([one], [other]) => rankOf(one) - rankOf(other));
  return joinSources(
    sorted.map(([, source]) => source),
    opened,
    `${prefix}sdtPr`,
  );
}

function joinSources(sources: readonly string[], opened: string, name: string): string {
  return `${opened}${sources.join("")}</${name}>`;
}

/** The local name of a property of WordprocessingML itself, "kind" for the one that says the kind, "extension" for all else. */
function roleOf({ name, namespace }: ControlProperty): string {
  if (namespace !== WORDPROCESSING && namespace !== WORDPROCESSING_STRICT) return "extension";
  return kindElements.has(name) ? "kind" : name;
}

function rankOf(role: string): number {
  if (role === "kind") return kindRank;
  const rank = order.indexOf(role);
  return rank === -1 ? extensionRank : rank;
}
