import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { makeTemplate } from "../../src/audit/template/make-template.ts";
import { readDefinition } from "../../src/proforma/read-definitions.ts";
import { shippedForms } from "../../src/proforma/registry.ts";
import { plainFile } from "../support/plain-form.ts";
import { runCommand } from "../support/run-command.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

/** A blank form of a council's own, without controls. */
const blank = plainFile([
  "Visits to children: audit tool",
  [
    ["Local authority:", ""],
    ["Child's reference:", ""],
    ["Auditor (initials only):", ""],
  ],
  [
    ["Seeing the child", "Yes/No", "Comments"],
    ["Was the child seen alone at each visit?", "", ""],
    ["Are the child's own words recorded?", "", ""],
    ["Were visits held on time?", "", ""],
  ],
]);

const proForma = (...argv: readonly string[]) => runCommand(["pro-forma", ...argv]);

describe("adding a form by the steps of CONTRIBUTING", () => {
  it("leads from a blank Word form to a filled one that is read by its definition", () =>
    inTemporaryFolder(async (folder) => {
      const path = (name: string) => join(folder, name);
      writeFileSync(path("blank.docx"), blank);
      const drafted = await proForma(
        "draft",
        path("blank.docx"),
        "--id",
        "our-visits",
        "-o",
        path("ours.json"),
      );
      expect(drafted.exitCode).toBe(0);
      expect(await proForma("lint", path("ours.json"))).toMatchObject({ exitCode: 0 });
      expect(await proForma("template", path("ours.json"), "-o", path("ours.docx"))).toMatchObject({
        exitCode: 0,
      });

      const form = readDefinition({ name: "ours.json", text: readFileSync(path("ours.json"), "utf8") });
      if (!form.ok) throw new Error(form.problem.message);
      const alone = form.value.parts.flatMap((part) => (part.kind === "grid" ? part.rows : []))[0]?.id ?? "";
      const filling = new Map([
        ["header/local-authority", "Westhaven"],
        [`${alone}/answer`, "No"],
      ]);
      writeFileSync(path("filled.docx"), makeTemplate(form.value, { isTemplate: false, filling }));
      const tried = await proForma("try", path("ours.json"), path("filled.docx"), "--json");
      expect(tried.exitCode).toBe(0);
      expect(JSON.parse(tried.stdout)).toMatchObject({
        form: { id: "our-visits", version: "1" },
        files: [
          {
            read: [
              { place: "header/local-authority", value: "Westhaven" },
              { place: `${alone}/answer`, value: "No" },
            ],
            missing: [],
            leftOver: [],
          },
        ],
      });
      const argv = ["check", path("filled.docx"), "--json"];
      const checked = await runCommand([...argv, "--definition", path("ours.json")]);
      expect(JSON.parse(checked.stdout)).toMatchObject({
        files: [
          {
            status: "incomplete",
            form: { id: "our-visits", version: "1" },
            record: { header: { "local-authority": "Westhaven" }, answers: { [alone]: { answer: "No" } } },
          },
        ],
      });
      // Without the definition nobody knows the form.
      const unknown = await runCommand(argv);
      expect(JSON.parse(unknown.stdout)).toMatchObject({
        files: [{ status: "refused", reason: { code: "not-a-pro-forma" } }],
      });
    }));

  it.each([
    {
      step: "the definition is not written yet",
      argv: ["lint", "ours.json"],
      says: /The form definition .*ours\.json could not be read\. Name a JSON file/u,
    },
    {
      step: "the definition has no parts",
      argv: ["template", "ours.json", "-o", "ours.docx"],
      ours: '{ "id": "ours" }',
      says: /^ours\.json, line 1: add "parts" here\.$/mu,
    },
    {
      step: "the Word form is not made yet",
      argv: ["try", "ours.json", "ours.docx"],
      ours: JSON.stringify({ ...shippedForms[1], version: "2027" }),
      says: /ours\.docx {2}refused: /u,
    },
  ])("names the step that is missing: $step", ({ argv, ours, says }) =>
    inTemporaryFolder(async (folder) => {
      if (ours !== undefined) writeFileSync(join(folder, "ours.json"), ours);
      const words = argv.map((word) => (word.startsWith("ours.") ? join(folder, word) : word));
      const { exitCode, stdout, stderr } = await proForma(...words);
      expect(exitCode).toBe(2);
      expect(stdout + stderr).toMatch(says);
    }),
  );

  it.each(shippedForms)("$id, which ships, has every file that the steps make", ({ id }) => {
    const files = ["definition.json", "record.schema.json", `${id}.docx`, `${id}.dotx`];
    const missing = files.filter((name) => !existsSync(join("assets/forms", id, name)));
    // When one is missing: npm run build, then node scripts/write-json-schemas.mjs and node scripts/write-forms.mjs.
    expect(missing).toEqual([]);
  });
});
