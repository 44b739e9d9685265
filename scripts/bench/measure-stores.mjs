import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Sends a second by number of senders, and the milliseconds of the reports over so many audits.
 * @typedef {{
 *   sending: { senders: number, bare: number, ours: number, ratio: number }[],
 *   reports: { audits: number, filled: number, grades: number, answers: number },
 * }} StoreTimes
 */
/** @typedef {{ name: string, most: number, times: StoreTimes }} MeasuredStore `most` milliseconds are granted for a report. */

const leastRatio = 0.5;

/**
 * Both engines of the collation store, each in a process of its own.
 * @returns {MeasuredStore[]}
 */
export function measureStores() {
  const script = fileURLToPath(new URL("time-store.mjs", import.meta.url));
  return [
    { name: "SQLite", engine: "sqlite", most: 300 },
    { name: "PostgreSQL", engine: "postgres", most: 150 },
  ].map(({ name, engine, most }) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [script, engine], { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    const times = /** @type {StoreTimes} */ (JSON.parse(stdout));
    return { name, most, times };
  });
}

/**
 * Rows of a table, the headings first.
 * @param {readonly MeasuredStore[]} stores
 */
export function rowsOfSending(stores) {
  const headings = ["The collation store, sends a second", "bare insert", "ours", "ours : bare"];
  const rows = stores.flatMap(({ name, times }) =>
    times.sending.map(({ senders, bare, ours, ratio }) => [
      `${name}, ${String(senders)} at once`,
      bare.toFixed(0),
      ours.toFixed(0),
      ratio.toFixed(2),
    ]),
  );
  return [headings, ...rows];
}

/** @param {readonly MeasuredStore[]} stores */
export function verdictsOfStores(stores) {
  return stores.flatMap(({ name, most, times }) => [
    ...times.sending.map(({ senders, ratio }) => ({
      what: `${name}, ours : bare insert, ${String(senders)} at once`,
      figure: ratio,
      target: "at least 0.5",
      isMet: ratio >= leastRatio,
    })),
    ...[
      { report: "grades by section and authority", figure: times.reports.grades },
      { report: "answers by question", figure: times.reports.answers },
    ].map(({ report, figure }) => ({
      what: `${name}, ${report} over ${String(times.reports.audits / 1000)},000 audits (ms)`,
      figure,
      target: `below ${String(most)}`,
      isMet: figure < most,
    })),
  ]);
}
