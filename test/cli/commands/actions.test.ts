import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";

import { actionRegisterSchema } from "../../../src/actions/register.ts";
import { completeForm } from "../../support/complete-form.ts";
import { runCommand } from "../../support/run-command.ts";
import { inTemporaryFolder } from "../../support/temporary-folder.ts";

/** A saved form with one action for 31 March 2027. */
async function atForm(work: (path: (name: string) => string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const path = (name: string) => join(folder, name);
    writeFileSync(path("form.docx"), completeForm());
    await runCommand(["save", path("form.docx")]);
    await work(path);
  });
}

describe("actions", () => {
  it("prints what the contract says of each action", () =>
    atForm(async (path) => {
      const argv = ["actions", path("form.docx"), "--on", "2027-04-01", "--json"];
      const { exitCode, stdout, stderr } = await runCommand(argv);
      expect([exitCode, stderr]).toEqual([0, ""]);
      expect(JSON.parse(stdout)).toMatchObject({
        actions: [
          {
            ...{ section: "Health plan", owner: "team manager", due: "2027-03-31", firstDue: "2027-03-31" },
            ...{ action: "Team manager to have the health assessment brought up to date." },
            ...{ id: expect.any(String) as string, state: "proposed", overdueBy: 1 },
          },
        ],
      });
    }));

  it("keeps a register over several runs, and takes over an edited workbook", () =>
    atForm(async (path) => {
      const argv = ["actions", path("form.docx"), "--register", path("actions.json"), "--on", "2027-01-10"];
      await runCommand(argv);
      expect(existsSync(path("actions.json"))).toBe(false);
      await runCommand([...argv, "--save", "--out", path("edit.xlsx")]);
      const saved = () => actionRegisterSchema.parse(JSON.parse(readFileSync(path("actions.json"), "utf8")));
      const first = saved().actions[0];
      const csv = ["Id,Version,State,Due,Changed by", `${first?.id ?? ""},1,agreed,30/06/2027,Quality lead`];
      writeFileSync(path("edited.csv"), csv.join("\n"));
      expect((await runCommand([...argv, "--save", "--edited", path("edited.csv")])).exitCode).toBe(0);
      expect(saved().actions).toMatchObject([
        { state: "agreed", due: "2027-06-30", firstDue: "2027-03-31", version: 2 },
      ]);
      const { stdout } = await runCommand(argv);
      expect(stdout).toContain("agreed; moved once, first due 31 March 2027");
      writeFileSync(path("edited.csv"), csv.join("\n").replace("30/06/2027", "31/12/2027"));
      const again = await runCommand([...argv, "--save", "--edited", path("edited.csv")]);
      expect(again.exitCode).toBe(2);
      expect(again.stdout).toContain("Conflict in row 2");
      expect(saved().actions[0]?.due).toBe("2027-06-30");
    }));

  it("writes a list for a meeting and a calendar, and replaces no file", () =>
    atForm(async (path) => {
      for (const name of ["list.docx", "due.ics"]) {
        const argv = ["actions", path("form.docx"), "--out", path(name)];
        expect((await runCommand(argv)).exitCode).toBe(0);
        expect((await runCommand(argv)).stderr).toContain(name);
      }
      const list = strFromU8(unzipSync(readFileSync(path("list.docx")))["word/document.xml"]!);
      expect(list).toContain("Team manager to have the health assessment");
      expect(readFileSync(path("due.ics"), "utf8")).toContain("DTSTART;VALUE=DATE:20270331");
    }));

  it.each([
    [["--save"], "Add --register"],
    [["--out", "x.pdf"], ".ics"],
    [["--same", "abc", "--register", "r.json"], "--same takes"],
    [["--same", "abc=def", "--register", "r.json"], "Add --by"],
    [["--service", "https://x/api"], "Leave out the files"],
    [["--site-id", "a"], "belong together"],
    [["--service", "https://x/api", "--register", "r.json"], "Choose one place"],
    [["--state", "finished"], "--state takes"],
  ])("says what is wrong with %j", (options, words) =>
    atForm(async (path) => {
      const { exitCode, stderr } = await runCommand(["actions", path("form.docx"), ...options]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain(words);
    }),
  );

  it("names a file that is no audit, and lists the others", () =>
    atForm(async (path) => {
      writeFileSync(path("letter.docx"), "Dear all");
      const { exitCode, stdout, stderr } = await runCommand([
        "actions",
        path("form.docx"),
        path("letter.docx"),
        "--json",
      ]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain("letter.docx  refused: ");
      expect(JSON.parse(stdout)).toMatchObject({ actions: [{ state: "proposed" }] });
    }));
});
