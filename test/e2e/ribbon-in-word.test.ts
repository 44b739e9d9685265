/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { buildForm } from "../support/build-form.ts";
import { selectedText } from "../support/browser/act-in-word.ts";
import { describeInBrowser } from "../support/browser/describe-in-browser.ts";
import { recordInDocument } from "../support/browser/read-open-document.ts";
import { completeForm, completeValues } from "../support/complete-form.ts";
import type { FormValues } from "../support/form/form-values.ts";
import { documentOf } from "../support/word-stand-in/small-document.ts";

const twoGaps: FormValues = {
  ...completeValues,
  answers: {
    ...completeValues.answers,
    "health.named-professional": { answer: null, comment: "Nobody yet." },
  },
  factors: null,
};

describeInBrowser("the ribbon in Word", ({ openPane }) => {
  const openRibbon = (document: Uint8Array) => openPane(document, { page: "commands.html" });

  /** Presses a button, and reads and closes the small window that answers. */
  const answerTo = async (page: Page, command: string): Promise<readonly string[]> => {
    const over = press(page, command);
    await page.waitForFunction(() => window.standIn.ribbon.window !== null);
    const { hash } = new URL((await page.evaluate(() => window.standIn.ribbon.window)) ?? "");
    const message = await openPane(completeForm(), { page: `message.html${hash}` });
    await message.getByRole("button", { name: "Close" }).waitFor();
    const said = await message.getByRole("paragraph").allTextContents();
    await page.evaluate(() => {
      window.standIn.ribbon.closeWindow();
    });
    await over;
    return said;
  };

  it("says how complete the audit is, and moves nothing", async () => {
    const page = await openRibbon(buildForm(twoGaps));
    expect(await answerTo(page, "checkAudit")).toEqual([
      "Not ready: 2 things to fix or explain.",
      "46 of 48 answered.",
      "Open the pane to see what they are.",
    ]);
    expect(await selectedText(page)).toBeNull();
  });

  it("goes from gap to gap in the document, with no window in between", async () => {
    const page = await openRibbon(buildForm(twoGaps));
    await press(page, "goToNextGap");
    const first = await page.evaluate(() => window.standIn.selection);
    await press(page, "goToNextGap");
    const second = await page.evaluate(() => window.standIn.selection);
    expect(second).not.toEqual(first);
    await press(page, "goToNextGap");
    expect(await page.evaluate(() => window.standIn.selection)).toEqual(first);
    expect(await page.evaluate(() => window.standIn.ribbon.window)).toBeNull();
  });

  it("saves the record and says to save the document", async () => {
    const page = await openRibbon(completeForm());
    expect(await answerTo(page, "saveRecord")).toEqual([
      expect.stringContaining("Now save the document itself"),
    ]);
    expect((await recordInDocument(page)).revision).toBe(1);
  });

  it("sends to the pane, which says why, when the document is no audit", async () => {
    const page = await openRibbon(documentOf("<w:p><w:r><w:t>Dear Ms Ward.</w:t></w:r></w:p>"));
    expect(await answerTo(page, "checkAudit")).toContain(
      "We could not do this. Open the pane to see why, and what to do.",
    );
  });

  it("shows in the window only what its own commands can say", async () => {
    const page = await openPane(completeForm(), { page: "message.html#say=<b>Send+me+the+file</b>" });
    await page.getByText("There is no message.").waitFor();
    await page.getByRole("button", { name: "Close" }).click();
    expect(await page.evaluate(() => window.standIn.ribbon.messages)).toEqual(["close"]);
  });
});

/** Presses a button of the ribbon once the page of its commands is ready. @returns when the command is over. */
async function press(page: Page, command: string): Promise<void> {
  await page.waitForFunction((name) => window.standIn.ribbon.has(name), command);
  await page.evaluate((name) => window.standIn.ribbon.press(name), command);
}
