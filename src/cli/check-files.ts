import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";

import type { CheckOutcome } from "./check-outcome.ts";
import type { FoundFile } from "./find-files.ts";
import { internalError } from "./internal-error.ts";
import type { CheckSettings } from "./work-on-file.ts";

/** With fewer files, starting threads takes longer than they save. */
const worthThreads = 40;
/**
 * The outcome of each file in the order given, each as soon as it and all before it are done.
 * @param jobs how many to work on at once; null for as many as there are cores.
 */
export async function* checkFiles(
  files: readonly FoundFile[],
  settings: CheckSettings,
  jobs: number | null,
): AsyncGenerator<CheckOutcome> {
  const threads = jobs ?? availableParallelism();
  if (threads === 1 || files.length < worthThreads) yield* checkHere(files, settings);
  else yield* checkInThreads(files, settings, threads);
}

async function* checkHere(
  files: readonly FoundFile[],
  settings: CheckSettings,
): AsyncGenerator<CheckOutcome> {
  const { workOnFile } = await import("./work-on-file.ts");
  for (const file of files) yield workOnFile(file, settings);
}

// What it takes to read a file is loaded in the threads only: here it would only delay them.
async function* checkInThreads(
  files: readonly FoundFile[],
  settings: CheckSettings,
  threads: number,
): AsyncGenerator<CheckOutcome> {
  if (threads >= availableParallelism()) collectGarbageWithoutHelpers();
  const { runInThreads } = await import("./run-in-threads.ts");
  yield* runInThreads<FoundFile, CheckOutcome>(files, {
    threads,
    filename: new URL("./work-on-file.js", import.meta.url),
    name: "workInThread",
    data: settings,
    onBreakdown: async ({ path }, error) => {
      const { workOnFile } = await import("./work-on-file.ts");
      return workOnFile({ path, problem: internalError(error) }, settings);
    },
  });
}

/**
 * Holds for threads that start after this. With a thread at work on every core, V8's helpers that collect garbage beside
 * them only hold them up: by a tenth, over 2,000 copies on two cores.
 */
function collectGarbageWithoutHelpers(): void {
  setFlagsFromString("--no-concurrent-marking");
  setFlagsFromString("--no-parallel-scavenge");
}
