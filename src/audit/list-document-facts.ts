import type { ContentControl, WordDocument } from "../ooxml/document-model.ts";
import type { Form } from "../proforma/form.ts";
import type { DocumentFacts, PackageFacts } from "./document-facts.ts";
import { listTypedOver } from "./lists-typed-over.ts";
import { listOtherWording } from "./other-wording.ts";
import type { Recognition, Slot } from "./recognise/recognition.ts";
import { listRepeated } from "./repeated-values.ts";

/** What the checks need to know of a document beside what was written in it. */
export function listDocumentFacts(
  document: WordDocument,
  recognition: Recognition,
  form: Form,
  beside: PackageFacts & Pick<DocumentFacts, "recordState">,
): DocumentFacts {
  const slots = [...recognition.slots.values()];
  return {
    ...beside,
    placeholdersAsText: slots
      .filter(({ placeholder }) => placeholder === "ordinary-text")
      .map(({ place }) => place),
    commentControlIsList: slots.filter(isCommentInList).map(({ place }) => place),
    listsTypedOver: listTypedOver(slots),
    otherWording: listOtherWording(form, slots),
    repeated: listRepeated(document, recognition),
    missingParts: recognition.missing,
    isTagged: isTagged(slots),
  };
}

/** Rows of lists come and go after conversion, so they are not looked at. */
function isTagged(slots: readonly Slot[]): boolean {
  const lasting = slots.filter(({ value }) => value.owner.kind !== "list-row");
  return (
    lasting.length > 0 && lasting.every(({ place, controls }) => controls.some(({ tag }) => tag === place))
  );
}

/** All that can be typed there is an item of a list. A list that some program left beside the comment's own text is no such case. */
function isCommentInList({ value: { owner, definition }, controls, pieces }: Slot): boolean {
  const isBesideChoice = owner.kind === "row" || owner.kind === "judgement";
  if (!isBesideChoice || definition.type !== "text") return false;
  const holders = controls.filter(canHoldText);
  return holders.length > 0 && holders.every(isList) && pieces.every(({ piece }) => piece.control !== null);
}

function canHoldText({ kind }: ContentControl): boolean {
  return kind !== "group" && kind !== "repeating-section" && kind !== "repeating-section-item";
}

function isList({ kind, text, placeholderShown }: ContentControl): boolean {
  return (kind === "drop-down" || kind === "combo-box") && (text.trim() !== "" || placeholderShown);
}
