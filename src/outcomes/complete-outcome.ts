import type { Form } from "../proforma/form.ts";
import { succeed, type Result } from "../result.ts";
import { placeBesideRegion } from "./beside-region.ts";
import { compareCycles } from "./compare-cycles.ts";
import type { Outcome } from "./outcome.ts";
import { decideRecommendations, type Decisions } from "./recommendations.ts";

/** What is laid beside an outcome once its own audits are counted; null for what there is none of. */
export interface Besides {
  /** The outcome of the cycle before, of the same authority or region. */
  readonly last: Outcome | null;
  /** The region's outcome as partners have it, beside an authority's own. */
  readonly region: Outcome | null;
  readonly decisions: Decisions | null;
}

/** Adds the last cycle, the region's share and the decisions to an outcome. Fails as each of them does. */
export function completeOutcome(
  form: Form,
  outcome: Outcome,
  { last, region, decisions }: Besides,
): Result<Outcome> {
  let whole = outcome;
  if (last !== null) {
    const compared = compareCycles(form, outcome, last);
    if (!compared.ok) return compared;
    const { comparison, tables } = compared.value;
    whole = { ...whole, comparison, tables: [...whole.tables, ...tables] };
  }
  if (region !== null) {
    const placed = placeBesideRegion(form, whole, region);
    if (!placed.ok) return placed;
    whole = placed.value;
  }
  return decisions === null ? succeed(whole) : decideRecommendations(whole, decisions);
}
