import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";

import { makeChildren } from "../../scripts/tracker/make-children.mjs";
import { readCaseTable } from "../../src/case-list/read-case-table.ts";
import { englandBankHolidays } from "../../src/dates/bank-holidays.ts";
import { addDays, addMonths } from "../../src/dates/plain-date.ts";
import { compareTrackers, type TrackerChange } from "../../src/tracker/compare-trackers.ts";
import {
  filterTracker,
  makeTracker,
  noFilter,
  trackerSchema,
  type Tracker,
  type TrackerFilter,
} from "../../src/tracker/make-tracker.ts";
import { readChildren, type ReadChildren } from "../../src/tracker/read-children.ts";
import { listRuleMistakes, trackerRulesFileSchema, extendRules } from "../../src/tracker/rules.ts";
import { englandRules, newhamRules, shippedRules } from "../../src/tracker/shipped-rules.ts";
import { workOut, type Child } from "../../src/tracker/work-out.ts";

async function readList(text: string, rules = englandRules): Promise<ReadChildren> {
  const table = await readCaseTable(new TextEncoder().encode(text), ".csv");
  const read = table.ok ? readChildren(table.value, rules) : table;
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

const days = fc
  .date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2050-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function childWith(held: Readonly<Record<string, readonly string[]>>, entry = "2026-01-05"): Child {
  return {
    ...{ reference: "A-01", team: null, isYoung: false, youngUntil: null, extensions: new Map() },
    facts: { "legal-status": null, "permanence-option": null, stage: null, owner: null },
    dates: new Map([["entry", entry]]),
    held: new Map(
      Object.entries(held).map(([id, dates]) => [
        id,
        { dates, onlyLast: false, unknown: false, recorded: [] },
      ]),
    ),
  };
}

describe("the states of dates, over 50 years of days", () => {
  const stateOn = (held: Readonly<Record<string, readonly string[]>>, on: string) =>
    workOut(childWith(held), { rules: englandRules, holidays: englandBankHolidays, on }).find(
      ({ milestone }) => milestone === "review-2",
    );

  it("are overdue exactly after the due day, by as many days as have passed", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40, max: 400 }), (first, later) => {
        const due = addMonths(first, 3);
        const state = stateOn({ "review-1": [first], "review-2": [] }, addDays(due, later));
        expect(state?.due).toBe(due);
        if (later > 0) expect(state).toMatchObject({ state: "overdue", daysLate: later });
        else if (later === 0) expect(state?.state).toBe("due-today");
        else expect(["not-due", "notice", "could-not-run"]).toContain(state?.state);
        if (later < -34) expect(state?.state).toBe("not-due");
      }),
      { numRuns: 1000 },
    );
  });

  it("are done late exactly when held after the due day, whatever day it is now", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -90, max: 400 }), days, (first, later, on) => {
        const held = addDays(addMonths(first, 3), later);
        const state = stateOn({ "review-1": [first], "review-2": [held] }, on);
        expect(state).toMatchObject(
          later > 0 ? { state: "done-late", daysLate: later } : { state: "done", daysLate: 0 },
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("reach a higher level only as days pass, and never a lower one", () => {
    const order = [null, "team manager", "service manager", "assistant director"];
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (first, later) => {
        const due = addMonths(first, 3);
        const levelOn = (on: string) =>
          order.indexOf(stateOn({ "review-1": [first], "review-2": [] }, on)?.level ?? null);
        expect(levelOn(addDays(due, later + 1))).toBeGreaterThanOrEqual(levelOn(addDays(due, later)));
      }),
    );
  });
});

describe("what is not known", () => {
  it("is not overdue: a cell with unknown, and a list without the column", async () => {
    const unknown = await readList("reference,age group,entry,review 1\nA-01,6-10,2026-01-05,not known\n");
    const without = await readList("reference,age group,entry\nA-01,6-10,2026-01-05\n");
    for (const { children } of [unknown, without]) {
      const [child] = makeTracker(children, englandRules, "2026-06-01").children;
      expect(child?.milestones[0]).toMatchObject({
        milestone: "review-1",
        due: "2026-02-02",
        state: "not-known",
      });
    }
  });

  it("is everything that is counted from a day that is not known", async () => {
    const { children } = await readList(
      "reference,age group,entry,review 1,review 2\nA-01,6-10,2026-01-05,,\n",
    );
    const [child] = makeTracker(children, englandRules, "2026-01-20").children;
    expect(child?.milestones.find(({ milestone }) => milestone === "review-2")).toMatchObject({
      due: null,
      state: "not-known",
    });
  });
});

