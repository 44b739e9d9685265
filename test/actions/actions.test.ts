import { makeActionCalendar } from "../../src/actions/action-papers.ts";
import { makeActionWorkbook, readEdits } from "../../src/actions/edit-workbook.ts";
import { findActions, type FoundAction } from "../../src/actions/find-actions.ts";
import { joinActions } from "../../src/actions/join-actions.ts";
import { everyAction, listActions } from "../../src/actions/list-actions.ts";
import {
  changeAction,
  emptyRegister,
  type ActionChange,
  type ActionRegister,
  type FollowedAction,
} from "../../src/actions/register.ts";
import type { AuditRecord } from "../../src/audit/audit-record.ts";
import { readCaseTable } from "../../src/case-list/read-case-table.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { madeUpRegion } from "../support/outcomes/made-up-region.ts";

type Row = readonly [area: string, action: string, date: string | null];

function auditWith(...actions: readonly Row[]): AuditRecord {
  const [audit] = madeUpRegion(1, { cycle: "2026-autumn", good: 1 });
  const rows = actions.map(([area, action, date]) => ({ area, action, date }));
  return { ...audit!.record, auditId: "00000000-0000-4000-8000-000000000001", actions: rows };
}

function found(...actions: readonly Row[]): readonly FoundAction[] {
  return findActions(niromp2019Form, auditWith(...actions), "A-01", ["social worker", "team manager"]);
}

const health: Row = ["Health plan", "Social worker to book the dental check.", "2026-11-30"];
const contact: Row = ["Contact", "Team manager to confirm the plan by e-mail.", "2027-01-31"];

function registerOf(...actions: readonly Row[]): ActionRegister {
  return joinActions(emptyRegister, found(...actions), "2026-11-01").register;
}

