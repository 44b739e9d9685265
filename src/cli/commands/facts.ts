import { succeed } from "../../result.ts";
import type { ExitCode } from "../exit-code.ts";
import type { FactsArguments } from "../read-arguments.ts";
import { saveInPlace } from "../save-in-place.ts";
import type { Surroundings } from "../surroundings.ts";

/** Saves dates of the case that the form has no field for; those that are not named stay as they are. */
export function facts(wanted: FactsArguments, surroundings: Surroundings): Promise<ExitCode> {
  return saveInPlace([wanted.path], surroundings, ({ audit: { record } }) =>
    succeed({ facts: { ...record.facts, ...wanted.facts } }),
  );
}
