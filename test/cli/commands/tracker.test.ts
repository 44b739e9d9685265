import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { parse } from "csv-parse/sync";

import { runCommand } from "../../support/run-command.ts";
import { inTemporaryFolder } from "../../support/temporary-folder.ts";

const assets = join(__dirname, "../../../assets/tracker");
const export300 = join(assets, "children.csv");
const monday = ["--on", "2026-11-30"];

async function atList(text: string, work: (path: (name: string) => string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    writeFileSync(join(folder, "children.csv"), text);
    await work((name) => join(folder, name));
  });
}

const small = "reference,age group,entry,review 1\nA-01,6-10,2026-01-05,\nA-02,0-5,2026-01-12,2026-02-01\n";

describe("tracker", () => {
  it("prints what the contract says of each child and milestone", () =>
    atList(small, async (path) => {
      const argv = [
        "tracker",
        path("children.csv"),
        "--on",
        "2026-02-03",
        "--milestone",
        "review-1",
        "--json",
      ];
      const { exitCode, stdout } = await runCommand(argv);
      expect(exitCode).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        children: [
          {
            reference: "A-01",
            milestones: [
              {
                ...{ milestone: "review-1", due: "2026-02-02", heldOn: null, state: "overdue" },
                ...{ daysLate: 1, level: "team manager" },
              },
            ],
          },
          {
            reference: "A-02",
            milestones: [{ state: "done", heldOn: "2026-02-01", daysLate: 0, level: null }],
          },
        ],
        counts: { "review-1": { overdue: 1, done: 1 } },
      });
    }));

  it("names a refused row with its reason, leaves it out, and ends with 2", () =>
    atList(`${small}Amira Khan,6-10,2026-01-05,\n`, async (path) => {
      const { exitCode, stdout, stderr } = await runCommand([
        ...["tracker", path("children.csv"), "--on", "2026-02-03", "--json"],
      ]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain("Row 4: this looks like a name");
      expect(`${stdout}${stderr}`).not.toContain("Amira");
      expect(JSON.parse(stdout)).toMatchObject({ children: [{ reference: "A-01" }, { reference: "A-02" }] });
    }));

  it("gives Monday's list of the made-up export as text, in Word, Excel and a calendar", () =>
    inTemporaryFolder(async (folder) => {
      for (const name of ["monday.docx", "monday.xlsx", "monday.ics"]) {
        const argv = ["tracker", export300, ...monday, "--out", join(folder, name)];
        expect((await runCommand(argv)).exitCode).toBe(0);
        expect((await runCommand(argv)).stderr).toContain(name);
      }
      const part = (name: string, inside: string) =>
        strFromU8(unzipSync(readFileSync(join(folder, name)))[inside] ?? new Uint8Array());
      expect(part("monday.docx", "word/document.xml")).toMatch(/Overdue: \d+/u);
      expect(part("monday.xlsx", "xl/workbook.xml")).toContain("Attention");
      const calendar = readFileSync(join(folder, "monday.ics"), "utf8");
      expect(calendar.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")).toBe(true);
      expect(calendar.match(/BEGIN:VEVENT/gu)?.length).toBe(calendar.match(/END:VEVENT/gu)?.length);
      expect(calendar.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      const uids = calendar.match(/UID:.*/gu) ?? [];
      expect(new Set(uids).size).toBe(uids.length);
    }));

  it("writes three tidy tables", () =>
    inTemporaryFolder(async (folder) => {
      await runCommand(["tracker", export300, ...monday, "--tables", join(folder, "tables")]);
      expect(readdirSync(join(folder, "tables"))).toEqual([
        ...["tracker-children.csv", "tracker-dates.csv", "tracker-weeks.csv"],
      ]);
      const read = (name: string) =>
        parse<Record<string, string>>(readFileSync(join(folder, "tables", name)), {
          bom: true,
          columns: true,
        });
      expect(read("tracker-children.csv")).toHaveLength(300);
      const dates = read("tracker-dates.csv");
      const counted = read("tracker-weeks.csv").reduce((sum, { count }) => sum + Number(count), 0);
      expect(counted).toBe(dates.filter(({ due }) => due !== "").length);
    }));

  it("shows what changed since an earlier day", () =>
    atList(small, async (path) => {
      const argv = ["tracker", path("children.csv"), "--milestone", "review-1"];
      await runCommand([...argv, "--on", "2026-02-02", "--out", path("before.json")]);
      const since = [...argv, "--on", "2026-02-03", "--since", path("before.json")];
      expect((await runCommand(since)).stdout).toContain("A-01, First review: now overdue, team manager");
      const { stdout } = await runCommand([...since, "--json"]);
      expect(JSON.parse(stdout)).toMatchObject({ changes: [{ reference: "A-01", what: "overdue" }] });
    }));

  it("takes an authority's rules that extend those of England", () =>
    atList("reference,age group,entry,panel\nA-01,6-10,2026-12-18,\n", async (path) => {
      const argv = ["tracker", path("children.csv"), "--on", "2026-12-18", "--milestone", "panel", "--json"];
      const due = async (rules: string) => {
        const { stdout, stderr } = await runCommand([...argv, "--rules", rules]);
        return stdout === ""
          ? stderr
          : (JSON.parse(stdout) as { children: { milestones: { due: string }[] }[] }).children[0]
              ?.milestones[0]?.due;
      };
      expect(await due(join(assets, "westhaven-rules.json"))).toBe("2027-01-06");
      expect(await due("newham")).toBe("2026-12-28");
      expect(await due("england")).toContain("--milestone takes one of these");
    }));

  it("knows later bank holidays from gov.uk's file", () =>
    atList("reference,age group,entry,review 1\nA-01,6-10,2029-01-02,\n", async (path) => {
      const events = ["2029-01-01", "2029-03-30", "2029-04-02"].map((date) => ({
        title: "x",
        date,
        notes: "",
        bunting: true,
      }));
      writeFileSync(
        path("holidays.json"),
        JSON.stringify({ "england-and-wales": { division: "england-and-wales", events } }),
      );
      const argv = [
        "tracker",
        path("children.csv"),
        "--on",
        "2029-01-10",
        "--milestone",
        "review-1",
        "--json",
      ];
      expect((await runCommand(argv)).stdout).toContain("could-not-run");
      const known = await runCommand([...argv, "--bank-holidays", path("holidays.json")]);
      expect(known.stdout).toContain('"due":"2029-01-30"');
    }));

  it.each([
    [["--rules", "none.json"], "tracker rules"],
    [["--out", "x.pdf"], ".ics or .json"],
    [["--since", "none.json"], "earlier tracker"],
    [["--level", "king"], "--level takes one of these: team manager"],
    [["--on", "soon"], "--on takes a date"],
    [["--bank-holidays", "none.json"], "gov.uk"],
  ])("says what is wrong with %j", (options, words) =>
    atList(small, async (path) => {
      const { exitCode, stderr } = await runCommand(["tracker", path("children.csv"), ...options]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain(words);
    }),
  );

  it("names the line of a rule that is wrong", () =>
    atList(small, async (path) => {
      const rules = '{\n  "id": "mine",\n  "version": "1",\n  "extends": "england",\n  "on": "panel"\n}\n';
      writeFileSync(path("rules.json"), rules);
      const { exitCode, stderr } = await runCommand([
        "tracker",
        path("children.csv"),
        "--rules",
        path("rules.json"),
      ]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain("rules.json, line 5");
    }));
});
