import { randomBytes } from "node:crypto";

import { nothingBlocks } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Surroundings } from "../surroundings.ts";

/** As long as what SHA-256 gives: a longer key makes the keyed hash no harder to guess (RFC 2104). */
const keyBytes = 32;

/** Prints a new authority key, and how it is kept where a person reads and no pipe does. */
export function makeKey({ stdout, stderr }: Surroundings): ExitCode {
  stdout.write(`${randomBytes(keyBytes).toString("base64url")}\n`);
  stderr.write(
    "Keep this key with your authority's passwords and give it to nobody outside: whoever has it can tell which child a reference in the list is, and without it nobody can, not even you.\n",
  );
  return nothingBlocks;
}
