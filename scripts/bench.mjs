// `npm run bench`: how fast we read, recognise and check, against yardsticks that are measured in the same run, how `check`
// makes use of two cores, how many audits a second the collation store keeps and reports on, how much the pages load, and how
// fast the pane starts beside Microsoft's template.
// Prints the tables of docs/performance.md. Ends with 1 when a target is missed.
//
//     npm run bench -- --only-print     ends with 0 whatever was measured
//     npm run bench -- --update-docs    puts the tables into docs/performance.md as well
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { timeServiceOutcomes } from "./bench/time-service-outcomes.mjs";
import { timeActions } from "./bench/time-actions.mjs";
import { timeOutcomes } from "./bench/time-outcomes.mjs";
import { timeTracker } from "./bench/time-tracker.mjs";
import { measureStores, rowsOfStores, verdictsOfStores } from "./bench/measure-stores.mjs";
import { median } from "./bench/median.mjs";
import { findSlowest, timeChecks } from "./bench/slowest-checks.mjs";
import { timePane } from "./bench/time-pane.mjs";
import { measureBundles } from "./bundle-sizes.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const samples = join(root, "assets/samples");
const copies = 2000;
const rounds = 3;

const ways = /** @type {const} */ (["ours", "inflate", "parse", "mammoth"]);
/** @typedef {typeof ways[number]} Way */
/** @typedef {Record<Way, number> & { name: string }} SampleTimes */
/** @typedef {{ what: string, figure: number, target: string, isMet: boolean }} Verdict */

/**
 * The median time of one way of reading, by sample.
 * @param {Way} way
 */
function timeWay(way) {
  const script = join(root, "scripts/bench/time-reading.mjs");
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, way, samples], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  const medians = /** @type {Record<string, number>} */ (JSON.parse(stdout));
  return medians;
}

/**
 * Every way in turn, in an order that changes from round to round, so that none always meets the machine as another left it.
 * @returns {SampleTimes[]} medians over the rounds.
 */
function timeReading() {
  /** @type {Record<Way, Record<string, number>[]>} */
  const runs = { ours: [], inflate: [], parse: [], mammoth: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < ways.length; turn += 1) {
      const way = ways[(turn + round) % ways.length] ?? "ours";
      runs[way].push(timeWay(way));
    }
  }
  return Object.keys(runs.ours[0] ?? {}).map((name) => {
    /** @param {Way} way */
    const of = (way) => median(runs[way].map((medians) => medians[name] ?? NaN));
    return { name, ours: of("ours"), inflate: of("inflate"), parse: of("parse"), mammoth: of("mammoth") };
  });
}

/**
 * One run of the command line over a folder.
 * @param {string} folder
 * @param {number} jobs
 */
function runCheck(folder, jobs) {
  const preload = new URL("bench/report-usage.mjs", import.meta.url).href;
  const started = performance.now();
  const { status, output } = spawnSync(
    process.execPath,
    ["--import", preload, join(root, "dist/cli/main.js"), "check", folder, "--json", "--jobs", String(jobs)],
    { stdio: ["ignore", "ignore", "inherit", "pipe"], encoding: "utf8" },
  );
  const seconds = (performance.now() - started) / 1000;
  if (status === 2 || status === null) throw new Error("The run of check did not do its work.");
  const usage = /** @type {{ megabytes: number }} */ (JSON.parse(output[3] ?? "{}"));
  return { seconds, megabytes: usage.megabytes };
}

/**
 * Two runs at once that know nothing of each other, each with one job over its own half of the copies: what a second core
 * of this machine gives at most, as cores may share more than they tell.
 * @param {readonly string[]} halves folders
 * @returns {Promise<number>} in seconds
 */
async function timeSideBySide(halves) {
  const started = performance.now();
  const ends = halves.map(
    (folder) =>
      /** @type {Promise<void>} */ (
        new Promise((resolve, reject) => {
          const args = [join(root, "dist/cli/main.js"), "check", folder, "--json", "--jobs", "1"];
          const run = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
          run.on("error", reject).on("exit", () => resolve());
        })
      ),
  );
  await Promise.all(ends);
  return (performance.now() - started) / 1000;
}

