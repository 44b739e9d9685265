import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { makeTemplate } from "../../../src/audit/template/make-template.ts";
import type { Form } from "../../../src/proforma/form.ts";
import { shippedForms } from "../../../src/proforma/registry.ts";
import { allTypesForm } from "../../support/every-form/all-types-form.ts";
import { fillForm } from "../../support/every-form/fill-form.ts";
import { runCommand } from "../../support/run-command.ts";
import { inTemporaryFolder } from "../../support/temporary-folder.ts";

function writeFilled(form: Form, path: string): void {
  const filling = new Map(fillForm(form, 3).map(({ place, written }) => [place, written]));
  writeFileSync(path, makeTemplate(form, { isTemplate: false, filling }));
}

async function checked(...argv: readonly string[]) {
  const { stdout, stderr } = await runCommand(["check", "--json", ...argv]);
  const report = JSON.parse(stdout === "" ? "null" : stdout) as {
    files: { status: string; form?: Pick<Form, "id" | "version">; reason?: { code: string } }[];
  } | null;
  return { files: report?.files ?? [], stderr };
}

describe("check of any form", () => {
  it.each(shippedForms)("reads $id and says which form it is", (form) =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, "filled.docx");
      writeFilled(form, path);
      const { files } = await checked(path);
      expect(files).toMatchObject([{ form: { id: form.id, version: form.version } }]);
      expect(files[0]?.status).not.toBe("refused");
    }),
  );

  it("knows a form of one's own by its definition, named as a file or by its folder", () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, "visit.docx");
      const definition = join(folder, "home-visit.json");
      writeFilled(allTypesForm, path);
      writeFileSync(definition, JSON.stringify(allTypesForm));
      expect((await checked(path)).files).toMatchObject([
        { status: "refused", reason: { code: "not-a-pro-forma" } },
      ]);
      for (const named of [definition, folder]) {
        const { files } = await checked(path, "--definition", named);
        expect(files).toMatchObject([{ form: { id: "home-visit", version: "1" } }]);
      }
    }));

  it("refuses an invalid definition, with its file and line, and checks nothing", () =>
    inTemporaryFolder(async (folder) => {
      const definition = join(folder, "wrong.json");
      writeFileSync(definition, '{\n  "id": 7\n}\n');
      const { files, stderr } = await checked(folder, "--definition", definition);
      expect(files).toEqual([]);
      expect(stderr).toMatch(/wrong\.json, line \d/);
    }));
});
