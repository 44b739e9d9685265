import { readDocument } from "../../ooxml/read-document.ts";
import { fail, succeed, type Problem, type Result } from "../../result.ts";
import type { AuditRecord } from "../audit-record.ts";
import { buildRecord } from "../build-record.ts";
import { decodeUkDate } from "../codecs/uk-date.ts";
import type { ConversionSource } from "../convert/conversion-context.ts";
import { treeOf } from "../../proforma/form-tree.ts";
import type { Place } from "../place.ts";
import type { Recognition } from "../recognise/recognition.ts";
import { recognise } from "../recognise/recognise.ts";
import { writeValue, type ValueToWrite } from "./write-value.ts";

/** A value and where to write it, as the findings of checks offer it. */
export interface FixToApply {
  readonly place: Place;
  readonly value: string;
}

export interface AppliedFixes {
  /** The main part; the one that was given, when nothing could be applied. */
  readonly xml: string;
  /** What the form says then. */
  readonly record: AuditRecord;
  readonly applied: readonly Place[];
  /** Where it could not be done, and why. */
  readonly left: readonly { readonly place: Place; readonly problem: Problem }[];
}

const wouldChangeMore: Problem = {
  code: "fix-would-change-more",
  message:
    "Writing this value would have changed more than this one answer, so it was left as it was. Give it in Word.",
};

/**
 * Writes values where they belong, one after the other, and reads each back: one that was not written as meant, or that changed anything else, is left out. Nothing but fixes of findings belongs here: they say what was
 * written in the words of the form, and never change what was meant.
 */
export function applyFixes(
  source: ConversionSource,
  fixes: readonly FixToApply[],
  tracked: ValueToWrite["tracked"],
): AppliedFixes {
  const applied: Place[] = [];
  const left: { place: Place; problem: Problem }[] = [];
  let current = source;
  for (const fix of fixes) {
    const next = applyFix(current, fix, tracked);
    if (next.ok) applied.push(fix.place);
    else left.push({ place: fix.place, problem: next.problem });
    if (next.ok) current = next.value;
  }
  const record = buildRecord(current.recognition, current.form);
  return { xml: current.xml, record, applied, left };
}

function applyFix(
  source: ConversionSource,
  { place, value }: FixToApply,
  tracked: ValueToWrite["tracked"],
): Result<ConversionSource> {
  const isDate = treeOf(source.form).at(place)?.definition.type === "date";
  const date = isDate ? decodeUkDate(value) : null;
  const written = writeValue(source, { place, text: value, date, tracked });
  if (!written.ok) return written;
  const document = readDocument(written.value);
  if (!document.ok) return fail(wouldChangeMore);
  const recognition = recognise(document.value, source.form);
  if (!recognition.ok || !differOnlyAt(place, value, source.recognition, recognition.value)) {
    return fail(wouldChangeMore);
  }
  return succeed({
    document: document.value,
    xml: written.value,
    recognition: recognition.value,
    form: source.form,
  });
}

function differOnlyAt(place: Place, value: string, before: Recognition, after: Recognition): boolean {
  const places = new Set([...before.slots.keys(), ...after.slots.keys()]);
  return [...places].every((each) => {
    const written = after.slots.get(each)?.written;
    return each === place ? written === value : written === before.slots.get(each)?.written;
  });
}
