import type { ExitCode } from "../exit-code.ts";
import type { SaveArguments } from "../read-arguments.ts";
import { saveInPlace } from "../save-in-place.ts";
import type { Surroundings } from "../surroundings.ts";

/** Writes the record of each audit into the document itself, in place; a document that holds it already stays as it is. */
export function save(wanted: SaveArguments, surroundings: Surroundings): Promise<ExitCode> {
  return saveInPlace(wanted.paths, surroundings);
}
