import type { ContentControl } from "../../ooxml/document-model.ts";
import { editsAgree, type Edit } from "../../ooxml/write/edit.ts";
import type { Place } from "../place.ts";
import { changeAt, type ConversionChange } from "./conversion-change.ts";
import { createContext, type ConversionContext, type ConversionSource } from "./conversion-context.ts";
import { planSlot, type SlotPlan } from "./plan-slot.ts";

/** What a conversion will do, before it is done. */
export interface ConversionPlan {
  /** Changes of the main part's XML, all to be made at once. */
  readonly edits: readonly Edit[];
  /** The same in words, place by place in the order in which they were recognised. Empty when the document is as it should be. */
  readonly changes: readonly ConversionChange[];
}

/** What a conversion is not to touch. */
export interface LeftAsIs {
  readonly places?: ReadonlySet<Place>;
  /** Tags that name more than one control. */
  readonly secondTags?: boolean;
}

/**
 * Plans how an ordinary copy of the pro forma becomes one whose every value stands in a content control with tag, title
 * and the kind that the form means. Nothing written is changed, and a document that was converted gets an empty plan.
 */
export function planConversion(
  source: ConversionSource,
  { places: leave = new Set(), secondTags = false }: LeftAsIs = {},
): ConversionPlan {
  const context = createContext(source);
  const chosen = new Map<Place, ContentControl | null>();
  let edits: readonly Edit[] = [];
  const changes: ConversionChange[] = [];
  for (const slot of source.recognition.slots.values()) {
    const plan = leave.has(slot.place) ? null : planSlot(context, slot);
    const together = plan === null ? null : withPlan(edits, plan);
    if (plan === null || together === null) {
      changes.push(changeAt(slot.place, "not-converted"));
      continue;
    }
    edits = together;
    changes.push(...plan.changes);
    chosen.set(slot.place, plan.holder);
  }
  for (const plan of secondTags ? [] : removeSecondTags(context, chosen)) {
    const together = withPlan(edits, plan);
    if (together === null) continue;
    edits = together;
    changes.push(...plan.changes);
  }
  return { edits, changes };
}

/** @returns null when what is planned for one place stands in the way of what is planned for another. */
function withPlan(edits: readonly Edit[], plan: SlotPlan): readonly Edit[] | null {
  if (plan.edits.length === 0) return edits;
  const together = withoutRepeats([...edits, ...plan.edits]);
  return editsAgree(together) ? together : null;
}

/** Two cuts in one run ask for the same change of its start tag. */
function withoutRepeats(edits: readonly Edit[]): readonly Edit[] {
  const seen = new Set<string>();
  return edits.filter((edit) => {
    if (edit.end === edit.start) return true;
    const key = `${edit.start} ${edit.end} ${edit.text}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** A tag names one control: copies of a row bring copies of its tags. */
function removeSecondTags(
  { document }: ConversionContext,
  chosen: ReadonlyMap<Place, ContentControl | null>,
): readonly SlotPlan[] {
  const kept = new Set(chosen.values());
  const plans: SlotPlan[] = [];
  for (const control of document.controls) {
    if (control.tag === null || !chosen.has(control.tag) || kept.has(control)) continue;
    const tags = control.source.propertyList.filter(({ name }) => name === "tag");
    plans.push({
      edits: tags.map(({ span }) => ({ ...span, text: "" })),
      changes: [changeAt(control.tag, "tag-removed")],
      holder: null,
    });
  }
  return plans;
}
