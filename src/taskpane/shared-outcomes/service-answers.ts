import * as z from "zod/mini";

/** What the service answers, as far as these pages use it: other fields may come with later versions. */

const count = z.int();

export const whoSchema = z.object({
  /** Null for the whole region. */
  authority: z.nullable(z.string()),
  may: z.object({
    see: z.boolean(),
    report: z.boolean(),
    region: z.boolean(),
    raw: z.boolean(),
  }),
});
export type Who = z.infer<typeof whoSchema>;

export const cyclesSchema = z.object({
  cycles: z.array(z.object({ cycle: z.string(), audits: count })),
  forms: z.array(z.object({ id: z.string(), version: z.string(), title: z.string() })),
});
export type FormChoice = z.infer<typeof cyclesSchema>["forms"][number];

export const overviewSchema = z.object({
  cycle: z.string(),
  /** Null where the form does not say how many audits each authority makes. */
  expected: z.nullable(count),
  authorities: z.array(
    z.object({
      authority: z.string(),
      sent: count,
      ready: count,
      queried: count,
      countersigned: count,
      withdrawn: count,
      missing: z.array(z.object({ group: z.string(), count })),
    }),
  ),
});
export type Overview = z.infer<typeof overviewSchema>;
export type OverviewLine = Overview["authorities"][number];

/** An edition of a region's report as the service lists it. */
export const editionSummary = z.object({
  region: z.string(),
  number: z.int(),
  cutOff: z.iso.date(),
  audience: z.enum(["partners", "public"]),
  policy: z.string(),
  audits: count,
  authorities: count,
});
export type EditionSummary = z.infer<typeof editionSummary>;

export const editionsSchema = z.object({ editions: z.array(editionSummary) });