describe("reading a list", () => {
  it("leaves out rows with a name, a date of birth, an NHS number, a duplicate or no date, and keeps the others", async () => {
    const rows = [
      "A-01,6-10,2026-01-05,",
      "Amira Khan,6-10,2026-01-05,",
      "943 476 5919,6-10,2026-01-05,",
      "12/03/2015,6-10,2026-01-05,",
      "a-01,6-10,2026-01-05,",
      "A-02,6-10,yesterday,",
      "A-03,teens,2026-01-05,",
      "A-04,under 5,05/01/2026,2026-02-01",
    ];
    const { children, problems } = await readList(`reference,age group,entry,review 1\n${rows.join("\n")}\n`);
    expect(children.map(({ reference }) => reference)).toEqual(["A-01", "A-04"]);
    expect(problems.map(({ row, code }) => `${row} ${code}`)).toEqual([
      "3 reference-name",
      "4 reference-nhs-number",
      "5 reference-date-of-birth",
      "6 reference-duplicate",
      "7 date-unreadable",
      "8 age-group-unknown",
    ]);
    expect(problems.map(({ message }) => message).join(" ")).not.toMatch(/Amira|943|2015/u);
  });

  it("takes legal status, option, stage and owner from closed lists, and calls what is in other words other", async () => {
    const { children, problems } = await readList(
      "reference,entry,legal status,permanence option,stage,owner\n" +
        "A-01,2026-01-05,S20,Special Guardianship,agreed,IRO\nA-02,2026-01-05,C2,Fostering to adopt,,Ms Ward\n",
    );
    expect(problems).toEqual([]);
    expect(children.map(({ facts }) => Object.values(facts))).toEqual([
      ["section-20", "sgo", "agreed", "iro"],
      ["care-order", "early-permanence", null, "other"],
    ]);
  });

  it("names a column that identifies children", async () => {
    const { problems } = await readList(
      "reference,age group,entry,Date of birth\nA-01,6-10,2026-01-05,2015-03-12\n",
    );
    expect(problems).toMatchObject([{ row: 1, code: "column-identifies" }]);
  });
});

describe("rules", () => {
  it.each(shippedRules)("$id have no mistakes", (rules) => {
    expect(listRuleMistakes(rules)).toEqual([]);
  });

  it("of one authority's practice are off in England's, and on in Newham's", () => {
    const practice = (rules: typeof englandRules) =>
      rules.milestones
        .filter(({ kind, source }) => kind === "practice" && /^(?:Newham|Committee)/u.test(source))
        .map(({ on }) => on);
    expect(practice(englandRules)).toEqual(practice(englandRules).map(() => false));
    expect(practice(newhamRules)).toEqual(practice(newhamRules).map(() => true));
  });

  it("that go round in a ring are named", () => {
    const rule = (milestone: string, from: string) => ({
      ...{ milestone, title: milestone, kind: "practice", source: "made up", on: true, from },
      every: { count: 1, unit: "months" },
    });
    const file = trackerRulesFileSchema.parse({
      ...{ id: "ring", version: "1", milestones: [rule("one", "two"), rule("two", "one")] },
    });
    expect(listRuleMistakes(extendRules(null, file))).toHaveLength(2);
  });
});

describe("the made-up export of 300 children", () => {
  const path = join(__dirname, "../../assets/tracker/children.csv");

  it("is what its script makes", () => {
    // When this fails after a change of the script: node scripts/make-tracker-sample.mjs.
    expect(readFileSync(path, "utf8")).toBe(makeChildren());
  });

  it("gives a tracker of the published shape, with every state of a list that people keep", async () => {
    const { children, problems } = await readList(makeChildren(), newhamRules);
    expect([children.length, problems]).toEqual([300, []]);
    const tracker = makeTracker(children, newhamRules, "2026-11-30");
    expect(trackerSchema.parse(JSON.parse(JSON.stringify(tracker)))).toEqual(tracker);
    const found = new Set(tracker.children.flatMap(({ milestones }) => milestones.map(({ state }) => state)));
    for (const state of ["not-due", "notice", "overdue", "done", "done-late", "not-known"] as const)
      expect(found).toContain(state);
  });

  it("shows by filter what the whole shows, and nothing else", async () => {
    const { children } = await readList(makeChildren(), newhamRules);
    const all = makeTracker(children, newhamRules, "2026-11-30");
    const late = makeTracker(children, newhamRules, "2026-11-30", {
      ...noFilter,
      level: "service manager",
      team: "North",
    });
    const expected = all.children
      .filter(({ team }) => team === "North")
      .flatMap(({ milestones }) => milestones.filter(({ level }) => level === "service manager"));
    expect(late.children.flatMap(({ milestones }) => milestones)).toEqual(expected);
  });
});

