/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { describeInBrowser, look } from "../support/browser/describe-in-browser.ts";
import { expectDocument } from "../support/browser/expect-soon.ts";
import { recordInDocument } from "../support/browser/read-open-document.ts";
import { buildForm } from "../support/build-form.ts";
import { completeValues } from "../support/complete-form.ts";
import type { FormLayout } from "../support/form/form-layout.ts";
import type { FormValues } from "../support/form/form-values.ts";
import { documentOf } from "../support/word-stand-in/small-document.ts";

const converted: FormLayout = { tagged: true, properKinds: true, factorsControl: true };

const oneGap: FormValues = {
  ...completeValues,
  answers: { ...completeValues.answers, "health.named-professional": { answer: null, comment: null } },
};

const oneQuery: FormValues = {
  ...completeValues,
  judgements: { ...completeValues.judgements, health: { grade: "Good", comment: null } },
};

/** The button of the toolbar: the button for the next step may have the same name. */
const saveButton = (page: Page) => page.getByRole("toolbar").getByRole("button", { name: "Save record" });

/** Asks for the verdict, as a person does who has answered what they can. */
async function check(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Check the form" }).first().click();
  await page.getByRole("heading", { name: "There is a problem" }).waitFor();
}

const row = (page: Page) => page.locator("#entry-health-named-professional-answer");
const query = (page: Page) => page.locator("#entry-health-judgement-grade");

