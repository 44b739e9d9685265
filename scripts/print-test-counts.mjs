// Prints the one line a build server reads, from the results Jest wrote: `N passed, N failed, N skipped`.
// A test file that could not run at all counts as a failure, and so does a missing results file.
import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number, numPendingTests: number, numTodoTests: number }} JestResults */

const path = process.argv[2] ?? "";
const results = existsSync(path)
  ? /** @type {JestResults} */ (JSON.parse(readFileSync(path, "utf8")))
  : undefined;

if (results === undefined) {
  console.error("The tests did not run.");
}

const passed = results?.numPassedTests ?? 0;
const failed = results ? results.numFailedTests + results.numRuntimeErrorTestSuites : 1;
const skipped = results ? results.numPendingTests + results.numTodoTests : 0;

console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
