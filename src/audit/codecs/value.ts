import type { FormValue } from "../../proforma/form-tree.ts";
import type { Scale } from "../../proforma/scale.ts";
import { wordingKey, endOfWording } from "../recognise/wording.ts";
import type { RecordValue } from "../record-values.ts";
import { decodeAges } from "./age-range.ts";
import { decodeChoice } from "./choice.ts";
import { decodeUkDate } from "./uk-date.ts";

/**
 * What a text means as a value of its type.
 * @param fullDate `w:fullDate` of a date picker around the text
 * @returns null when it is no value of this type: then the record keeps it as written.
 */
export function decodeValue(value: FormValue, written: string, fullDate: string | null = null): RecordValue {
  const { definition, scale } = value;
  switch (definition.type) {
    case "text":
      return written;
    case "choice":
      return scale === null ? null : decodeScaleValue(scale, labelsOf(value), written);
    case "choices":
      return scale === null ? null : decodeChoices(scale, labelsOf(value), written);
    case "date":
      return decodeUkDate(written, fullDate);
    case "number":
      return decodeNumber(written);
    case "tick":
      return decodeTick(written);
  }
}

function labelsOf({ definition }: FormValue): readonly string[] {
  return "labels" in definition ? definition.labels : [definition.label];
}

/** A value of the scale, with or without the word for it in front: "Grade: good". Age bands are also known by their ages. */
function decodeScaleValue(scale: Scale, labels: readonly string[], written: string): string | null {
  const value = decodeChoice(scale.values, written) ?? decodeAges(scale, written);
  if (value !== null) return value;
  for (const label of labels) {
    const end = endOfWording(written, wordingKey(label));
    if (end !== null) return decodeChoice(scale.values, written.slice(end));
  }
  return null;
}

/** Several values with line breaks, commas or semicolons between them; null unless each of them is one. */
function decodeChoices(scale: Scale, labels: readonly string[], written: string): readonly string[] | null {
  const parts = written
    .split(/[\n,;]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const values = parts.map((part) => decodeScaleValue(scale, labels, part));
  return values.every((value) => value !== null) ? [...new Set(values)] : null;
}

/** A whole or decimal number, with or without commas between thousands. */
function decodeNumber(written: string): number | null {
  const text = written.normalize("NFKC").trim();
  return /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/u.test(text) ? Number(text.replaceAll(",", "")) : null;
}

const ticked = /^(?:[☒☑✓✔✗✘x]|yes|y|true|ticked)$/iu;
const notTicked = /^(?:☐|no|n|false|-|–)$/iu;

function decodeTick(written: string): boolean | null {
  const text = written.trim();
  if (ticked.test(text)) return true;
  return notTicked.test(text) ? false : null;
}
