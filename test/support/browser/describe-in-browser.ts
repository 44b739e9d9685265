/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { buildPages, buildStandIn } from "./built-pages.ts";
import { chromiumMissing, launchChromium } from "./launch-chromium.ts";
import { serveFolder, type ServedFolder } from "./serve-folder.ts";
import type { DocumentToOpen, StandInGlobals } from "./stand-in-main.ts";

/** How the page is seen. */
export type Looks = Pick<
  BrowserContextOptions,
  "viewport" | "deviceScaleFactor" | "colorScheme" | "forcedColors" | "reducedMotion" | "hasTouch"
>;

export interface PaneOptions extends Omit<DocumentToOpen, "base64"> {
  readonly looks?: Looks;
  /** Whether the first-run page comes up; it was seen before when nothing is said. */
  readonly isFirstRun?: boolean;
  /** Another page that Word opens, such as the one of the ribbon's commands. */
  readonly page?: string;
  /** Whether Office.js can be loaded. */
  readonly isOfficeThere?: boolean;
  /** Where the pages are served, without a slash at the end; as plain files when nothing is said. */
  readonly at?: string;
}

/** The pages in a real browser, for one file of tests. */
export interface PagesInBrowser {
  /** The pane of Word over a document, with the stand-in instead of Office.js. */
  readonly openPane: (document: Uint8Array, options?: PaneOptions) => Promise<Page>;
  /** The page over files. */
  readonly openFilesPage: (looks?: Looks, at?: string) => Promise<Page>;
  /** The permanence tracker. */
  readonly openTrackerPage: (looks?: Looks) => Promise<Page>;
  /** A page of another folder, such as the gallery. */
  readonly openFrom: (folder: string, page: string) => Promise<Page>;
}

/** The day on which every test in a browser happens: dates of actions are judged by it. */
export const dayOfTests = "2026-11-22T10:15:00";

/** As wide as Word opens a pane, and high enough to see something. */
export const paneSize = { width: 350, height: 900 };

/** A build of the pages from nothing is part of the first test. */
const buildTime = 5 * 60_000;
/** No test judges by the clock: these only end one that hangs, on however busy a machine. */
const testTime = 5 * 60_000;
const stepTime = 60_000;

declare global {
  interface Window extends StandInGlobals {
    /** Words that the page itself wrote in the browser's log. */
    faults?: string[];
  }
}

/** Tests in a real browser; where there is none they are skipped and say so. */
export function describeInBrowser(name: string, tests: (pages: PagesInBrowser) => void): void {
  const missing = chromiumMissing();
  if (missing !== null) {
    describe.skip(`${name} (skipped: ${missing})`, () => {
      it("needs a browser", () => undefined);
    });
    return;
  }
  describe(name, () => {
    jest.setTimeout(testTime);
    let browser: Browser;
    let served: ServedFolder;
    let standIn: string;
    /** What went wrong in the pages of the running test. */
    const faults: string[] = [];
    const opened: Page[] = [];
    const others: ServedFolder[] = [];

    beforeAll(async () => {
      const folder = await buildPages();
      standIn = readFileSync(await buildStandIn(), "utf8");
      served = await serveFolder(folder);
      browser = await launchChromium();
    }, buildTime);
    afterAll(async () => {
      await browser.close();
      await served.close();
      for (const other of others) await other.close();
    });
    afterEach(async () => {
      for (const page of opened.splice(0)) await page.context().close();
      expect(faults.splice(0)).toEqual([]);
    });

    const newPage = async (looks: Looks): Promise<Page> => {
      const context = await browser.newContext({ locale: "en-GB", acceptDownloads: true, ...looks });
      context.setDefaultTimeout(stepTime);
      const page = await context.newPage();
      await page.clock.setFixedTime(dayOfTests);
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("console", (message) => {
        const isOurs = message.type() === "error" && !message.text().startsWith("Failed to load resource");
        if (isOurs) faults.push(message.text());
      });
      opened.push(page);
      return page;
    };

    tests({
      async openPane(
        document,
        {
          looks,
          isFirstRun = false,
          isOfficeThere = true,
          page: name = "taskpane.html",
          at = served.address,
          ...options
        } = {},
      ) {
        const page = await newPage({ viewport: paneSize, ...looks });
        await page.route(/\/office\.js$/, (route) =>
          isOfficeThere
            ? route.fulfill({ contentType: "text/javascript", body: standIn })
            : route.abort("connectionfailed"),
        );
        const base64 = Buffer.from(document).toString("base64");
        await page.addInitScript(
          (settings) => {
            window.documentToOpen = settings;
          },
          { ...options, base64 },
        );
        if (!isFirstRun) {
          await page.addInitScript(() => {
            localStorage.setItem("permanency-audit.started", "1");
          });
        }
        await page.goto(`${at}/${name}`);
        return page;
      },
      async openFrom(folder, name) {
        const other = await serveFolder(folder);
        others.push(other);
        const page = await newPage({ viewport: { width: 1280, height: 900 } });
        await page.goto(`${other.address}/${name}`);
        return page;
      },
      async openTrackerPage(looks) {
        const page = await newPage({ viewport: { width: 1280, height: 900 }, ...looks });
        // Downloads take the place of the browser's own dialog, which nobody could answer here.
        await page.addInitScript(() => {
          Object.defineProperty(window, "showSaveFilePicker", { value: undefined });
        });
        await page.goto(`${served.address}/tracker.html`);
        return page;
      },
      async openFilesPage(looks, at) {
        const page = await newPage({ viewport: { width: 1280, height: 900 }, ...looks });
        await page.goto(`${at ?? served.address}/index.html`);
        return page;
      },
    });
  });
}

/** Keeps a picture of the page where `LOOK` names a folder for pictures, for people who look over every state. */
export async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.LOOK;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
