import type { Choice } from "../../proforma/pro-forma.ts";
import { wordingKey } from "../recognise/wording.ts";

const tables = new WeakMap<readonly Choice[], ReadonlyMap<string, string>>();

/**
 * The value of a closed list that a text means: by the value itself, the wording of its item or an alias, whatever the case,
 * spaces and punctuation.
 * @returns null when the text is none of them, or is put as a question ("Yes?"), which is no answer.
 */
export function decodeChoice(choices: readonly Choice[], written: string): string | null {
  if (written.includes("?")) return null;
  const table = tableOf(choices);
  return table.get(written) ?? table.get(wordingKey(written)) ?? null;
}

function tableOf(choices: readonly Choice[]): ReadonlyMap<string, string> {
  const known = tables.get(choices);
  if (known !== undefined) return known;
  const table = new Map<string, string>();
  for (const { value, item, aliases } of choices) {
    for (const wording of [value, ...(item === undefined ? [] : [item]), ...aliases]) {
      table.set(wordingKey(wording), value);
      // To the letter, as a list gives it: then no key has to be worked out.
      table.set(wording, value);
    }
  }
  tables.set(choices, table);
  return table;
}
