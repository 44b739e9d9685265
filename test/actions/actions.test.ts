import { makeActionCalendar } from "../../src/actions/action-papers.ts";
import { createRegisterTracker } from "../../src/actions/adapters/register/register-tracker.ts";
import { changeAction } from "../../src/actions/change-action.ts";
import { makeActionWorkbook, takeEdits } from "../../src/actions/edit-workbook.ts";
import { joinActions } from "../../src/actions/join-actions.ts";
import { everyAction, listActions } from "../../src/actions/list-actions.ts";
import {
  emptyRegister,
  type ActionChange,
  type ActionRegister,
  type FollowedAction,
} from "../../src/actions/register.ts";
import { readCaseTable } from "../../src/case-list/read-case-table.ts";
import { contact, formWithActions, health, type ActionOnForm } from "../support/actions/action-form.ts";

const found = (...actions: readonly ActionOnForm[]) => formWithActions(...actions).actions;

function registerOf(...actions: readonly ActionOnForm[]): ActionRegister {
  return joinActions(emptyRegister, [formWithActions(...actions)], "2026-11-01").register;
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
    const ids = (...actions: readonly ActionOnForm[]) => found(...actions).map(({ id }) => id);
    expect(ids(contact, health).toReversed()).toEqual(ids(health, contact));
    expect(ids([health[0], health[1].toUpperCase(), null])).toEqual(ids(health));
    expect(ids([health[0], "Social worker to book the eye test.", null])).not.toEqual(ids(health));
    expect(new Set(ids(health, health)).size).toBe(2);
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

  it("counts how often a date moved", () => {
    const [action] = registerOf(health).actions;
    const moved = changed(changed(action!, { due: "2027-03-31" }), { due: "2027-06-30" });
    const listed = listActions({ schemaVersion: 1, actions: [moved] }, "2026-12-01");
    expect(listed).toMatchObject([{ moved: 2, firstDue: "2026-11-30" }]);
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
    const tracker = createRegisterTracker(now, "2026-11-20");
    const taken = await takeEdits({ headings, rows: edited }, tracker);
    if (!taken.ok) throw new Error(taken.problem.code);
    return { ...taken.value, register: tracker.register };
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

  it("shows a conflict where both sides changed the same, leaves that row and takes over the others", async () => {
    const now = {
      ...before,
      actions: before.actions.map((action) => changed(action, { due: "2027-05-31" })),
    };
    const { register, conflicts } = await edit(now, (section) =>
      section === "Contact"
        ? { Due: "28/02/2027", State: "in-progress", "Changed by": "team manager" }
        : { State: "agreed", "Changed by": "team manager" },
    );
    expect(conflicts).toMatchObject([{ field: "due", here: "2027-05-31", there: "2027-02-28" }]);
    expect(register.actions.map(({ due, state }) => [due, state])).toEqual([
      ["2027-05-31", "agreed"],
      ["2027-05-31", "proposed"],
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
