import type { GridPart } from "../../proforma/form.ts";
import type { PlacedRow } from "./place-rows.ts";
import type { OwnerWording } from "./known-wording.ts";

/**
 * The section of each row: the one that its heading names, else that of the form's rows around it where they
 * agree; null where nothing says so.
 */
export function sectionsOfRows(rows: readonly PlacedRow[]): readonly (GridPart | null)[] {
  const before = nearestOwners(rows);
  const after = nearestOwners(rows.toReversed()).toReversed();
  return rows.map(({ section, ownHeading }, index) => {
    if (section !== null || ownHeading !== null) return section;
    return sectionBetween(before[index] ?? null, after[index] ?? null);
  });
}

/** For each row the owner of the last of the form's rows before it in its group. */
function nearestOwners(rows: readonly PlacedRow[]): readonly (OwnerWording | null)[] {
  let group: number | null = null;
  let nearest: OwnerWording | null = null;
  return rows.map((placed) => {
    if (placed.group !== group) nearest = null;
    group = placed.group;
    const found = nearest;
    if (placed.label.type === "owned") nearest = placed.label.owner;
    return found;
  });
}

function sectionBetween(before: OwnerWording | null, after: OwnerWording | null): GridPart | null {
  if (before === null || after === null) return (before ?? after)?.section ?? null;
  if (before.section === after.section) return before.section;
  // A judgement ends its section.
  return before.type === "judgement" ? after.section : null;
}
