import type { Locator, Page } from "playwright-core";
import type { AuditRecord } from "../../../src/audit/audit-record.ts";
import { describeFocus } from "./judge-page.ts";
import { recordInDocument } from "./read-open-document.ts";

/** It only ends a test that hangs. */
const patience = 60_000;

/** Waits until something is so. @param instead what to say of how it is when it never is so. @throws after a minute. */
export async function expectSoon(
  isSo: () => Promise<boolean>,
  what: string,
  instead: () => Promise<string | null>,
): Promise<void> {
  const end = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Waited for ${what}; instead: ${(await instead()) ?? "nothing"}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until something with these words in its name has the focus. */
export async function expectFocus(page: Page, words: string): Promise<void> {
  await expectSoon(
    async () => (await describeFocus(page))?.includes(words) === true,
    `the focus on "${words}"`,
    () => describeFocus(page),
  );
}

/**
 * Presses a button that stays pressed, such as Yes. On a busy machine a page may still move when it is clicked, and the click
 * then meets nothing; so a click without effect is made once more.
 */
export async function press(button: Locator): Promise<void> {
  const pressed = button.and(button.page().locator('[aria-pressed="true"]'));
  await button.click();
  await pressed.waitFor({ timeout: patience / 4 }).catch(async () => {
    await button.click();
    await pressed.waitFor();
  });
}

/** Waits until the document in Word itself says something: what the pane shows is no proof. */
export async function expectDocument(page: Page, isSo: (record: AuditRecord) => boolean): Promise<void> {
  await expectSoon(
    async () => isSo(await recordInDocument(page)),
    "the document to say it",
    () => page.getByRole("status").last().textContent(),
  );
}

/** Presses Tab until something whose description starts with these words has the focus. */
export async function tabTo(page: Page, words: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press(key);
    const focus = (await describeFocus(page)) ?? "nothing";
    if (focus.replace("UNSEEN ", "").startsWith(words)) return;
    passed.push(focus);
  }
  throw new Error(`"${words}" was not reached; instead: ${passed.join(" | ")}`);
}
