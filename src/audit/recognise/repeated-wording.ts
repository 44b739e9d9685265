import { sectionsOfRows } from "./neighbours.ts";
import type { PlacedRow } from "./place-rows.ts";
import { ownerId } from "./known-wording.ts";

/** Where a form asks the same in several sections, the section of a row decides which question it is. */
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

/**
 * A region may ask one of the form's questions again in another section. Where the question is in its own section too,
 * the row under another heading is the region's own.
 */
export function releaseStrayRows(rows: readonly PlacedRow[], isTagged: (placed: PlacedRow) => boolean): void {
  const byOwner = new Map<string, PlacedRow[]>();
  for (const placed of rows) {
    if (placed.label.type !== "owned") continue;
    const id = ownerId(placed.label.owner);
    const others = byOwner.get(id);
    if (others === undefined) byOwner.set(id, [placed]);
    else others.push(placed);
  }
  for (const owned of byOwner.values()) {
    if (owned.length < 2 || !owned.some(standsAtHome)) continue;
    for (const placed of owned) {
      const hasHeading = placed.section !== null || placed.ownHeading !== null;
      if (hasHeading && !standsAtHome(placed) && !isTagged(placed)) placed.label = { type: "none" };
    }
  }
}

function standsAtHome({ label, section }: PlacedRow): boolean {
  return label.type === "owned" && label.owner.section === section;
}
