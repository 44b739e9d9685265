import { makeChildren } from "../../../scripts/tracker/make-children.mjs";
import { readCaseTable } from "../../../src/case-list/read-case-table.ts";
import {
  childRows,
  linesShown,
  listLines,
  mondayOf,
  noPageFilter,
  teamsIn,
  weekOf,
} from "../../../src/taskpane/tracker/tracker-rows.ts";
import { addDays } from "../../../src/dates/plain-date.ts";
import { filterTracker, makeTracker, noFilter, type Tracker } from "../../../src/tracker/make-tracker.ts";
import { linesToDiscuss } from "../../../src/tracker/papers/tracker-words.ts";
import { readChildren } from "../../../src/tracker/read-children.ts";
import { newhamRules } from "../../../src/tracker/shipped-rules.ts";

const on = "2026-11-30";

async function madeUp(): Promise<Tracker> {
  const table = await readCaseTable(new TextEncoder().encode(makeChildren()), ".csv");
  const read = table.ok ? readChildren(table.value, newhamRules) : table;
  if (!read.ok) throw new Error(read.problem.message);
  return makeTracker(read.value.children, newhamRules, on);
}

describe("what the page shows of a tracker", () => {
  it("is by every filter what files and the command show", async () => {
    const tracker = await madeUp();
    const lines = listLines(tracker);
    for (const filter of [
      ...teamsIn(tracker).map((team) => ({ ...noFilter, team })),
      { ...noFilter, milestone: "review-2" },
      { ...noFilter, level: "service manager" },
      { ...noFilter, state: "notice" as const, team: "North" },
    ]) {
      expect(linesShown(lines, { ...noPageFilter, ...filter })).toEqual(
        listLines(filterTracker(tracker, filter)),
      );
    }
  });

  it("begins with the dates of Monday's list, in its order", async () => {
    const tracker = await madeUp();
    const lines = listLines(tracker);
    const shown = linesShown(lines, { ...noPageFilter, state: "attention" });
    const rows = childRows(lines, shown);
    expect(rows[0]?.urgent).toEqual(linesToDiscuss(tracker)[0]);
    expect(rows.reduce((sum, { open }) => sum + open, 0)).toBe(linesToDiscuss(tracker).length);
    expect(new Set(rows.map(({ reference }) => reference)).size).toBe(rows.length);
  });

  it("has each date that is due in exactly one week, and in this week what is overdue from before", async () => {
    const lines = listLines(await madeUp());
    const mondays = [...new Set(lines.flatMap(({ due }) => (due === null ? [] : [mondayOf(due)])))];
    const inWeeks = mondays.flatMap((monday) => weekOf(lines, monday, on).due);
    expect(inWeeks).toHaveLength(lines.filter(({ due }) => due !== null).length);
    const { due, overdue } = weekOf(lines, on, on);
    expect(due.every((line) => line.due! >= on && line.due! <= addDays(on, 6))).toBe(true);
    expect(overdue).toHaveLength(lines.filter(({ state }) => state === "overdue").length);
    expect(weekOf(lines, addDays(on, 7), on).overdue).toEqual([]);
  });

  it("finds a child by a part of its reference, whatever its capitals", async () => {
    const lines = listLines(await madeUp());
    const found = linesShown(lines, { ...noPageFilter, search: " wh-012" });
    expect(new Set(found.map(({ reference }) => reference))).toEqual(new Set(["WH-012"]));
  });
});
