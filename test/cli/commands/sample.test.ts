import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { openAudit } from "../../../src/cli/open-audit.ts";
import { selectionRecordSchema } from "../../../src/sample/selection-record.ts";
import { shippedForms } from "../../../src/proforma/registry.ts";
import { allTypesForm } from "../../support/every-form/all-types-form.ts";
import { runCommand } from "../../support/run-command.ts";
import { inTemporaryFolder } from "../../support/temporary-folder.ts";

const list = [
  "reference,age range",
  ...["A-01,0-5yrs", "A-02,0 to 5", "A-03,0-5", "A-04,0-5", "A-05,0-5"],
  ...["B-01,6-10", "B-02,6-10yrs", "B-03,6-10", "C-01,11-15"],
  "",
].join("\n");
const key = ["--seed", "20261203-4471-8820", "--cycle", "2026-autumn"];

async function atList(work: (path: (name: string) => string) => Promise<void>, text = list): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    writeFileSync(join(folder, "cases.csv"), text);
    await work((name) => join(folder, name));
  });
}

describe("sample", () => {
  it("prints what the contract says: the digest, and of each band its size, those chosen and reserves", () =>
    atList(async (path) => {
      const { exitCode, stdout, stderr } = await runCommand(["sample", path("cases.csv"), ...key, "--json"]);
      expect([exitCode, stderr]).toEqual([0, ""]);
      const record = selectionRecordSchema.parse(JSON.parse(stdout));
      expect(record.digest.startsWith("ce5c8b483e4b")).toBe(true);
      expect(record.bands).toMatchObject({
        "0-5": { size: 5, chosen: ["A-03", "A-01"], reserves: ["A-05", "A-02", "A-04"] },
        "6-10": { size: 3, chosen: ["B-02", "B-03"], reserves: ["B-01"] },
        "11-15": { size: 1, chosen: ["C-01"], reserves: [], open: 1 },
      });
    }));

  it("shows the digest alone while there is no seed", () =>
    atList(async (path) => {
      const { exitCode, stdout } = await runCommand(["sample", path("cases.csv")]);
      expect(exitCode).toBe(0);
      expect(stdout).toContain("ce5c8b483e4b");
      expect(stdout).toContain("draw the seed in public");
      expect(stdout).not.toContain("A-03");
    }));

  it("writes a record, a page to sign, a list and a form for each case with its header filled in", () =>
    atList(async (path) => {
      const out = path("out");
      const argv = ["sample", path("cases.csv"), ...key, "--out", out, "--authority", "Sandwell"];
      expect(await runCommand([...argv, "--on", "2026-12-03"])).toMatchObject({ exitCode: 0, stderr: "" });
      expect(readdirSync(out)).toEqual([
        ...["A-01", "A-03", "B-02", "B-03", "C-01"].map((reference) => `2026-autumn-${reference}.docx`),
        ...["cases-to-audit.docx", "selection-record.docx", "selection-record.json"],
      ]);
      const form = openAudit(join(out, "2026-autumn-B-02.docx"), shippedForms);
      expect(form).toMatchObject({
        status: "read",
        audit: {
          record: {
            revision: 1,
            header: { localAuthority: "Sandwell", childId: "B-02", ageRange: "6-10", team: null },
          },
        },
      });
      const again = await runCommand(argv);
      expect(again.exitCode).toBe(2);
      expect(again.stderr).toContain("selection-record.json");
    }));

  it("verifies a record: the same list gives the same cases, another list does not", () =>
    atList(async (path) => {
      const replaced = ["--reserve", "A-03=closed", "A-05=record-missing"];
      await runCommand(["sample", path("cases.csv"), ...key, ...replaced, "--out", path("out")]);
      const verify = ["--verify", path("out/selection-record.json")];
      const same = await runCommand(["sample", path("cases.csv"), ...verify]);
      expect(same).toMatchObject({ exitCode: 0, stdout: "The draw gives the same cases as the record.\n" });
      writeFileSync(path("cases.csv"), list.replace("A-05,0-5\n", ""));
      const other = await runCommand(["sample", path("cases.csv"), ...verify, "--json"]);
      expect(other.exitCode).toBe(1);
      expect(JSON.parse(other.stdout)).toMatchObject({
        same: false,
        differences: [expect.stringContaining("digest")],
      });
    }));

  it("finds that a record was edited", () =>
    atList(async (path) => {
      await runCommand(["sample", path("cases.csv"), ...key, "--out", path("out")]);
      const file = path("out/selection-record.json");
      const text = readFileSync(file, "utf8");
      writeFileSync(file, text.replace('"A-03"', '"A-04"').replace('"A-04"\n', '"A-03"\n'));
      const { exitCode, stdout } = await runCommand(["sample", path("cases.csv"), "--verify", file]);
      expect(exitCode).toBe(1);
      expect(stdout).toContain("0-5: the draw chooses other cases");
    }));

  it("reads headings of a case system once they are mapped", () =>
    atList(async (path) => {
      writeFileSync(path("mosaic.json"), '{ "reference": "Case no", "ageRange": "Age bracket" }');
      const argv = ["sample", path("cases.csv"), ...key, "--columns", path("mosaic.json"), "--json"];
      const { stdout } = await runCommand(argv);
      expect(JSON.parse(stdout)).toMatchObject({ bands: { "0-5": { chosen: ["A-01"], open: 1 } } });
    }, "Case no,Age bracket\nA-01,0-5\n"));

  it("draws thirty cases over type of case and age range, at least one of each", () => {
    const rows = ["court,0-5,40", "court,6-10,3", "care,0-5,30", "care,11-15,27", "leaver,11-15,1"];
    const cases = rows.flatMap((row, stratum) => {
      const [type = "", band = "", count = ""] = row.split(",");
      return Array.from({ length: Number(count) }, (_, index) => `S${stratum}-${index},${band},${type}`);
    });
    return atList(
      async (path) => {
        const argv = ["sample", path("cases.csv"), ...key, "--total", "30", "--json"];
        const { bands } = selectionRecordSchema.parse(JSON.parse((await runCommand(argv)).stdout));
        const places = Object.entries(bands).map(([name, { chosen }]) => [name, chosen.length]);
        expect(places).toEqual([
          ["care, 0-5", 9],
          ["care, 11-15", 8],
          ["court, 0-5", 11],
          ["court, 6-10", 1],
          ["leaver, 11-15", 1],
        ]);
      },
      `reference,age range,type of case\n${cases.join("\n")}\n`,
    );
  });

  it("starts the forms of another form, by its id and its definition, and repeats the draw", () =>
    atList(async (path) => {
      const definition = path("home-visit.json");
      const band = {
        id: "band",
        label: "Age:",
        title: "Age",
        type: "choice",
        scale: "bands",
        means: "age-band",
      };
      const bands = {
        values: [
          { value: "0-5", ages: [0, 5] },
          { value: "6-17", ages: [6, 17] },
        ],
      };
      const [header, ...parts] = allTypesForm.parts;
      const fields = header?.kind === "fields" ? [...header.fields, band] : [];
      const scales = { ...allTypesForm.scales, bands };
      const form = { ...allTypesForm, scales, parts: [{ ...header, fields }, ...parts] };
      writeFileSync(definition, JSON.stringify(form));
      const named = ["--definition", definition];
      const argv = ["sample", path("cases.csv"), ...key, "--form", "home-visit", ...named];
      expect(await runCommand([...argv, "--out", path("out")])).toMatchObject({ exitCode: 0, stderr: "" });
      const [first = ""] = readdirSync(path("out"));
      const check = await runCommand(["check", "--json", join(path("out"), first), ...named]);
      expect(JSON.parse(check.stdout)).toMatchObject({
        files: [{ form: { id: "home-visit" }, record: { header: { band: "0-5" } } }],
      });
      const verify = ["sample", path("cases.csv"), "--verify", path("out/selection-record.json")];
      expect(await runCommand([...verify, ...named])).toMatchObject({ exitCode: 0 });
      const unknown = await runCommand(verify);
      expect([unknown.exitCode, unknown.stderr]).toEqual([2, expect.stringContaining("home-visit")]);
    }, "reference,age range\nA-01,0-5\nB-01,6 to 17\n"));

  it("draws from all cases together where the form asks for no age range", () =>
    atList(async (path) => {
      const argv = ["sample", path("cases.csv"), ...key, "--form", "case-file-audit", "--json"];
      const { exitCode, stdout } = await runCommand(argv);
      expect(exitCode).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        form: { id: "case-file-audit", version: "2004" },
        bands: { "All cases": { size: 3, chosen: { length: 2 } } },
      });
    }, "reference\nA-01\nA-02\nA-03\n"));

  it("refuses rows with their number and the reason, quotes none of them, and draws nothing", () =>
    atList(async (path) => {
      const { exitCode, stdout, stderr } = await runCommand([
        ...["sample", path("cases.csv"), ...key],
        ...["--on", "2026-09-30"],
      ]);
      expect([exitCode, stdout]).toEqual([2, ""]);
      const codes = stderr.split("\n").map((line) => /Row (\d+): .*\(([a-z-]+)\)$/u.exec(line)?.slice(1));
      expect(codes.filter((each) => each !== undefined)).toEqual([
        ["3", "reference-name"],
        ["4", "reference-nhs-number"],
        ["5", "reference-date-of-birth"],
        ["6", "reference-duplicate"],
        ["7", "band-unknown"],
        ["8", "entry-earlier"],
        ["9", "entry-later"],
        ["10", "entry-unreadable"],
      ]);
      expect(stderr).not.toMatch(/Amira|943/u);
    }, ["reference,age range,entry", "A-01,0-5,2026-03-30", "Amira Khan,0-5,", "943 476 5919,0-5,", "12/03/2015,0-5,", "a-01,0-5,", "A-06,16-17,", "A-07,0-5,29/03/2026", "A-08,0-5,2026-10-01", "A-09,0-5,in March"].join("\n")));

  it.each([
    [["--seed", "1"], "Add --cycle"],
    [["--out", "x"], "Add --seed"],
    [[...key, "--reserve", "A-03"], "A-03=closed"],
    [[...key, "--reserve", "A-03=holiday"], "The reasons are closed"],
    [[...key, "--verify", "x"], "from the record"],
    [[...key, "--total", "30"], 'no column "type of case"'],
  ])("says what is wrong with %j", (options, words) =>
    atList(async (path) => {
      const { exitCode, stderr } = await runCommand(["sample", path("cases.csv"), ...options]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain(words);
    }),
  );

  it("says that a list is missing, is a folder, or is of another kind", () =>
    atList(async (path) => {
      mkdirSync(path("folder.csv"));
      for (const name of ["none.csv", "folder.csv", "cases.pdf"]) {
        const { exitCode, stderr } = await runCommand(["sample", path(name), ...key]);
        expect(exitCode).toBe(2);
        expect(stderr).toContain(name);
      }
    }));
});
