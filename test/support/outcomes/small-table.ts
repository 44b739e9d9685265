import type { CountTable } from "../../../src/outcomes/disclosure/count-table.ts";
import { suppressFive, type DisclosurePolicy } from "../../../src/outcomes/disclosure/disclosure-policy.ts";

/** A table of which nobody's share is known: one authority has it all. */
export function tableOf(counts: readonly (readonly number[])[]): CountTable {
  return {
    id: "table",
    title: "Table",
    rows: counts.map((_, row) => `row ${row + 1}`),
    columns: (counts[0] ?? []).map((_, column) => `column ${column + 1}`),
    shares: new Map([["all", counts]]),
  };
}

/** Looks at counts alone, as readers from outside do. */
export const countsOnly: DisclosurePolicy = { ...suppressFive, contributors: 0, lessLargest: false };
