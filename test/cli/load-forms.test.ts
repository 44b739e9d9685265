import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { loadForms } from "../../src/cli/load-forms.ts";
import { focusedMatching } from "../../src/proforma/definitions/focused-matching.ts";
import { shippedForms } from "../../src/proforma/registry.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

const ours = JSON.stringify({ ...focusedMatching, id: "our-matching" });

it("loads definitions from files and folders of this computer, after those that ship", () =>
  inTemporaryFolder((folder) => {
    mkdirSync(join(folder, "forms"));
    writeFileSync(join(folder, "forms/ours.json"), ours);
    writeFileSync(join(folder, "theirs.json"), ours.replace("our-matching", "their-matching"));
    const read = loadForms([join(folder, "forms"), join(folder, "theirs.json")]);
    expect(read.ok && read.value.slice(shippedForms.length).map(({ id }) => id)).toEqual([
      "our-matching",
      "their-matching",
    ]);
  }));

it("names the path where there is no file", () => {
  expect(loadForms(["nowhere/ours.json"])).toMatchObject({
    ok: false,
    problem: {
      code: "definition-unreadable",
      message: expect.stringContaining("nowhere/ours.json") as string,
    },
  });
});
