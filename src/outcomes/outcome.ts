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

const tableSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  rows: z.array(z.string()),
  columns: z.array(z.string()),
  cells: z.array(z.array(cell)),
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
  }),
  policy: z.strictObject({ disclosure: z.string(), standard: z.string().nullable() }),
  /** Every count that is shown anywhere. */
  tables: z.array(tableSchema),
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
  /** Sentences that say what was not shown and why. */
  notes: z.array(z.string()),
  attackTest: z.strictObject({ passed: z.boolean(), readers: count }),
});

export type Outcome = z.infer<typeof outcomeSchema>;
export type OutcomeTable = Outcome["tables"][number];
export type OutcomeCell = OutcomeTable["cells"][number][number];
export type Finding = Outcome["findings"][number];
