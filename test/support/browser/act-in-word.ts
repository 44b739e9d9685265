/// <reference lib="dom" />
import type { Page } from "playwright-core";
import type { Place } from "../../../src/audit/place.ts";
import { readOpenDocument } from "./read-open-document.ts";

/** A colleague, or the auditor in the document itself, writes at a place. */
export async function typeInDocument(page: Page, place: Place, text: string): Promise<void> {
  const id = await idOfControl(page, place);
  await page.evaluate(
    (typed) => {
      window.standIn.user.type({ id: typed.id }, typed.text);
      window.standIn.user.leave();
    },
    { id, text },
  );
}

/** Somebody deletes the content of a place in the document. */
export async function clearInDocument(page: Page, place: Place): Promise<void> {
  await page.evaluate(
    (id) => {
      window.standIn.user.clear({ id });
      window.standIn.user.leave();
    },
    await idOfControl(page, place),
  );
}

/** What the user has in view in the document. */
export function selectedText(page: Page): Promise<string | null> {
  return page.evaluate(() => window.standIn.selection?.text ?? null);
}

async function idOfControl(page: Page, place: Place): Promise<number> {
  const { recognition } = await readOpenDocument(page);
  const control = recognition.slots.get(place)?.controls.at(-1);
  if (control?.id === undefined || control.id === null) throw new Error(`${place} has no control.`);
  return control.id;
}
