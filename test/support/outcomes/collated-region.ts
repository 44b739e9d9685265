import type { CollatedAudit } from "../../../src/collation/collated-audit.ts";
import { collatedAudit } from "../collation/collated-audit.ts";
import { madeUpRegion } from "./made-up-region.ts";

/** The audits of a made-up region as a list has them, and the authorities that sent them. */
export function collatedRegion(
  authorities: number,
  options: Parameters<typeof madeUpRegion>[1] = {},
): readonly CollatedAudit[] {
  return madeUpRegion(authorities, options).map(({ record, authority, cycle }) =>
    collatedAudit({
      ...{ record, cycle: cycle ?? "2026-autumn", region: "Midlands", state: "approved" },
      ...{ auditKey: record.auditId ?? "", authority: authority ?? "" },
    }),
  );
}
