import { wordingKey } from "../recognise/wording.ts";

/** A value of a closed list: how it is recorded, how the form words it, and other ways in which people write it. */
interface Choice {
  readonly value: string;
  readonly item?: string | undefined;
  readonly aliases: readonly string[];
}

interface ChoiceTable {
  readonly values: ReadonlyMap<string, string>;
  /** No text that is longer means one of them. */
  readonly maxLength: number;
}

const tables = new WeakMap<readonly Choice[], ChoiceTable>();

/** Spaces and punctuation make a text longer than the wording, but hardly by more than this. */
const maxPadding = 40;

/**
 * The value of a closed list that a text means: by the value itself, the wording of its item or an alias, whatever the case,
 * spaces and punctuation.
 * @returns null when the text is none of them, or is put as a question ("Yes?"), which is no answer.
 */
export function decodeChoice(choices: readonly Choice[], written: string): string | null {
  const { values, maxLength } = tableOf(choices);
  if (written.length > maxLength || written.includes("?")) return null;
  return values.get(written) ?? values.get(wordingKey(written)) ?? null;
}

function tableOf(choices: readonly Choice[]): ChoiceTable {
  const known = tables.get(choices);
  if (known !== undefined) return known;
  const values = new Map<string, string>();
  let longest = 0;
  for (const { value, item, aliases } of choices) {
    for (const wording of [value, ...(item === undefined ? [] : [item]), ...aliases]) {
      values.set(wordingKey(wording), value);
      // To the letter, as a list gives it: then no key has to be worked out.
      values.set(wording, value);
      longest = Math.max(longest, wording.length);
    }
  }
  const table = { values, maxLength: 2 * longest + maxPadding };
  tables.set(choices, table);
  return table;
}
