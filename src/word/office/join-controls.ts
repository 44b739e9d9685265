import type { ContentControl, WordDocument } from "../../ooxml/document-model.ts";
import type { ListedControl, ListedKind } from "./list-controls.ts";
import { wordsOf } from "./word-text.ts";

export interface ControlJoin {
  /** What Word calls each control of the document's text, by the control's index. */
  readonly listed: ReadonlyMap<number, ListedControl>;
  readonly onlyListed: readonly ListedControl[];
  readonly onlyInText: readonly ContentControl[];
}

/**
 * Finds for each control of the document's text the one that Word's object model lists: by tag, then by id, then by
 * order among those with equal text. Only what is certain is joined, for a write to the wrong control is worse than none.
 * @param kinds those that Word was asked to list.
 */
export function joinControls(
  document: WordDocument,
  all: readonly ListedControl[],
  kinds: readonly ListedKind[],
): ControlJoin {
  const listed = new Map<number, ListedControl>();
  const rest = new Rest({ inText: document.controls, listed: all, joined: listed, kinds });
  rest.joinBy({ ofText: ({ tag }) => tag ?? "", ofListed: ({ tag }) => tag });
  // Word reports some ids without their sign: only the 32 bits count.
  rest.joinBy({
    ofText: ({ id, tag }) => (id === null ? "" : `${id | 0} ${tag ?? ""}`),
    ofListed: ({ id, tag }) => `${id | 0} ${tag}`,
  });
  rest.joinInOrder();
  return { listed, onlyListed: rest.listed, onlyInText: rest.inText };
}

interface Keys {
  readonly ofText: (control: ContentControl) => string;
  readonly ofListed: (control: ListedControl) => string;
}

/** What is not joined yet. */
class Rest {
  inText: readonly ContentControl[];
  listed: readonly ListedControl[];
  readonly #joined: Map<number, ListedControl>;
  readonly #kinds: readonly ListedKind[];

  constructor(start: {
    readonly inText: readonly ContentControl[];
    readonly listed: readonly ListedControl[];
    readonly joined: Map<number, ListedControl>;
    readonly kinds: readonly ListedKind[];
  }) {
    this.inText = start.inText;
    this.listed = start.listed;
    this.#joined = start.joined;
    this.#kinds = start.kinds;
  }

  /** Joins those that alone on either side have a key; an empty key is none. */
  joinBy({ ofText, ofListed }: Keys): void {
    const textByKey = groupBy(this.inText, ofText);
    const listedByKey = groupBy(this.listed, ofListed);
    this.#take(
      [...textByKey].flatMap(([key, controls]) => {
        const [control] = controls;
        const [match] = listedByKey.get(key) ?? [];
        const isAlone = controls.length === 1 && listedByKey.get(key)?.length === 1;
        if (key === "" || !isAlone || control === undefined || match === undefined) return [];
        return this.#mayBeSame(control, match) ? [[control, match] as const] : [];
      }),
    );
  }

  /** Joins in the order of the document what shows equal text, where both sides have equally many that do. */
  joinInOrder(): void {
    const textByWords = groupBy(this.inText, ({ text, tag }) => `${wordsOf(text)}\n${tag ?? ""}`);
    for (const [kind, ofKind] of groupBy(this.listed, ({ listedAs }) => listedAs)) {
      for (const [words, matches] of groupBy(ofKind, ({ text, tag }) => `${wordsOf(text)}\n${tag}`)) {
        const controls = (textByWords.get(words) ?? []).filter(
          (control) => !this.#joined.has(control.index) && this.#kindInList(control) === kind,
        );
        if (controls.length !== matches.length) continue;
        this.#take(
          controls.flatMap((control, index) => {
            const match = matches[index];
            return match === undefined ? [] : [[control, match] as const];
          }),
        );
      }
    }
  }

  #mayBeSame(control: ContentControl, { listedAs, tag }: ListedControl): boolean {
    if ((control.tag ?? "") !== tag) return false;
    // What holds no value, such as a cover page or a group, some hosts list as rich text too.
    return this.#kindInList(control) === listedAs || (listedAs === "rich-text" && !holdsValue(control));
  }

  /** A host that knows no date pickers lists them as rich text; other kinds that it does not know, it leaves out. */
  #kindInList({ kind }: ContentControl): ListedKind | null {
    return this.#kinds.find((listed) => listed === kind) ?? (kind === "date" ? "rich-text" : null);
  }

  #take(pairs: readonly (readonly [ContentControl, ListedControl])[]): void {
    const taken = new Set<ContentControl | ListedControl>(pairs.flat());
    for (const [control, match] of pairs) this.#joined.set(control.index, match);
    this.inText = this.inText.filter((control) => !taken.has(control));
    this.listed = this.listed.filter((control) => !taken.has(control));
  }
}

function holdsValue({ kind }: ContentControl): boolean {
  return ["rich-text", "plain-text", "check-box", "drop-down", "combo-box", "date"].includes(kind);
}

function groupBy<Key, Value>(
  values: readonly Value[],
  keyOf: (value: Value) => Key,
): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
