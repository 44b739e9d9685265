import type { FormValue } from "../../proforma/form-tree.ts";
import type { RepeatedValue } from "../document-facts.ts";
import type { Place } from "../place.ts";
import { choiceByMark, placeholderLooksAnswered, rowDuplicated } from "./messages.ts";
import type { Message, Slot, SlotLocation } from "./recognition.ts";
import type { Value } from "./value.ts";

/** Collects the values as they are found, and merges those that the document has more than once. */
export interface SlotBook {
  add(value: FormValue, location: SlotLocation, read: Value): void;
  has(place: Place): boolean;
  /** Every value as it was found, copies included. */
  all(): Iterable<Slot>;
  close(): {
    readonly slots: ReadonlyMap<Place, Slot>;
    readonly repeated: readonly RepeatedValue[];
    readonly messages: readonly Message[];
  };
}

export function openSlotBook(): SlotBook {
  const found = new Map<Place, Slot[]>();
  const messages: Message[] = [];
  return {
    add(value, location, read) {
      const { place, title } = value;
      const { written, pieces, controls, placeholder, fullDate } = read;
      const slot: Slot = { place, value, location, written, pieces, controls, placeholder, fullDate };
      const others = found.get(place);
      if (others === undefined) found.set(place, [slot]);
      else others.push(slot);
      if (read.placeholderLooksAnswered && written === null) {
        messages.push(placeholderLooksAnswered(title, place));
      }
      if (read.isMarkedChoice) messages.push(choiceByMark(title, place));
    },
    has: (place) => found.has(place),
    *all() {
      for (const slots of found.values()) yield* slots;
    },
    close() {
      const slots = new Map<Place, Slot>();
      const repeated: RepeatedValue[] = [];
      for (const [place, each] of found) {
        const { slot, isConflict } = merge(each);
        slots.set(place, slot);
        if (each.some((other) => isCopy(other, slot))) repeated.push({ place, differs: isConflict });
        if (isConflict) messages.push(rowDuplicated(slot.value.title, place));
      }
      return { slots, repeated, messages };
    },
  };
}

/** A cell with nothing in it, beside a value that its tag gave, is no copy of that. */
function isCopy(other: Slot, slot: Slot): boolean {
  return !isSameSpot(slot, other) && (other.written !== null || other.controls.length > 0);
}

/** A value may be found twice though it is there once: by its tag and by its row. */
function isSameSpot(one: Slot, other: Slot): boolean {
  return (
    one === other ||
    one.controls.some((control) => other.controls.includes(control)) ||
    (one.location.type === "cell" &&
      other.location.type === "cell" &&
      one.location.cell === other.location.cell)
  );
}

/** The filled one where others are blank; where they differ, what all of them say, so that nothing is chosen and nothing lost. */
function merge(slots: readonly Slot[]): { readonly slot: Slot; readonly isConflict: boolean } {
  const [first] = slots;
  if (first === undefined) throw new Error("A place in the book has at least one slot.");
  if (slots.length === 1) return { slot: first, isConflict: false };
  const filled = slots.filter(({ written }) => written !== null);
  const [filledFirst] = filled;
  if (filledFirst === undefined) return { slot: first, isConflict: false };
  const texts = [...new Set(filled.flatMap(({ written }) => written ?? []))];
  if (texts.length === 1) return { slot: filledFirst, isConflict: false };
  return {
    slot: { ...filledFirst, written: texts.join(joint(first.value)), fullDate: null },
    isConflict: true,
  };
}

/** Texts go below one another. Fields and other values are short, and go side by side. */
function joint({ owner, definition }: FormValue): string {
  return definition.type !== "text" || owner.kind === "fields" ? " / " : "\n";
}
