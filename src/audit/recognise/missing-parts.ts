import type { MissingPart } from "../document-facts.ts";
import { answerPlace, gradePlace, headerPlace } from "../place.ts";
import { unfoundOwners } from "./match-reworded.ts";
import type { PlacedRow } from "./place-rows.ts";
import type { SlotBook } from "./slot-book.ts";
import type { PreparedForm } from "./prepare-pro-forma.ts";

export interface FoundParts {
  readonly rows: readonly PlacedRow[];
  readonly book: SlotBook;
  readonly hasActions: boolean;
  readonly hasFactors: boolean;
}

/** The parts of the pro forma that are nowhere in the document, in its order. */
export function listMissingParts(form: PreparedForm, found: FoundParts): readonly MissingPart[] {
  const { proForma } = form;
  const header = proForma.header
    .filter(({ id }) => !found.book.has(headerPlace(id)))
    .map(({ id }): MissingPart => ({ kind: "header-field", id }));
  const owned = unfoundOwners(form, found.rows).flatMap((owner): readonly MissingPart[] => {
    const [place, part] =
      owner.type === "question"
        ? ([answerPlace(owner.question.id), { kind: "question", id: owner.question.id }] as const)
        : ([gradePlace(owner.section.id), { kind: "judgement", id: owner.section.id }] as const);
    // A tag may have found it where no row did.
    return found.book.has(place) ? [] : [part];
  });
  return [
    ...header,
    ...owned,
    ...(found.hasActions ? [] : [{ kind: "action-table", id: "action-table" } as const]),
    ...(found.hasFactors ? [] : [{ kind: "factors", id: "factors" } as const]),
  ];
}
