import type { ValueDefinition } from "../../proforma/form.ts";
import type { FormValue } from "../../proforma/form-tree.ts";
import type { Scale } from "../../proforma/scale.ts";
import { isPrintedChoices } from "../recognise/printed-choices.ts";
import { wordingKey, endOfWording } from "../recognise/wording.ts";
import type { RecordValue } from "../record-values.ts";
import { decodeAges } from "./age-range.ts";
import { decodeChoice } from "./choice.ts";
import { decodeTick } from "./tick.ts";
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

/** Words that may come before a value, as keys. Those that are nothing but choices, such as "Yes / No", are none. */
const labelKeys = new WeakMap<ValueDefinition, readonly string[]>();

function labelsOf({ definition, scale }: FormValue): readonly string[] {
  const known = labelKeys.get(definition);
  if (known !== undefined) return known;
  const labels = "labels" in definition ? definition.labels : [definition.label];
  const isChoice = (text: string): boolean => scale !== null && decodeChoice(scale.values, text) !== null;
  const keys = labels.filter((label) => !isPrintedChoices(label, isChoice)).map(wordingKey);
  labelKeys.set(definition, keys);
  return keys;
}

/** In characters: no label with its value is longer. */
const maxLabelledLength = 200;

/** A value of the scale, with or without the word for it in front: "Grade: good". Age bands are also known by their ages. */
function decodeScaleValue(scale: Scale, labels: readonly string[], written: string): string | null {
  const value = decodePlain(scale, written);
  if (value !== null || written.length > maxLabelledLength) return value;
  for (const label of labels) {
    const end = endOfWording(written, label);
    if (end !== null) return decodePlain(scale, written.slice(end));
  }
  return null;
}

/** The key of "0-5" is that of "05": bands are read by their two ages, else to the letter. */
function decodePlain(scale: Scale, written: string): string | null {
  if (scale.values.every(({ ages }) => ages === undefined)) return decodeChoice(scale.values, written);
  const text = written.trim().toLowerCase();
  const isWording = (wording: string | undefined): boolean => wording?.toLowerCase() === text;
  return (
    decodeAges(scale, written) ??
    scale.values.find(({ value, item, aliases }) => [value, item, ...aliases].some(isWording))?.value ??
    null
  );
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
export function decodeNumber(written: string): number | null {
  const text = written.normalize("NFKC").trim();
  return /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/u.test(text) ? Number(text.replaceAll(",", "")) : null;
}
