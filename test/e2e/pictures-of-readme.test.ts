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

describeInBrowser("the pictures of the README", ({ openPane, openFilesPage }) => {
  /** The pane over a sample that lacks an answer and the comment on a grade, and that contains a telephone number. */
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

  /** The sample of six, without the two audits that are not ready. */
  const openSix = async (): Promise<Page> => {
    const page = await openFilesPage(wide);
    await page.getByRole("button", { name: "Open the samples" }).click();
    await page.getByText("8 files:").waitFor();
    for (const name of ["half-done.docx", "not-ready.docx"])
      await page.getByRole("checkbox", { name: `Select ${name}` }).click();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await page.getByText("6 files: 6 ready.").waitFor();
    await page.getByRole("button", { name: "Dismiss" }).click();
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

  it("show the judgements of six audits side by side", async () => {
    const page = await openSix();
    await page.getByRole("tab", { name: "Judgements" }).click();
    await page.getByRole("heading", { name: /^Weakest: / }).waitFor();
    await takePicture(page, "judgements");
  });

  it("show what six audits say together", async () => {
    const page = await openSix();
    await page.getByRole("tab", { name: "Outcome" }).click();
    await page.getByRole("heading", { name: /Westhaven$/ }).waitFor();
    await takePicture(page, "outcome");
  });

  it("show an audit on one page", async () => {
    const page = await openSix();
    await page.getByRole("button", { name: "westhaven-04.docx" }).click();
    await page.getByRole("button", { name: "One-page summary" }).click();
    await expectFocus(page, "Audit summary");
    await takePicture(page, "summary");
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

// After the pictures have been taken, where they are.
describe("the README", () => {
  const readme = readFileSync(join(__dirname, "../../README.md"), "utf8");
  const listPictures = () =>
    readdirSync(pictures)
      .filter((name) => name.endsWith(".png"))
      .sort();

  it("shows every picture that is kept, and no other", () => {
    const shown = [...readme.matchAll(/docs\/images\/([\w-]+\.png)/g)].map(([, name]) => name);
    expect([...new Set(shown)].sort()).toEqual(listPictures());
  });

  it("has words for people who do not see its pictures", () => {
    const images = readme.match(/<img\b[^>]*>/g) ?? [];
    expect(images).toHaveLength(listPictures().length);
    expect(images.filter((image) => !/ alt="[^"]{20,}"/.test(image))).toEqual([]);
  });

  it("has small pictures", () => {
    const large = listPictures().filter((name) => statSync(join(pictures, name)).size > 150 * 1024);
    expect(large).toEqual([]);
  });
});
