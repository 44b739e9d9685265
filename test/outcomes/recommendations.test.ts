import { decideRecommendations, type Decisions } from "../../src/outcomes/recommendations.ts";
import type { Outcome } from "../../src/outcomes/outcome.ts";
import { madeUpRegion } from "../support/outcomes/made-up-region.ts";
import { ownOutcome } from "../support/outcomes/outcomes-of.ts";

type Decision = Decisions["decisions"][number];

const outcome = ownOutcome(madeUpRegion(1, { good: 0.4 }));
const [first, second] = outcome.findings as [Outcome["findings"][number], Outcome["findings"][number]];

const plan = {
  action: "Agree health assessments at the planning meeting",
  owner: "IRO manager",
  due: "2027-03-31",
  measure: "Five of six plans name the lead professional",
};
const signed = { by: "AB", on: "2026-12-03" };
const accepted = (finding: typeof first): Decision => ({
  ...{ at: finding.at, rule: finding.rule, decision: "accept" },
  ...plan,
  ...signed,
});

function decide(decisions: readonly Decision[], more: Partial<Decisions> = {}) {
  return decideRecommendations(outcome, {
    ...{ schemaVersion: 1, form: outcome.form, cycle: outcome.cycle, authority: outcome.authority },
    decisions: [...decisions],
    ...more,
  });
}

function codeOf(made: ReturnType<typeof decide>): string | null {
  return made.ok ? null : made.problem.code;
}

describe("recommendations", () => {
  it("are what a person decided, with the finding, action, role, date and measure", () => {
    const made = decide([
      accepted(first),
      { at: second.at, rule: second.rule, decision: "drop", reason: "Already agreed last month.", ...signed },
    ]);
    expect(made).toMatchObject({
      ok: true,
      value: { recommendations: [{ ...plan, focus: first.focus, finding: first.text, reason: null }] },
    });
  });

  it("may be changed or added with a reason, and never without one", () => {
    const changed = { ...accepted(first), decision: "change" as const, focus: "strength" as const };
    expect(codeOf(decide([changed]))).toBe("decisions-unexplained");
    expect(codeOf(decide([{ ...changed, reason: "A pilot ran here." }]))).toBeNull();
    expect(codeOf(decide([{ ...accepted(first), focus: "strength" }]))).toBe("decisions-unexplained");
    const added: Decision = {
      ...{
        at: "factors",
        rule: null,
        decision: "add",
        reason: "Staff raised it.",
        finding: "Two teams have no IRO.",
      },
      ...{ ...plan, ...signed, focus: "immediate-priority" },
    };
    expect(codeOf(decide([added]))).toBeNull();
    expect(codeOf(decide([{ ...added, finding: undefined }]))).toBe("decisions-incomplete");
  });

  it("are refused without an owner, twice, without a proposal, or for another outcome", () => {
    expect(codeOf(decide([{ ...accepted(first), owner: undefined }]))).toBe("decisions-incomplete");
    expect(codeOf(decide([accepted(first), accepted(first)]))).toBe("decisions-twice");
    expect(codeOf(decide([{ ...accepted(first), rule: "no-such-rule" }]))).toBe("decisions-without-proposal");
    expect(codeOf(decide([accepted(first)], { cycle: "2025-autumn" }))).toBe("decisions-other-outcome");
  });

  it("are at most five", () => {
    const six = outcome.findings.slice(0, 6).map(accepted);
    expect(six).toHaveLength(6);
    expect(codeOf(decide(six))).toBe("decisions-too-many");
    expect(codeOf(decide(six.slice(0, 5)))).toBeNull();
  });
});
