import { suppressFive } from "../../../src/outcomes/disclosure/disclosure-policy.ts";
import { makeOwnOutcome, makeRegionOutcome, type RegionToMake } from "../../../src/outcomes/make-outcome.ts";
import { chooseAudits, type OutcomeAudit } from "../../../src/outcomes/outcome-audit.ts";
import type { Outcome } from "../../../src/outcomes/outcome.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";

/** What most outcomes of the tests are made with. */
export const nirompOrder = {
  form: niromp2019Form,
  cycle: "2026-autumn",
  policy: suppressFive,
  standard: null,
  samplePerAuthority: 6,
} as const;

export function ownOutcome(
  audits: readonly OutcomeAudit[],
  more: { cycle?: string; on?: string } = {},
): Outcome {
  const order = { ...nirompOrder, ...more };
  const made = makeOwnOutcome({ ...order, chosen: chooseAudits(audits, order) });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

export function regionOutcome(audits: readonly OutcomeAudit[], more: Partial<RegionToMake> = {}): Outcome {
  const order = { ...nirompOrder, region: "Midlands", audience: "partners" as const, ...more };
  const made = makeRegionOutcome({ ...order, chosen: chooseAudits(audits, order) });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.outcome;
}
