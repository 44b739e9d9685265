import { succeed } from "../../result.ts";
import type { DefineCommand } from "../command-line.ts";
import type { ExitCode } from "../exit-code.ts";
import { saveInPlace } from "../save-in-place.ts";
import type { Surroundings } from "../surroundings.ts";

export const defineSave: DefineCommand = (command, run) => {
  command
    .description(
      "Saves the audit record inside the Word file itself. Leaves a file that has it already unchanged.",
    )
    .argument("<files...>", "files to save the record in")
    .action((paths) => run(succeed(paths), save));
};

function save(paths: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  return saveInPlace(paths, surroundings);
}
