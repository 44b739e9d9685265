import { parentPort, workerData } from "node:worker_threads";

import type { FoundFile } from "./find-files.ts";
import { workOnFile } from "./work-on-file.ts";
import type { CheckSettings } from "./work-on-file.ts";

// A thread of `check`: answers each file that it is posted with its outcome, in order. Only check-files.ts starts it.

// What check-files.ts hands over, unchanged.
const settings = workerData as CheckSettings;

parentPort?.on("message", (file: FoundFile) => {
  parentPort?.postMessage(workOnFile(file, settings));
});
