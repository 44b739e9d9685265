import type { Place } from "../../../src/audit/place.ts";
import { allChecks } from "../../../src/checks/index.ts";
import { runChecks } from "../../../src/checks/run-checks.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { savedRecord } from "../../support/shared-audit.ts";

/** The checks that say that they could not run because of a value that was not shared. */
function hinderedBy(...withheld: readonly Place[]): readonly string[] {
  const audit = { record: savedRecord(), form: niromp2019Form, facts: null, today: "2026-11-22", withheld };
  return runChecks(audit)
    .couldNotRun.filter(({ why }) => why.includes("not shared"))
    .map(({ check }) => check);
}

describe("a value that was not shared", () => {
  it("hinders no check where everything was shared", () => {
    expect(hinderedBy()).toEqual([]);
  });

  it("hinders the checks that would look at it: a comment", () => {
    const hindered = hinderedBy("health.named-professional/comment");
    expect(hindered).toEqual(
      expect.arrayContaining([
        ...["no-without-comment", "yes-without-comment"],
        ...["comment-repeated", "identifier-phone"],
      ]),
    );
    expect(hindered).not.toContain("answer-missing");
    expect(hindered).not.toContain("grade-above-answers");
  });

  it("hinders the checks that would look at it: a field of the header", () => {
    expect(hinderedBy("header/childId")).toContain("child-id-like-name");
    expect(hinderedBy("header/childId")).not.toContain("no-without-comment");
  });

  it("hinders the checks that would look at it: the improvement actions", () => {
    expect(hinderedBy("actions/1/area")).toContain("low-grade-without-action");
  });

  it("hinders the checks that would look at it: the key factors", () => {
    expect(hinderedBy("factors")).toContain("factors-missing");
  });

  it("makes no check find what it would not find otherwise", () => {
    const record = { ...savedRecord(), factors: null };
    const audit = { record, form: niromp2019Form, facts: null, today: "2026-11-22" };
    const found = (withheld: readonly Place[]) =>
      runChecks({ ...audit, withheld }, allChecks).findings.map(({ check }) => check);
    expect(found([])).toContain("factors-missing");
    expect(found(["factors"])).not.toContain("factors-missing");
  });
});
