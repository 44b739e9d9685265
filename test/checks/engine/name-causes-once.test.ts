import type { Finding } from "../../../src/checks/engine/finding.ts";
import { nameCausesOnce } from "../../../src/checks/engine/name-causes-once.ts";
import { allChecks } from "../../../src/checks/index.ts";
import { runChecks } from "../../../src/checks/run-checks.ts";
import { auditGiven } from "../../support/given-audit.ts";
import { gradeGood } from "../../support/small-checks.ts";

const checks = [
  { ...gradeGood, id: "general", yieldsTo: ["special"] },
  { ...gradeGood, id: "special" },
  { ...gradeGood, id: "other" },
];

function finding(check: string, more: Partial<Finding> = {}): Finding {
  return { check, severity: "query", at: "health.judgement/grade", messageId: "m", message: "M.", ...more };
}

const names = (findings: readonly Finding[]) => nameCausesOnce(findings, checks).map(({ check }) => check);

describe("one cause", () => {
  it("gives one finding: that of the check which the other yields to", () => {
    expect(names([finding("general"), finding("special"), finding("other")])).toEqual(["special", "other"]);
  });

  it("is the same where the two rest on a place in common", () => {
    const basis = ["care-plan.clear-permanency-plan/answer"];
    expect(names([finding("general", { at: "a/b", basis }), finding("special", { basis })])).toEqual([
      "special",
    ]);
  });

  it("is another at another place", () => {
    expect(names([finding("general", { at: "factors" }), finding("special")])).toEqual([
      "general",
      "special",
    ]);
  });

  it("is another at other words of one text", () => {
    const apart = [
      finding("general", { span: { offset: 0, length: 4 } }),
      finding("special", { span: { offset: 4, length: 4 } }),
    ];
    expect(names(apart)).toEqual(["general", "special"]);
  });

  it("is never named less severely than before", () => {
    expect(names([finding("general"), finding("special", { severity: "note" })])).toEqual([
      "general",
      "special",
    ]);
  });
});

describe("the checks that yield to others", () => {
  it("yield to checks that exist, and never to each other in a circle", () => {
    const yields = new Map(allChecks.map(({ id, yieldsTo }) => [id, yieldsTo ?? []]));
    const reach = (id: string): readonly string[] =>
      (yields.get(id) ?? []).flatMap((next) => [next, ...reach(next)]);
    for (const id of yields.keys()) {
      expect(reach(id).filter((each) => !yields.has(each) || each === id)).toEqual([]);
    }
  });
});

describe("a care plan without a permanency plan", () => {
  it("is one query, though the grade is good and permanence was achieved", () => {
    const { findings } = runChecks(
      auditGiven({
        answers: {
          "care-plan.clear-permanency-plan": {
            answer: "No",
            comment: "The plan names no route to permanence.",
          },
        },
      }),
    );
    expect(findings.map(({ check }) => check)).toEqual(["high-grade-without-permanency-plan"]);
  });
});