async function timeCheck() {
  const folder = mkdtempSync(join(tmpdir(), "permanency-audit-bench-"));
  const halves = [0, 1].map((half) => mkdtempSync(join(tmpdir(), `permanency-audit-half-${half}-`)));
  try {
    const names = readdirSync(samples).filter((name) => name.endsWith(".docx"));
    for (let copy = 0; copy < copies; copy += 1) {
      const sample = join(samples, names[copy % names.length] ?? "");
      copyFileSync(sample, join(folder, `${copy}.docx`));
      // Both halves have as many of each sample.
      const half = Math.floor(copy / names.length) % 2;
      copyFileSync(sample, join(halves[half] ?? folder, `${copy}.docx`));
    }
    runCheck(folder, 2);
    const runs = Array.from({ length: rounds }, () => ({
      one: runCheck(folder, 1),
      two: runCheck(folder, 2),
    }));
    const apart = [];
    for (let round = 0; round < rounds; round += 1) apart.push(await timeSideBySide(halves));
    return {
      apart: median(apart),
      one: median(runs.map(({ one }) => one.seconds)),
      two: median(runs.map(({ two }) => two.seconds)),
      peak: Math.max(...runs.map(({ two }) => two.megabytes)),
      peakOfOne: Math.max(...runs.map(({ one }) => one.megabytes)),
    };
  } finally {
    for (const each of [folder, ...halves]) rmSync(each, { recursive: true, force: true });
  }
}

/**
 * A table in Markdown, as wide as Prettier makes it; every column but the first is of figures.
 * @param {readonly (readonly string[])[]} rows the first are the headings.
 */
function table(rows) {
  const [headings = [], ...figures] = rows;
  const widths = headings.map((_, column) => Math.max(3, ...rows.map((cells) => cells[column]?.length ?? 0)));
  const rule = widths.map((width, column) =>
    column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [headings, rule, ...figures]
    .map((cells) =>
      cells.map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      ),
    )
    .map((cells) => `| ${cells.join(" | ")} |\n`)
    .join("");
}

/** @param {SampleTimes[]} times in milliseconds */
function tableOfReading(times) {
  const headings = [
    "Sample",
    "ours",
    "(a) inflate",
    "(b) bare parse",
    "(c) mammoth",
    "ours : (b)",
    "(c) : ours",
  ];
  const rows = times.map(({ name, ours, inflate, parse, mammoth }) => [
    name,
    ...[ours, inflate, parse, mammoth].map((time) => time.toFixed(2)),
    (ours / parse).toFixed(2),
    (mammoth / ours).toFixed(2),
  ]);
  return table([headings, ...rows]);
}

/** @param {ReturnType<typeof findSlowest>} slowest */
function tableOfChecks(slowest) {
  const rows = slowest.map(({ id, taken, share }) => [
    id,
    (taken * 1000).toFixed(0),
    `${(share * 100).toFixed(1)} %`,
  ]);
  return table([["Slowest checks", "microseconds a file", "share of all"], ...rows]);
}

/** @param {Record<string, number>} pages bytes that each loads at first, compressed */
function tableOfPages(pages) {
  const rows = Object.entries(pages).map(([name, size]) => [name, (size / 1024).toFixed(1)]);
  return table([["Page", "KB of JavaScript at first load"], ...rows]);
}

const { pages } = measureBundles(join(root, "dist/web"));
const times = timeReading();
const checkTimes = timeChecks(samples);
const slowest = findSlowest(checkTimes);
const added = checkTimes.checks / checkTimes.reading;
const mostOfAll = slowest[0]?.share ?? NaN;
const check = await timeCheck();
const stores = measureStores();
const outcomes = timeOutcomes();
const tracker = await timeTracker();
const served = await timeServiceOutcomes();
const actions = await timeActions();
const pane = await timePane(9);
const toContent = pane.content / pane.template;
const toState = pane.state / pane.template;
const toParse = median(times.map(({ ours, parse }) => ours / parse));
const toMammoth = median(times.map(({ ours, mammoth }) => mammoth / ours));
const gain = check.one / check.two;

