import type { ContentControl, WordDocument } from "../ooxml/document-model.ts";
import type { RepeatedValue } from "./document-facts.ts";
import type { Place } from "./place.ts";
import type { Recognition, Slot } from "./recognise/recognition.ts";

/**
 * Values that are in the document more than once: by rows that were read for the same value, and by controls with the same
 * tag, as copying leaves them. Copied rows of a list are rows of their own and count only where they were not read.
 */
export function listRepeated(document: WordDocument, recognition: Recognition): readonly RepeatedValue[] {
  const repeated = new Map(recognition.repeated.map((each) => [each.place, each]));
  for (const [place, copies] of groupByTag(document, recognition)) {
    const slot = recognition.slots.get(place);
    if (slot === undefined || copies.length < 2) continue;
    const differs = copies.some((copy) => isLeftOut(copy, slot, recognition));
    if (slot.value.owner.kind === "list-row" && !differs) continue;
    if (differs || !repeated.has(place)) repeated.set(place, { place, differs });
  }
  return [...repeated.values()];
}

function groupByTag({ controls }: WordDocument, { slots }: Recognition): Map<Place, ContentControl[]> {
  const groups = new Map<Place, ContentControl[]>();
  for (const control of controls) {
    if (control.tag === null || !slots.has(control.tag)) continue;
    const others = groups.get(control.tag);
    if (others) others.push(control);
    else groups.set(control.tag, [control]);
  }
  return groups;
}

/** It says something that is neither in the value of its tag nor read for a value or a question of its own. */
function isLeftOut(copy: ContentControl, slot: Slot, { slots, local }: Recognition): boolean {
  const text = copy.text.trim();
  if (copy.placeholderShown || text === "" || slot.written?.includes(text) === true) return false;
  const isReadElsewhere = [...slots.values()].some(({ controls }) => controls.includes(copy));
  return (
    !isReadElsewhere &&
    !local.some(({ question, answer, comment }) => [question, answer, comment].includes(text))
  );
}
