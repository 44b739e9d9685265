import { strFromU8, unzipSync } from "fflate";

/** The text of one part of a package. */
export function partOf(file: Uint8Array, name: string): string {
  const part = unzipSync(file)[name];
  if (part === undefined) throw new Error(`The package has no part ${name}.`);
  return strFromU8(part);
}
