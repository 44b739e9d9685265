import type { Problem } from "../../../result.ts";
import { writingTrouble } from "../../writing-trouble.ts";

/** Why the file of --out was not written. A file is never written over, as it may be a definition that somebody worked on. */
export function refusalToWrite({ code, message }: Problem): string {
  return code === writingTrouble.alreadyThere.code
    ? "There is a file of that name already, and we left it as it is. Move it away, or choose another name with --out."
    : message;
}
