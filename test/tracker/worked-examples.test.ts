import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { addSignOff } from "../../src/audit/sign-off.ts";
import type { AuditRecord } from "../../src/audit/audit-record.ts";
import { practiceMilestones } from "../../src/milestones/practice-milestones.ts";
import { trackerSchema, type TrackedMilestone } from "../../src/tracker/make-tracker.ts";
import { madeUpRegion } from "../support/outcomes/made-up-region.ts";
import { runCommand } from "../support/run-command.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

const england = "england";
const newham = "newham";

/** Newham's rules where the ten days until the panel are working days, as a file of an authority. */
const newhamWorkingDays = {
  ...{ extends: newham, id: "working-days", version: "1" },
  milestones: practiceMilestones
    .filter(({ milestone }) => milestone === "panel")
    .map((panel) => ({ ...panel, on: true, every: { count: 10, unit: "working-days" } })),
};

/** What the command gives for one child, from cells by heading. */
async function datesOf(
  cells: Readonly<Record<string, string>>,
  on: string,
  rules: string | object = england,
): Promise<readonly TrackedMilestone[]> {
  const all = { reference: "A-01", "age group": "6-10", entry: "", ...cells };
  let printed = "";
  await inTemporaryFolder(async (folder) => {
    const list = join(folder, "children.csv");
    writeFileSync(list, `${Object.keys(all).join(",")}\n${Object.values(all).join(",")}\n`);
    const file = join(folder, "rules.json");
    if (typeof rules === "object") writeFileSync(file, JSON.stringify(rules));
    const named = typeof rules === "object" ? file : rules;
    const { exitCode, stdout } = await runCommand(["tracker", list, "--on", on, "--rules", named, "--json"]);
    expect(exitCode).toBe(0);
    printed = stdout;
  });
  return trackerSchema.parse(JSON.parse(printed)).children[0]!.milestones;
}

async function dateOf(
  milestone: string,
  ...[cells, on, rules]: Parameters<typeof datesOf>
): Promise<readonly TrackedMilestone[]> {
  return (await datesOf(cells, on, rules)).filter((each) => each.milestone === milestone);
}