function changed(action: FollowedAction, change: ActionChange): FollowedAction {
  const result = changeAction(action, change, "team manager", "2026-11-10");
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

describe("the actions of a form", () => {
  it("have their section, owner role and due date", () => {
    expect(found(health)).toMatchObject([
      { section: "Health plan", owner: "social worker", due: "2026-11-30", action: health[1] },
    ]);
  });

  it("keep their id when rows move or capitals change, and have another one with another text", () => {
    const ids = (...actions: readonly Row[]) => found(...actions).map(({ id }) => id);
    expect(ids(contact, health).toReversed()).toEqual(ids(health, contact));
    expect(ids([health[0], health[1].toUpperCase(), null])).toEqual(ids(health));
    expect(ids([health[0], "Social worker to book the eye test.", null])).not.toEqual(ids(health));
    expect(new Set(ids(health, health)).size).toBe(2);
  });
});

describe("a form that is saved and sent again", () => {
  const before = registerOf(health, contact);
  const started: ActionRegister = {
    ...before,
    actions: before.actions.map((action) => changed(action, { state: "agreed" })),
  };

  it("keeps what is followed up, adds what is new, and deletes nothing", () => {
    const extra: Row = ["Education", "Team manager to chase the PEP by phone.", null];
    const { register, questions, gone } = joinActions(started, found(health, contact, extra), "2026-12-01");
    expect(register.actions.map(({ state }) => state)).toEqual(["agreed", "agreed", "proposed"]);
    expect([questions, gone]).toEqual([[], []]);
  });

  it("asks whether a changed text is the same action, and matches nothing by guess", () => {
    const edited: Row = [health[0], "Social worker to book the dental check and the eye test.", "2026-11-30"];
    const asked = joinActions(started, found(edited, contact), "2026-12-01");
    expect(asked.questions).toHaveLength(1);
    expect(asked.gone).toEqual([started.actions[0]?.id]);
    expect(asked.register.actions).toHaveLength(3);
    const answered = joinActions(started, found(edited, contact), "2026-12-01", asked.questions);
    expect([answered.questions, answered.gone]).toEqual([[], []]);
    expect(answered.register.actions[0]).toMatchObject({
      ...{ id: asked.questions[0]?.new, action: edited[1], state: "agreed" },
      history: [{ what: "state" }, { what: "action", from: health[1], to: edited[1] }],
    });
  });
});

describe("a change of an action", () => {
  const [action] = registerOf(health).actions;

  it("keeps the first due date and the history when the date moves", () => {
    const moved = changed(changed(action!, { due: "2027-03-31" }), { due: "2027-06-30" });
    expect(moved).toMatchObject({ due: "2027-06-30", firstDue: "2026-11-30", version: 3 });
    expect(moved.history.map(({ from, to }) => [from, to])).toEqual([
      ["2026-11-30", "2027-03-31"],
      ["2027-03-31", "2027-06-30"],
    ]);
    expect(listActions({ schemaVersion: 1, actions: [moved] }, "2026-12-01")).toMatchObject([{ moved: 2 }]);
  });

  it.each([
    [{ state: "verified" as const }, "action-step"],
    [{ state: "not-done" as const }, "action-reason-missing"],
  ])("refuses %j with %s", (change, code) => {
    expect(changeAction(action!, change, "team manager", "2026-11-10")).toMatchObject({ problem: { code } });
  });

  it("to verified is made by somebody other than the owner", () => {
    const done = changed(action!, { state: "done", evidence: "Letter of 3 November, section 4" });
    const verify = (by: string) => changeAction(done, { state: "verified" }, by, "2026-11-20");
    expect(verify("Social Worker")).toMatchObject({ problem: { code: "action-same-person" } });
    expect(verify("team manager").ok).toBe(true);
  });
});

describe("the list of actions", () => {
  const both = registerOf(contact, health);

  it("works out what is overdue for a day, with its level, and shows that first", () => {
    expect(listActions(both, "2026-11-30").map(({ overdueBy }) => overdueBy)).toEqual([0, 0]);
    expect(listActions(both, "2026-12-01")).toMatchObject([
      { section: "Health plan", overdueBy: 1, level: "owner" },
      { section: "Contact", overdueBy: 0, level: null },
    ]);
    // 10, 20 and 40 working days after 30 November, with Christmas and New Year between.
    const days = ["2026-12-11", "2026-12-14", "2026-12-30", "2027-01-28"];
    expect(days.map((day) => listActions(both, day)[0]?.level)).toEqual([
      ...["owner", "team manager", "head of service", "director"],
    ]);
  });

  it("has no action overdue that is done", () => {
    const done = both.actions.map((action) => changed(action, { state: "done" }));
    const listed = listActions({ schemaVersion: 1, actions: done }, "2028-01-01");
    expect(listed.map(({ overdueBy, level }) => [overdueBy, level])).toEqual([
      [0, null],
      [0, null],
    ]);
  });

  it("shows by filter what the whole shows", () => {
    const sections = (filter: Partial<typeof everyAction>) =>
      listActions(both, "2026-12-05", { ...everyAction, ...filter }).map(({ section }) => section);
    expect(sections({ owner: "Team Manager" })).toEqual(["Contact"]);
    expect(sections({ overdue: true })).toEqual(["Health plan"]);
    expect(sections({ state: "done" })).toEqual([]);
  });

  it("has no text of an audit in its calendar", () => {
    const calendar = makeActionCalendar(listActions(both, "2026-11-01"), "2026-11-01T10:00:00Z");
    expect(calendar).toContain("DTSTART;VALUE=DATE:20261130");
    expect(calendar).not.toContain("dental");
  });
});

describe("the workbook that people edit", () => {
  const before = registerOf(health, contact);

  /** Reads the workbook of a register back after somebody changed cells by heading. */
  async function edit(now: ActionRegister, cellsOf: (section: string) => Readonly<Record<string, string>>) {
    const table = await readCaseTable(await makeActionWorkbook(before), ".xlsx");
    if (!table.ok) throw new Error(table.problem.code);
    const { headings, rows } = table.value;
    const edited = rows.map((row) => {
      const replaced = cellsOf(row.cells[headings.indexOf("Section")] ?? "");
      return { ...row, cells: row.cells.map((cell, at) => replaced[headings[at] ?? ""] ?? cell) };
    });
    const read = readEdits({ headings, rows: edited }, now, "2026-11-20");
    if (!read.ok) throw new Error(read.problem.code);
    return read.value;
  }

  it("comes back as it went out", async () => {
    const { register, changed: count, conflicts, problems } = await edit(before, () => ({}));
    expect([register, count, conflicts, problems]).toEqual([before, 0, [], []]);
  });

  it("gives what people changed, with who did it", async () => {
    const { register, changed: count } = await edit(before, () => ({
      ...{ State: "agreed", Due: "28/02/2027", "Changed by": "team manager" },
    }));
    expect(count).toBe(2);
    expect(register.actions[0]).toMatchObject({
      ...{ state: "agreed", due: "2027-02-28", firstDue: "2026-11-30", version: 2 },
    });
    expect(register.actions[0]?.history.map(({ by }) => by)).toEqual(["team manager", "team manager"]);
  });

  it("shows a conflict where both sides changed the same, and takes over the rest", async () => {
    const now = {
      ...before,
      actions: before.actions.map((action) => changed(action, { due: "2027-05-31" })),
    };
    const { register, conflicts } = await edit(now, (section) =>
      section === "Contact" ? { Due: "28/02/2027", State: "in-progress", "Changed by": "team manager" } : {},
    );
    expect(conflicts).toMatchObject([{ field: "due", here: "2027-05-31", there: "2027-02-28" }]);
    expect(register.actions.map(({ due, state }) => [due, state])).toEqual([
      ["2027-05-31", "proposed"],
      ["2027-05-31", "in-progress"],
    ]);
  });

  it.each([
    ["State", "finished", "action-cell"],
    ["Due", "soon", "action-cell"],
    ["State", "verified", "action-step"],
    ["Id", "0000", "action-unknown"],
  ])("names the row where %s is %j, and changes nothing", async (heading, value, code) => {
    const { problems, register } = await edit(before, () => ({
      [heading]: value,
      "Changed by": "team manager",
    }));
    expect(problems.map((problem) => [problem.row, problem.code])).toEqual([
      [2, code],
      [3, code],
    ]);
    expect(register).toEqual(before);
  });

  it("asks who changed it", async () => {
    const { problems } = await edit(before, () => ({ State: "agreed" }));
    expect(problems.map(({ code }) => code)).toEqual(["action-by-missing", "action-by-missing"]);
  });
});
