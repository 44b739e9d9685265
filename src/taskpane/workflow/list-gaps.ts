import type { Place } from "../../audit/place.ts";
import type { Recognition, Slot } from "../../audit/recognise/recognition.ts";
import { blocks } from "../../checks/engine/finding.ts";
import type { JudgedAudit } from "./judge-audit.ts";

/** A place that still wants something, and what of the document a person can be shown for it. */
export interface Gap {
  readonly place: Place;
  readonly slot: Slot;
}

/** One gap among all that are left. */
export interface NumberedGap extends Gap {
  /** Counted from 1, in the form's order. */
  readonly number: number;
  readonly of: number;
}

/** Places that still want something, each once, in the form's order; those that cannot be shown are left out. */
export function listGaps({ result, reading, parts }: JudgedAudit): readonly Gap[] {
  const rank = rankPlaces(parts);
  const places = [...new Set(result.findings.filter(blocks).map(({ at }) => at))];
  return places
    .flatMap((place) => {
      const slot = slotFor(reading.recognition, place);
      return slot === null ? [] : [{ place, slot }];
    })
    .sort((one, other) => rank(one.place) - rank(other.place));
}

/**
 * The gap after a place, which itself may be filled by now; from the top again after the last one.
 * @param after null to start at the top. @returns null when there is none that can be shown.
 */
export function findNextGap(judged: JudgedAudit, after: Place | null): NumberedGap | null {
  const gaps = listGaps(judged);
  const rank = rankPlaces(judged.parts);
  const following = after === null ? 0 : gaps.findIndex(({ place }) => rank(place) > rank(after));
  const index = Math.max(following, 0);
  const gap = gaps[index];
  return gap ? { ...gap, number: index + 1, of: gaps.length } : null;
}

/** The slot of a place, or of the nearest thing in the document that a person can be shown for it. */
export function slotFor({ slots }: Recognition, place: Place): Slot | null {
  const own = slots.get(place);
  if (own) return own;
  const row = place.slice(0, place.lastIndexOf("/") + 1);
  if (row === "") return null;
  // Another field of the header is about something else.
  const near = [...slots.values()].filter(({ value }) => value.owner.kind !== "fields");
  return near.find((slot) => slot.place.startsWith(row)) ?? null;
}

/** Places that no entry of the form has come after all that one has. */
function rankPlaces(parts: JudgedAudit["parts"]): (place: Place) => number {
  const places = parts.flatMap(({ entries }) =>
    entries.flatMap(({ values }) => values.map(({ place }) => place)),
  );
  const ranks = new Map(places.map((place, index) => [place, index]));
  return (place) => ranks.get(place) ?? places.length;
}
