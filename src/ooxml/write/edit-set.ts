import { editsAgree, type Edit } from "./edit.ts";
import { firstFrom } from "./span-index.ts";

/** Edits of one text that can be made together, as they come in. */
export class EditSet {
  readonly #edits: Edit[] = [];
  /** Sorted; they do not overlap. */
  readonly #replacements: Edit[] = [];
  readonly #insertions: Edit[] = [];
  readonly #known = new Set<string>();

  get edits(): readonly Edit[] {
    return this.#edits;
  }

  /**
   * Adds all these edits, or none where one of them is in the way of another. Asking for the same replacement again changes
   * nothing: two cuts in one run ask for the same change of its start tag.
   */
  add(edits: readonly Edit[]): boolean {
    const known = new Set<string>();
    const added = edits.filter((edit) => {
      if (edit.end === edit.start) return true;
      const key = `${edit.start} ${edit.end} ${edit.text}`;
      const isNew = !known.has(key) && !this.#known.has(key);
      known.add(key);
      return isNew;
    });
    if (!editsAgree(added) || added.some((edit) => this.#isInTheWay(edit))) return false;
    for (const edit of added) {
      const list = edit.end === edit.start ? this.#insertions : this.#replacements;
      list.splice(firstFrom(list, edit.start), 0, edit);
      this.#edits.push(edit);
    }
    for (const key of known) this.#known.add(key);
    return true;
  }

  #isInTheWay({ start, end }: Edit): boolean {
    if (end < start) return true;
    const next = firstFrom(this.#replacements, start);
    const before = this.#replacements[next - 1];
    if (before !== undefined && before.end > start) return true;
    if (end === start) return false;
    const after = this.#replacements[next];
    if (after !== undefined && after.start < end) return true;
    const inside = this.#insertions[firstFrom(this.#insertions, start + 1)];
    return inside !== undefined && inside.start < end;
  }
}
