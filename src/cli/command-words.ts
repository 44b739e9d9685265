import { parseArgs } from "node:util";
import type { ParseArgsConfig } from "node:util";

import { fail } from "../result.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;
interface Wanted<Known extends Options> {
  readonly args: string[];
  readonly options: Known;
  readonly allowPositionals: true;
  readonly strict: true;
}

/** Takes the words of a command apart; throws as `parseArgs` does over an option that there is not. */
export function parseWords<const Known extends Options>(
  words: readonly string[],
  options: Known,
): ReturnType<typeof parseArgs<Wanted<Known>>> {
  return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
}

/** What is wrong with the words of a command, as a sentence that says what to type instead. */
export function usage(message: string): ReturnType<typeof fail> {
  return fail({ code: "usage", message });
}
