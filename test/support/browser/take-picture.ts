import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";

/** Where the pictures of the README are kept, each with the words that were on the page when it was taken. */
export const pictures = join(__dirname, "../../../docs/images");
const words = join(pictures, "words");

/**
 * Holds a picture of the README against the product: the words on the page have to be those of when the picture was taken. A
 * picture is taken anew only on request, as every machine draws letters in its own way:
 *
 *     npm run pictures
 *
 * @param part what the picture shows; what is in view of the page when it is left out
 * @throws when the page says something else than the picture.
 */
export async function takePicture(page: Page, name: string, part: Locator | Page = page): Promise<void> {
  const shown = "locator" in part && "goto" in part ? page.locator("body") : part;
  const now = wordsOf(await shown.innerText());
  const kept = join(words, `${name}.txt`);
  if (process.env.REWRITE_PICTURES === undefined) {
    const then = existsSync(kept) ? readFileSync(kept, "utf8") : "";
    if (now === then) return;
    throw new Error(
      `The picture ${name}.png no longer shows what the page says. Run npm run pictures, and look at the new picture.\n${firstDifference(then, now)}`,
    );
  }
  mkdirSync(words, { recursive: true });
  // No button looks as if somebody were about to press it.
  await page.mouse.move(0, 0);
  await part.screenshot({ path: join(pictures, `${name}.png`), animations: "disabled" });
  writeFileSync(kept, now);
}

/** One line for each that is not blank; ports differ from run to run. */
function wordsOf(text: string): string {
  const lines = text.split("\n").map((line) => line.trim().replaceAll(/\s+/g, " "));
  return `${lines.filter((line) => line !== "").join("\n")}\n`.replaceAll(
    /(?:127\.0\.0\.1|localhost):\d+/g,
    "localhost",
  );
}

function firstDifference(then: string, now: string): string {
  const [before, after] = [then.split("\n"), now.split("\n")];
  const at = after.findIndex((line, index) => line !== before[index]);
  return `In the picture: ${before[at] ?? "(nothing)"}\nOn the page: ${after[at] ?? "(nothing)"}`;
}
