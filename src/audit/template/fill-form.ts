import type { Form } from "../../proforma/form.ts";
import { treeOf, type FormValue, type Place } from "../../proforma/form-tree.ts";
import { findScaleValue, itemOf } from "../../proforma/scale.ts";
import type { RecordValue } from "../record-values.ts";
import type { Filling } from "./make-template.ts";

/** What an audit says, by place: the form in data, for samples and for forms whose header is filled in beforehand. */
export interface FormContent {
  readonly values: Readonly<Record<Place, RecordValue>>;
  /** What is written where it is none of the form's values, such as "ASAP" for a date. */
  readonly written?: Readonly<Record<Place, string>>;
}

/**
 * How the form words what an audit says: a choice as its list has it, a date as people in Britain write it.
 * @throws when the form has no such place: then the data is wrong.
 */
export function fillingOf(form: Form, { values, written = {} }: FormContent): Filling {
  const tree = treeOf(form);
  const filling = new Map<Place, string>(Object.entries(written));
  for (const [place, value] of Object.entries(values)) {
    const at = tree.at(place);
    if (at === null) throw new Error(`The form ${form.id} has no place ${place}.`);
    if (value !== null) filling.set(place, wordsOf(at, value));
  }
  return filling;
}

function wordsOf(at: Pick<FormValue, "definition" | "scale">, value: NonNullable<RecordValue>): string {
  const { definition, scale } = at;
  if (typeof value === "object") return value.map((each) => wordsOf(at, each)).join("\n");
  if (definition.type === "date" && typeof value === "string") return value.split("-").toReversed().join("/");
  const item = scale === null || typeof value !== "string" ? null : findScaleValue(scale, value);
  return item === null ? String(value) : itemOf(item);
}
