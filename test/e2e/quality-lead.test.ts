/// <reference lib="dom" />
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { buildForm } from "../support/build-form.ts";
import { describeInBrowser, look } from "../support/browser/describe-in-browser.ts";
import { expectFocus, expectSoon, press, tabTo } from "../support/browser/expect-soon.ts";
import { describeFocus } from "../support/browser/judge-page.ts";
import { readBytes } from "../support/browser/read-open-document.ts";
import { completeForm, completeValues } from "../support/complete-form.ts";
import { compoundFile } from "../support/hostile/compound-file.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";
import { documentOf } from "../support/word-stand-in/small-document.ts";

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const oneGap = buildForm({
  ...completeValues,
  answers: { ...completeValues.answers, "health.named-professional": { answer: null, comment: null } },
});
const letter = documentOf("<w:p><w:r><w:t>Dear Ms Ward, thank you for your letter.</w:t></w:r></w:p>");

describeInBrowser("a quality lead over files", ({ openFilesPage }) => {
  it("opens the samples with one click, and sees the state of each and the sample of six", async () => {
    const page = await openFilesPage();
    await look(page, "files-empty");
    await page.getByRole("button", { name: "Open the samples" }).click();
    await page.getByText("8 files: 6 ready, 2 not ready.").waitFor();
    await look(page, "files-samples");
    await rowOf(page, "westhaven-01.docx").getByText("Ready", { exact: true }).waitFor();
    await rowOf(page, "half-done.docx")
      .getByText(/\d+ to fix/)
      .waitFor();
    await page.getByRole("tab", { name: "Sample" }).click();
    const board = page.getByRole("region", { name: "Sample of six: Westhaven" });
    await board.getByText("All 6 places have a ready audit.").waitFor();
    expect(await board.getByRole("listitem").count()).toBeGreaterThanOrEqual(6);
  });

  it("sees the weakest section of the samples first, and opens the audit at a grade", async () => {
    const page = await openFilesPage();
    await page.getByRole("button", { name: "Open the samples" }).click();
    await page.getByText("8 files: 6 ready, 2 not ready.").waitFor();
    await page.getByRole("tab", { name: "Judgements" }).click();
    await page.getByRole("heading", { name: "Weakest: Review process, 2 of 7 below Good." }).waitFor();
    await look(page, "files-judgements");
    const table = page.getByRole("table", { name: "Judgements by section and file" });
    expect(await table.getByRole("rowheader").count()).toBe(9);
    await table.getByRole("rowheader").first().getByText("Review process").waitFor();
    await table.getByRole("button", { name: /^Review process, not-ready.docx:.*Inadequate/ }).click();
    await expectFocus(page, "h2 not-ready.docx");
    const marked = page
      .getByRole("region", { name: "The form as it reads" })
      .locator("[aria-current=location]");
    await marked.getByText("Inadequate").waitFor();
  });

  it("says in the list why a file could not be opened, whatever it is", async () => {
    const page = await openFilesPage();
    await chooseFiles(page, [
      { name: "letter.docx", bytes: letter },
      { name: "minutes.txt", bytes: new TextEncoder().encode("Minutes of the second review.\n") },
      { name: "locked.docx", bytes: compoundFile(["EncryptionInfo", "EncryptedPackage"]) },
      { name: "old.doc", bytes: compoundFile(["1Table", "WordDocument"]) },
      { name: "audit.docx", bytes: oneGap },
    ]);
    await page.getByText("5 files: 1 not ready, 4 could not open.").waitFor();
    await look(page, "files-refused");
    await rowOf(page, "letter.docx").getByText("not a copy of any form").waitFor();
    await rowOf(page, "minutes.txt").getByText("Could not open").waitFor();
    await rowOf(page, "locked.docx")
      .getByText(/password/)
      .waitFor();
    await rowOf(page, "old.doc")
      .getByText(/save it as/i)
      .waitFor();
    await page.getByRole("tab", { name: "Sample" }).click();
    const board = page.getByRole("region", { name: "Sample of six: Sandwell" });
    await board.getByText("0 of 6 places have a ready audit, 1 not ready, 5 open.").waitFor();
    expect(await board.getByText("Open place").count()).toBe(5);
  });

  it("works on one beside its form: sees the place, answers, explains, and downloads the changed file", async () => {
    const page = await openFilesPage();
    await chooseFiles(page, [{ name: "audit.docx", bytes: oneGap }]);
    await page.getByRole("button", { name: "audit.docx" }).first().click();
    await expectFocus(page, "audit.docx");
    const pane = page.getByRole("region", { name: "What we found" });
    const form = page.getByRole("region", { name: "The form as it reads" });
    const row = pane.locator("#entry-health-named-professional-answer");
    await row.getByRole("button", { name: "Show in document" }).click();
    await form.locator("[aria-current=location]").waitFor();
    await expectSoon(
      () => isMarkInView(page),
      "the place to be in view",
      () => describeFocus(page),
    );
    await look(page, "files-audit");

    await press(row.getByRole("button", { name: "Yes", exact: true }));
    await page.getByText("Changed in this page, not saved yet.").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download the changed file" }).click(),
    ]);
    await page.getByText("in your downloads").waitFor();
    expect(download.suggestedFilename()).toBe("audit.docx");
    const saved = readBytes(new Uint8Array(readFileSync(await download.path())));
    expect(saved.record.answers["health.named-professional"]?.answer).toBe("Yes");
    await look(page, "files-saved");
    await press(row.getByRole("button", { name: "No", exact: true }));
    await page.getByText("Changed in this page, not saved yet.").waitFor();
    await page.getByRole("button", { name: "Back to the files" }).click();
    await rowOf(page, "audit.docx").getByText("Changed, not saved").waitFor();
  });

  it("saves into the same file where the browser can, and never over somebody else's change", async () => {
    const page = await openFilesPage();
    await lendFileSystem(page, "audit.docx", oneGap);
    await page.getByRole("button", { name: "Open files" }).click();
    await page.getByRole("button", { name: "audit.docx" }).first().click();
    const row = page.locator("#entry-health-named-professional-answer");
    await press(row.getByRole("button", { name: "Yes", exact: true }));
    await page.getByRole("button", { name: "Save the file" }).click();
    await page.getByText("Saved in the same file.").waitFor();
    expect((await onDisk(page)).record.answers["health.named-professional"]?.answer).toBe("Yes");

    await press(row.getByRole("button", { name: "No", exact: true }));
    await page.evaluate(() => {
      window.lentFile.lastModified += 1;
    });
    await page.getByRole("button", { name: "Save the file" }).click();
    await page.getByText("This file was changed elsewhere").waitFor();
    await look(page, "files-changed-elsewhere");
    expect((await onDisk(page)).record.answers["health.named-professional"]?.answer).toBe("Yes");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download it instead" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("audit.docx");
  });

  it("keeps what was changed in one file while another is looked at, and asks before it is thrown away", async () => {
    const page = await openFilesPage();
    await chooseFiles(page, [
      { name: "one.docx", bytes: oneGap },
      { name: "two.docx", bytes: completeForm() },
    ]);
    await page.getByRole("button", { name: "one.docx" }).first().click();
    const yes = page
      .locator("#entry-health-named-professional-answer")
      .getByRole("button", { name: "Yes", exact: true });
    await press(yes);
    await page.getByText("Changed in this page, not saved yet.").waitFor();
    await page.getByRole("button", { name: "Next file" }).click();
    await expectFocus(page, "two.docx");
    await page.getByRole("button", { name: "Previous file" }).click();
    await expectFocus(page, "one.docx");
    await page.getByText("Changed in this page, not saved yet.").waitFor();
    await page.getByRole("button", { name: /^Health plan/, expanded: false }).click();
    await page
      .locator("#entry-health-named-professional-answer")
      .getByRole("heading")
      .getByRole("button")
      .click();
    expect(await yes.getAttribute("aria-pressed")).toBe("true");

    await page.getByRole("button", { name: "Back to the files" }).click();
    await expectFocus(page, "one.docx");
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Remove all" }).click();
    const dialog = page.getByRole("alertdialog", { name: "Remove without saving?" });
    await dialog.getByText("1 file has changes that are not saved.").waitFor();
    await look(page, "files-removing");
    await dialog.getByRole("button", { name: "Keep them open" }).click();
    await dialog.waitFor({ state: "detached" });
    // The list is hidden from screen readers until the dialog has closed.
    await expectSoon(
      async () => (await page.getByRole("row").count()) === 3,
      "the list with both files",
      () => describeFocus(page),
    );
  });

  it("sorts, filters and searches the list, and removes files, which Ctrl+Z brings back", async () => {
    const page = await openFilesPage();
    await page.getByRole("button", { name: "Open the samples" }).click();
    await page.getByText("8 files: 6 ready, 2 not ready.").waitFor();
    await page.getByRole("columnheader", { name: "Issues" }).getByRole("button").click();
    await page.getByRole("columnheader", { name: "Issues" }).getByRole("button").click();
    await page.getByRole("rowheader").first().getByText("half-done.docx").waitFor();
    await page.getByRole("button", { name: "Not ready (2)" }).click();
    expect(await page.getByRole("rowheader").count()).toBe(2);
    await page.getByRole("searchbox", { name: "Search files" }).fill("westhaven-03");
    await page.getByText("No files match.").waitFor();
    await page.getByRole("button", { name: "Show all files" }).click();

    await page.getByRole("checkbox", { name: "Select westhaven-03.docx" }).click();
    await page.getByRole("checkbox", { name: "Select westhaven-04.docx" }).click();
    await page.getByText("2 selected").waitFor();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await page.getByText("Removed 2 files from this page.").waitFor();
    await page.getByText("6 files: 4 ready, 2 not ready.").waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText("8 files: 6 ready, 2 not ready.").waitFor();
  });

  it("marks several as ready at once, sees what came of each, and saves them", async () => {
    const page = await openFilesPage();
    await page.getByRole("button", { name: "Open the samples" }).click();
    await page.getByText("8 files: 6 ready, 2 not ready.").waitFor();
    for (const name of ["half-done.docx", "westhaven-01.docx", "westhaven-02.docx"])
      await page.getByRole("checkbox", { name: `Select ${name}` }).click();
    await page.getByRole("button", { name: "Mark as ready" }).click();
    const dialog = page.getByRole("dialog", { name: "Mark 3 audits as ready" });
    await dialog.getByLabel("Your initials").fill("PK");
    await dialog.getByRole("button", { name: "Mark as ready" }).click();
    await dialog.getByText("2 done, 1 skipped.").waitFor();
    await look(page, "files-marked");
    const rows = await dialog.getByRole("row").allInnerTexts();
    expect(rows[1]).toMatch(/half-done\.docx[\s\S]*Skipped\. Not ready: 36 to fix or explain\./);
    expect(rows.slice(2).join()).toContain("Marked as ready.");
    const downloads: string[] = [];
    page.on("download", (download) => downloads.push(download.suggestedFilename()));
    await dialog.getByRole("button", { name: "Save the changed files" }).click();
    await dialog.getByText(/^2 files in your downloads/).waitFor();
    expect(downloads.sort()).toEqual(["westhaven-01.docx", "westhaven-02.docx"]);
    await dialog.getByRole("button", { name: "Close" }).click();
    await rowOf(page, "westhaven-01.docx").getByText("Marked as ready").waitFor();
    await page.getByRole("button", { name: "Signed off (2)" }).waitFor();
  });

  it("reads an audit on one page, and takes it along as a Word file", async () => {
    const page = await openFilesPage();
    await page.getByRole("button", { name: "Open the samples" }).click();
    await page.getByText("8 files: 6 ready, 2 not ready.").waitFor();
    await page.getByRole("button", { name: "westhaven-04.docx" }).click();
    await page.getByRole("button", { name: "One-page summary" }).click();
    await expectFocus(page, "Audit summary");
    expect(await page.getByRole("table", { name: "Grades" }).getByRole("row").count()).toBe(10);
    await look(page, "files-summary");
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button", { name: "Print" }).isVisible()).toBe(false);
    expect(await page.getByRole("region", { name: "What we found" }).isVisible()).toBe(false);
    await page.getByRole("table", { name: "Grades" }).waitFor();
    await page.emulateMedia({ media: "screen" });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download as Word" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("westhaven-04-summary.docx");
  });

  it("sees what the audits say together, and takes it along as a report", async () => {
    const page = await openFilesPage();
    await page.getByRole("button", { name: "Open the samples" }).click();
    await page.getByText("8 files: 6 ready, 2 not ready.").waitFor();
    await page.getByRole("tab", { name: "Outcome" }).click();
    await page.getByRole("heading", { name: /Westhaven$/ }).waitFor();
    await look(page, "files-outcome");
    await page
      .getByRole("img", { name: /Requires improvement/ })
      .first()
      .waitFor();
    await page.getByRole("table", { name: "Actions agreed" }).waitFor();
    for (const [format, ending] of [
      ["Word", "docx"],
      ["Excel", "xlsx"],
      ["CSV", "csv"],
      ["Web page", "html"],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: format, exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`^outcome-westhaven-.*\\.${ending}$`));
    }
  });

  it("undoes an answer with Ctrl+Z, in the pane and in the form beside it", async () => {
    const page = await openFilesPage();
    await chooseFiles(page, [{ name: "audit.docx", bytes: oneGap }]);
    await page.getByRole("button", { name: "audit.docx" }).first().click();
    const row = page.locator("#entry-health-named-professional-answer");
    const yes = row.getByRole("button", { name: "Yes", exact: true });
    await press(yes);
    await page.getByText("Changed in this page, not saved yet.").waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText("Undone.").first().waitFor();
    await page.getByText("Changed in this page, not saved yet.").waitFor({ state: "detached" });
    await expectSoon(
      async () => (await yes.getAttribute("aria-pressed")) !== "true",
      "the answer to be gone",
      () => yes.getAttribute("aria-pressed"),
    );
  });

  it("takes a folder that is dropped on the page, sub-folders included", async () => {
    await inTemporaryFolder(async (folder) => {
      const audits = join(folder, "audits");
      mkdirSync(join(audits, "autumn"), { recursive: true });
      writeFileSync(join(audits, "first.docx"), completeForm());
      writeFileSync(join(audits, "autumn", "second.docx"), completeForm());
      writeFileSync(join(audits, "notes.txt"), "Ask about the second audit.");
      writeFileSync(join(audits, "~$first.docx"), "Word's own");
      const page = await openFilesPage();
      await dropOnPage(page, [audits]);
      await page.getByText("2 files: 2 ready.").waitFor();
      await rowOf(page, "audits/autumn/second.docx").waitFor();
      await page.getByText("We left out 1 file that is not a Word document.").waitFor();
    });
  });

  it("stays responsive with 500 files, and shows how far it is", async () => {
    const page = await openFilesPage();
    const bytes = Buffer.from(completeForm()).toString("base64");
    await page.getByLabel("Files to open").waitFor({ state: "attached" });
    await page.evaluate(
      ({ base64, type }) => {
        const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const transfer = new DataTransfer();
        for (let number = 1; number <= 500; number++) {
          transfer.items.add(new File([content], `audit-${String(number).padStart(3, "0")}.docx`, { type }));
        }
        const input = document.querySelector<HTMLInputElement>("input[aria-label='Files to open']");
        if (!input) throw new Error("There is no input for files.");
        input.files = transfer.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      },
      { base64: bytes, type: wordType },
    );
    await page.getByRole("progressbar", { name: "Files read" }).waitFor();
    // While they are read, the page answers.
    await rowOf(page, "audit-001.docx").getByRole("button").click();
    await page.getByRole("heading", { name: "audit-001.docx" }).waitFor();
    await page.getByRole("button", { name: "Back to the files" }).click();
    await expectFocus(page, "audit-001.docx");
    await look(page, "files-many");
    await page.getByText("500 files: 500 ready.").waitFor({ timeout: readingTime });
    // Only what is near the window is drawn.
    expect(await page.getByRole("row").count()).toBeLessThan(60);
    await page.getByRole("columnheader", { name: "File" }).getByRole("button").click();
    await page.getByRole("rowheader").first().getByText("audit-500.docx").waitFor();
    await page.getByRole("searchbox", { name: "Search files" }).fill("audit-49");
    await page.getByRole("checkbox", { name: "Select all files shown" }).click();
    await page.getByText("10 selected").waitFor();
    await page.getByRole("tab", { name: "Judgements" }).click();
    await page.getByText("Files 1 to 8 of 10").waitFor();
    await page.getByRole("button", { name: "Next files" }).click();
    await page.getByText("Files 9 to 10 of 10").waitFor();
  }, 300_000);

  it("can be used with the keyboard alone", async () => {
    const page = await openFilesPage();
    await tabTo(page, "button Open the samples");
    await page.keyboard.press("Enter");
    await page.getByText("8 files:").waitFor();
    await tabTo(page, "input Select all files shown");
    await page.keyboard.press("ArrowDown");
    await expectFocus(page, "half-done.docx");
    await page.keyboard.press("ArrowRight");
    await expectFocus(page, "input Select half-done.docx");
    await page.keyboard.press("ArrowRight");
    await expectFocus(page, "button half-done.docx");
    await page.keyboard.press("Enter");
    await expectFocus(page, "h2 half-done.docx");
    await page.getByText(/^Not ready: /).waitFor();
    const seen: string[] = [];
    for (let press = 0; press < 25; press++) {
      await page.keyboard.press("Tab");
      seen.push((await describeFocus(page)) ?? "nothing");
    }
    expect(seen.filter((each) => each.startsWith("UNSEEN"))).toEqual([]);
    await page.keyboard.press("Alt+n");
    await page.getByText(/Gap 1 of \d+/).waitFor();
    await expectSoon(
      () => isMarkInView(page),
      "the place to be in view",
      () => describeFocus(page),
    );
    await tabTo(page, "button Back to the files", "Shift+Tab");
    await page.keyboard.press("Enter");
    await expectFocus(page, "half-done.docx");
  });
});

