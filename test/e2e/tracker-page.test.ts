/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

import { makeChildren } from "../../scripts/tracker/make-children.mjs";
import { describeInBrowser, look } from "../support/browser/describe-in-browser.ts";
import { findAccessFaults, findLayoutFaults, findSmallTargets } from "../support/browser/judge-page.ts";
import { wordsOfWordFile } from "../support/read-word-text.ts";
import { schemaErrorsOf } from "../support/schema.ts";
import { partOf } from "../support/zip-part.ts";
import { convertWithLibreOffice, sofficeMissing } from "../support/soffice.ts";

const passphrase = "four quiet grey horses";
const narrowest = { width: 320, height: 800 };
const wide = { width: 1280, height: 900 };

/** Everything that is wrong with how the page is seen, in a wide window and in the narrowest. */
async function findFaults(page: Page, name: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const size of [wide, narrowest]) {
    await page.setViewportSize(size);
    // A dialog grows while it opens.
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    const faults = [
      ...(await findLayoutFaults(page)),
      ...(await findSmallTargets(page)),
      ...(size === wide ? await findAccessFaults(page) : []),
    ];
    found.push(...faults.map((fault) => `${name}, ${String(size.width)} wide: ${fault}`));
    await look(page, `tracker-${name}-${String(size.width)}`);
  }
  await page.setViewportSize(wide);
  return found;
}

describeInBrowser("the tracker page", ({ openTrackerPage }) => {
  it("gives Monday's list of 300 children on the page and in Word, and keeps it encrypted until it is forgotten", async () => {
    const faults: string[] = [];
    const page = await openTrackerPage();
    await page.clock.setFixedTime("2026-11-30T08:00:00");
    await page.reload();
    faults.push(...(await findFaults(page, "empty")));

    const list = `${makeChildren()}Amira Khan,6-10,2026-01-05\n`;
    await page
      .getByLabel("List to open")
      .setInputFiles([{ name: "children.csv", mimeType: "text/csv", buffer: Buffer.from(list) }]);
    await page.getByText("children.csv: 300 children on 30 November 2026.").waitFor();
    await page.getByText("Row 302: this looks like a name").waitFor();
    const grid = page.getByRole("grid", { name: "Children" });
    const first = grid.getByRole("row").nth(1);
    await first.getByText(/Overdue by \d+ days, assistant director/).waitFor();
    faults.push(...(await findFaults(page, "children")));

    await first.getByRole("button").press("Enter");
    await page.getByRole("dialog", { name: /^All dates of WH-/ }).waitFor();
    faults.push(...(await findFaults(page, "child")));
    await page.keyboard.press("Escape");

    await page.getByRole("combobox", { name: "Team" }).selectOption("North");
    await page.getByRole("tab", { name: "By week" }).click();
    await page.getByText(/dates? falls? in this week/).waitFor();
    await page.getByRole("grid", { name: "Dates of this week" }).getByText("North").first().waitFor();
    faults.push(...(await findFaults(page, "week")));

    await page.getByRole("button", { name: "Save or download" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "Word list for Monday’s meeting" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("tracker-North-2026-11-30.docx");
    const word = new Uint8Array(readFileSync(await download.path()));
    expect(wordsOfWordFile(word)).toMatch(/Permanence tracker, 30 November 2026[^]*Overdue: \d+[^]*North/u);
    expect(schemaErrorsOf(partOf(word, "word/document.xml"))).toEqual([]);
    if (sofficeMissing() === null) {
      const text = new TextDecoder().decode(await convertWithLibreOffice(word, "txt"));
      expect(text).toContain("Permanence tracker, 30 November 2026");
    }

    await page.getByRole("tab", { name: "Counts" }).click();
    await page.getByRole("button", { name: "Columns", exact: true }).click();
    await page.getByRole("button", { name: "Columns", exact: true }).click();
    await page.getByRole("button", { name: "Rules and day" }).click();
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "Keep in this browser" }).click();
    await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
    await page.getByLabel("Passphrase again").fill(passphrase);
    await page.getByRole("button", { name: "Encrypt and keep" }).click();
    await page.getByText("The list is kept in this browser, encrypted.").waitFor();
    await page.reload();
    await page.getByLabel("Passphrase").fill("another passphrase");
    await page.getByRole("button", { name: "Open the kept list" }).click();
    await page.getByText("This passphrase does not open the list.").waitFor();
    faults.push(...(await findFaults(page, "locked")));
    await page.getByLabel("Passphrase").fill(passphrase);
    await page.getByRole("button", { name: "Open the kept list" }).click();
    await page.getByText("children.csv: 300 children on 30 November 2026.").waitFor();
    await page.getByRole("button", { name: "Forget" }).click();
    await page.getByRole("button", { name: "Forget it" }).click();
    await page.getByText("The kept list is deleted from this browser.").waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "No list open" }).waitFor();
    expect(await page.getByRole("button", { name: "Open the kept list" }).count()).toBe(0);
    expect(faults).toEqual([]);
  });
});
