import * as z from "zod";

import type { FormKey } from "../proforma/registry.ts";
import { drawMethod } from "./ticket.ts";
import { replacementReasons, type DrawnSample, type SampleWanted } from "./draw-sample.ts";

const reference = z.string().min(1);

/**
 * The selection record: what was drawn, from what, and how, so that anybody can repeat it. It stays in the authority, as it holds
 * references. It is published as `assets/selection-record.schema.json`.
 */
export const selectionRecordSchema = z.strictObject({
  schemaVersion: z.literal(1),
  method: z.literal(drawMethod),
  drawnOn: z.iso.date(),
  authority: z.string().nullable(),
  cycle: z.string(),
  /** The form that the cases are audited on; absent in records of the NIROMP form from before there were others. */
  form: z.strictObject({ id: z.string(), version: z.string() }).optional(),
  seed: z.string(),
  /** SHA-256 of the list, which was written down before the seed was known. */
  digest: z.string().regex(/^[0-9a-f]{64}$/u),
  /** `age-bands`: so many of each age band. `inspection`: so many in all, over type of case and age range. */
  kind: z.enum(["age-bands", "inspection"]),
  perBand: z.int().min(1).nullable(),
  total: z.int().min(1).nullable(),
  bands: z.record(
    z.string(),
    z.strictObject({
      size: z.int().min(0),
      places: z.int().min(0),
      open: z.int().min(0),
      chosen: z.array(reference),
      reserves: z.array(reference),
    }),
  ),
  replaced: z.array(
    z.strictObject({
      reference,
      reason: z.enum(replacementReasons),
      band: z.string(),
      entered: reference.nullable(),
    }),
  ),
  /** Roles of the people who were there when the seed was drawn: never names. */
  present: z.array(z.string()),
});

export type SelectionRecord = z.infer<typeof selectionRecordSchema>;

export interface SelectionFacts {
  readonly drawnOn: string;
  readonly authority: string | null;
  readonly present: readonly string[];
  readonly form: FormKey;
}

/** The record of a draw. */
export function makeSelectionRecord(
  { digest, bands, replaced }: DrawnSample,
  { seed, cycle, places }: SampleWanted,
  { drawnOn, authority, present, form }: SelectionFacts,
): SelectionRecord {
  const isPerBand = "perBand" in places;
  return {
    ...{ schemaVersion: 1, method: drawMethod, drawnOn, authority, cycle, seed, digest },
    form: { id: form.id, version: form.version },
    kind: isPerBand ? "age-bands" : "inspection",
    perBand: isPerBand ? places.perBand : null,
    total: isPerBand ? null : places.inAll,
    bands: Object.fromEntries(
      Object.entries(bands).map(([name, { chosen, reserves, ...counts }]) => [
        name,
        { ...counts, chosen: [...chosen], reserves: [...reserves] },
      ]),
    ),
    replaced: replaced.map(({ reference: left, reason, band, entered }) => ({
      reference: left,
      reason,
      band,
      entered,
    })),
    present: [...present],
  };
}

/**
 * What differs between a record and the same draw made again: nothing where the record is true of the list. Each as a sentence
 * for people.
 * @param digest of the list as it is now
 * @param repeated null where the draw cannot be repeated, as it did not choose a case that was replaced
 */
export function compareSelections(
  recorded: SelectionRecord,
  digest: string,
  repeated: SelectionRecord | null,
): readonly string[] {
  if (recorded.digest !== digest) {
    return ["The list is not the one that was drawn from: its digest is different."];
  }
  if (repeated === null) return ["The record replaces a case that the draw does not choose."];
  const names = [...new Set([...Object.keys(recorded.bands), ...Object.keys(repeated.bands)])];
  return names.flatMap((name) => {
    const [one, other] = [recorded.bands[name], repeated.bands[name]];
    if (one === undefined || other === undefined)
      return [`${name}: only one of the two draws has this group.`];
    return [
      ...(same(one.chosen, other.chosen)
        ? []
        : [`${name}: the draw chooses other cases than the record says.`]),
      ...(same(one.reserves, other.reserves) ? [] : [`${name}: the reserves are different.`]),
      ...(one.size === other.size && one.places === other.places && one.open === other.open
        ? []
        : [`${name}: the sizes or places are different.`]),
    ];
  });
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
