import type { Writable } from "node:stream";

import type { Form } from "../proforma/form.ts";
import { shippedForms } from "../proforma/registry.ts";

/** A stream that text is written to, and whether a person watches it. */
export type OutputStream = Writable & { readonly isTTY?: boolean };

/** What a command needs of the process around it; `process` itself is one. */
export interface Surroundings {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The forms that `--definition` names beside those that ship; absent where it names none. */
  readonly definitions?: readonly Form[];
}

/** Every form that a command knows: those that ship, and those of `--definition`. */
export function knownForms({ definitions = [] }: Pick<Surroundings, "definitions">): readonly Form[] {
  return [...shippedForms, ...definitions];
}

/**
 * Whether to colour what goes to a stream: only where a person watches, and never where NO_COLOR is set
 * (https://no-color.org) or the terminal says that it cannot. FORCE_COLOR is for logs that show colour.
 */
export function mayColour(stream: OutputStream, env: Surroundings["env"]): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "0") return true;
  return stream.isTTY === true && env.TERM !== "dumb";
}
