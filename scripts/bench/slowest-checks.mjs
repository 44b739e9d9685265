import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Milliseconds for one file, on average over the samples.
 * @typedef {{ reading: number, checks: number, each: Record<string, number> }} CheckTimes
 */

/**
 * How long the catalogue of checks takes beside reading and recognising, in a process of its own.
 * @param {string} samples
 */
export function timeChecks(samples) {
  const script = fileURLToPath(new URL("time-checks.mjs", import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, samples], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const times = /** @type {CheckTimes} */ (JSON.parse(stdout));
  return times;
}

/**
 * The ten checks that take longest, with their share of reading, recognising and checking.
 * @param {CheckTimes} times
 */
export function findSlowest({ reading, checks, each }) {
  return Object.entries(each)
    .map(([id, taken]) => ({ id, taken, share: taken / (reading + checks) }))
    .sort((one, other) => other.taken - one.taken)
    .slice(0, 10);
}