describeInBrowser("trouble in Word", ({ openPane }) => {
  it("says what to do where a document may only be read, and offers nothing that would write", async () => {
    const page = await openPane(buildForm(oneGap, converted), { protection: "read-only-file" });
    await check(page);
    await page.getByText("open for reading only").waitFor();
    await page.getByText("Enable Editing").waitFor();
    await look(page, "trouble-read-only");
    expect(await row(page).getByRole("button", { name: "Yes", exact: true }).isDisabled()).toBe(true);
    expect(await row(page).getByRole("textbox").isDisabled()).toBe(true);
    expect(await saveButton(page).getAttribute("aria-disabled")).toBe("true");
    await row(page).getByRole("button", { name: "Show in document" }).click();
    await page.waitForFunction(() => window.standIn.selection !== null);
  });

  it("says what to do where Microsoft's library cannot be loaded", async () => {
    const page = await openPane(buildForm(oneGap), { isOfficeThere: false });
    const sentence = page.getByRole("alert");
    await sentence.getByText("could not load").waitFor();
    await sentence.getByText("open the pane again").waitFor();
    await look(page, "trouble-no-office");
  });

  it("says why a document is no audit, and reads it again when it has become one", async () => {
    const letter = documentOf("<w:p><w:r><w:t>Dear Ms Ward, thank you for your letter.</w:t></w:r></w:p>");
    const page = await openPane(letter);
    await page.getByRole("heading", { name: "Not an audit form" }).waitFor();
    await look(page, "trouble-letter");
    expect(await page.getByRole("button", { name: "Save record" }).count()).toBe(0);
    expect(await page.getByRole("button", { name: "Check again" }).count()).toBe(1);
  });

  it("keeps what was typed where Word did not keep it, and writes it when asked again", async () => {
    const page = await openPane(buildForm(oneGap, converted));
    await check(page);
    await row(page).getByRole("textbox").waitFor();
    await page.evaluate(() => {
      window.standIn.faults.ignoresWrites = () => true;
    });
    await row(page).getByRole("textbox").fill("The nurse is named.");
    await row(page).getByRole("textbox").blur();
    await page.getByText("Word took the change and then did not keep it.").waitFor();
    await row(page).getByText("What you wrote is kept here.").waitFor();
    await look(page, "trouble-did-not-stick");
    expect(await row(page).getByRole("textbox").inputValue()).toBe("The nurse is named.");

    await page.evaluate(() => {
      window.standIn.faults.ignoresWrites = () => false;
    });
    await row(page).getByRole("button", { name: "Try again" }).click();
    await expectDocument(
      page,
      ({ answers }) => answers["health.named-professional"]?.comment === "The nurse is named.",
    );
    await row(page).getByText("What you wrote is kept here.").waitFor({ state: "detached" });
  });

  it("shows and checks answers that this Word cannot write, and says where to give them", async () => {
    const page = await openPane(buildForm(oneGap, converted), { host: "ltsc2024" });
    await check(page);
    await page.getByText("does not let us choose in drop-down lists").waitFor();
    await look(page, "trouble-old-word");
    await row(page).getByText("Answer this in the document").waitFor();
    expect(await row(page).getByRole("button", { name: "Yes", exact: true }).count()).toBe(0);
    await row(page).getByRole("textbox").fill("The nurse is named.");
    await row(page).getByRole("textbox").blur();
    await expectDocument(
      page,
      ({ answers }) => answers["health.named-professional"]?.comment === "The nurse is named.",
    );
    await row(page).getByRole("button", { name: "Show in document" }).click();
    await page.waitForFunction(() => window.standIn.selection !== null);
  });

  it.each(["word2019", "closedNetwork"] as const)("saves the record and a reason on %s", async (host) => {
    const page = await openPane(buildForm(oneQuery, converted), { host });
    await check(page);
    await page.getByRole("button", { name: "Save record" }).first().click();
    await page.getByText("Now save the document itself").waitFor();
    await query(page).getByRole("button", { name: "Give a reason" }).click();
    await page.keyboard.type("See above for the evidence");
    await query(page).getByRole("button", { name: "Keep this reason" }).click();
    await query(page).getByText("Your reason: See above for the evidence").waitFor();
    expect((await recordInDocument(page)).reasons).toHaveLength(1);
    await look(page, `trouble-${host}`);
  });

  it("says where to give reasons and save the record where this Word can keep neither", async () => {
    const page = await openPane(buildForm(oneQuery, converted), {
      host: "word2019",
      without: ["CustomXmlParts 1.1"],
    });
    await check(page);
    await page.getByText("cannot keep the audit record or your reasons").waitFor();
    const isDisabled = (name: string) =>
      page.getByRole("button", { name }).first().getAttribute("aria-disabled");
    expect(await isDisabled("Save record")).toBe("true");
    expect(await isDisabled("Give a reason")).toBe("true");
    await query(page).getByText("cannot keep a reason").waitFor();
    await query(page).getByRole("button", { name: "Give a reason" }).click({ force: true });
    expect(await page.getByRole("button", { name: "Keep this reason" }).count()).toBe(0);
    await look(page, "trouble-without-record");
  });

  it("says that the document was closed", async () => {
    const page = await openPane(buildForm(oneGap, converted));
    await check(page);
    await row(page).getByRole("button", { name: "Yes", exact: true }).waitFor();
    await page.evaluate(() => {
      window.standIn.user.closeDocument();
    });
    await row(page).getByRole("button", { name: "Yes", exact: true }).click();
    await page
      .getByText(/closed/)
      .first()
      .waitFor();
    await look(page, "trouble-closed");
  });

  it("says where a saved record did not stay, and the form is as it was", async () => {
    const page = await openPane(buildForm(completeValues, converted));
    await page.getByText("Ready to send", { exact: true }).first().waitFor();
    await page.evaluate(() => {
      window.standIn.faults.ignoresXml = true;
    });
    await page.getByRole("button", { name: "Save record" }).first().click();
    await page.getByText("did not keep").waitFor();
    await look(page, "trouble-record");
    expect(await page.getByText("Audit record: not saved").count()).toBe(1);
    expect((await recordInDocument(page)).auditId).toBeUndefined();
  });

  it("shows a locked answer as trouble in one sentence", async () => {
    const page = await openPane(buildForm(oneGap, converted), { protection: "read-only-editing" });
    await check(page);
    await page.getByText("protected against editing").first().waitFor();
    await page.getByText("Stop Protection").first().waitFor();
  });
});
