import { z } from "zod";
import { bandsOf } from "../../outcomes/audit-tables.ts";
import type { Form } from "../../proforma/form.ts";
import type { OverviewCount } from "../store/audit-store.ts";

const count = z.int();

/** Who has sent how many audits of a cycle, and what is missing. */
export const overviewSchema = z.object({
  cycle: z.string(),
  form: z.object({ id: z.string(), version: z.string() }),
  expected: count
    .nullable()
    .describe("How many audits each authority makes; null where the form does not say."),
  authorities: z.array(
    z.object({
      authority: z.string(),
      sent: count,
      ready: count.describe("Marked as ready, and not yet countersigned."),
      queried: count.describe("Returned with remarks."),
      countersigned: count,
      withdrawn: count,
      missing: z.array(z.object({ group: z.string(), count })),
    }),
  ),
});
export type CycleOverview = z.infer<typeof overviewSchema>;

/** Adds up what the store counted, one line an authority. */
export function summariseCycle(form: Form, cycle: string, counts: readonly OverviewCount[]): CycleOverview {
  const bands = bandsOf(form);
  const expected = form.sampleSize ?? null;
  const perBand = expected === null || bands.length === 0 ? null : expected / bands.length;
  const names = [...new Set(counts.map(({ authority }) => authority))];
  return {
    cycle,
    form: { id: form.id, version: form.version },
    expected,
    authorities: names.map((authority) => {
      const own = counts.filter((each) => each.authority === authority);
      const sumOf = (those: (each: OverviewCount) => boolean) =>
        own.filter(those).reduce((sum, each) => sum + each.count, 0);
      const standing = ({ state }: OverviewCount) => state !== "withdrawn" && state !== "superseded";
      return {
        authority,
        sent: sumOf(standing),
        ready: sumOf(({ state }) => state === "received"),
        queried: sumOf(({ state }) => state === "queried"),
        countersigned: sumOf(({ state }) => state === "approved"),
        withdrawn: sumOf(({ state }) => state === "withdrawn"),
        missing: bands.flatMap((group) => {
          if (perBand === null) return [];
          const lacking = perBand - sumOf((each) => standing(each) && each.ageRange === group);
          return lacking > 0 ? [{ group, count: lacking }] : [];
        }),
      };
    }),
  };
}
