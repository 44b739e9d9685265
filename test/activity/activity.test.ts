import { strFromU8, unzipSync } from "fflate";

import { joinActions } from "../../src/actions/join-actions.ts";
import { changeAction } from "../../src/actions/change-action.ts";
import { emptyRegister, type FollowedAction } from "../../src/actions/register.ts";
import { makeActivityReport } from "../../src/activity/activity-report.ts";
import { activitySchema, makeActivity, type ActivitySources } from "../../src/activity/make-activity.ts";
import { quarterBefore, quarterNamed, quarterWith } from "../../src/activity/quarter.ts";
import type { AuditRecord, SignOff } from "../../src/audit/audit-record.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import type { SelectionRecord } from "../../src/sample/selection-record.ts";
import { formWithActions, health } from "../support/actions/action-form.ts";
import { auditGiven } from "../support/given-audit.ts";

const quarter = quarterNamed("2026-27 Q3")!;
const nothing: ActivitySources = { audits: [], selections: [], actions: [], secondGradings: [] };

function step(name: SignOff["step"], on: string, role = "Quality lead", remarks?: string): SignOff {
  return { step: name, initials: "JT", role, on, basis: "", ...(remarks !== undefined && { remarks }) };
}

/** An audit of team North whose second question of health is answered No. */
function audit(reference: string, signOffs: readonly SignOff[], change: Partial<AuditRecord> = {}) {
  const { record } = auditGiven();
  const answers = Object.fromEntries(
    Object.entries(record.answers).map(([id, entry], index) => [
      id,
      { ...entry, answer: index === 1 ? ("No" as const) : ("Yes" as const) },
    ]),
  );
  const header = { ...record.header, childId: reference, team: "North" };
  return {
    form: niromp2019Form,
    record: { ...record, answers, header, signOffs: [...signOffs], ...change },
  };
}

const selection = (drawnOn: string, ...chosen: readonly string[]): SelectionRecord => ({
  ...{ schemaVersion: 1, method: "permanence-sample-1", drawnOn, authority: "Westhaven" },
  ...{ cycle: "2026-autumn", seed: "20261203", digest: "0".repeat(64), kind: "age-bands", perBand: 2 },
  ...{ total: null, replaced: [], present: [] },
  bands: { "0-5": { size: 9, places: 2, open: 2 - chosen.length, chosen: [...chosen], reserves: [] } },
});

describe("a quarter", () => {
  it.each([
    ["2026-04-01", "2026-27 Q1", "2026-04-01", "2026-06-30"],
    ["2026-12-31", "2026-27 Q3", "2026-10-01", "2026-12-31"],
    ["2027-03-31", "2026-27 Q4", "2027-01-01", "2027-03-31"],
    ["1999-05-01", "1999-00 Q1", "1999-04-01", "1999-06-30"],
  ])("with %s is %s", (day, name, from, to) => {
    expect(quarterWith(day)).toEqual({ name, from, to });
    expect(quarterNamed(name)).toEqual({ name, from, to });
  });

  it("before a day is the last that ended", () => {
    expect(quarterBefore("2027-01-05").name).toBe("2026-27 Q3");
    expect(["2026-28 Q1", "2026-27 Q5", "autumn"].map(quarterNamed)).toEqual([null, null, null]);
  });
});

describe("audit activity", () => {
  it("counts what was done in the quarter, by team and role", () => {
    const made = makeActivity(
      {
        ...nothing,
        audits: [
          audit("WH-001", [step("ready", "2026-10-20", "Auditor"), step("countersigned", "2026-10-31")]),
          audit("WH-002", [
            step("ready", "2026-11-01", "Auditor"),
            step("returned", "2026-11-05", "Quality lead", "Look at health again."),
          ]),
          audit("WH-003", [step("ready", "2026-09-30", "Auditor")]),
        ],
        selections: [selection("2026-10-11", "WH-001"), selection("2026-07-01", "WH-009")],
      },
      quarter,
    );
    expect(activitySchema.parse(made).total).toMatchObject({
      ...{ planned: 2, drawn: 1, done: 2, approved: 1, returned: 1, daysToApproval: 20 },
    });
    expect(made.teams).toMatchObject([{ team: "North", drawn: 1, done: 2 }]);
    expect(made.roles).toEqual([
      { role: "Auditor", done: 2, approved: 0, returned: 0 },
      { role: "Quality lead", done: 0, approved: 1, returned: 1 },
    ]);
    expect(made.returned).toEqual([{ team: "North", on: "2026-11-05", why: "Look at health again." }]);
  });

  it("names a problem that repeats in three audits of a team, and none in two", () => {
    const audits = ["WH-001", "WH-002", "WH-003"].map((reference) =>
      audit(reference, [step("ready", "2026-10-20")]),
    );
    expect(makeActivity({ ...nothing, audits: audits.slice(1) }, quarter).repeated).toEqual([]);
    expect(makeActivity({ ...nothing, audits }, quarter).repeated).toMatchObject([
      { team: "North", audits: 3, question: expect.any(String) as string },
    ]);
  });

  it("counts actions as they were at the end of the quarter", () => {
    const [action] = joinActions(emptyRegister, [formWithActions(health)], "2026-10-01").register.actions;
    const done = (on: string): FollowedAction => {
      const changed = changeAction(action!, { state: "done" }, "team manager", on);
      if (!changed.ok) throw new Error(changed.problem.code);
      return changed.value;
    };
    const totals = (...actions: FollowedAction[]) => makeActivity({ ...nothing, actions }, quarter).total;
    expect(totals(action!)).toMatchObject({ openActions: 1, overdueActions: 1, actionsDone: 0 });
    expect(totals(done("2026-12-24"))).toMatchObject({ openActions: 0, overdueActions: 0, actionsDone: 1 });
    expect(totals(done("2027-01-04"))).toMatchObject({ openActions: 1, overdueActions: 1, actionsDone: 0 });
  });

  it("shows no initials, in figures or report", () => {
    const made = makeActivity(
      { ...nothing, audits: [audit("WH-001", [step("ready", "2026-10-20")])] },
      quarter,
    );
    const report = strFromU8(unzipSync(makeActivityReport(made))["word/document.xml"]!);
    expect(JSON.stringify(made)).not.toContain("JT");
    expect(report).toContain("Audit activity, 2026-27 Q3");
    expect(report).not.toContain("JT");
  });
});
