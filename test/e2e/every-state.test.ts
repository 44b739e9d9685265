/// <reference lib="dom" />
import type { Locator, Page } from "playwright-core";
import { describeInBrowser, look, type PagesInBrowser } from "../support/browser/describe-in-browser.ts";
import { expectSoon } from "../support/browser/expect-soon.ts";
import { describeFocus, findAccessFaults, findLayoutFaults } from "../support/browser/judge-page.ts";
import { buildForm } from "../support/build-form.ts";
import { completeForm, completeValues } from "../support/complete-form.ts";
import type { FormLayout } from "../support/form/form-layout.ts";
import { readSample, samples } from "../support/samples.ts";
import { authorityKey } from "../support/shared-audit.ts";
import { documentOf } from "../support/word-stand-in/small-document.ts";

const tagged: FormLayout = { tagged: true, properKinds: true, factorsControl: true };

const sampleNamed = (wanted: string) => readSample(samples.find(({ name }) => name === wanted)!);
const half = sampleNamed("half-done");
const notReady = sampleNamed("not-ready");
const letter = documentOf("<w:p><w:r><w:t>Dear Ms Ward, thank you for your letter.</w:t></w:r></w:p>");

interface State {
  readonly name: string;
  readonly open: (pages: PagesInBrowser) => Promise<Page>;
}

