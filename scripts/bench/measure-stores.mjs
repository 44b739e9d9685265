import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Milliseconds of one cycle's reports and of one page of it, beside so many audits in the store.
 * @typedef {{ audits: number, grades: number, answers: number, page: number }} CycleTimes
 */
/** @typedef {{ senders: number, aSecond: number, alone: CycleTimes, crowded: CycleTimes }} StoreTimes */
/** @typedef {{ name: string, times: StoreTimes }} MeasuredStore */

const minSendsASecond = 150;
const maxOutcomeMs = 50;
const maxSlowdown = 1.5;
/** What takes less is not told apart from noise. */
const leastMs = 2;

const reads = /** @type {const} */ (["grades", "answers", "page"]);

/**
 * Both engines of the collation store, each in a process of its own.
 * @returns {MeasuredStore[]}
 */
export function measureStores() {
  const script = fileURLToPath(new URL("time-store.mjs", import.meta.url));
  return [
    { name: "SQLite", engine: "sqlite" },
    { name: "PostgreSQL", engine: "postgres" },
  ].map(({ name, engine }) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [script, engine], { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    const times = /** @type {StoreTimes} */ (JSON.parse(stdout));
    return { name, times };
  });
}

/**
 * Rows of a table, the headings first.
 * @param {readonly MeasuredStore[]} stores
 */
export function rowsOfStores(stores) {
  const headings = ["One cycle of a region (ms)", "600 audits in the store", "100,200 audits in the store"];
  const rows = stores.flatMap(({ name, times: { alone, crowded } }) =>
    reads.map((read) => [`${name}, ${read}`, alone[read].toFixed(1), crowded[read].toFixed(1)]),
  );
  return [headings, ...rows];
}

/** @param {readonly MeasuredStore[]} stores */
export function verdictsOfStores(stores) {
  return stores.flatMap(({ name, times: { senders, aSecond, alone, crowded } }) => [
    {
      what: `${name}, audits a second from ${String(senders)} senders over HTTP`,
      figure: aSecond,
      target: `at least ${String(minSendsASecond)}`,
      isMet: aSecond >= minSendsASecond,
    },
    {
      what: `${name}, outcome of a cycle for a region (ms)`,
      figure: alone.grades + alone.answers,
      target: `below ${String(maxOutcomeMs)}`,
      isMet: alone.grades + alone.answers < maxOutcomeMs,
    },
    ...reads.map((read) => {
      const figure = Math.max(crowded[read], leastMs) / Math.max(alone[read], leastMs);
      return {
        what: `${name}, ${read} of a cycle: 100,200 audits : 600`,
        figure,
        target: `at most ${String(maxSlowdown)}`,
        isMet: figure <= maxSlowdown,
      };
    }),
  ]);
}
