import * as z from "zod";

/**
 * What the audits of a cycle say, for one audience. Pages, reports, workbooks and other programs draw from this and from
 * nothing else, so nothing that it hides can be shown by any of them. It is published as `assets/outcome.schema.json`.
 */

const count = z.int().min(0);

export const audiences = ["own", "partners", "public", "analyst"] as const;
export type Audience = (typeof audiences)[number];

export const focuses = ["immediate-priority", "area-for-development", "strength"] as const;
export type Focus = (typeof focuses)[number];

/** A number; "c" where it is hidden to protect a small number; null where it does not apply. */
const cell = z.union([count, z.literal("c"), z.null()]);

export const outcomeTableSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  rows: z.array(z.string()),
  columns: z.array(z.string()),
  cells: z.array(z.array(cell)),
});

const intervalSchema = z.strictObject({
  /** The id of a table. */
  at: z.string(),
  title: z.string(),
  /** What is counted, such as "Good or better". */
  side: z.string(),
  lower: z.number().min(0).max(1),
  upper: z.number().min(0).max(1),
});

const recommendationSchema = z.strictObject({
  focus: z.enum(focuses),
  at: z.string(),
  /** The sentence of the finding, with its count and n. */
  finding: z.string(),
  /** What the standard or the region asks for. */
  standard: z.string().nullable(),
  action: z.string(),
  /** A role, never a name. */
  owner: z.string(),
  due: z.iso.date(),
  /** How people will know that it worked. */
  measure: z.string(),
  /** Why a person changed or added it; null where the proposal was taken as it was. */
  reason: z.string().nullable(),
});

const actionSchema = z.strictObject({
  area: z.string().nullable(),
  action: z.string(),
  owner: z.string().nullable(),
  due: z.iso.date().nullable(),
  isOverdue: z.boolean(),
});

/** How this cycle compares with the last. With few audits hardly anything is certain, and the words say so. */
export const changeWords = [
  "more",
  "perhaps-more",
  "as-before",
  "perhaps-fewer",
  "fewer",
  "not-shown",
] as const;
export type ChangeWord = (typeof changeWords)[number];

const comparisonSchema = z.strictObject({
  cycle: z.string(),
  changes: z.array(
    z.strictObject({
      at: z.string(),
      title: z.string(),
      side: z.string(),
      change: z.enum(changeWords),
      text: z.string(),
    }),
  ),
  /** Sentences about what could not be compared and why. */
  notes: z.array(z.string()),
});

const themeSchema = z.strictObject({
  code: z.string(),
  title: z.string(),
  polarity: z.enum(["supports", "hinders"]),
  text: z.string(),
});

export const outcomeSchema = z.strictObject({
  schemaVersion: z.literal(1),
  audience: z.enum(audiences),
  form: z.strictObject({ id: z.string(), version: z.string() }),
  cycle: z.string(),
  /** Null for a region. */
  authority: z.string().nullable(),
  region: z.string().nullable(),
  /** Of a region's report that was frozen. */
  edition: z.strictObject({ number: z.int().min(1), cutOff: z.iso.date(), digest: z.string() }).nullable(),
  audits: z.strictObject({
    n: count,
    /** Null where the sample's size is not known. */
    expected: count.nullable(),
    authorities: count,
    byGroup: z.record(z.string(), count),
    leftOut: z.array(z.strictObject({ count, why: z.string() })),
    /** Of an authority's own sample: how many of each group are not there yet. */
    missing: z.array(z.strictObject({ group: z.string(), count })).optional(),
  }),
  policy: z.strictObject({ disclosure: z.string(), standard: z.string().nullable() }),
  /** Every count that is shown anywhere. */
  tables: z.array(outcomeTableSchema),
  /** The tables of the questions that are graded by nobody and say whether permanence was achieved. */
  evidence: z.array(z.string()).optional(),
  /** From twenty audits: between which shares, from 0 to 1, practice lies that is as good as these audits show. */
  intervals: z.array(intervalSchema).optional(),
  findings: z.array(
    z.strictObject({ focus: z.enum(focuses), at: z.string(), rule: z.string(), text: z.string() }),
  ),
  standard: z.array(
    z.strictObject({
      statement: z.string(),
      verdict: z.enum(["met", "not-met", "cannot-be-told"]),
      text: z.string(),
    }),
  ),
  /** What people decided about the findings: at most five. */
  recommendations: z.array(recommendationSchema).optional(),
  /** An authority's own actions for improvement, as the forms word them. */
  actions: z.array(actionSchema).optional(),
  /** This cycle beside the last, in words; the counts are in the tables whose ids begin with "change:". */
  comparison: comparisonSchema.nullable().optional(),
  /** The region's edition whose tables are beside an authority's, with ids that begin with "region:". */
  beside: z
    .strictObject({ region: z.string(), edition: z.int().min(1).nullable(), cycle: z.string() })
    .nullable()
    .optional(),
  /** What helps and hinders, as people coded it; the counts are in the table "themes". */
  themes: z.array(themeSchema).optional(),
  /** Sentences that say what was not shown and why. */
  notes: z.array(z.string()),
  attackTest: z.strictObject({ passed: z.boolean(), readers: count }),
});

export type Outcome = z.infer<typeof outcomeSchema>;
export type OutcomeTable = Outcome["tables"][number];
export type OutcomeCell = OutcomeTable["cells"][number][number];
export type Finding = Outcome["findings"][number];
export type Recommendation = z.infer<typeof recommendationSchema>;
export type OutcomeAction = z.infer<typeof actionSchema>;
export type Comparison = z.infer<typeof comparisonSchema>;
export type ShareInterval = z.infer<typeof intervalSchema>;
export type Theme = z.infer<typeof themeSchema>;
