import type { XmlElement } from "../xml/parse-xml.ts";

/** An attribute in the element's own namespace, as `w:val` of `w:tag`; some programs leave the prefix off. */
export function ownAttribute(element: XmlElement, local: string): string | undefined {
  return element.attribute(local, element.namespace) ?? element.attribute(local);
}

/** ST_OnOff (ECMA-376 Part 1, 22.9.2.7, and Part 4): an element without a value is on. */
export function isOn(element: XmlElement): boolean {
  const value = ownAttribute(element, "val");
  return value !== "0" && value !== "false" && value !== "off";
}

/** A whole number of decimal digits; undefined for anything else. */
export function numberValue(element: XmlElement): number | undefined {
  const value = ownAttribute(element, "val");
  return value !== undefined && /^\s*[+-]?\d{1,15}\s*$/.test(value) ? Number(value) : undefined;
}
