import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { clearInDocument, typeInDocument } from "../support/browser/act-in-word.ts";
import { describeInBrowser, type Looks, type PaneOptions } from "../support/browser/describe-in-browser.ts";
import { expectFocus } from "../support/browser/expect-soon.ts";
import { pictures, takePicture } from "../support/browser/take-picture.ts";
import { readSample, samples } from "../support/samples.ts";

const sample = readSample(samples.find(({ name }) => name === "westhaven-04")!);

/** More dots than the page has pixels, so that letters are sharp, and not so many that the pictures grow large. */
const pane: Looks = {
  viewport: { width: 350, height: 760 },
  deviceScaleFactor: 1.5,
  reducedMotion: "reduce",
};
const wide: Looks = { viewport: { width: 1160, height: 860 }, reducedMotion: "reduce" };

describe("the pictures of the README", () => {
  const readme = readFileSync(join(__dirname, "../../README.md"), "utf8");
  const kept = readdirSync(pictures).sort();

  it("are all shown there, and all that are shown there are kept", () => {
    const shown = [...readme.matchAll(/docs\/images\/([\w-]+\.png)/g)].map(([, name]) => name);
    expect([...new Set(shown)].sort()).toEqual(kept);
  });

  it("have words for people who do not see them", () => {
    const images = readme.match(/<img\b[^>]*>/g) ?? [];
    expect(images).toHaveLength(kept.length);
    expect(images.filter((image) => !/ alt="[^"]{20,}"/.test(image))).toEqual([]);
  });

  it.each(kept)("are small: %s", (name) => {
    expect(statSync(join(pictures, name)).size).toBeLessThan(150 * 1024);
  });
});

describeInBrowser("the pictures of the README", ({ openPane, openFilesPage }) => {
  /** The pane over a sample that lacks an answer and the comment on a grade, and in which a telephone number stands. */
  const openWithGaps = async (options: PaneOptions): Promise<Page> => {
    const page = await openPane(sample, options);
    await page.getByText("Ready to send", { exact: true }).first().waitFor();
    await clearInDocument(page, "health.named-professional/answer");
    await clearInDocument(page, "education.judgement/comment");
    await typeInDocument(page, "placement.day-to-day-needs/comment", "The carer is on 01632 960123.");
    await page.getByRole("button", { name: "Check the form" }).first().click();
    await page.getByText("Not ready: 3 things to fix or explain").waitFor();
    return page;
  };

  it("show what the pane says at first", async () => {
    await takePicture(await openWithGaps({ looks: pane }), "pane");
  });

  it("show a gap, with what can be done about it", async () => {
    const page = await openWithGaps({ looks: pane });
    await page.keyboard.press("Alt+n");
    await page.getByText("Gap 1 of 3").waitFor();
    await expectFocus(page, "named health professional");
    await takePicture(page, "pane-gap");
  });

  it("show a reason being given, in the dark", async () => {
    const page = await openWithGaps({ looks: { ...pane, colorScheme: "dark" }, background: "#262626" });
    await page.getByRole("button", { name: /^Explain: Education plan/ }).click();
    const row = page.locator("#entry-education-judgement-grade");
    await row.getByRole("button", { name: "Why this matters" }).click();
    await row.getByRole("button", { name: "Give a reason" }).click();
    await page.keyboard.type("The answers above say what was seen");
    await takePicture(page, "pane-dark");
  });

  it("show the samples in the browser page", async () => {
    const page = await openFilesPage(wide);
    await page.getByRole("button", { name: "Open the samples" }).click();
    await page.getByText("8 files: 6 ready, 2 not ready.").waitFor();
    await takePicture(page, "files");
  });

  it("show an open file beside its form", async () => {
    const page = await openFilesPage(wide);
    await page.getByRole("button", { name: "Open the samples" }).click();
    await page.getByText("8 files:").waitFor();
    await page.getByRole("button", { name: "half-done.docx" }).first().click();
    await expectFocus(page, "half-done.docx");
    await page.getByRole("button", { name: "Next gap" }).click();
    await page.getByText(/Gap 1 of/).waitFor();
    await takePicture(page, "open-file", page.getByRole("region", { name: "Audit in half-done.docx" }));
  });
});
