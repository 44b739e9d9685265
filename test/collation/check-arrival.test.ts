import { checkArrival } from "../../src/collation/arrival/check-arrival.ts";
import { niromp2026Sharing } from "../../src/collation/sharing-policy.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { savedRecord, sharedAudit } from "../support/shared-audit.ts";

const today = "2026-11-22";
const everything = {
  ...niromp2026Sharing,
  childId: "as-it-is" as const,
  comments: true,
  iro: true,
  facts: true,
};

describe("judging an audit on arrival", () => {
  it("takes in what nothing blocked when it was sent", () => {
    expect(checkArrival(sharedAudit(), niromp2019Form, today).blocking).toEqual([]);
  });

  it("does the same where everything was shared", () => {
    const audit = sharedAudit({}, { policy: everything });
    expect(checkArrival(audit, niromp2019Form, today).blocking).toEqual([]);
  });

  it("reports checks of comments as not run where comments were not shared", () => {
    const { result } = checkArrival(sharedAudit(), niromp2019Form, today);
    const why = new Map(result.couldNotRun.map((each) => [each.check, each.why]));
    expect(why.get("no-without-comment")).toContain("not shared");
    expect(why.get("iro-not-initials")).toContain("not shared");
    expect(result.ran).toBeGreaterThan(20);
  });

  it("runs them where comments were shared", () => {
    const { result } = checkArrival(sharedAudit({}, { policy: everything }), niromp2019Form, today);
    expect(result.couldNotRun.map(({ check }) => check)).not.toContain("no-without-comment");
  });

  it("refuses what lacks a grade, although its sender says that it is complete", () => {
    const audit = sharedAudit();
    const judgements = { ...audit.record.judgements, health: { grade: null, comment: null } };
    const { blocking } = checkArrival(
      { ...audit, record: { ...audit.record, judgements } },
      niromp2019Form,
      today,
    );
    expect(blocking).toMatchObject([{ check: "grade-missing", at: "health.judgement/grade" }]);
  });

  it("refuses an identifier in what was shared", () => {
    const audit = sharedAudit();
    const record = { ...audit.record, factors: "Write to carer@example.org about it." };
    const { blocking } = checkArrival({ ...audit, record }, niromp2019Form, today);
    expect(blocking).toMatchObject([{ check: "identifier-email", at: "factors" }]);
  });

  it("accepts a query with its reason, and asks again once the grade is another", () => {
    const answers = {
      ...savedRecord().answers,
      "health.named-professional": { answer: "No" as const, comment: "No nurse is named in the plan." },
      "health.statutory-assessments": { answer: "No" as const, comment: "None is on the file so far." },
    };
    const blocked = checkArrival(
      { ...sharedAudit(), record: { ...sharedAudit().record, answers } },
      niromp2019Form,
      today,
    ).blocking;
    expect(blocked.length).toBeGreaterThan(0);
    const reasons = blocked.map(({ check, at }) => ({ check, at, reason: "Agreed with the partnership." }));
    const withReasons = { ...sharedAudit(), record: { ...sharedAudit().record, answers, reasons } };
    expect(checkArrival(withReasons, niromp2019Form, today).blocking).toEqual([]);
  });
});
