import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { buildPages } from "../support/browser/built-pages.ts";
import { chromiumMissing, launchChromium } from "../support/browser/launch-chromium.ts";
import { startPages } from "../support/browser/start-pages.ts";
import { dayOfTests } from "../support/browser/describe-in-browser.ts";
import { authorityKey } from "../support/shared-audit.ts";

const missing = chromiumMissing();
const describeStarted = missing === null ? describe : describe.skip;
const note = missing === null ? "" : ` (skipped: ${missing})`;

/** What `npm start` serves: the pages, and the service with its embedded store. */
interface Started {
  readonly address: string;
  readonly token: string;
  readonly stop: () => Promise<number | null>;
}

describeStarted(`what npm start serves${note}`, () => {
  jest.setTimeout(120_000);
  const data = mkdtempSync(join(tmpdir(), "permanency-audit-"));
  let started: Started;
  let browser: Browser;
  beforeAll(async () => {
    await buildPages();
    started = await start(data);
    browser = await launchChromium();
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    expect(await started.stop()).toBe(0);
    rmSync(data, { recursive: true, force: true });
  });

  it("takes an audit from a shipped sample to the list, by the buttons", async () => {
    const page = await browser.newPage({ viewport: { width: 1160, height: 860 }, reducedMotion: "reduce" });
    await page.clock.setFixedTime(dayOfTests);
    await page.goto(`${started.address}/`);
    await page.getByRole("button", { name: "Open the samples" }).click();
    await page.getByText("8 files: 6 ready, 2 not ready.").waitFor();
    await page.getByRole("button", { name: "westhaven-01.docx" }).first().click();
    const panel = await openExport(page);
    await panel.getByRole("button", { name: "Save record now" }).click();
    await panel.getByRole("button", { name: "Mark as ready" }).click();
    await signAsAuditor(panel);
    await enterAccess(panel, started.token);
    expect(await heldBy(started)).toEqual([]);
    await panel.getByRole("button", { name: "Send now" }).click();
    await panel.getByText("Sent. This audit is now in the shared list.").waitFor();
    expect(await heldBy(started)).toEqual(["Westhaven received"]);

    await panel.getByRole("button", { name: "Send again" }).click();
    await panel.getByText("Already sent. The shared list has this version").waitFor();
    expect(await heldBy(started)).toEqual(["Westhaven received"]);
  });

  it("takes the whole sample at once", async () => {
    const page = await browser.newPage({ viewport: { width: 1160, height: 860 }, reducedMotion: "reduce" });
    await page.clock.setFixedTime(dayOfTests);
    await page.goto(`${started.address}/`);
    await page.getByRole("button", { name: "Open the samples" }).click();
    await page.getByText("8 files: 6 ready, 2 not ready.").waitFor();
    await page.getByRole("button", { name: "Send", exact: true }).click();
    const panel = page.getByRole("region", { name: "Send audits" });
    await panel.getByRole("button", { name: "Save 6 records" }).click();
    await panel.getByRole("button", { name: "Mark 6 audits as ready" }).click();
    await signAsAuditor(panel);
    await enterAccess(panel, started.token);
    await panel.getByRole("button", { name: "Send 6 audits" }).click();
    await panel.getByText("Sent. This audit is now in the shared list.").nth(4).waitFor();
    // One was sent in the test before, and its file was not saved.
    await panel.getByText("Replace it or keep both?").waitFor();
    await panel.getByRole("button", { name: "Replace it" }).click();
    await panel.getByText("Sent. This replaces the other audit of this child.").waitFor();
    expect((await heldBy(started)).toSorted()).toEqual([
      ...Array.from({ length: 6 }, () => "Westhaven received"),
      "Westhaven superseded",
    ]);
  });
});

async function signAsAuditor(panel: Locator): Promise<void> {
  await panel.getByLabel("Your initials").fill("AB");
  await panel.getByRole("group").getByRole("button", { name: "Mark as ready" }).click();
}

/** Starts it with a store of its own. */
async function start(data: string): Promise<Started> {
  const { address, find, stop } = await startPages(data);
  return { address, token: await find(/Export with +(\S+) /), stop };
}

async function openExport(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const panel = page.getByRole("region", { name: "Export this audit" });
  await panel.waitFor();
  return panel;
}

async function enterAccess(panel: Locator, token: string): Promise<void> {
  await panel.getByLabel("Access code for the shared list").fill(token);
  await panel.getByLabel("Your authority’s key").fill(authorityKey);
  await panel.getByRole("button", { name: "Keep" }).click();
}

/** What the service holds, as its own interface tells it. */
async function heldBy({ address, token }: Started): Promise<readonly string[]> {
  const answer = await fetch(`${address}/api/audits`, { headers: { authorization: `Bearer ${token}` } });
  const page = (await answer.json()) as { audits: { audit: { authority: string }; state: string }[] };
  return page.audits.map(({ audit, state }) => `${audit.authority} ${state}`);
}
