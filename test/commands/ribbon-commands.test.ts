import type { Place } from "../../src/audit/place.ts";
import {
  checkAudit,
  goToNextGap,
  saveRecord,
  type CommandSettings,
} from "../../src/commands/ribbon-commands.ts";
import { wordFile } from "../support/build-form.ts";
import { openForm, type FormToOpen, type OpenedForm } from "../word/office/opened-form.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";

function open(form: FormToOpen = {}): OpenedForm & { readonly settings: CommandSettings } {
  const opened = openForm(form);
  let last: Place | null = null;
  const settings: CommandSettings = {
    document: opened.document,
    services: {
      forms: [niromp2019Form],
      today: () => "2026-11-22",
      now: () => "2026-11-22T10:15:00Z",
      newAuditId: () => "0b9e0f6e-3c1e-4f5a-9a55-3f1d1a2b3c4d",
    },
    lastGap: {
      get: () => last,
      set: (place) => {
        last = place;
      },
    },
  };
  return { ...opened, settings };
}

describe("Check", () => {
  it("says how much is filled in and how many problems are left", async () => {
    const { settings } = open();
    expect(await checkAudit(settings)).toEqual({
      say: "checked",
      filled: 2,
      of: expect.any(Number) as number,
      blocking: expect.any(Number) as number,
    });
  });

  it("changes nothing", async () => {
    const { settings, word } = open();
    const before = word.mainXml();
    await checkAudit(settings);
    expect(word.mainXml()).toBe(before);
    expect(word.xmlParts()).toEqual([]);
    expect(word.selection).toBeNull();
  });

  it("says by its code why a document that is no audit form cannot be checked", async () => {
    const { settings } = open({ bytes: wordFile(noForm) });
    const outcome = await checkAudit(settings);
    expect(outcome).toEqual({ say: "failed", code: expect.stringMatching(/^[a-z-]+$/) as string });
  });
});

describe("Next gap", () => {
  it("shows one gap after the other, click by click", async () => {
    const { settings, word } = open();
    expect(await goToNextGap(settings)).toBeNull();
    const first = settings.lastGap.get();
    expect(word.selection).not.toBeNull();
    expect(await goToNextGap(settings)).toBeNull();
    expect(settings.lastGap.get()).not.toBe(first);
  });

  it("goes on after a gap that was filled meanwhile", async () => {
    const { settings, word } = open();
    await goToNextGap(settings);
    await goToNextGap(settings);
    word.user.type({ tag: settings.lastGap.get() ?? "" }, "North Town");
    await goToNextGap(settings);

    const untouched = open();
    for (let click = 0; click < 3; click += 1) await goToNextGap(untouched.settings);
    expect(settings.lastGap.get()).toBe(untouched.settings.lastGap.get());
  });
});

describe("Save record", () => {
  it("keeps the record in the document, and again without a second part", async () => {
    const { settings, word } = open();
    expect(await saveRecord(settings)).toEqual({ say: "record-saved" });
    expect(await saveRecord(settings)).toEqual({ say: "record-saved" });
    expect(word.xmlParts()).toHaveLength(1);
  });

  it("says by its code that a protected document was not written to", async () => {
    const { settings, word } = open({ protection: "read-only-editing" });
    const outcome = await saveRecord(settings);
    expect(outcome).toMatchObject({ say: "failed" });
    expect(word.xmlParts()).toEqual([]);
  });
});

const noForm =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>A letter</w:t></w:r></w:p></w:body></w:document>';