describe("the worked examples of the permanence paper", () => {
  it.each([
    [1, "2026-01-05", "2026-02-02", "2026-05-02"],
    [2, "2026-03-12", "2026-04-13", "2026-07-13"],
    [3, "2026-04-30", "2026-06-01", "2026-09-01"],
    [4, "2026-10-31", "2026-11-27", "2027-02-27"],
    [5, "2026-12-01", "2026-12-31", "2027-03-31"],
    [6, "2026-12-24", "2027-01-26", "2027-04-26"],
    [8, "2027-12-13", "2028-01-13", "2028-04-13"],
  ])(
    "%i: entry on %s, first review by %s; held then, second review by %s",
    async (_, entry, first, second) => {
      const dates = await datesOf({ entry, "review 1": first, "review 2": "" }, first);
      expect(dates.find(({ milestone }) => milestone === "review-1")).toMatchObject({
        due: first,
        state: "done",
        daysLate: 0,
      });
      expect(dates.find(({ milestone }) => milestone === "review-2")).toMatchObject({
        due: second,
        heldOn: null,
      });
    },
  );

  it.each([
    ["2026-11-02", "2026-11-30", "2027-02-28"],
    ["2027-11-02", "2027-11-30", "2028-02-29"],
  ])(
    "7: entry on %s, first review on %s: second review by %s, the last day of a short month",
    async (entry, first, second) => {
      expect(await dateOf("review-2", { entry, "review 1": first, "review 2": "" }, first)).toMatchObject([
        { due: second },
      ]);
    },
  );

  it("9: the first review is late, the second is not, though over four months from entry", async () => {
    const cells = { entry: "2026-02-02", "review 1": "2026-03-09", "review 2": "2026-06-08" };
    const dates = await datesOf(cells, "2026-07-01");
    expect(dates.slice(0, 2)).toMatchObject([
      { milestone: "review-1", due: "2026-03-02", state: "done-late", daysLate: 7 },
      { milestone: "review-2", due: "2026-06-09", state: "done", daysLate: 0 },
    ]);
  });

  it("10: the first review is in time, the second is late, though within four months", async () => {
    const cells = { entry: "2026-02-02", "review 1": "2026-02-10", "review 2": "2026-05-20" };
    const dates = await datesOf(cells, "2026-07-01");
    expect(dates.slice(0, 2)).toMatchObject([
      { state: "done" },
      { due: "2026-05-10", state: "done-late", daysLate: 10 },
    ]);
  });

  it("11: beyond the known bank holidays the rule could not run, which is no pass", async () => {
    expect(
      await dateOf("review-1", { entry: "2029-01-02", "review 1": "2029-01-10" }, "2029-02-01"),
    ).toMatchObject([{ due: null, state: "could-not-run", daysLate: null }]);
  });

  it.each([
    ["13, calendar days", "2026-09-14", newham, "2026-09-24"],
    ["13, working days", "2026-09-14", newhamWorkingDays, "2026-09-28"],
    ["14, calendar days", "2026-12-18", newham, "2026-12-28"],
    ["14, working days", "2026-12-18", newhamWorkingDays, "2027-01-06"],
  ])("%s: entry on %s, panel by %3$s", async (_, entry, rules, due) => {
    expect(await dateOf("panel", { entry, panel: "" }, entry, rules)).toMatchObject([{ due }]);
  });

  it("13: the planning meeting is due in a month, and a month after it was held", async () => {
    const cells = { entry: "2026-09-14", "planning meeting": "2026-10-14" };
    expect(await dateOf("planning-meeting", cells, "2026-10-20", newham)).toMatchObject([
      { due: "2026-10-14", state: "done" },
      { due: "2026-11-14", heldOn: null },
    ]);
  });

  const underFive = { "age group": "3", entry: "2026-01-05", "last reviewed": "2026-09-08" };

  it.each([
    ["2026-09-21", "not-due", 0, null],
    ["2026-09-22", "notice", 0, null],
    ["2026-10-06", "due-today", 0, null],
    ["2026-10-07", "overdue", 1, "team manager"],
    ["2026-10-16", "overdue", 10, "service manager"],
    ["2026-10-26", "overdue", 20, "assistant director"],
  ])("15: aged 3, last reviewed on 8 September, on %s: %s", async (on, state, daysLate, level) => {
    expect(await dateOf("under-fives", underFive, on, newham)).toMatchObject([
      { due: "2026-10-06", state, daysLate, level },
    ]);
  });

  it("15: the social worker hears of it first, then the team manager", async () => {
    const notify = async (on: string) => (await dateOf("under-fives", underFive, on, newham))[0]?.notify;
    expect(await notify("2026-09-22")).toBe("social worker");
    expect(await notify("2026-09-28")).toBe("social worker");
    expect(await notify("2026-09-29")).toBe("team manager");
  });

  it("16: a child who turns five keeps the due day; the one after is by the rule for over-fives", async () => {
    const turning = { ...underFive, "young until": "2026-10-01" };
    expect(await dateOf("under-fives", turning, "2026-10-02", newham)).toMatchObject([{ due: "2026-10-06" }]);
    expect(await dateOf("over-fives", turning, "2026-10-02", newham)).toEqual([]);
    const after = { ...turning, "last reviewed": "2026-10-06" };
    expect(await dateOf("under-fives", after, "2026-10-07", newham)).toEqual([]);
    expect(await dateOf("over-fives", after, "2026-10-07", newham)).toMatchObject([{ due: "2027-01-06" }]);
  });

  it("17: back to panel a day after three months is done late by 1", async () => {
    const cells = { entry: "2026-09-01", panel: "2026-09-08", "back to panel": "2026-12-09" };
    const [first, next] = await dateOf("back-to-panel", cells, "2026-12-10", newham);
    expect(first).toMatchObject({ due: "2026-12-08", heldOn: "2026-12-09", state: "done-late", daysLate: 1 });
    expect(next).toMatchObject({ due: "2027-03-09", heldOn: null });
  });

  it.each([
    ["2026-12-16", "not-due"],
    ["2026-12-17", "notice"],
  ])("18: a panel due on 5 January 2027, on %s: %s", async (on, state) => {
    const cells = { entry: "2026-10-01", panel: "2026-10-05", "back to panel": "" };
    expect(await dateOf("back-to-panel", cells, on, newham)).toMatchObject([{ due: "2027-01-05", state }]);
  });

  it("19: done in time and recorded 15 days later, which is counted apart", async () => {
    const cells = { entry: "2026-09-08", "review 1": "2026-10-05", "review 1 recorded": "2026-10-20" };
    expect(await dateOf("review-1", cells, "2026-10-21")).toMatchObject([
      {
        due: "2026-10-06",
        heldOn: "2026-10-05",
        recordedOn: "2026-10-20",
        recordingGap: 15,
        state: "done",
        daysLate: 0,
      },
    ]);
  });

  it.each([
    [20, "care-proceedings", { "court issue": "2026-01-05" }, "2026-07-05"],
    [20, "care-proceedings", { "court issue": "2026-01-05", "court extensions": "1" }, "2026-08-30"],
    [21, "temporary-approval", { "temporary approval from": "2026-06-15" }, "2026-10-04"],
    [
      21,
      "temporary-approval",
      { "temporary approval from": "2026-06-15", "approval extensions": "1" },
      "2026-11-29",
    ],
    [23, "iro-dispute", { "dispute raised": "2026-05-11" }, "2026-06-09"],
    [24, "adoption-review-1", { "placed for adoption": "2026-07-06" }, "2026-08-03"],
    [
      24,
      "adoption-review-2",
      { "placed for adoption": "2026-07-06", "adoption review 1": "2026-08-03" },
      "2026-11-03",
    ],
  ])("%i: %s with %j is due by %s", async (_, milestone, cells, due) => {
    const heading = milestone.replaceAll("-", " ");
    expect(await dateOf(milestone, { [heading]: "", ...cells }, "2026-06-01")).toMatchObject([{ due }]);
  });

  it.each([
    ["2026-07-01", "not-due", 0],
    ["2026-07-02", "overdue", 1],
  ])("22: section 20 since 1 July 2024, on %s: %s, and no level is told", async (on, state, daysLate) => {
    const cells = { "section 20 from": "2024-07-01", "section 20": "" };
    expect(await dateOf("section-20", cells, on, newham)).toMatchObject([
      { state, daysLate, level: null, notify: null },
    ]);
    expect(await dateOf("section-20", cells, on)).toEqual([]);
  });

  it("31: the person who marks as ready cannot countersign; a change afterwards ends the step", () => {
    const [audit] = madeUpRegion(1, { cycle: "2026-autumn", good: 1 });
    const record: AuditRecord = { ...audit!.record };
    const sign = (of: AuditRecord, step: "ready" | "countersigned", initials: string) =>
      addSignOff(of, { step, initials, role: "Quality lead", on: "2026-11-30" });
    const ready = sign(record, "ready", "JT");
    if (!ready.ok) throw new Error(ready.problem.code);
    const signed = { ...record, signOffs: [...ready.value] };
    expect(sign(signed, "countersigned", "JT")).toMatchObject({ problem: { code: "sign-off-same-person" } });
    expect(sign(signed, "countersigned", "AB").ok).toBe(true);
    const changed = { ...signed, factors: "Another text." };
    expect(sign(changed, "countersigned", "AB")).toMatchObject({ problem: { code: "sign-off-not-ready" } });
  });
});
