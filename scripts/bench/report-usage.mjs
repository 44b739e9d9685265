// Preloaded into a measured run (node --import): at its end the process writes to file descriptor 3, as JSON, its peak
// resident memory in megabytes and its processor time in milliseconds, all threads together.
import { writeSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

if (isMainThread) {
  process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(
      3,
      JSON.stringify({ megabytes: maxRSS / 1024, processorMs: (userCPUTime + systemCPUTime) / 1000 }),
    );
  });
}
