import type { MissingPart } from "../document-facts.ts";
import { fieldsOf } from "./header-paragraphs.ts";
import { unfoundOwners } from "./match-reworded.ts";
import type { PlacedRow } from "./place-rows.ts";
import { firstValueOf, type PreparedForm } from "./prepare-form.ts";
import type { SlotBook } from "./slot-book.ts";

export interface FoundParts {
  readonly rows: readonly PlacedRow[];
  readonly book: SlotBook;
  /** The ids of the lists and prompts that are in the document. */
  readonly parts: ReadonlySet<string>;
}

/** The parts of the form that are nowhere in the document: its header, its rows and judgements, then its lists and prompts. */
export function listMissingParts(prepared: PreparedForm, found: FoundParts): readonly MissingPart[] {
  const header = fieldsOf(prepared)
    .filter((field) => !found.book.has(prepared.valueOfField(field).place))
    .map(({ id }): MissingPart => ({ kind: "header-field", id }));
  const owned = unfoundOwners(prepared, found.rows).flatMap((owner): readonly MissingPart[] => {
    // A tag may have found it where no row did.
    if (found.book.has(firstValueOf(prepared, owner).place)) return [];
    return owner.type === "question"
      ? [{ kind: "question", id: owner.question.id }]
      : [{ kind: "judgement", id: owner.section.id }];
  });
  const others = prepared.form.parts.flatMap((part): readonly MissingPart[] => {
    const isLoose = part.kind === "list" || part.kind === "prompt";
    return !isLoose || found.parts.has(part.id) ? [] : [{ kind: part.kind, id: part.id }];
  });
  return [...header, ...owned, ...others];
}