/** Every state that a person can get into, by what shows it. */
const paneStates: readonly State[] = [
  {
    name: "first run",
    open: async ({ openPane }) => {
      const page = await openPane(half, { isFirstRun: true });
      await page.getByRole("button", { name: "Start" }).waitFor();
      return page;
    },
  },
  {
    name: "many points, reason, why, help",
    open: async ({ openPane }) => {
      const page = await openPane(notReady);
      await page.getByRole("button", { name: "Check the form" }).first().click();
      await page.getByRole("button", { name: /^Show all/ }).click();
      await page
        .getByRole("button", { name: /^Explain: / })
        .first()
        .click();
      const keep = page.getByRole("button", { name: "Keep this reason" });
      // The row may still be opening, and a click that meets it moving is lost.
      await expectSoon(
        async () => {
          if ((await keep.count()) > 0) return true;
          await page.getByRole("button", { name: "Give a reason" }).first().click();
          return (await keep.count()) > 0;
        },
        "the box for a reason",
        () => describeFocus(page),
      );
      await keep.click();
      await page
        .getByRole("button", { name: /^Must fix: / })
        .first()
        .click();
      await page.getByRole("button", { name: "Why this matters" }).first().click();
      await page.getByRole("button", { name: "Next gap" }).click();
      await page.getByText(/Gap 1 of/).waitFor();
      await page.getByRole("button", { name: "Help" }).click();
      await page.getByText(/^Technical details/).click();
      return page;
    },
  },
  {
    name: "no problems, saved, conversion",
    open: async ({ openPane }) => {
      const page = await openPane(completeForm());
      await page.getByRole("button", { name: "Save record" }).first().click();
      await page.getByText("Now save the document itself").waitFor();
      await page.getByRole("button", { name: "Convert this form" }).click();
      await page.getByText(/^What will change/).click();
      for (const part of ["About this audit", "Health plan", "Improvement actions", "Key factors"]) {
        await page.getByRole("button", { name: new RegExp(`^${part}`), expanded: false }).click();
      }
      const closed = page.locator("[id^=entry-] h3 button[aria-expanded=false]");
      while ((await closed.count()) > 0) await closed.first().click();
      return page;
    },
  },
  {
    name: "a Word that can keep no record",
    open: async ({ openPane }) => {
      const page = await openPane(notReady, { host: "word2019", without: ["CustomXmlParts 1.1"] });
      await page.getByText("cannot keep the audit record").first().waitFor();
      return page;
    },
  },
  {
    name: "no audit",
    open: async ({ openPane }) => {
      const page = await openPane(letter);
      await page.getByText("Not an audit form").waitFor();
      return page;
    },
  },
  {
    name: "no library of Word's",
    open: async ({ openPane }) => {
      const page = await openPane(half, { isOfficeThere: false });
      await page.getByRole("alert").waitFor();
      return page;
    },
  },
  {
    name: "reading only, in an older Word",
    open: async ({ openPane }) => {
      const page = await openPane(half, {
        host: "ltsc2024",
        protection: "read-only-file",
      });
      await page.getByText("open for reading only").waitFor();
      return page;
    },
  },
  {
    name: "export of what is blocked, with a step of signing off",
    open: async ({ openPane }) => {
      const page = await openPane(half);
      await page.getByRole("button", { name: "Export", exact: true }).click();
      await page.getByText("You cannot send this audit yet").waitFor();
      return page;
    },
  },
  {
    name: "export with signing, what is to be entered and what is wrong with it",
    open: async ({ openPane }) => {
      const page = await openPane(completeForm());
      await lendList(page);
      await page.getByRole("button", { name: "Save record" }).first().click();
      await page.getByText("Audit record: saved").waitFor();
      await page.getByRole("button", { name: "Export", exact: true }).click();
      await markAsReady(page);
      await page.getByRole("button", { name: "Keep" }).click();
      await page.getByText("Enter the access code.").waitFor();
      await page.getByRole("button", { name: "Countersign" }).click();
      await page.getByRole("group").getByRole("button", { name: "Countersign" }).click();
      await page.getByText("Give two to four initials").waitFor();
      return page;
    },
  },
  {
    name: "export with all that goes, a connection that is wanting and a send that waits",
    open: async ({ openPane }) => {
      const page = await openPane(completeForm());
      await lendList(page);
      await page.getByRole("button", { name: "Save record" }).first().click();
      await page.getByText("Audit record: saved").waitFor();
      await page.getByRole("button", { name: "Export", exact: true }).click();
      await markAsReady(page);
      await enterAccess(page);
      await page.getByRole("button", { name: "Check connection" }).click();
      await page.getByText("Something is missing:").waitFor();
      await page
        .getByText(/values stay here/)
        .first()
        .click();
      await page.getByRole("button", { name: "Send now" }).click();
      await page.getByText("Waiting to be sent (1)").waitFor();
      return page;
    },
  },
  {
    name: "a write that did not stick",
    open: async ({ openPane }) => {
      const values = { ...completeValues, factors: null };
      const page = await openPane(buildForm(values, tagged));
      await page.getByRole("button", { name: "Check the form" }).first().click();
      const box = page.getByRole("textbox").first();
      await box.waitFor();
      await page.evaluate(() => {
        window.standIn.faults.ignoresWrites = () => true;
      });
      await box.fill("The carers were involved.");
      await box.blur();
      await page.getByText("What you wrote is kept here.").waitFor();
      return page;
    },
  },
];

/** Pages that are only read, with what of them shows first. */
const readingStates: readonly State[] = [
  {
    name: "answer of a command",
    open: async ({ openPane }) => {
      const page = await openPane(half, { page: "message.html#say=checked&filled=46&of=48&blocking=4" });
      await page.getByRole("button", { name: "Close" }).waitFor();
      return page;
    },
  },
  ...["help.html", "checks/index.html", "checks/grade-above-answers.html"].map((name): State => ({
    name,
    open: async ({ openPane }) => {
      const page = await openPane(half, { page: name });
      await page.getByRole("heading", { level: 1 }).waitFor();
      return page;
    },
  })),
];