/** On however slow a machine. */
const readingTime = 240_000;

declare global {
  interface Window {
    lentFile: { bytes: number[]; lastModified: number };
  }
}

function rowOf(page: Page, path: string) {
  return page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: path }) });
}

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function chooseFiles(page: Page, files: readonly NamedFile[]): Promise<void> {
  await page
    .getByLabel("Files to open")
    .setInputFiles(
      files.map(({ name, bytes }) => ({ name, mimeType: wordType, buffer: Buffer.from(bytes) })),
    );
}

/** Whether the place that is marked in the form can be seen. */
function isMarkInView(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.querySelector("td[aria-current=location]");
    const box = element?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
  });
}

/** Replaces the browser's dialog and for the file that is picked in it: a page cannot be handed a real one. */
async function lendFileSystem(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    (file) => {
      window.lentFile = { bytes: file.bytes, lastModified: 1 };
      const handle = {
        kind: "file",
        name: file.name,
        getFile: () =>
          Promise.resolve(
            new File([Uint8Array.from(window.lentFile.bytes)], file.name, {
              lastModified: window.lentFile.lastModified,
            }),
          ),
        createWritable: () => {
          let written: number[] = [];
          return Promise.resolve({
            write: async (blob: Blob) => {
              written = Array.from(new Uint8Array(await blob.arrayBuffer()));
            },
            close: () => {
              window.lentFile = { bytes: written, lastModified: window.lentFile.lastModified + 1 };
              return Promise.resolve();
            },
          });
        },
      };
      Object.assign(window, { showOpenFilePicker: () => Promise.resolve([handle]) });
    },
    { name, bytes: Array.from(bytes) },
  );
}

async function onDisk(page: Page) {
  return readBytes(Uint8Array.from(await page.evaluate(() => window.lentFile.bytes)));
}

/** Drops real files and folders as the browser is told of them by the system. */
async function dropOnPage(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x: 400, y: 150, data });
  }
  await expectSoon(
    async () => (await page.getByRole("grid").count()) > 0,
    "the dropped files",
    () => page.locator("main").textContent(),
  );
}
