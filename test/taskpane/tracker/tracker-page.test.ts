import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { openDB } from "idb";

import { makeChildren } from "../../../scripts/tracker/make-children.mjs";
import { KeptSettings } from "../../../src/taskpane/tracker/kept-settings.ts";
import { KeptTracker } from "../../../src/taskpane/tracker/kept-tracker.ts";
import { LocalDesk } from "../../../src/taskpane/tracker/tracker-desk.ts";
import { TrackerPage } from "../../../src/taskpane/tracker/tracker-page.ts";
import { listLines } from "../../../src/taskpane/tracker/tracker-rows.ts";
import { trackerFormats, type TrackerFormat } from "../../../src/taskpane/tracker/tracker-formats.ts";
import { noFilter, type TrackerFilter } from "../../../src/tracker/make-tracker.ts";

const passphrase = "four quiet grey horses";

/** What a browser keeps for a page, as text. */
class MemoryStorage {
  readonly texts = new Map<string, string>();
  getItem = (key: string) => this.texts.get(key) ?? null;
  setItem = (key: string, value: string) => void this.texts.set(key, value);
  removeItem = (key: string) => void this.texts.delete(key);
}

function openPage(storage = new MemoryStorage()) {
  const kept = new KeptTracker(crypto);
  const page = new TrackerPage({
    today: () => "2026-11-30",
    now: () => "2026-11-30T08:00:00Z",
    desk: new LocalDesk(),
    settings: new KeptSettings(storage),
    kept,
  });
  const open = (text: string, name = "children.csv") =>
    page.open([{ name, read: () => Promise.resolve(strToU8(text)) }]);
  return { page, kept, open, storage, state: () => page.store.getState() };
}

