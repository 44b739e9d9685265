import { sectionsOfRows } from "./neighbours.ts";
import type { PlacedRow } from "./place-rows.ts";

/** Where a form asks the same in several sections, the section that a row stands in says which question it is. */
export function settleRepeatedWording(rows: readonly PlacedRow[]): void {
  if (!rows.some(({ label }) => label.type === "unsure")) return;
  const sections = sectionsOfRows(rows);
  rows.forEach((placed, index) => {
    const { label } = placed;
    if (label.type !== "unsure") return;
    const owner = label.owners.find((each) => each.section === sections[index]);
    if (owner !== undefined) {
      placed.label = { type: "owned", owner, cell: label.cell, skip: label.cell.text.length };
    }
  });
}
