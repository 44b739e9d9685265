import * as z from "zod";

/**
 * A rule of a form, as data: a check that compares the form's own rows. It asks a question and never settles one, since
 * grades are professional judgement: so it is a query or a note.
 */

const place = z
  .string()
  .regex(/^[^/\s]+(\/[^/\s]+)*$/, "a place is an owner and a column, such as health.judgement/grade");
const places = z.array(place).min(1);

/** A condition does not hold while a place that it names is blank, except `lacks`, which asks for just that. */
const conditionSchema = z.union([
  /** The place has one of these values. */
  z.strictObject({ at: place, is: z.array(z.string()).min(1) }),
  /** The place has a value other than these. */
  z.strictObject({ at: place, isNot: z.array(z.string()).min(1) }),
  /** The value of the place counts for the audited practice, or against it. */
  z.strictObject({ at: place, counts: z.enum(["for", "against"]) }),
  /** The place has the best or the worst value of its scale. */
  z.strictObject({ at: place, extreme: z.enum(["best", "worst"]) }),
  /** Every place is answered, and all that count for or against count so; at least one does. */
  z.strictObject({ every: places, count: z.enum(["for", "against"]) }),
  /** At least one of the places has a value other than these. */
  z.strictObject({ some: places, isNot: z.array(z.string()).min(1) }),
  /** No place has a text; or, with words, no text has one of them, a `*` standing for any ending. */
  z.strictObject({ lacks: places, words: z.array(z.string()).min(1).optional() }),
  /** One of the two counts for and the other against. */
  z.strictObject({ differ: z.tuple([place, place]) }),
  /** The two places have the same text, whatever its case, spaces and punctuation. */
  z.strictObject({ same: z.tuple([place, place]) }),
]);

export const ruleSchema = z.strictObject({
  /** Names the failing state, as a noun; it is also the name of the check and of its page. */
  id: z.string().regex(/^[a-z][a-z0-9-]{0,62}$/, "a rule's id has small letters, figures and hyphens"),
  /** Its codes in a published catalogue of checks. */
  codes: z.array(z.string()).default([]),
  severity: z.enum(["query", "note"]),
  /** Whether the reason given also goes to the moderator. */
  moderation: z.boolean().default(false),
  /** All of these hold. */
  when: z.array(conditionSchema).min(1),
  /** Where the finding is shown. */
  at: place,
  message: z.string().min(1),
  why: z.string().min(1),
  source: z.string().min(1),
});

export type Rule = z.infer<typeof ruleSchema>;
export type Condition = Rule["when"][number];

/** The places that a condition looks at. */
export function placesOfCondition(condition: Condition): readonly string[] {
  if ("at" in condition) return [condition.at];
  if ("every" in condition) return condition.every;
  if ("some" in condition) return condition.some;
  if ("lacks" in condition) return condition.lacks;
  return "differ" in condition ? condition.differ : condition.same;
}
