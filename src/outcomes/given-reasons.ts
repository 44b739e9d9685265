import type { ChosenAudit } from "./outcome-audit.ts";
import type { OutcomeTable } from "./outcome.ts";

/**
 * How many audits explain a question of each check rather than change an answer, most often first. Which check is often explained
 * away tells as much about the form as about practice.
 */
export function countReasons(audits: readonly ChosenAudit[]): OutcomeTable | null {
  const counts = new Map<string, number>();
  for (const { record } of audits) {
    for (const check of new Set(record.reasons.map((reason) => reason.check)))
      counts.set(check, (counts.get(check) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  const lines = [...counts].toSorted(
    ([one, often], [other, seldom]) => seldom - often || one.localeCompare(other),
  );
  return {
    id: "reasons",
    title: "Questions that auditors explained",
    rows: lines.map(([check]) => inWords(check)),
    columns: ["Audits with a reason", "n"],
    cells: lines.map(([, count]) => [count, audits.length]),
  };
}

/** The id of a check as words: "Grade above answers". */
function inWords(check: string): string {
  const words = check.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