/** @type {Verdict[]} */
const verdicts = [
  {
    what: "ours : (b), median of the samples",
    figure: toParse,
    target: "at most 1.5",
    isMet: toParse <= 1.5,
  },
  {
    what: "(c) : ours, median of the samples",
    figure: toMammoth,
    target: "at least 6",
    isMet: toMammoth >= 6,
  },
  { what: "all checks : read and recognise", figure: added, target: "at most 0.6", isMet: added <= 0.6 },
  {
    what: "slowest check : read, recognise and check",
    figure: mostOfAll,
    target: "at most 0.1",
    isMet: mostOfAll <= 0.1,
  },
  { what: "one job : two jobs", figure: gain, target: "at least 1.7", isMet: gain >= 1.7 },
  {
    what: "most memory, one job (MB)",
    figure: check.peakOfOne,
    target: "below 400",
    isMet: check.peakOfOne < 400,
  },
  { what: "most memory, two jobs (MB)", figure: check.peak, target: "below 400", isMet: check.peak < 400 },
  {
    what: "pane, first content : template",
    figure: toContent,
    target: "at most 1.3",
    isMet: toContent <= 1.3,
  },
  {
    what: "pane, state of a blank form : template",
    figure: toState,
    target: "at most 2.2",
    isMet: toState <= 2.2,
  },
  ...verdictsOfStores(stores),
  ...[
    { what: "region of 14 with its attack test, 43 tables (ms)", figure: outcomes.region, most: 1000 },
    { what: "Word report of that region (ms)", figure: outcomes.report, most: 2000 },
    { what: "outcome over 60 audits (ms)", figure: outcomes.sixty, most: 1000 },
    {
      what: "tracker of 5,000 children, processor time of the command (s)",
      figure: tracker.command,
      most: 2,
    },
    ...(tracker.page === null
      ? []
      : [
          { what: "tracker page: opening 5,000 children (s)", figure: tracker.page.open, most: 2 },
          { what: "tracker page: a filter over 5,000 children (ms)", figure: tracker.page.filter, most: 100 },
        ]),
    ...served.times.map(({ what, again }) => ({ what: `service, ${what} (ms)`, figure: again, most: 100 })),
    ...Object.entries(actions).map(([page, figure]) => ({
      what: `actions, ${page} of 10,000 (ms of server time)`,
      ...{ figure, most: 200 },
    })),
  ].map(({ most, ...each }) => ({ ...each, target: `below ${most}`, isMet: each.figure < most })),
];
const figures = [
  ["Figure", "measured", "target", ""],
  ["check, one job (s)", check.one.toFixed(2), "", ""],
  ["check, two jobs (s)", check.two.toFixed(2), "", ""],
  ["two programs, half of it each (s)", check.apart.toFixed(2), "", ""],
  ["one job : two programs, the most to be had here", (check.one / check.apart).toFixed(2), "", ""],
  ...verdicts.map(({ what, figure, target, isMet }) => [
    what,
    figure.toFixed(2),
    target,
    isMet ? "met" : "missed",
  ]),
];
const report = [
  tableOfReading(times),
  table(figures),
  tableOfChecks(slowest),
  table(rowsOfStores(stores)),
  tableOfPages(pages),
].join("\n");
console.log(report);

if (process.argv.includes("--update-docs")) {
  const page = join(root, "docs/performance.md");
  const between = /(?<=<!-- figures -->\n)[^]*(?=<!-- end of figures -->)/;
  writeFileSync(page, readFileSync(page, "utf8").replace(between, `\n${report}\n`));
}
const isMissed = verdicts.some(({ isMet }) => !isMet);
process.exitCode = isMissed && !process.argv.includes("--only-print") ? 1 : 0;
