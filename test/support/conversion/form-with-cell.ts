import type { Place } from "../../../src/audit/place.ts";
import { buildMainPart } from "../build-form.ts";
import type { FormLayout } from "../form/form-layout.ts";
import { fullValues } from "./form-values-in-use.ts";

const marker = "What stands here is replaced.";

/**
 * A filled form without controls, in which the paragraph at one place is replaced by other blocks. A judgement has the word
 * "Grade" or "Comments" before its value in that paragraph, so bring it along.
 */
export function formWithCell(place: Place, blocks: string, layout: FormLayout = {}): string {
  const xml = buildMainPart(fullValues, { controls: "none", ...layout, typed: { [place]: marker } });
  const at = xml.indexOf(marker);
  const start = xml.lastIndexOf("<w:p>", at);
  const end = xml.indexOf("</w:p>", at) + "</w:p>".length;
  if (at === -1 || start === -1) throw new Error(`The form has no paragraph for ${place}.`);
  return xml.slice(0, start) + blocks + xml.slice(end);
}