async function openMadeUp(count?: number) {
  const opened = openPage();
  await opened.open(makeChildren(count));
  return opened;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe("opening a list", () => {
  it("shows every child of it, works out all dates, and begins with what needs attention this week", async () => {
    const { state } = await openMadeUp();
    const { loaded, filter, monday, isMatching } = state();
    expect(loaded?.tracker?.children).toHaveLength(300);
    expect(loaded?.problems).toEqual([]);
    expect([filter.state, monday, isMatching]).toEqual(["attention", "2026-11-30", false]);
  });

  it("leaves out a row with a name, a date of birth or an NHS number, and names the row", async () => {
    const { open, state } = openPage();
    await open(
      "reference,entry\nA-01,2026-01-05\nAmira Khan,2026-01-05\n943 476 5919,2026-01-05\n12/03/2015,2026-01-05\n",
    );
    const { loaded } = state();
    expect(loaded?.tracker?.children.map(({ reference }) => reference)).toEqual(["A-01"]);
    expect(loaded?.problems.map(({ row, code }) => [row, code])).toEqual([
      [3, "reference-name"],
      [4, "reference-nhs-number"],
      [5, "reference-date-of-birth"],
    ]);
  });

  it.each([
    ["notes.txt", "hello", "not a CSV or Excel file"],
    ["empty.csv", "", "This list is empty"],
    ["broken.xlsx", "no workbook", "cannot be read"],
  ])("says what is wrong with %s, and keeps what was open", async (name, text, words) => {
    const { open, state } = await openMadeUp(3);
    await open(text, name);
    expect(state().notice).toMatchObject({ tone: "trouble", text: expect.stringContaining(words) as string });
    expect([state().busy, state().loaded?.rows]).toEqual([null, 3]);
  });

  it("asks for the columns that it needs, and remembers headings and nothing of a child", async () => {
    const list = "Case no,Start of care\nA-01,2026-01-05\n";
    const { page, open, state, storage } = openPage();
    await open(list);
    expect(state()).toMatchObject({ isMatching: true, loaded: { tracker: null } });
    await page.useColumns({ reference: "Case no", entry: "Start of care" });
    expect(state().loaded?.tracker?.children.map(({ reference }) => reference)).toEqual(["A-01"]);
    const another = openPage(storage);
    await another.open(list.replace("A-01", "A-02"));
    expect(another.state().loaded?.tracker?.children[0]?.reference).toBe("A-02");
    expect([...storage.texts.values()].join()).toContain("Case no");
    expect([...storage.texts.values()].join()).not.toMatch(/A-0|2026-01-05/u);
  });

  it("works out the same list by other rules and for another day; rules that are wrong change nothing", async () => {
    const { page, state } = await openMadeUp(20);
    const rules = state().rules;
    await page.useRules({ ...rules, shipped: "newham" }, "2026-12-07");
    expect(state().loaded).toMatchObject({ rules: { id: "newham" }, tracker: { on: "2026-12-07" } });
    await page.useRules({ ...rules, shipped: null, file: '{\n "id": 1\n}' }, "2026-12-14");
    expect(state().notice?.text).toContain("Line 2");
    expect(state()).toMatchObject({ on: "2026-12-07", loaded: { rules: { id: "newham" } } });
    const own = { extends: "england", id: "westhaven", version: "1", off: ["review-1"] };
    await page.useRules({ ...rules, shipped: null, file: JSON.stringify(own) }, "2026-12-14");
    expect(state().loaded?.rules.milestones.map(({ milestone }) => milestone)).not.toContain("review-1");
  });
});

describe("a list that is kept in the browser", () => {
  it("is encrypted, opens with its passphrase only, and is gone when it is forgotten", async () => {
    const { page, kept, state } = await openMadeUp(10);
    expect(await page.keep(passphrase)).toBeNull();
    const before = state().loaded?.tracker;
    await kept.close();
    const database = await openDB("permanency-audit-tracker", 1);
    const stored: unknown = await database.get("sealed", "list");
    database.close();
    const bytes = Object.values(stored as object).flatMap((part) =>
      part instanceof ArrayBuffer ? [new Uint8Array(part)] : part instanceof Uint8Array ? [part] : [],
    );
    expect(bytes.map((each) => Buffer.from(each).toString("latin1")).join()).not.toContain("WH-0");

    const another = openPage();
    await another.page.start();
    expect(another.state().isKept).toBe(true);
    expect(await another.page.unlock(`${passphrase}!`)).toContain("does not open the list");
    expect(another.state().loaded).toBeNull();
    expect(await another.page.unlock(passphrase)).toBeNull();
    expect(another.state().loaded?.tracker).toEqual(before);

    await another.page.forget();
    const later = openPage();
    await later.page.start();
    expect(later.state().isKept).toBe(false);
  });

  it("has no column that the rules do not read, and no row that was refused", async () => {
    const { open, page } = openPage();
    await open(
      "reference,entry,Notes,Owner\nA-01,2026-01-05,likes football,Ms Ward\nAmira Khan,2026-01-05,,\n",
    );
    const text = await page.services.desk.keep();
    if (!text.ok) throw new Error(text.problem.code);
    expect(text.value).toContain("A-01");
    expect(text.value).not.toMatch(/football|Amira|Ward/u);
  });
});

describe("what is taken from the page", () => {
  const write = async (format: TrackerFormat, filter: TrackerFilter = noFilter) => {
    const { page } = await openMadeUp();
    const written = await page.services.desk.write({ format, filter, stamp: "2026-11-30T08:00:00Z" });
    if (!written.ok) throw new Error(written.problem.code);
    return written.value;
  };

  it.each(trackerFormats)("is a file for %s, with its day in its name", async (format) => {
    const { name, bytes } = await write(format);
    expect(name).toMatch(/2026-11-30\.[a-z]+$/u);
    expect(bytes.length).toBeGreaterThan(100);
  });

  it("names the children of the team that is shown and no others, but next week's file has them all", async () => {
    const north = { ...noFilter, team: "North" };
    const word = unzipSync((await write("word", north)).bytes)["word/document.xml"];
    expect(strFromU8(word!)).toContain("North");
    expect(strFromU8(word!)).not.toContain("South");
    expect((await write("calendar", north)).name).toBe("tracker-North-2026-11-30.ics");
    const json = JSON.parse(strFromU8((await write("json", north)).bytes)) as { children: unknown[] };
    expect(json.children).toHaveLength(300);
  });

  it("has counts for a board without one reference", async () => {
    const paper = unzipSync((await write("board")).bytes)["word/document.xml"];
    const table = strFromU8((await write("board-table")).bytes);
    expect(strFromU8(paper!)).toContain("Second review");
    expect(table).toContain("Second review");
    expect(`${strFromU8(paper!)}${table}`).not.toMatch(/WH-\d/u);
  });

  it("shows what changed since the file of an earlier week, and says when it is another file", async () => {
    const { page, state } = await openMadeUp();
    const earlier = openPage();
    await earlier.open(makeChildren());
    await earlier.page.useRules(earlier.state().rules, "2026-11-23");
    const file = await earlier.page.services.desk.write({ format: "json", filter: noFilter, stamp: "" });
    if (!file.ok) throw new Error(file.problem.code);
    await page.compareWith({ name: "last-week.json", read: () => Promise.resolve(file.value.bytes) });
    const { changes, view, loaded } = state();
    expect(view).toBe("changes");
    const overdueBy = (day: number) =>
      listLines(loaded!.tracker!).filter(
        ({ daysLate, state: each }) => each === "overdue" && daysLate! <= day,
      );
    expect(changes?.all.filter(({ what }) => what === "overdue")).toHaveLength(overdueBy(7).length);
    await page.compareWith({ name: "other.json", read: () => Promise.resolve(strToU8("{}")) });
    expect(state().notice?.text).toContain("not a tracker file");
    expect(state().changes?.name).toBe("last-week.json");
  });
});
