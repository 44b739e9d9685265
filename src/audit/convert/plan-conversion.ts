import type { ContentControl } from "../../ooxml/document-model.ts";
import type { Edit } from "../../ooxml/write/edit.ts";
import { EditSet } from "../../ooxml/write/edit-set.ts";
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
 * Plans how an ordinary copy of the pro forma becomes one in which every value has a content control with tag, title
 * and the kind that the form means. Nothing written is changed, and a document that was converted gets an empty plan.
 */
export function planConversion(
  source: ConversionSource,
  { places: leave = new Set(), secondTags = false }: LeftAsIs = {},
): ConversionPlan {
  const context = createContext(source);
  const chosen = new Map<Place, ContentControl | null>();
  const edits = new EditSet();
  const changes: ConversionChange[] = [];
  for (const slot of source.recognition.slots.values()) {
    const plan = leave.has(slot.place) ? null : planSlot(context, slot);
    // What is planned for one place may be in the way of what is planned for another.
    if (plan === null || !edits.add(plan.edits)) {
      changes.push(changeAt(slot.place, "not-converted"));
      continue;
    }
    changes.push(...plan.changes);
    chosen.set(slot.place, plan.holder);
  }
  for (const plan of secondTags ? [] : removeSecondTags(context, chosen)) {
    if (edits.add(plan.edits)) changes.push(...plan.changes);
  }
  return { edits: edits.edits, changes };
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
