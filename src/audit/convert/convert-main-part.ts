import { readDocument } from "../../ooxml/read-document.ts";
import { applyEdits } from "../../ooxml/write/edit.ts";
import { fail, succeed, type Problem, type Result } from "../../result.ts";
import type { AuditRecord } from "../audit-record.ts";
import { buildRecord } from "../build-record.ts";
import { digestOf } from "../digest.ts";
import type { Place } from "../place.ts";
import { recognise } from "../recognise/recognise.ts";
import type { Recognition } from "../recognise/recognition.ts";
import type { ConversionChange } from "./conversion-change.ts";
import type { ConversionSource } from "./conversion-context.ts";
import { planConversion } from "./plan-conversion.ts";

export interface ConvertedMainPart {
  readonly xml: string;
  /** What the form says: the same after the conversion as before it. */
  readonly record: AuditRecord;
  readonly changes: readonly ConversionChange[];
}

/** How often places that would not read back the same are left out before the conversion is given up. */
const MOST_ATTEMPTS = 4;

const wouldChange: Problem = {
  code: "conversion-would-change",
  message:
    "This copy could not be converted without changing what it says, so it was left as it is. Copy the answers into a blank form, or go on with the file as it is: it can be checked and saved without conversion.",
};

/** How often an outcome is converted again until that changes nothing. */
const MAX_ROUNDS = 4;

/**
 * Converts the main part of a document and reads the outcome back. Places that would not say the same afterwards, or
 * would be converted anew the next time, are left as they are, with a "not-converted" change. Everything between the
 * edits is kept byte for byte, and converting the outcome again changes nothing.
 * Fails with `conversion-would-change`.
 */
export function convertMainPart(source: ConversionSource): Result<ConvertedMainPart> {
  const changes: ConversionChange[] = [];
  let from = source;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const outcome = convertOnce(from);
    if (!outcome.ok) return outcome;
    const { after, record, changes: more, isWhole } = outcome.value;
    const isSettled = after.xml === from.xml;
    changes.push(...(round === 0 ? more : more.filter(({ code }) => code !== "not-converted")));
    // A place that was left as it is might convert next time, among neighbours that have changed.
    if (isWhole || isSettled) return succeed({ xml: after.xml, record, changes });
    from = after;
  }
  return fail(wouldChange);
}

interface Outcome {
  readonly after: ConversionSource;
  readonly record: AuditRecord;
  readonly changes: readonly ConversionChange[];
  /** No place was left as it is, so that converting again plans nothing. */
  readonly isWhole: boolean;
}

function convertOnce(source: ConversionSource): Result<Outcome> {
  const record = buildRecord(source.recognition, source.form);
  const places = new Set<Place>();
  let secondTags = false;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const leave = { places, secondTags };
    const { edits, changes } = planConversion(source, leave);
    const after = readBack(applyEdits(source.xml, edits), source);
    if (after === null) return fail(wouldChange);
    const isSame = digestOf(buildRecord(after.recognition, source.form)) === digestOf(record);
    const again = isSame ? planConversion(after, leave) : null;
    if (again?.edits.length === 0) {
      return succeed({ after, record, changes, isWhole: places.size === 0 && !secondTags });
    }
    const unsettled =
      again?.changes.map(({ at }) => at) ?? placesThatDiffer(source.recognition, after.recognition);
    const further = unsettled.filter((place) => !places.has(place));
    if (further.length === 0 && secondTags) return fail(wouldChange);
    if (further.length === 0) secondTags = true;
    for (const place of further) places.add(place);
  }
  return fail(wouldChange);
}

function readBack(xml: string, source: ConversionSource): ConversionSource | null {
  const document = readDocument(xml);
  if (!document.ok) return null;
  const recognition = recognise(document.value, source.form);
  if (!recognition.ok) return null;
  return { ...source, xml, document: document.value, recognition: recognition.value };
}

function placesThatDiffer(before: Recognition, after: Recognition): readonly Place[] {
  const places = new Set([...before.slots.keys(), ...after.slots.keys()]);
  return [...places].filter(
    (place) =>
      before.slots.get(place)?.written !== after.slots.get(place)?.written ||
      before.slots.has(place) !== after.slots.has(place),
  );
}
