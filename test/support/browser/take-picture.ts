import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";

/** Where the pictures of the README are kept. */
export const pictures = join(__dirname, "../../../docs/images");

/**
 * Keeps a part of a page, else what is in view of it, as a picture of the README. They are taken anew only on request, as every machine draws letters in
 * its own way:
 *
 *     REWRITE_PICTURES=1 npx jest test/e2e/pictures-of-readme
 */
export async function takePicture(page: Page, name: string, part: Locator | Page = page): Promise<void> {
  if (process.env.REWRITE_PICTURES === undefined) return;
  mkdirSync(pictures, { recursive: true });
  // No button looks as if somebody were about to press it.
  await page.mouse.move(0, 0);
  await part.screenshot({ path: join(pictures, `${name}.png`), animations: "disabled" });
}
