/// <reference lib="dom" />
import type { Locator, Page } from "playwright-core";
import type { Place } from "../../src/audit/place.ts";
import { buildForm } from "../support/build-form.ts";
import { selectedText, typeInDocument } from "../support/browser/act-in-word.ts";
import { describeInBrowser, look } from "../support/browser/describe-in-browser.ts";
import { expectDocument, expectFocus, tabTo } from "../support/browser/expect-soon.ts";
import { describeFocus } from "../support/browser/judge-page.ts";
import { recordInDocument } from "../support/browser/read-open-document.ts";
import { completeForm, completeValues } from "../support/complete-form.ts";
import type { FormLayout } from "../support/form/form-layout.ts";
import type { FormValues } from "../support/form/form-values.ts";

const converted: FormLayout = { tagged: true, properKinds: true, factorsControl: true };

const [firstAction] = completeValues.actions ?? [];

/** Finished but for an answer, the comment on a grade, a grade and the date of an action. */
const almostDone: FormValues = {
  ...completeValues,
  answers: { ...completeValues.answers, "health.named-professional": { answer: null, comment: null } },
  judgements: {
    ...completeValues.judgements,
    health: { grade: "Good", comment: null },
    education: { grade: null, comment: "Well supported at school." },
  },
  actions: [{ area: firstAction?.area ?? null, action: firstAction?.action ?? null, date: null }],
};

