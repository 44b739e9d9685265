import * as z from "zod";

/**
 * Milestones as data: what is due, counted from what, and whom it concerns when it is not done. The shape is published as
 * `assets/tracker-rules.schema.json`; docs/tracker.md has the sources.
 */

const stepUnits = ["days", "working-days", "weeks", "months"] as const;
const step = z.strictObject({
  count: z.int().min(1).max(520),
  unit: z.enum(stepUnits),
  /** For periods "beginning with" a day, which is then day 1: 26 weeks beginning with the day of issue. */
  countsFirstDay: z.boolean().default(false),
});

const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,40}$/u, 'an id has small letters, figures and hyphens, such as "review-1"');
const role = z.string().min(1).max(60);

export const milestoneSchema = z.strictObject({
  milestone: idSchema,
  title: z.string().min(1),
  kind: z.enum(["law", "guidance", "practice"]),
  source: z.string().min(1),
  /** Whether it is worked out. The practice of one authority is off until an authority turns it on. */
  on: z.boolean(),
  /** Children under the age of `youngUntil` on the day that the milestone is counted from, or the others. */
  appliesTo: z.enum(["all", "young", "older"]).default("all"),
  /** A date in the list, such as `entry`, or another milestone: then from the day it was held. */
  from: idSchema,
  /** When it is due after that; null where it is due with the milestone in `from`, on the day by which that is due or held. */
  every: step.nullable(),
  /** The first step, where its length differs. */
  first: step.optional(),
  /** Whether it comes again, each time from the day it was held. */
  repeats: z.boolean().default(false),
  /** It is worth knowing when it has passed and nothing more: nobody has notice of it, and it comes to no level. */
  noteOnly: z.boolean().default(false),
  /** A column of the list with a number of extensions, and how long each is. */
  extension: z.strictObject({ column: idSchema, step }).optional(),
  /** Other headings for the day it was held. */
  headings: z.array(z.string().min(1)).default([]),
  /** Headings for the last day it was held, of a milestone that comes again. "Last" before its other headings is known anyway. */
  lastHeadings: z.array(z.string().min(1)).default([]),
  /** Who hears of it so many working days before it is due. */
  notice: z.array(z.strictObject({ workingDays: z.int().min(0).max(100), to: role })).optional(),
  /** Which level it comes to when it is overdue by so many days. */
  escalate: z.array(z.strictObject({ days: z.int().min(1).max(1000), level: role })).optional(),
});

export const trackerRulesSchema = z.strictObject({
  $schema: z.string().optional(),
  id: idSchema,
  version: z.string().min(1),
  /** The age at which the rules for the young end: a child of exactly this age is in the older group. */
  youngUntil: z.int().min(1).max(17),
  notice: milestoneSchema.shape.notice.unwrap(),
  escalate: milestoneSchema.shape.escalate.unwrap(),
  /** Bank holidays beside those that ship, as ISO dates of whole years. */
  bankHolidays: z.array(z.iso.date()).default([]),
  milestones: z.array(milestoneSchema).min(1),
});

/** A file of an authority: rules that ship, and what is different. */
export const trackerRulesFileSchema = z.strictObject({
  $schema: z.string().optional(),
  /** The id of rules that ship. */
  extends: idSchema.optional(),
  id: idSchema,
  version: z.string().min(1),
  youngUntil: trackerRulesSchema.shape.youngUntil.optional(),
  notice: trackerRulesSchema.shape.notice.optional(),
  escalate: trackerRulesSchema.shape.escalate.optional(),
  bankHolidays: z.array(z.iso.date()).default([]),
  /** Milestones to turn on or off, by id. */
  on: z.array(idSchema).default([]),
  off: z.array(idSchema).default([]),
  /** Further milestones, and replacements for those with the same id. */
  milestones: z.array(milestoneSchema).default([]),
});

export type Milestone = z.infer<typeof milestoneSchema>;
export type TrackerRules = z.infer<typeof trackerRulesSchema>;
export type TrackerRulesFile = z.infer<typeof trackerRulesFileSchema>;

/** What is wrong with rules as a whole, each as a sentence; nothing where they can be worked out. */
export function listRuleMistakes({ milestones }: Pick<TrackerRules, "milestones">): readonly string[] {
  const ids = milestones.map(({ milestone }) => milestone);
  const repeated = ids.filter((id, index) => ids.indexOf(id) < index);
  return [
    ...repeated.map((id) => `"${id}" is there twice. Keep one of the two.`),
    ...milestones
      .filter(({ every, from }) => every === null && !ids.includes(from))
      .map(({ milestone }) => `"${milestone}" has no "every", so its "from" must be another milestone.`),
    ...milestones
      .filter(({ milestone }) => isInRing(milestones, milestone))
      .map(
        ({ milestone }) => `"${milestone}" is counted from itself, over other milestones. Change its "from".`,
      ),
  ];
}

function isInRing(milestones: readonly Milestone[], start: string): boolean {
  let at: string | undefined = start;
  for (let count = 0; count <= milestones.length && at !== undefined; count++) {
    at = milestones.find(({ milestone }) => milestone === at)?.from;
    if (at === start) return true;
  }
  return false;
}

/** The rules that a file of an authority comes to. @param base the rules that it extends; null where it extends none */
export function extendRules(base: TrackerRules | null, file: TrackerRulesFile): TrackerRules {
  const own = new Map(file.milestones.map((each) => [each.milestone, each]));
  const inherited = (base?.milestones ?? []).map((each) => own.get(each.milestone) ?? each);
  const added = file.milestones.filter(
    ({ milestone }) => !inherited.some((each) => each.milestone === milestone),
  );
  return {
    id: file.id,
    version: file.version,
    youngUntil: file.youngUntil ?? base?.youngUntil ?? 5,
    notice: file.notice ?? base?.notice ?? [],
    escalate: file.escalate ?? base?.escalate ?? [],
    bankHolidays: [...(base?.bankHolidays ?? []), ...file.bankHolidays],
    milestones: [...inherited, ...added].map((each) => ({
      ...each,
      on: file.off.includes(each.milestone) ? false : file.on.includes(each.milestone) || each.on,
    })),
  };
}

/** gov.uk's bank-holidays.json. */
const govUkSchema = z.object({
  "england-and-wales": z.object({ events: z.array(z.object({ date: z.iso.date() })) }),
});

/** The days in gov.uk's file of bank holidays; null where it is another file. */
export function bankHolidaysIn(json: unknown): readonly string[] | null {
  const parsed = govUkSchema.safeParse(json);
  return parsed.success ? parsed.data["england-and-wales"].events.map(({ date }) => date) : null;
}
