import type { ContentControl } from "../document-model.ts";
import type { Edit } from "./edit.ts";
import type { WordNames } from "./word-names.ts";

/** How a check box shows one of its two states: a sign in a font. */
export interface BoxSign {
  readonly character: string;
  readonly font: string;
}

const wordSigns = {
  ticked: { character: "\u2612", font: "MS Gothic" },
  notTicked: { character: "\u2610", font: "MS Gothic" },
} as const satisfies Record<string, BoxSign>;

/**
 * The edit that makes a check box ticked or not (`w14:checked`, [MS-DOCX] 2.6.1.5), and the sign to show for it: that of the box
 * itself, or Word's own where it names none. Null where the control is no check box.
 */
export function setTicked(
  xml: string,
  { kind, source }: ContentControl,
  isTicked: boolean,
): { readonly edit: Edit; readonly sign: BoxSign } | null {
  const property = source.propertyList.find(({ name }) => name === "checkbox");
  if (kind !== "check-box" || property === undefined) return null;
  const { start, end } = property.span;
  const text = xml.slice(start, end);
  const [, prefix = ""] = /^<([\w.-]+:)?/u.exec(text) ?? [];
  const checked = `<${prefix}checked ${prefix}val="${isTicked ? 1 : 0}"/>`;
  const old = /<(?:[\w.-]+:)?checked(?=[\s/>])[^>]*?(?:\/>|><\/(?:[\w.-]+:)?checked>)/u.exec(text);
  const sign = signIn(text, isTicked ? "checkedState" : "uncheckedState");
  const known = sign ?? (isTicked ? wordSigns.ticked : wordSigns.notTicked);
  if (old !== null) {
    const from = start + old.index;
    return { edit: { start: from, end: from + old[0].length, text: checked }, sign: known };
  }
  const opened = text.endsWith("/>") ? `${text.slice(0, -2)}></${prefix}checkbox>` : text;
  const at = opened.indexOf(">") + 1;
  return { edit: { start, end, text: opened.slice(0, at) + checked + opened.slice(at) }, sign: known };
}

function signIn(checkBox: string, state: string): BoxSign | null {
  const [element] = new RegExp(`<(?:[\\w.-]+:)?${state}\\b[^>]*>`, "u").exec(checkBox) ?? [];
  if (element === undefined) return null;
  const [, code] = /\bval="([0-9a-fA-F]{4,6})"/u.exec(element) ?? [];
  const [, font = wordSigns.ticked.font] = /\bfont="([^"]*)"/u.exec(element) ?? [];
  return code === undefined ? null : { character: String.fromCodePoint(Number.parseInt(code, 16)), font };
}

/** `w:rPr` of a run with a sign. */
export function signProperties({ font }: BoxSign, { prefix: p }: WordNames): string {
  const fonts = ["ascii", "hAnsi", "eastAsia"].map((each) => `${p}${each}="${font}"`).join(" ");
  return `<${p}rPr><${p}rFonts ${fonts} ${p}hint="eastAsia"/></${p}rPr>`;
}
