import { createColors } from "picocolors";

import type { Problem } from "../result.ts";
import { notDone, nothingBlocks } from "./exit-code.ts";
import type { ExitCode } from "./exit-code.ts";
import type { FoundFile } from "./find-files.ts";
import { internalError } from "./internal-error.ts";
import { startProgress } from "./progress.ts";
import { printable } from "./printable.ts";
import { mayColour } from "./surroundings.ts";
import type { Surroundings } from "./surroundings.ts";
import { TextOutput } from "./text-output.ts";

/** A file that was written, or need not be. */
export interface Done {
  readonly status: "done";
  /** As in "saved, revision 3". */
  readonly what: string;
  readonly messages: readonly Problem[];
}

/** What became of a file that was to be written. */
export type WriteOutcome = Done | { readonly status: "refused"; readonly problem: Problem };

/**
 * Does the work for one file after the other, and prints a line for each. A file that cannot be done stops no other.
 * When nobody reads the lines any more the work goes on all the same: it was asked for.
 */
export async function writeFiles(
  files: readonly FoundFile[],
  work: (path: string) => WriteOutcome,
  { stdout, stderr, env }: Surroundings,
): Promise<ExitCode> {
  const colours = createColors(mayColour(stdout, env));
  const output = new TextOutput(stdout);
  const progress = await startProgress(files.length, stderr);
  let refused = 0;
  for (const { path, problem } of files) {
    const outcome = problem ? refuse(problem) : attemptWork(work, path);
    if (outcome.status === "refused") refused += 1;
    if (stdout.isTTY === true) progress.makeWay();
    await output.write(`${colours.bold(printable(path))}  ${wordsFor(outcome, colours)}\n`);
    progress.advance();
  }
  progress.stop();
  if (files.length === 0) stderr.write("There are no Word documents among these files.\n");
  return refused > 0 || files.length === 0 ? notDone : nothingBlocks;
}

export function refuse(problem: Problem): WriteOutcome {
  return { status: "refused", problem };
}

function attemptWork(work: (path: string) => WriteOutcome, path: string): WriteOutcome {
  try {
    return work(path);
  } catch (error) {
    return refuse(internalError(error));
  }
}

function wordsFor(outcome: WriteOutcome, colours: ReturnType<typeof createColors>): string {
  if (outcome.status === "done") {
    const messages = outcome.messages.map(({ message }) => ` ${message}`).join("");
    return `${colours.green(outcome.what)}${messages === "" ? "" : `.${messages}`}`;
  }
  const { code, message } = outcome.problem;
  return `${colours.red("refused")}: ${message} ${colours.dim(`(${code})`)}`;
}