function changesBetween(one: Tracker, other: Tracker, filter?: TrackerFilter): readonly TrackerChange[] {
  const changes = compareTrackers(one, other, filter);
  if (!changes.ok) throw new Error(changes.problem.message);
  return changes.value;
}

describe("what changed since last week", () => {
  const list = (...rows: readonly string[]) => `reference,age group,entry,review 1\n${rows.join("\n")}\n`;
  const on = async (day: string, ...rows: readonly string[]) =>
    makeTracker((await readList(list(...rows))).children, englandRules, day);

  it("is a new overdue date, and then a new level, and not each new day", async () => {
    const row = "A-01,6-10,2026-01-05,";
    const before = await on("2026-02-02", row);
    const overdue = await on("2026-02-03", row);
    const changes = (one: Tracker, other: Tracker) =>
      changesBetween(one, other).filter(({ milestone }) => milestone === "review-1");
    expect(changes(before, overdue)).toMatchObject([{ what: "overdue", level: "team manager" }]);
    expect(changes(overdue, await on("2026-02-10", row))).toEqual([]);
    expect(changes(overdue, await on("2026-02-12", row))).toMatchObject([
      { what: "new-level", level: "service manager" },
    ]);
  });

  it("is what was done, who is new and who is gone", async () => {
    const before = await on("2026-02-03", "A-01,6-10,2026-01-05,", "A-02,6-10,2026-01-05,2026-01-20");
    const after = await on("2026-02-10", "A-01,6-10,2026-01-05,2026-02-05", "A-03,6-10,2026-02-01,");
    const found = changesBetween(before, after).map(({ reference, milestone, what }) => [
      reference,
      milestone,
      what,
    ]);
    expect(found).toContainEqual(["A-01", "review-1", "done-late"]);
    expect(found).toContainEqual(["A-03", null, "new-child"]);
    expect(found).toContainEqual(["A-02", null, "gone"]);
  });

  it("is of the team and milestone that are shown, and calls nobody gone who is only not shown", async () => {
    const { children } = await readList(makeChildren(), newhamRules);
    const before = makeTracker(children, newhamRules, "2026-11-23");
    const after = makeTracker(children, newhamRules, "2026-11-30");
    const all = changesBetween(before, after);
    const north = { ...noFilter, team: "North" };
    expect(changesBetween(before, after, north)).toEqual(all.filter(({ team }) => team === "North"));
    expect(changesBetween(filterTracker(before, north), after)).toEqual(changesBetween(before, after, north));
    const reviews = { ...noFilter, milestone: "review-2" };
    expect(changesBetween(filterTracker(before, reviews), after)).toEqual(
      all.filter(({ milestone }) => milestone === "review-2"),
    );
    expect(all.some(({ what }) => what === "gone" || what === "new-child")).toBe(false);
  });

  it("cannot be told from a tracker of one level", async () => {
    const row = "A-01,6-10,2026-01-05,";
    const late = filterTracker(await on("2026-02-03", row), { ...noFilter, level: "team manager" });
    expect(compareTrackers(late, await on("2026-02-10", row))).toMatchObject({
      problem: { code: "tracker-since-filtered" },
    });
  });

  it("is not another due date where a meeting was held and the next one is due", async () => {
    const meetings = async (day: string, held: string) => {
      const text = `reference,age group,entry,planning meeting\nA-01,6-10,2026-01-05,${held}\n`;
      return makeTracker((await readList(text, newhamRules)).children, newhamRules, day);
    };
    const before = await meetings("2026-02-20", "2026-02-04");
    const after = await meetings("2026-03-03", "2026-02-04; 2026-03-02");
    expect(changesBetween(before, after).map(({ what, due }) => [what, due])).toEqual([
      ["done", "2026-03-04"],
    ]);
  });
});
