import { createProgram } from "../../src/cli/run-cli.ts";
import { fail } from "../../src/result.ts";
import type { Result } from "../../src/result.ts";
import { RecordedStream } from "./recorded-stream.ts";

/** What the command line understands from the words that were typed, without doing it. */
export async function readWanted(argv: readonly string[]): Promise<Result<unknown>> {
  let read: Result<unknown> = fail({ code: "no-action", message: "The command did nothing." });
  const program = await createProgram(argv, { stdout: new RecordedStream() }, (wanted) => {
    read = wanted;
    return Promise.resolve();
  });
  await program.parseAsync(argv, { from: "user" });
  return read;
}
