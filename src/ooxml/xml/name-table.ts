/** Most names kept: a file may be made of nothing but different ones. */
const MOST_NAMES = 10_000;

/** A power of two, well above the number of names that one form uses. */
const SLOTS = 256;

/**
 * What is known of each name in a document, which has few names and many elements. The parser makes the text of every name
 * anew, and to look up a new text takes several times as long as to compare it with the one that it most likely is.
 */
export class NameTable<Known extends { readonly name: string }> {
  readonly #known = new Map<string, Known>();
  /** Of the names with the same cheap key, the one found last. */
  readonly #recent = new Array<Known | undefined>(SLOTS).fill(undefined);

  find(name: string): Known | undefined {
    const slot = slotOf(name);
    const recent = this.#recent[slot];
    if (recent?.name === name) return recent;
    const known = this.#known.get(name);
    this.#recent[slot] = known;
    return known;
  }

  add(known: Known): void {
    if (this.#known.size < MOST_NAMES) this.#known.set(known.name, known);
  }

  clear(): void {
    this.#known.clear();
    this.#recent.fill(undefined);
  }
}

/** By its length and two of its letters. */
function slotOf(name: string): number {
  const { length } = name;
  return (length * 31 + name.charCodeAt(length >> 1) * 7 + name.charCodeAt(length - 1)) % SLOTS;
}
