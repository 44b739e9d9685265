import type { Known } from "../engine/subject.ts";

/** Whether a text is the action to be completed of an improvement. A strength is none. */
export function isActionText({ means, actionRow }: Known<"text">): boolean {
  return means === "action" && actionRow !== null && actionRow.asksForAction !== false;
}
