/// <reference lib="dom" />
import type { Locator, Page } from "playwright-core";
import { buildForm } from "../support/build-form.ts";
import { typeInDocument } from "../support/browser/act-in-word.ts";
import { describeInBrowser, look } from "../support/browser/describe-in-browser.ts";
import { expectDocument, expectFocus, expectSoon } from "../support/browser/expect-soon.ts";
import { recordInDocument } from "../support/browser/read-open-document.ts";
import { serveWithList, type ServedWithList } from "../support/browser/serve-with-list.ts";
import { completeForm, completeValues } from "../support/complete-form.ts";
import { authorityKey } from "../support/shared-audit.ts";

const oneGap = buildForm({
  ...completeValues,
  answers: { ...completeValues.answers, "health.named-professional": { answer: null, comment: null } },
});

describeInBrowser("an auditor who exports from the pane", ({ openPane }) => {
  let served: ServedWithList;
  beforeEach(async () => {
    served = await serveWithList();
  });
  afterEach(() => served.close());

  const open = (document = completeForm()) => openPane(document, { at: served.address });

  it("is told that nothing leaves before Send is pressed, and that the record is saved first", async () => {
    const page = await open();
    const panel = await openExport(page);
    await expectFocus(page, "Export this audit");
    await panel.getByText("Nothing leaves this computer until you press Send.").waitFor();
    await panel.getByText("Save the audit record first").waitFor();
    await look(page, "export-not-saved");
    expect(await panel.getByRole("button", { name: "Send now" }).count()).toBe(0);
    await panel.getByRole("button", { name: "Save record now" }).click();
    await panel.getByText("This audit is a draft. Mark it as ready before you send it.").waitFor();
    await look(page, "export-draft");
    expect(await panel.getByRole("button", { name: "Send now" }).count()).toBe(0);
    await markAsReady(panel);
    await panel.getByLabel("Access code for the shared list").waitFor();
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    await expectFocus(page, "Export");
  });

  it("cannot send what is blocked, and is taken to the problems", async () => {
    const page = await open(oneGap);
    const panel = await openExport(page);
    await panel.getByText("You cannot send this audit yet. Fix or explain 1 thing first.").waitFor();
    await look(page, "export-blocked");
    expect(await panel.getByRole("button", { name: /^Send/ }).count()).toBe(0);
    await panel.getByRole("button", { name: "Show what to fix" }).click();
    await expectFocus(page, "There is a problem");
  });

  it("enters the token and the key once, and sees every value that would go before anything does", async () => {
    const page = await open();
    const panel = await openSaved(page);
    await markAsReady(panel);
    await panel.getByRole("button", { name: "Keep" }).click();
    await panel.getByText("Enter the whole key").waitFor();
    await panel.getByLabel("Access code for the shared list").fill(served.token);
    await expectAccess(panel, served.token);
    await panel.getByRole("button", { name: "Check connection" }).click();
    await panel.getByText("The connection works.").waitFor();
    await look(page, "export-preview");
    const health = panel.getByRole("region", { name: "What goes: Health plan" });
    await health.getByText("Named professional, answer").waitFor();
    await health.getByText(/\d+ values stay here/).click();
    await health.getByText("Named professional, comment").waitFor();
    await panel.getByText(/^hash-[0-9a-f]{32} \(a code that only/).waitFor();
    expect(await panel.getByText("The plan records it").count()).toBe(0);
    expect(await served.held()).toEqual([]);

    await panel.getByRole("button", { name: "Forget the access code and the key" }).click();
    await panel.getByLabel("Access code for the shared list").waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("list-token");
  });

  it("sends with one press, keeps it in the document, and twice is still one row", async () => {
    const page = await open();
    const panel = await openReady(page, served.token);
    await panel.getByRole("button", { name: "Send now" }).click();
    await panel.getByText("Sent. This audit is now in the shared list.").waitFor();
    await panel.getByText("Last step: save this document in Word").waitFor();
    await panel.getByText(/^Sent on 22 November 2026/).waitFor();
    await panel.getByText("It has not changed since.").waitFor();
    await look(page, "export-sent");
    await expectDocument(page, ({ sendings }) => sendings?.[0]?.to === `${served.address}/api`);
    const [held] = await served.held();
    expect(held?.record.header.childId).toMatch(/^hash-/);
    expect(JSON.stringify(held)).not.toContain("The plan records it");

    await panel.getByRole("button", { name: "Send again" }).click();
    await panel.getByText("Already sent. The shared list has this version").waitFor();
    await typeInDocument(page, "education.judgement/comment", "The school was changed.");
    await panel.getByText("Save the audit record first").waitFor();
    await panel.getByRole("button", { name: "Save record now" }).click();
    await markAsReady(panel);
    await panel.getByText("It has changed since").waitFor();
    await look(page, "export-changed-since");
    await panel.getByRole("button", { name: "Send again" }).click();
    await panel.getByText("Sent. This replaces the version that you sent before.").waitFor();
    expect((await served.held()).map(({ revision }) => revision)).toEqual([2]);
  });

  it("is asked what to do when the id was lost with a document that was not saved", async () => {
    const page = await open();
    const panel = await openReady(page, served.token);
    await panel.getByRole("button", { name: "Send now" }).click();
    await panel.getByText("Sent. This audit is now in the shared list.").waitFor();

    const again = await open();
    const panelAgain = await openReady(again, served.token);
    await panelAgain.getByRole("button", { name: "Send now" }).click();
    await panelAgain
      .getByText(/This child's audit is already in the list, sent on .* from another copy of the form/)
      .waitFor();
    await look(again, "export-same-child");
    await panelAgain.getByRole("button", { name: "Replace it" }).click();
    await panelAgain.getByText("Sent. This replaces the other audit of this child.").waitFor();
  });

  it("lets it wait without a connection, over a reload, and sends it once when there is one", async () => {
    const page = await open();
    const panel = await openReady(page, served.token);
    await page.route("**/api/**", (route) => route.abort("internetdisconnected"));
    await panel.getByRole("button", { name: "Send now" }).click();
    await panel.getByText(/^Not sent yet\./).waitFor();
    await panel.getByRole("heading", { name: "Waiting to be sent (1)" }).waitFor();
    await look(page, "export-waiting");
    await panel.getByRole("button", { name: "Try again" }).click();
    await panel.getByText(/Tried 2 times/).waitFor();

    await page.reload();
    await page.getByText("Ready to send", { exact: true }).first().waitFor();
    const again = await openExport(page);
    await again.getByRole("heading", { name: "Waiting to be sent (1)" }).waitFor();
    await page.unroute("**/api/**");
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expectSoon(
      async () => (await served.held()).length === 1,
      "the audit in the list",
      () => again.textContent(),
    );
    await expectSoon(
      async () => (await again.getByText(/Waiting to be sent/).count()) === 0,
      "nothing to wait",
      () => again.textContent(),
    );
  });

  it("tries what is queued by itself when the pane is opened again", async () => {
    const page = await open();
    const panel = await openReady(page, served.token);
    await page.route("**/api/**", (route) => route.abort("internetdisconnected"));
    await panel.getByRole("button", { name: "Send now" }).click();
    await panel.getByRole("heading", { name: "Waiting to be sent (1)" }).waitFor();
    await page.unroute("**/api/**");
    await page.clock.setFixedTime("2026-11-22T10:25:00");
    await page.reload();
    await expectSoon(
      async () => (await served.held()).length === 1,
      "the audit in the list",
      () => Promise.resolve(null),
    );
  });

  it("says what a person has to do where the token was taken back, and can give the send up", async () => {
    const page = await open();
    const panel = await openReady(page, served.token);
    await served.revokeToken();
    await panel.getByRole("button", { name: "Check connection" }).click();
    await panel.getByText("The token is accepted: missing.").waitFor();
    await panel.getByRole("button", { name: "Send now" }).click();
    await panel.getByText(/^Not sent yet\..*Fix this, then choose Try again/).waitFor();
    await look(page, "export-token-revoked");
    await panel.getByRole("button", { name: "Give up sending" }).click();
    await expectSoon(
      async () => (await panel.getByText(/Waiting to be sent/).count()) === 0,
      "nothing to wait",
      () => panel.textContent(),
    );
  });

  it("goes through signing off: ready, countersigned, returned, and expired when the form changes", async () => {
    const page = await open();
    const panel = await openExport(page);
    await panel.getByText("Draft: nobody has marked").waitFor();
    await panel.getByRole("button", { name: "Mark as ready" }).click();
    await panel.getByLabel("Your initials").and(page.locator(":focus")).waitFor();
    await page.keyboard.type("Anna Brown");
    await panel.getByRole("group").getByRole("button", { name: "Mark as ready" }).click();
    await panel.getByText("Give two to four initials").waitFor();
    await look(page, "export-sign-off");
    await panel.getByLabel("Your initials").fill("ab");
    await panel.getByRole("group").getByRole("button", { name: "Mark as ready" }).click();
    await panel.getByText("Marked as ready by AB (Auditor) on 22 November 2026.").waitFor();
    await expectDocument(page, ({ signOffs }) => signOffs?.at(-1)?.step === "ready");

    await panel.getByRole("button", { name: "Countersign" }).click();
    await panel.getByLabel("Your initials").fill("AB");
    await panel.getByRole("group").getByRole("button", { name: "Countersign" }).click();
    await panel.getByText("Your initials are on an earlier step").waitFor();
    await panel.getByLabel("Your initials").fill("CD");
    await panel.getByRole("group").getByRole("button", { name: "Countersign" }).click();
    await panel.getByText("Countersigned by CD (Quality lead) on 22 November 2026.").waitFor();

    await panel.getByRole("button", { name: "Return with remarks" }).click();
    await panel.getByLabel("Your initials").fill("CD");
    await panel.getByRole("group").getByRole("button", { name: "Return with remarks" }).click();
    await panel.getByText("Say in a few words").waitFor();
    await panel.getByLabel("What the auditor needs to look at again").fill("The date of the second action.");
    await panel.getByRole("group").getByRole("button", { name: "Return with remarks" }).click();
    await panel.getByText("Returned by CD (Quality lead) on 22 November 2026.").waitFor();
    await panel.getByText("To look at again: The date of the second action.").waitFor();
    await look(page, "export-returned");

    await typeInDocument(page, "education.judgement/comment", "The school was changed.");
    await panel.getByText("The form has changed since, so that no longer counts.").waitFor();
    expect((await recordInDocument(page)).signOffs).toHaveLength(3);
  });
});

describeInBrowser("the pane where no list is set up", ({ openPane }) => {
  it("offers a file, with what is in it", async () => {
    const page = await openPane(completeForm());
    const panel = await openSaved(page);
    await markAsReady(panel);
    await panel.getByText("No shared list is set up here.").waitFor();
    await panel.getByLabel("Your authority’s key").fill(authorityKey);
    await panel.getByRole("button", { name: "Keep" }).click();
    await panel.getByRole("heading", { name: "What is in the file" }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      panel.getByRole("button", { name: "Excel (.xlsx)" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("permanency-audits-sandwell-2026.xlsx");
    await panel.getByText("In your downloads: permanency-audits-sandwell-2026.xlsx").waitFor();
    await look(page, "export-file");
  });

  it("says in a sentence that the settings are wrong, and sends nothing", async () => {
    const page = await openPane(completeForm());
    await page.route("**/collation.json", (route) =>
      route.fulfill({
        json: { cycle: "2026-autumn", list: { type: "service", url: "http://elsewhere/api" } },
      }),
    );
    const panel = await openSaved(page);
    await panel.getByText("not valid at “list.url”").waitFor();
    expect(await panel.getByRole("button", { name: "Excel (.xlsx)" }).count()).toBe(0);
  });
});

describeInBrowser("a quality lead who exports a sample", ({ openFilesPage }) => {
  let served: ServedWithList;
  beforeEach(async () => {
    served = await serveWithList({}, "Westhaven");
  });
  afterEach(() => served.close());

  const openSamples = async () => {
    const page = await openFilesPage({}, served.address);
    await page.getByRole("button", { name: "Open the samples" }).click();
    await page.getByText("8 files: 6 ready, 2 not ready.").waitFor();
    return page;
  };
  const openSeveral = async (page: Page) => {
    await page.getByRole("button", { name: "Send", exact: true }).click();
    const panel = page.getByRole("region", { name: "Send audits" });
    await panel.getByRole("button", { name: "Save 6 records" }).click();
    await panel.getByRole("button", { name: "Mark 6 audits as ready" }).click();
    await panel.getByLabel("Your initials").fill("AB");
    await panel.getByRole("group").getByRole("button", { name: "Mark as ready" }).click();
    await panel.getByLabel("Access code for the shared list").fill(served.token);
    await panel.getByLabel("Your authority’s key").fill(authorityKey);
    await panel.getByRole("button", { name: "Keep" }).click();
    await panel.getByRole("button", { name: "Send 6 audits" }).waitFor();
    return panel;
  };

  it("saves, sees what goes, and sends all that are ready with a table of outcomes", async () => {
    const page = await openSamples();
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expectFocus(page, "Send audits");
    await page.keyboard.press("Escape");
    await page.getByRole("region", { name: "Send audits" }).waitFor({ state: "detached" });
    await expectFocus(page, "button Send");
    const panel = await openSeveral(page);
    await panel.getByText("6 audits with no problems, 6 of them ready to send.").waitFor();
    await panel.getByRole("region", { name: "What goes: Health plan" }).first().waitFor();
    await look(page, "several-preview");
    expect(await served.held()).toEqual([]);
    await panel.getByRole("button", { name: "Send 6 audits" }).click();
    await panel
      .getByRole("row")
      .filter({ hasText: "westhaven-06.docx" })
      .getByText("Sent. This audit is now in the shared list.")
      .waitFor();
    await panel.getByRole("button", { name: /^Send/ }).waitFor({ state: "detached" });
    await panel.getByRole("heading", { name: "What was sent" }).waitFor();
    await look(page, "several-sent");
    expect(await served.held()).toHaveLength(6);

    await panel.getByText("Last step: save 6 changed files.").waitFor();
    const downloads: string[] = [];
    page.on("download", (download) => downloads.push(download.suggestedFilename()));
    await panel.getByRole("button", { name: "Save 6 changed files" }).click();
    await panel.getByText("6 files in your downloads").waitFor();
    expect(downloads).toHaveLength(6);
  });

  it("shows the queue below the table, after a reload too, and gives it up or sends it", async () => {
    const page = await openSamples();
    const panel = await openSeveral(page);
    await page.route("**/api/**", (route) => route.abort("internetdisconnected"));
    await panel.getByRole("button", { name: "Send 6 audits" }).click();
    await page.getByRole("heading", { name: "Waiting to be sent (6)" }).waitFor();
    await page.reload();
    const waiting = page.getByRole("region", { name: "Waiting to be sent (6)" });
    await waiting.getByText("westhaven-01.docx").waitFor();
    await look(page, "several-waiting");
    await waiting.getByRole("button", { name: "Give up sending westhaven-01.docx" }).click();
    await page.getByRole("heading", { name: "Waiting to be sent (5)" }).waitFor();
    await page.unroute("**/api/**");
    await page.getByRole("button", { name: "Try again" }).click();
    await expectSoon(
      async () => (await page.getByText(/Waiting to be sent/).count()) === 0,
      "nothing to wait",
      () => page.locator("main").textContent(),
    );
    expect(await served.held()).toHaveLength(5);
  });

  it("lets one of two tabs deliver the queue", async () => {
    const page = await openSamples();
    const panel = await openSeveral(page);
    await page.route("**/api/**", (route) => route.abort("internetdisconnected"));
    await panel.getByRole("button", { name: "Send 6 audits" }).click();
    await page.getByRole("heading", { name: "Waiting to be sent (6)" }).waitFor();
    // Each has been tried to the end: what arrives is what came after.
    await panel.getByText("Not sent yet. The collation").nth(5).waitFor();
    await page.unroute("**/api/**");
    const other = await page.context().newPage();
    await other.clock.setFixedTime("2026-11-22T10:15:01");
    await other.goto(`${served.address}/index.html`);
    // The other tab may not listen yet when it is told for the first time.
    const tellBoth = () =>
      Promise.all([page, other].map((tab) => tab.evaluate(() => window.dispatchEvent(new Event("online")))));
    await expectSoon(
      async () => {
        await tellBoth();
        return (await served.held()).length === 6;
      },
      "all in the list",
      () => page.locator("main").textContent(),
    );
    await page.getByText(/Waiting to be sent/).waitFor({ state: "detached" });
    expect(served.arrivals()).toEqual(Array.from({ length: 6 }, () => "received"));
  });

  it("countersigns several that are marked as ready", async () => {
    const page = await openSamples();
    for (const name of ["westhaven-01.docx", "westhaven-02.docx"]) {
      await page.getByRole("rowheader", { name }).getByRole("button").click();
      await page.getByRole("heading", { name }).waitFor();
      const panel = await openExport(page);
      await panel.getByRole("button", { name: "Mark as ready" }).click();
      await panel.getByLabel("Your initials").fill("AB");
      await panel.getByRole("group").getByRole("button", { name: "Mark as ready" }).click();
      await panel.getByText("Marked as ready by AB").waitFor();
      await page.getByRole("button", { name: "Back to the files" }).click();
    }
    await page.getByText(/6 ready/).waitFor();
    await page.getByRole("button", { name: "Send", exact: true }).click();
    const panel = page.getByRole("region", { name: "Send audits" });
    await panel.getByRole("button", { name: "Countersign 2 audits" }).click();
    await panel.getByLabel("Your initials").fill("CD");
    await panel.getByRole("group").getByRole("button", { name: "Countersign" }).click();
    for (const name of ["westhaven-01.docx", "westhaven-02.docx"]) {
      await panel
        .getByRole("row")
        .filter({ hasText: name })
        .getByText("Countersigned by CD (Quality lead)")
        .waitFor();
    }
    await look(page, "several-countersigned");
  });
});

async function openExport(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const panel = page.getByRole("region", { name: "Export this audit" });
  await panel.waitFor();
  return panel;
}

async function openSaved(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Save record" }).click();
  await page.getByText("Audit record: saved").waitFor();
  return openExport(page);
}

/** With all that sending needs. */
async function openReady(page: Page, token: string): Promise<Locator> {
  const panel = await openSaved(page);
  await markAsReady(panel);
  await expectAccess(panel, token);
  return panel;
}

async function expectAccess(panel: Locator, token: string): Promise<void> {
  await panel.getByLabel("Access code for the shared list").fill(token);
  await panel.getByLabel("Your authority’s key").fill(authorityKey);
  await panel.getByRole("button", { name: "Keep" }).click();
  await panel.getByRole("heading", { name: "What will be sent" }).waitFor();
}

async function markAsReady(panel: Locator): Promise<void> {
  await panel.getByRole("button", { name: "Mark as ready" }).click();
  await panel.getByLabel("Your initials").fill("AB");
  await panel.getByRole("group").getByRole("button", { name: "Mark as ready" }).click();
  await panel.getByText("Marked as ready by AB").waitFor();
}
