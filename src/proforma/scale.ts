import * as z from "zod";

/**
 * A scale: the closed list of values that a choice may have, and what each of them means. Checks and outcomes ask for
 * these meanings and never for a word such as "Yes" or "Good".
 */

const wording = z.string().min(1);

const scaleValue = z.strictObject({
  /** As it is recorded. */
  value: wording,
  /** As the form words it in a drop-down; the value itself when absent. */
  item: wording.optional(),
  /** Other ways in which people write it. */
  aliases: z.array(wording).default([]),
  /** Whether it speaks for the practice that is audited or against it. What counts neither way is in no denominator. */
  counts: z.enum(["for", "against", "none"]).default("none"),
  /** A section with this value needs an action for improvement. */
  asksForAction: z.boolean().default(false),
  /** It needs a comment that explains it. */
  mustBeExplained: z.boolean().default(false),
  /** For an age band: its first and last age, in whole years. */
  ages: z.tuple([z.int().min(0), z.int().min(0)]).optional(),
});

export const scaleSchema = z.strictObject({
  /** Which version of a scale it is, where it has versions: "SIF 2013". Results on two versions are never added up. */
  version: wording.optional(),
  /** Whether the values have an order; then the best comes first. */
  ordered: z.boolean().default(false),
  values: z.array(scaleValue).min(2),
});

export type Scale = z.infer<typeof scaleSchema>;
export type ScaleValue = Scale["values"][number];
export type Side = "for" | "against";

/** The recorded values, in the scale's order. */
export function valuesOf(scale: Scale): readonly string[] {
  return scale.values.map(({ value }) => value);
}

/** The values that count for or against, in the scale's order. */
export function valuesCounting(scale: Scale, side: Side): readonly string[] {
  return scale.values.filter(({ counts }) => counts === side).map(({ value }) => value);
}

/** The value as the scale defines it; null where it is none of the scale's. */
export function findScaleValue(scale: Scale, value: string | null): ScaleValue | null {
  return value === null ? null : (scale.values.find((each) => each.value === value) ?? null);
}

/** How the form words a value in its lists. */
export function itemOf({ item, value }: ScaleValue): string {
  return item ?? value;
}

/** The best value of an ordered scale; null where the scale has no order. */
export function bestOf({ ordered, values }: Scale): string | null {
  return ordered ? (values[0]?.value ?? null) : null;
}

/** The worst value of an ordered scale; null where the scale has no order. */
export function worstOf({ ordered, values }: Scale): string | null {
  return ordered ? (values.at(-1)?.value ?? null) : null;
}