const fileStates: readonly State[] = [
  {
    name: "no files",
    open: async ({ openFilesPage }) => openFilesPage(),
  },
  {
    name: "samples, a refused file, and one audit changed",
    open: async ({ openFilesPage }) => {
      const page = await openFilesPage();
      await page.getByRole("button", { name: "Open the samples" }).click();
      await page
        .getByLabel("Files to open")
        .setInputFiles([{ name: "letter.docx", mimeType: "", buffer: Buffer.from(letter) }]);
      await page.getByText(/^9 files:/).waitFor();
      await page.getByRole("button", { name: "half-done.docx" }).first().click();
      const row = page
        .locator("[id^=entry-]")
        .filter({ has: page.getByRole("button", { name: "Yes", exact: true }) });
      await row.first().getByRole("button", { name: "Show in document" }).click();
      await row.first().getByRole("button", { name: "Yes", exact: true }).click();
      await page.getByText("Changed in this page, not saved yet.").waitFor();
      return page;
    },
  },
  {
    name: "the list with a refused file and a selection, and what was removed",
    open: async ({ openFilesPage }) => {
      const page = await openFilesPage();
      await page.getByRole("button", { name: "Open the samples" }).click();
      await page
        .getByLabel("Files to open")
        .setInputFiles([{ name: "letter.docx", mimeType: "", buffer: Buffer.from(letter) }]);
      await page.getByText(/^9 files:/).waitFor();
      await page.getByRole("checkbox", { name: "Select half-done.docx" }).click();
      await page.getByRole("button", { name: "Remove", exact: true }).click();
      await page.getByText(/^Removed 1 file/).waitFor();
      await page.getByRole("checkbox", { name: "Select letter.docx" }).click();
      return page;
    },
  },
  {
    name: "judgements side by side",
    open: async ({ openFilesPage }) => {
      const page = await openFilesPage();
      await page.getByRole("button", { name: "Open the samples" }).click();
      await page.getByText(/^8 files:/).waitFor();
      await page.getByRole("tab", { name: "Judgements" }).click();
      await page.getByRole("table").waitFor();
      return page;
    },
  },
  {
    name: "the sample",
    open: async ({ openFilesPage }) => {
      const page = await openFilesPage();
      await page.getByRole("button", { name: "Open the samples" }).click();
      await page.getByText(/^8 files:/).waitFor();
      await page.getByRole("tab", { name: "Sample" }).click();
      return page;
    },
  },
  {
    name: "several exported, one of them waiting",
    open: async ({ openFilesPage }) => {
      const page = await openFilesPage();
      await lendList(page);
      await page.getByLabel("Files to open").setInputFiles([
        { name: "one.docx", mimeType: "", buffer: Buffer.from(completeForm()) },
        { name: "two.docx", mimeType: "", buffer: Buffer.from(completeForm()) },
      ]);
      await page.getByText("2 files: 2 ready.").waitFor();
      await page.getByRole("button", { name: "Send", exact: true }).click();
      await page.getByRole("button", { name: "Save 2 records" }).click();
      const panel = page.getByRole("region", { name: "Send audits" });
      await panel.getByRole("button", { name: "Mark 2 audits as ready" }).click();
      await giveInitials(panel);
      await enterAccess(page);
      await page.getByRole("button", { name: "Send 2 audits" }).click();
      await page.getByText("Waiting to be sent (2)").waitFor();
      return page;
    },
  },
];

/** Settings for a list that does not answer: what a person sees of it is all that these tests are about. */
async function lendList(page: Page): Promise<void> {
  await page.route("**/collation.json", (route) =>
    route.fulfill({ json: { cycle: "2026-autumn", list: { type: "service", url: "/api" } } }),
  );
  await page.route("**/api/**", (route) => route.abort("internetdisconnected"));
}

/** A draft is not sent, so nothing is asked for before this. */
async function markAsReady(page: Page): Promise<void> {
  const panel = page.getByRole("region", { name: "Export this audit" });
  await panel.getByRole("button", { name: "Mark as ready" }).click();
  await giveInitials(panel);
}

async function giveInitials(panel: Locator): Promise<void> {
  await panel.getByLabel("Your initials").fill("PK");
  await panel.getByRole("group").getByRole("button", { name: "Mark as ready" }).click();
}

async function enterAccess(page: Page): Promise<void> {
  await page.getByLabel("Access code for the shared list").fill("a-token-of-a-test");
  await page.getByLabel("Your authority’s key").fill(authorityKey);
  await page.getByRole("button", { name: "Keep" }).click();
}

