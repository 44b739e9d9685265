import { decodeChoice } from "../../src/audit/codecs/choice.ts";
import { digestOf } from "../../src/audit/digest.ts";
import type { Finding } from "../../src/checks/engine/finding.ts";
import { runChecks } from "../../src/checks/run-checks.ts";
import { ofstedGrades } from "../../src/proforma/definitions/shared-columns.ts";
import { scaleSchema, valuesOf } from "../../src/proforma/scale.ts";
import { auditGiven, type Given } from "../support/given-audit.ts";

const achieved = "evidence.achieved-at-second-review";
const clearPlan = "care-plan.clear-permanency-plan";

function findingsIn(given: Given): readonly Finding[] {
  return runChecks(auditGiven(given)).findings;
}

/** What is found because of what is given, beside what a complete audit has anyway. */
function foundBecause(given: Given): readonly Finding[] {
  const before = new Set(findingsIn(given.form === undefined ? {} : { form: given.form }).map(keyOf));
  return findingsIn(given).filter((finding) => !before.has(keyOf(finding)));
}

function keyOf({ check, at, messageId }: Finding): string {
  return `${check} ${at} ${messageId}`;
}

function answers(isAchieved: "Yes" | "No", isClear: "Yes" | "No"): NonNullable<Given["answers"]> {
  return { [achieved]: { answer: isAchieved }, [clearPlan]: { answer: isClear } };
}

describe("the worked examples of the permanence paper that are about audits", () => {
  it.each([
    ["2026-03-30", []],
    ["2026-03-29", ["care-began-before-sample"]],
  ])("12: audited on 30 September 2026, entry on %s: %j", (lookedAfterSince, checks) => {
    const found = foundBecause({
      today: "2026-11-22",
      caseDates: { auditDate: "2026-09-30", lookedAfterSince },
    });
    expect(found.map(({ check }) => check)).toEqual(checks);
  });

  it("25: permanence not achieved with a clear plan is no finding", () => {
    expect(foundBecause({ answers: answers("No", "Yes") })).toEqual([]);
  });

  it("26: permanence not achieved, no clear plan and a good care plan is a query to the moderator", () => {
    expect(foundBecause({ answers: answers("No", "No") })).toMatchObject([
      { check: "high-grade-without-permanency-plan", severity: "query", moderation: true },
    ]);
  });

  it("27: permanence achieved without a clear plan is a query, which a reason such as that the child went home explains", () => {
    const given: Given = {
      answers: answers("Yes", "No"),
      judgements: { "care-plan": { grade: "Requires improvement" } },
    };
    const queries = (more: Given = {}) =>
      findingsIn({ ...given, ...more }).filter(({ check }) => check === "permanence-without-plan");
    expect(queries()).toMatchObject([{ severity: "query", moderation: true }]);
    expect(queries()[0]).not.toHaveProperty("reason");
    const reason = {
      ...{
        check: "permanence-without-plan",
        at: `${clearPlan}/answer`,
        reason: "The child went home in May.",
      },
      basis: digestOf(auditGiven(given).record),
    };
    expect(queries({ reasons: [reason] })).toMatchObject([{ reason: reason.reason }]);
  });

  it("28: the third grade is one position on two scales that are kept apart, and Adequate is on neither", () => {
    const sif = scaleSchema.parse(ofstedGrades);
    const ilacs = scaleSchema.parse({
      ...{ version: "ILACS 2018", ordered: true },
      values: [
        ...["Outstanding", "Good"].map((value) => ({ value, counts: "for" })),
        { value: "Requires improvement to be good", aliases: ["RI"], counts: "against" },
        { value: "Inadequate", counts: "against" },
      ],
    });
    const positionOf = (scale: typeof sif, written: string) =>
      valuesOf(scale).indexOf(decodeChoice(scale.values, written) ?? "");
    expect([positionOf(sif, "RI"), positionOf(ilacs, "Requires improvement to be good")]).toEqual([2, 2]);
    expect([positionOf(sif, "Adequate"), positionOf(ilacs, "Adequate")]).toEqual([-1, -1]);
    expect(sif.version).toBe("SIF 2013");
    expect(sif.version).not.toBe(ilacs.version);
  });

  const form = "inspection-case-audit";
  const row = "recommendations/1";

  it("29: a strength without owner and date is no finding", () => {
    const values = { [`${row}/focus`]: "Strength", [`${row}/owner`]: null, [`${row}/date`]: null };
    expect(foundBecause({ form, values })).toEqual([]);
  });

  it("30: an immediate priority that is due as soon as possible is an error: it has no day", () => {
    const values = {
      [`${row}/focus`]: "Immediate priority",
      [`${row}/date`]: null,
      [`${row}/dateAsWritten`]: "ASAP",
    };
    expect(foundBecause({ form, values })).toMatchObject([
      { check: "action-date-unreal", severity: "error", messageId: "noDay", at: `${row}/date` },
    ]);
  });
});
