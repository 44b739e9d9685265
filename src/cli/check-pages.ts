import { readFileSync } from "node:fs";

import type { Check } from "../checks/engine/create-check.ts";
import { systemCodeOf } from "./system-code.ts";

const pages = new URL("../../docs/checks/", import.meta.url);

/** The page of a check, as it ships. If it was removed from the package, the reason for the check. */
export function readCheckPage({ id, why }: Check): string {
  try {
    return readPage(`${id}.md`);
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return `${why}\n`;
  }
}

/** Without the remarks for people who write pages. */
function readPage(name: string): string {
  const text = readFileSync(new URL(name, pages), { encoding: "utf8" });
  return text.replace(/<!--[\s\S]*?-->\n*/g, "");
}