describeInBrowser("an auditor in Word", ({ openPane }) => {
  it("is told once what leaves the computer, and then sees the form", async () => {
    const page = await openPane(buildForm(almostDone), { isFirstRun: true });
    await page.getByText("nothing leaves it until you press Send").waitFor();
    await look(page, "first-run");
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await expectFocus(page, "Permanency Audit");
    await page.getByText("46 of 48 answered").waitFor();
    await page.reload();
    await page.getByText("46 of 48 answered").waitFor();
    expect(await page.getByRole("button", { name: "Start", exact: true }).count()).toBe(0);
  });

  it("finds a blank form calm: so many questions, where to start, and nothing in red until it is checked", async () => {
    const page = await openPane(buildForm({}));
    await page.getByText("48 questions to answer.").waitFor();
    expect(await page.getByText("There is a problem").count()).toBe(0);
    expect(await page.getByText("Must fix").count()).toBe(0);
    await page.getByRole("button", { name: "Start with Local authority" }).click();
    // The button that was pressed has the words in its name too.
    await expectFocus(page, "button Local authority");
    await page.getByRole("combobox").pressSequentially("Sandwel");
    await page.getByRole("option", { name: "Sandwell", exact: true }).click();
    await expectDocument(page, ({ header }) => header.localAuthority === "Sandwell");
    await look(page, "auditor-calm");
    await page.getByRole("button", { name: "Check the form" }).click();
    await expectFocus(page, "There is a problem");
  });

  it("takes back a change with Undo", async () => {
    const page = await openPane(buildForm(almostDone));
    await check(page);
    const question = rowOf(page, "health.named-professional/answer");
    await question.getByRole("button", { name: "Yes", exact: true }).click();
    await expectDocument(page, ({ answers }) => answers["health.named-professional"]?.answer === "Yes");
    await page.getByRole("button", { name: "Undo" }).click();
    await expectDocument(page, ({ answers }) => answers["health.named-professional"]?.answer === null);
    await page.getByText("Undone.").waitFor();
  });

  it("gives one reason for all questions with the same problem", async () => {
    const { health, education } = completeValues.judgements ?? {};
    const values: FormValues = {
      ...completeValues,
      judgements: {
        ...completeValues.judgements,
        health: { grade: health?.grade ?? "Good", comment: null },
        education: { grade: education?.grade ?? "Good", comment: null },
      },
    };
    const page = await openPane(buildForm(values, converted));
    await check(page);
    const row = rowOf(page, "health.judgement/grade");
    await row.getByRole("button", { name: "Give a reason" }).click();
    await page.keyboard.type("Covered in the answers");
    await row.getByRole("checkbox", { name: "Use this reason for the other 1 question like this" }).check();
    await row.getByRole("button", { name: "Keep this reason" }).click();
    await page.getByText("Ready to send", { exact: true }).first().waitFor();
    expect((await recordInDocument(page)).reasons).toHaveLength(2);
  });

  it("sees how far the form is and what blocks it, and follows a link to the row", async () => {
    const page = await openPane(buildForm(almostDone));
    await page.getByText("46 of 48 answered").waitFor();
    await check(page);
    await page.getByText("Not ready: 4 things to fix or explain").waitFor();
    await page.getByText("Audit record: not saved").waitFor();
    await look(page, "auditor-start");

    await summaryOf(page)
      .getByRole("button", { name: /named professional/ })
      .click();
    const row = rowOf(page, "health.named-professional/answer");
    await expectFocus(page, (await row.getByRole("heading").textContent()) ?? "");
    // The document stays where it is: only "Show in document" moves it.
    expect(await selectedText(page)).toBeNull();
    await row.getByRole("button", { name: "Show in document" }).click();
    await page.waitForFunction(() => window.standIn.selection !== null);
  });

  it("shows the problems of one weight alone", async () => {
    const page = await openPane(buildForm(almostDone));
    await check(page);
    await summaryOf(page).getByRole("listitem").nth(3).waitFor();
    await summaryOf(page).getByRole("button", { name: "Explain (1)" }).click();
    const [link, ...others] = await summaryOf(page).getByRole("listitem").allTextContents();
    expect(others).toEqual([]);
    await rowOf(page, "health.judgement/grade")
      .getByText((link ?? "nothing").split(": ").at(-1) ?? "nothing")
      .waitFor();
  });

  it("reads why a check is made, and all about it in a page of its own", async () => {
    const page = await openPane(buildForm(almostDone));
    await check(page);
    const row = rowOf(page, "health.judgement/grade");
    await row.getByRole("button", { name: "Why this matters" }).click();
    const [about] = await Promise.all([
      page.waitForEvent("popup"),
      row.getByRole("link", { name: /^More about this check/ }).click(),
    ]);
    await about.getByRole("heading", { level: 1, name: "Grade without a comment" }).waitFor();
    await about.getByRole("heading", { name: "Why it matters" }).waitFor();
  });

  it("answers in the pane, and the document's own controls hold the answers", async () => {
    const page = await openPane(buildForm(almostDone));
    await check(page);
    const question = rowOf(page, "health.named-professional/answer");
    await question.getByRole("button", { name: "Yes", exact: true }).click();
    await expectDocument(page, ({ answers }) => answers["health.named-professional"]?.answer === "Yes");
    await question.getByRole("textbox").fill("The school nurse is named.\nSince May.");
    await question.getByRole("textbox").blur();
    await expectDocument(
      page,
      ({ answers }) => answers["health.named-professional"]?.comment?.endsWith("Since May.") === true,
    );

    const grade = rowOf(page, "education.judgement/grade");
    await grade.getByRole("button", { name: "Good", exact: true }).click();
    await expectDocument(page, ({ judgements }) => judgements.education?.grade === "Good");

    const action = rowOf(page, "actions/1/area");
    await action.getByRole("combobox", { name: /date/i }).fill("31/03/2027");
    await page.keyboard.press("Tab");
    await expectDocument(page, ({ actions }) => actions[0]?.date === "2027-03-31");

    // Resolved rows stay open: nothing moves away under the hand.
    expect(
      await question.getByRole("button", { name: "Yes", exact: true }).getAttribute("aria-pressed"),
    ).toBe("true");
    await question.getByRole("button", { name: /^Clear: Answer/ }).click();
    await expectDocument(page, ({ answers }) => answers["health.named-professional"]?.answer === null);
  });

  it("explains a query with a reason of three words or more", async () => {
    const page = await openPane(buildForm(almostDone));
    await check(page);
    const row = rowOf(page, "health.judgement/grade");
    await row.getByRole("button", { name: "Give a reason" }).click();
    await page.keyboard.type("See above");
    await row.getByRole("button", { name: "Keep this reason" }).click();
    await row.getByText("Write at least three words.").waitFor();
    await look(page, "auditor-reason");
    await page.keyboard.type(" for the evidence");
    await row.getByRole("button", { name: "Keep this reason" }).click();
    await row.getByText("Your reason: See above for the evidence").waitFor();
    await expectFocus(page, "Change the reason");
    await page.getByText("Not ready: 3 things to fix or explain").waitFor();
    expect((await recordInDocument(page)).reasons).toMatchObject([{ reason: "See above for the evidence" }]);
  });

  it("goes through the gaps by button and by Alt+N, in the document and in the pane at once", async () => {
    const page = await openPane(buildForm(almostDone));
    await check(page);
    await page.getByRole("button", { name: "Next gap" }).click();
    await page.getByText("Gap 1 of 4").waitFor();
    await expectFocus(page, "Does the plan include a named health professional");
    await look(page, "auditor-gap");
    await page.keyboard.press("Alt+n");
    await page.getByText("Gap 2 of 4").waitFor();
    await expectFocus(page, "Overall Judgement of the Health Plan");
    // A gap that is filled is left out, and the next one is still the next.
    await typeInDocument(page, "health.judgement/comment", "Sound and up to date.");
    await page.getByText("Not ready: 3 things to fix or explain").waitFor();
    await page.keyboard.press("Alt+n");
    await page.getByText("Gap 2 of 3").waitFor();
    await expectFocus(page, "Overall Judgement of the Education Plan");
    await page.keyboard.press("Alt+n");
    await page.getByText("Gap 3 of 3").waitFor();
    await page.keyboard.press("Alt+n");
    await page.getByText("Gap 1 of 3").waitFor();
  });

  it("saves the record, is told to save the document, and sees when the form has moved on", async () => {
    const page = await openPane(completeForm());
    await page.getByText("Ready to send", { exact: true }).first().waitFor();
    await page.getByRole("button", { name: "Save record" }).first().click();
    await page.getByText("Audit record: saved").waitFor();
    await page.getByText("Now save the document itself").waitFor();
    await look(page, "auditor-complete");
    const { auditId, revision } = await recordInDocument(page);
    expect([typeof auditId, revision]).toEqual(["string", 1]);

    // Somebody is at work in the pane while the document changes.
    await page.getByRole("button", { name: /^Health plan/, expanded: false }).click();
    const row = rowOf(page, "health.named-professional/answer");
    await row.getByRole("heading").getByRole("button").click();
    await row.getByRole("textbox").click();
    await page.keyboard.type(" Half a sent");
    const before = await placeOnScreen(row);
    await typeInDocument(page, "education.judgement/comment", "The school changed.");
    await page.getByText("Audit record: out of date").waitFor();
    await expectFocus(page, "Comment: Does the plan include a named health professional");
    expect(await row.getByRole("textbox").inputValue()).toContain("Half a sent");
    expect(Math.abs((await placeOnScreen(row)) - before)).toBeLessThan(4);
    await look(page, "auditor-stale");
  });

  it("is told what a conversion will do, and then what it did", async () => {
    const page = await openPane(completeForm());
    const before = await recordInDocument(page);
    await page.getByRole("button", { name: "Convert this form" }).click();
    await expectFocus(page, "Convert this form");
    const panel = page.getByRole("region", { name: "Convert this form" });
    await panel.getByText(/What will change, in \d+ places/).click();
    await look(page, "auditor-convert");
    await panel.getByRole("button", { name: "Convert", exact: true }).click();
    await page.getByRole("heading", { name: "This form was converted" }).waitFor();
    await look(page, "auditor-converted");
    expect((await recordInDocument(page)).answers).toEqual(before.answers);
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await expectFocus(page, "Convert this form");
  });

  it("is not asked to convert a form that is converted", async () => {
    const page = await openPane(buildForm(completeValues, converted));
    await page.getByText("Ready to send", { exact: true }).first().waitFor();
    expect(await page.getByRole("button", { name: "Convert this form" }).count()).toBe(0);
  });

  it("takes the correction that a check offers, and the focus stays in the row", async () => {
    const values = { ...completeValues, header: { ...completeValues.header, ageRange: "12" } };
    const page = await openPane(buildForm(values, { tagged: true }));
    await check(page);
    const row = rowOf(page, "header/ageRange");
    await row.getByRole("button", { name: "Change to 11-15yrs" }).first().click();
    await expectDocument(page, ({ header }) => header.ageRange === "11-15");
    await page.getByText("Ready to send", { exact: true }).first().waitFor();
    await expectFocus(page, "Age range");
  });

  it("can do all of it with the keyboard alone, and always sees where the focus is", async () => {
    const page = await openPane(buildForm(almostDone));
    await check(page);
    await page.getByText("Not ready: 4 things").waitFor();
    await page.getByRole("heading", { level: 1 }).click();
    const seen: string[] = [];
    for (let press = 0; press < 40; press++) {
      await page.keyboard.press("Tab");
      seen.push((await describeFocus(page)) ?? "nothing");
    }
    expect(seen.filter((each) => each.startsWith("UNSEEN"))).toEqual([]);
    expect(seen.slice(0, 3)).toEqual([
      "button Next question",
      // A toolbar is one stop; the arrow keys move within it.
      "button Next gap",
      "button Convert this form",
    ]);

    await page.keyboard.press("Alt+n");
    await page.getByText("Gap 1 of 4").waitFor();
    await tabTo(page, "button Yes");
    await page.keyboard.press("Enter");
    await expectDocument(page, ({ answers }) => answers["health.named-professional"]?.answer === "Yes");
    await tabTo(page, "textarea Comment");
    await page.keyboard.type("The nurse is named.");
    await page.keyboard.press("Tab");
    await expectDocument(
      page,
      ({ answers }) => answers["health.named-professional"]?.comment === "The nurse is named.",
    );

    await page.keyboard.press("Alt+n");
    await tabTo(page, "button Give a reason");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Covered in the answers");
    await tabTo(page, "button Keep this reason");
    await page.keyboard.press("Enter");
    await page.getByText("Your reason: Covered in the answers").waitFor();
    await expectFocus(page, "Change the reason");

    await tabTo(page, "button Next gap", "Shift+Tab");
    await page.keyboard.press("End");
    await expectFocus(page, "Help");
    await page.keyboard.press("Enter");
    await expectFocus(page, "Help");
    await look(page, "auditor-help");
    await page.keyboard.press("Escape");
    await page.getByText("moves between the document and this pane").waitFor({ state: "detached" });
    await expectFocus(page, "Help");
  });
});

/** Asks for the verdict, as a person does who has answered what they can. */
async function check(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Check the form" }).first().click();
  await page.getByRole("heading", { name: /^(?:There is a problem|Ready to send)$/ }).waitFor();
}

function summaryOf(page: Page): Locator {
  return page.getByRole("region", { name: "There is a problem" });
}

/** The row of the pane that shows an entry, by the place of its first value. */
function rowOf(page: Page, place: Place): Locator {
  return page.locator(`#entry-${place.replaceAll(/[^a-zA-Z0-9-]/g, "-")}`);
}

async function placeOnScreen(row: Locator): Promise<number> {
  const box = await row.boundingBox();
  return box?.y ?? Number.NaN;
}
