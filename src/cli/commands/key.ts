import { randomBytes } from "node:crypto";

import { succeed } from "../../result.ts";
import type { DefineCommand } from "../command-line.ts";
import { nothingBlocks } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Surroundings } from "../surroundings.ts";

export const defineKey: DefineCommand = (command, run) => {
  command
    .description("Prints a new key for your authority. We use it to turn each child's reference into a code.")
    .action(() => run(succeed(null), makeKey));
};

/** As long as what SHA-256 gives: a longer key makes the keyed hash no harder to guess (RFC 2104). */
const keyBytes = 32;

/** Prints a new authority key, and how it is kept where a person reads and no pipe does. */
function makeKey(_wanted: null, { stdout, stderr }: Surroundings): ExitCode {
  stdout.write(`${randomBytes(keyBytes).toString("base64url")}\n`);
  stderr.write(
    "Keep this key with your authority's passwords. Do not share it outside your authority: with the key, a person can link a code in the list to a child. If you lose it, nobody can.\n",
  );
  return nothingBlocks;
}
