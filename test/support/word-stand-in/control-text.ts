import type { XmlElement } from "./xml-tree.ts";

/** Tracked changes: everything, as if all were accepted, or as if all were rejected. */
export type TextVersion = "All" | "Current" | "Original";

/** The text of an element as Word's object model gives it: paragraphs end in a carriage return, lines in a vertical tab. */
export function textOf(element: XmlElement, version: TextVersion = "All"): string {
  return plainText(element, version).replace(/\r$/, "");
}

function plainText(element: XmlElement, version: TextVersion): string {
  switch (element.local) {
    case "t":
    case "delText":
      return element.children.filter((child) => typeof child === "string").join("");
    case "tab":
      return "\t";
    case "br":
    case "cr":
      return "\v";
    case "sdtPr":
    case "rPr":
    case "pPr":
    case "tcPr":
    case "instrText":
    case "Fallback":
      return "";
    case "del":
    case "moveFrom":
      return version === "Current" ? "" : childText(element, version);
    case "ins":
    case "moveTo":
      return version === "Original" ? "" : childText(element, version);
    case "p":
      return `${childText(element, version)}\r`;
    default:
      return childText(element, version);
  }
}

function childText(element: XmlElement, version: TextVersion): string {
  return element.elements.map((child) => plainText(child, version)).join("");
}
