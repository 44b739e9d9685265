import { readFileSync } from "node:fs";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { describeInBrowser, look, type Looks } from "../support/browser/describe-in-browser.ts";
import { findAccessFaults, findLayoutFaults, findSmallTargets } from "../support/browser/judge-page.ts";
import { startPages, type StartedPages } from "../support/browser/start-pages.ts";

/** Every way in which the pages are seen. */
const sights: readonly { readonly name: string; readonly looks: Looks }[] = [
  { name: "light", looks: { viewport: { width: 1280, height: 900 } } },
  { name: "dark", looks: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" } },
  { name: "forced", looks: { viewport: { width: 1280, height: 900 }, forcedColors: "active" } },
  { name: "320", looks: { viewport: { width: 320, height: 800 } } },
];

describeInBrowser("the pages over the service of a made-up region", ({ openFilesPage }) => {
  const data = mkdtempSync(join(tmpdir(), "permanency-audit-"));
  let started: StartedPages;
  beforeAll(async () => {
    started = await startPages(data, ["--region"]);
  }, 300_000);
  afterAll(async () => {
    expect(await started.stop()).toBe(0);
    rmSync(data, { recursive: true, force: true });
  });

  /** Signed in with an access code that `npm start -- --region` prints. */
  const open = async (who: RegExp, view: string, looks: Looks = {}): Promise<Page> => {
    const token = await started.find(who);
    const page = await openFilesPage(looks, started.address);
    await page.goto(await started.find(/The region +(\S+?)#/));
    await page.getByLabel("Access code for the shared list").fill(token);
    await page.getByRole("button", { name: "Keep" }).click();
    await page.getByRole("tab", { name: view }).click();
    return page;
  };
  const partner = /As a partner +(\S+)/;
  const analyst = /As an analyst +(\S+)/;

  it("lead a partner to the region's edition, whose workbook holds no suppressed value", async () => {
    const page = await open(partner, "Region");
    await page.getByRole("heading", { name: /^Permanence audits, 2026-spring: Made-up region$/ }).waitFor();
    await page.getByText(/^Tested: none of \d+ kinds of reader/).waitFor();
    await page.getByRole("tab", { name: "Editions" }).click();
    await page.getByRole("button", { name: "Show edition 1 of Made-up region" }).click();
    await page.getByText(/Edition 1, cut-off 31 May 2026/).waitFor();
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Excel" }).click();
    const path = await (await waiting).path();
    const parts = unzipSync(new Uint8Array(readFileSync(path)));
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith("xl/worksheets/"));
    const numbers = sheets.flatMap(([, bytes]) =>
      [...strFromU8(bytes).matchAll(/<c (?![^>]*t=)[^>]*><v>(\d+)<\/v>/g)].map(([, value]) => Number(value)),
    );
    expect(numbers.length).toBeGreaterThan(100);
    expect(numbers.filter((value) => value >= 1 && value <= 5)).toEqual([]);
  });

  it("let an analyst publish the next edition, and say why where they cannot", async () => {
    const page = await open(analyst, "Editions");
    await page.getByRole("radio", { name: "Partners" }).waitFor();
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await look(page, "shared-outcomes-confirm");
    await page.getByRole("button", { name: "Publish edition" }).click();
    await page.getByText("Edition 2 is published. It rests on 84 audits.").waitFor();
    await page.getByRole("button", { name: "Show edition 2 of Made-up region" }).waitFor();
    await page.getByLabel("Cut-off date").fill("2026-01-01");
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await page.getByRole("button", { name: "Publish edition" }).click();
    await page.getByText("The cut-off date is before that of an earlier edition.").waitFor();
  });

  // Run by hand, with a folder for pictures: LOOK=/tmp/pictures npx jest test/e2e/shared-outcomes
  const judge = process.env.LOOK === undefined ? it.skip : it;
  judge("have no fault of access or layout, however they are seen", async () => {
    const faults: string[] = [];
    for (const { name, looks } of sights) {
      const page = await open(partner, "Overview", { ...looks, reducedMotion: "reduce" });
      for (const [view, ready] of [
        ["Overview", /^You have sent 6 of 6 audits/],
        ["Your outcome", /^Each letter is one audit/],
        ["Region", /^From dark to light/],
        ["Editions", /^Edition 1$/],
      ] as const) {
        await page.getByRole("tab", { name: view }).click();
        await page.getByText(ready).first().waitFor();
        await look(page, `shared-outcomes-${view.toLowerCase().replace(" ", "-")}-${name}`);
        const found = [
          ...(await findAccessFaults(page)),
          ...(await findLayoutFaults(page)),
          ...(await findSmallTargets(page)),
        ];
        // The system's colours replace our colours, which axe does not see.
        const own = name === "forced" ? found.filter((fault) => !fault.startsWith("color-contrast")) : found;
        faults.push(...own.map((fault) => `${view}, ${name}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  });
});
