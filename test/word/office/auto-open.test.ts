import { createAutoOpen, type SettingsHost } from "../../../src/word/office/auto-open.ts";

/** Office's document settings: kept at saveAsync, as far as the document lets itself be changed. */
function host({ saves = true, throws = false } = {}): SettingsHost & { readonly kept: Map<string, boolean> } {
  const kept = new Map<string, boolean>();
  const unsaved = new Map<string, boolean>();
  const settings: SettingsHost["context"]["document"]["settings"] = {
    get: (name) => {
      if (throws) throw new Error("GenericError");
      return kept.get(name) ?? null;
    },
    set: (name, value) => {
      if (throws) throw new Error("GenericError");
      unsaved.set(name, value);
    },
    saveAsync: (done) => {
      if (saves) unsaved.forEach((value, name) => kept.set(name, value));
      done({ status: saves ? "succeeded" : "failed" });
    },
  };
  return { AsyncResultStatus: { Succeeded: "succeeded" }, context: { document: { settings } }, kept };
}

it("is off in a document that never had it", () => {
  expect(createAutoOpen(host()).isOn()).toBe(false);
});

it("keeps in the document that the pane opens with it, and that it does not", async () => {
  const office = host();
  const autoOpen = createAutoOpen(office);
  expect(await autoOpen.set(true)).toBe(true);
  expect(autoOpen.isOn()).toBe(true);
  expect(await autoOpen.set(false)).toBe(true);
  expect(autoOpen.isOn()).toBe(false);
  expect([...office.kept]).toEqual([["Office.AutoShowTaskpaneWithDocument", false]]);
});

it("reports that a read-only document keeps nothing", async () => {
  const autoOpen = createAutoOpen(host({ saves: false }));
  expect(await autoOpen.set(true)).toBe(false);
  expect(autoOpen.isOn()).toBe(false);
});

it("survives a version of Word that throws", async () => {
  const autoOpen = createAutoOpen(host({ throws: true }));
  expect(autoOpen.isOn()).toBe(false);
  expect(await autoOpen.set(true)).toBe(false);
});