/** How a page can be seen. */
interface Sight {
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly media: NonNullable<Parameters<Page["emulateMedia"]>[0]>;
  /** What Office tells of its theme. */
  readonly background: string;
}

const pane = { width: 350, height: 900 };
const narrowest = { width: 320, height: 800 };
/** A window of 1280 by 1024 at 400 % has so many CSS pixels (WCAG 2.2, 1.4.10). */
const zoomed = { width: 320, height: 256 };
const wide = { width: 1280, height: 900 };

// Nothing fades from one look to the next, where it would be judged half-way.
const reducedMotion = "reduce";
const light = { colorScheme: "light", forcedColors: "none", reducedMotion } as const;
const dark = { colorScheme: "dark", forcedColors: "none", reducedMotion } as const;
const contrast = { colorScheme: "dark", forcedColors: "active", reducedMotion } as const;

const paneSights: readonly Sight[] = [
  { name: "light", size: pane, media: light, background: "#ffffff" },
  { name: "dark", size: narrowest, media: dark, background: "#262626" },
  { name: "high contrast", size: pane, media: contrast, background: "#000000" },
  { name: "400 % zoom", size: zoomed, media: light, background: "#ffffff" },
];

const fileSights: readonly Sight[] = [
  { name: "wide", size: wide, media: light, background: "" },
  { name: "wide and dark", size: wide, media: dark, background: "" },
  { name: "high contrast", size: wide, media: contrast, background: "" },
  { name: "narrow and dark", size: narrowest, media: dark, background: "" },
  { name: "400 % zoom", size: zoomed, media: light, background: "" },
];

describeInBrowser("every state", (pages) => {
  for (const state of paneStates) {
    it(`has no fault in the pane, however it is seen: ${state.name}`, async () => {
      expect(await findFaults(await state.open(pages), state.name, paneSights)).toEqual([]);
    });
  }

  for (const state of readingStates) {
    it(`has no fault in a page to be read, however it is seen: ${state.name}`, async () => {
      expect(await findFaults(await state.open(pages), state.name, paneSights)).toEqual([]);
    });
  }

  for (const state of fileStates) {
    it(`has no fault in the page over files, however it is seen: ${state.name}`, async () => {
      expect(await findFaults(await state.open(pages), state.name, fileSights)).toEqual([]);
    });
  }

  it("moves nothing for those who want nothing to move", async () => {
    const page = await pages.openPane(half, { looks: { reducedMotion: "reduce" } });
    await page
      .getByText(/answered$/)
      .first()
      .waitFor();
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .map((element) => getComputedStyle(element))
        .filter(
          ({ transitionDuration, animationName }) =>
            transitionDuration.split(",").some((time) => Number.parseFloat(time) > 0.01) ||
            animationName !== "none",
        )
        .map(({ transitionProperty, transitionDuration }) => `${transitionProperty} ${transitionDuration}`),
    );
    expect(moving).toEqual([]);
  });
});

/** All that axe-core and the layout have against a page, in every sight of it, one line each. */
async function findFaults(page: Page, state: string, sights: readonly Sight[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { name, size, media, background } of sights) {
    await page.evaluate((colour) => {
      // Not there where Word's library could not be loaded.
      const { standIn } = window as Partial<Window>;
      if (standIn) Object.assign(standIn.Office.context.officeTheme, { bodyBackgroundColor: colour });
    }, background);
    await page.setViewportSize(size);
    await page.emulateMedia(media);
    await settle(page);
    await look(page, `state ${state} ${name}`.replaceAll(/[^a-z0-9]+/g, "-"));
    const found = [...(await findAccessFaults(page)), ...(await findLayoutFaults(page))];
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  }
  return faults;
}

/** Waits until the page has taken up what was changed: no colour has been on its way to another for some frames. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let still = 0; still < 6; still++) {
      await frame();
      if (document.getAnimations().some(({ playState }) => playState === "running")) still = 0;
    }
  });
}
