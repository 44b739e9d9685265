import * as z from "zod";

/**
 * A rule of a form, as data: a check that compares the form's own rows, "if a and not b, ask …". It asks a question and never
 * decides one, since grades are professional judgement: so it is a query or a note.
 */

/** Stands for the row, in a rule for each row of a grid. */
export const rowOfRule = "*";

const place = z
  .string()
  .regex(
    /^(\*|[^/\s*]+)(\/[^/\s*]+)*$/,
    'a place is an owner and a column, such as "health.judgement/grade"; in a rule for each row of a grid "*" stands for the row',
  );
const places = z.array(place).min(1);

/** Lists of words that a policy keeps, so that partners can change them without a new form. */
export const policyWordLists = ["escalationWords", "delayWords", "viewWords"] as const;
const words = z.array(z.string()).min(1);
const side = z.enum(["for", "against"]);

/** A condition does not hold while a place that it names is blank, except `lacks`, which asks for just that. */
const conditionSchema = z.union([
  /** The place has one of these values. */
  z.strictObject({ at: place, is: z.array(z.string()).min(1) }),
  /** The place has the value that the policy names, so that partners can change it without a new form. */
  z.strictObject({ at: place, isOfPolicy: z.literal("youngestAgeRange") }),
  /** The place has a value other than these. */
  z.strictObject({ at: place, isNot: z.array(z.string()).min(1) }),
  /** The value of the place counts for the audited practice, or against it. */
  z.strictObject({ at: place, counts: side }),
  /** The place has the best or the worst value of its scale. */
  z.strictObject({ at: place, extreme: z.enum(["best", "worst"]) }),
  /** Every place is answered, and all that count for or against count so; at least one does. */
  z.strictObject({ every: places, count: side }),
  /** At least one of the places has a value other than these. */
  z.strictObject({ some: places, isNot: z.array(z.string()).min(1) }),
  /** No place has a text; or, with words, no text has one of them, a `*` standing for any ending. */
  z.strictObject({ lacks: places, words: words.optional() }),
  /** No text has one of the words that the policy lists. */
  z.strictObject({ lacks: places, wordsOfPolicy: z.enum(policyWordLists) }),
  /** The two places have different values. */
  z.strictObject({ differ: z.tuple([place, place]) }),
  /** The two places have the same text, whatever its case, spaces and punctuation. */
  z.strictObject({ same: z.tuple([place, place]) }),
  /** The first place has an earlier date than the second. */
  z.strictObject({ earlier: z.tuple([place, place]) }),
]);

/** One question that a rule asks, and when. */
const askSchema = z.strictObject({
  /** Its name among the questions of the rule. */
  id: z.string().regex(/^[a-z][a-zA-Z0-9]{0,62}$/, "a question's id has letters and figures"),
  /** All of these hold. */
  when: z.array(conditionSchema).min(1),
  /** Where the finding is shown. */
  at: place,
  /** The sentence for the auditor; `{name}` stands for the row, in a rule for each row of a grid. */
  message: z.string().min(1),
  /** Whether the reason given also goes to the moderator. */
  moderation: z.boolean().default(false),
});

export const ruleSchema = z.strictObject({
  /** Names the failing state, as a noun; it is also the name of the check and of its page. */
  id: z.string().regex(/^[a-z][a-z0-9-]{0,62}$/, "a rule's id has small letters, figures and hyphens"),
  /** Its codes in a published catalogue of checks. */
  codes: z.array(z.string()).default([]),
  severity: z.enum(["query", "note"]),
  /** The id of a grid: the rule is asked of each of its rows, which its places call `*`. */
  rows: z.string().optional(),
  asks: z.array(askSchema).min(1),
  /** Checks that may find the same cause: where one of them does, this rule says nothing. */
  yieldsTo: z.array(z.string()).default([]),
  /** One sentence: why the failing state matters. */
  why: z.string().min(1),
  source: z.string().min(1),
});

export type Rule = z.infer<typeof ruleSchema>;
export type Ask = Rule["asks"][number];
export type Condition = Ask["when"][number];

/** The places that a condition looks at. */
export function placesOfCondition(condition: Condition): readonly string[] {
  if ("at" in condition) return [condition.at];
  if ("every" in condition) return condition.every;
  if ("some" in condition) return condition.some;
  if ("lacks" in condition) return condition.lacks;
  if ("earlier" in condition) return condition.earlier;
  return "differ" in condition ? condition.differ : condition.same;
}

/** A place of a rule on the form, for one row of the rule's grid. */
export function placeInRow(place: string, rowId: string): string {
  return place.startsWith(`${rowOfRule}/`) ? `${rowId}${place.slice(rowOfRule.length)}` : place;
}
