import { mkdirSync } from "node:fs";
import { extname, join } from "node:path";

import { findColumns } from "../../case-list/map-columns.ts";
import { succeed, type Problem, type Result } from "../../result.ts";
import { compareTrackers, type TrackerChange } from "../../tracker/compare-trackers.ts";
import {
  filterTracker,
  makeTracker,
  trackerSchema,
  type Tracker,
  type TrackerFilter,
} from "../../tracker/make-tracker.ts";
import { makeBoardPaper, makeBoardTable } from "../../tracker/papers/board-counts.ts";
import {
  makeMeetingList,
  makeTrackerCalendar,
  makeTrackerTables,
  makeTrackerWorkbook,
} from "../../tracker/papers/tracker-files.ts";
import {
  dayInWords,
  describeChange,
  describeState,
  levelsOf,
  linesToDiscuss,
  stateTitles,
  titleOfMilestone,
} from "../../tracker/papers/tracker-words.ts";
import { readChildren, trackerColumns } from "../../tracker/read-children.ts";
import type { TrackerRules } from "../../tracker/rules.ts";
import { states } from "../../tracker/work-out.ts";
import { oneOf, ukDate, usage, type DefineCommand } from "../command-line.ts";
import { notDone, nothingBlocks, type ExitCode } from "../exit-code.ts";
import { printable } from "../printable.ts";
import { readChildrenLists } from "../read-children-lists.ts";
import { readColumnMapping, sayRowProblems } from "../read-case-list.ts";
import { readJsonFile } from "../read-json-file.ts";
import { readBankHolidays, readTrackerRules } from "../read-tracker-rules.ts";
import type { Surroundings } from "../surroundings.ts";
import { TextOutput } from "../text-output.ts";
import { isoDateOf, isoMomentOf } from "../today.ts";
import { createFile } from "../write-file-safely.ts";
import { tryStep } from "../writing-trouble.ts";

interface TrackerWanted {
  /** One list, or audits and folders of them. */
  readonly lists: readonly string[];
  readonly on: string;
  readonly rules: string | null;
  readonly bankHolidays: string | null;
  readonly columns: string | null;
  readonly since: string | null;
  readonly filter: TrackerFilter;
  readonly out: string | null;
  readonly board: string | null;
  readonly tables: string | null;
  readonly json: boolean;
}

const boardKinds = [".docx", ".csv"];
const reportKinds = [".xlsx", ".docx", ".ics", ".json"];

export const defineTracker: DefineCommand = (command, run) => {
  command
    .description(
      "Shows for each child which reviews, plans and meetings are due, overdue, done or not known. Reads a list of your case system; it must have references only. Nothing leaves this computer.",
    )
    .argument(
      "<list...>",
      "list of children (.csv or .xlsx) with reference, age group, entry and the days held; or audits, for the dates that are kept in them",
    )
    .option("--on <date>", "the day to work out (today if you leave this out)", ukDate("--on"))
    .option(
      "-r, --rules <rules>",
      "a file with your rules, or some that ship: england (the default) or newham",
    )
    .option("--bank-holidays <file>", "gov.uk's bank-holidays.json, for later years")
    .option("--columns <file>", "a JSON file that says which of your headings are which columns")
    .option("--since <file>", "an earlier result of --json or --out name.json: show what changed")
    .option("--team <team>", "show this team only")
    .option("--milestone <milestone>", "show this milestone only, such as review-1")
    .option("--level <level>", "show what has come to this level only, such as team manager")
    .option("--state <state>", "show this state only", oneOf("--state", states))
    .option("-o, --out <file>", "write a file: a name that ends in .xlsx, .docx, .ics or .json")
    .option(
      "--board <file>",
      "write counts for a board, without references: a name that ends in .docx or .csv",
    )
    .option("--tables <folder>", "write three tables for Power BI to this folder")
    .option("--json", "print one JSON object for other programs")
    .action((lists, options) => {
      const { rules = null, bankHolidays = null, columns = null, since = null, out = null } = options;
      const {
        team = null,
        milestone = null,
        level = null,
        state = null,
        board = null,
        tables = null,
        json = false,
      } = options;
      if (out !== null && !reportKinds.includes(extname(out).toLowerCase())) {
        return run(usage("--out takes a name that ends in .xlsx, .docx, .ics or .json."), tracker);
      }
      if (board !== null && !boardKinds.includes(extname(board).toLowerCase())) {
        return run(usage("--board takes a name that ends in .docx or .csv."), tracker);
      }
      const on = options.on ?? isoDateOf(new Date());
      const filter = { team, milestone, level, state };
      return run(
        succeed({ lists, on, rules, bankHolidays, columns, since, filter, out, board, tables, json }),
        tracker,
      );
    });
};

async function tracker(wanted: TrackerWanted, { stdout, stderr }: Surroundings): Promise<ExitCode> {
  const giveUp = ({ message }: Problem): ExitCode => {
    stderr.write(`${message}\n`);
    return notDone;
  };
  const rules = rulesOf(wanted);
  if (!rules.ok) return giveUp(rules.problem);
  const mistake = whyNoSuchFilter(wanted.filter, rules.value);
  if (mistake !== null) return giveUp(mistake);
  const mapping = readColumnMapping(wanted.columns, trackerColumns(rules.value));
  if (!mapping.ok) return giveUp(mapping.problem);
  const earlier = wanted.since === null ? succeed(null) : readEarlier(wanted.since);
  if (!earlier.ok) return giveUp(earlier.problem);
  const table = await readChildrenLists(wanted.lists);
  if (!table.ok) return giveUp(table.problem);
  for (const { message } of table.value.refused) stderr.write(`${message}\n`);
  const [title = ""] = wanted.lists;
  const read = readChildren(table.value.table, rules.value, mapping.value);
  if (!read.ok) return giveUp({ ...read.problem, message: `${printable(title)}: ${read.problem.message}` });
  const { children, problems } = read.value;
  sayRowProblems(title, problems, stderr);
  sayMissingColumns(table.value.table.headings, rules.value, mapping.value, stderr);
  const whole = makeTracker(children, rules.value, wanted.on);
  const made = filterTracker(whole, wanted.filter);
  const compared =
    earlier.value === null ? succeed(null) : compareTrackers(earlier.value, whole, wanted.filter);
  if (!compared.ok) return giveUp(compared.problem);
  const changes = compared.value;
  const written = await writeFiles(wanted, made, rules.value, changes);
  if (!written.ok) return giveUp(written.problem);
  await new TextOutput(stdout).write(
    wanted.json
      ? `${JSON.stringify({ ...made, ...(changes === null ? {} : { changes }) })}\n`
      : inWords(made, rules.value, changes),
  );
  return problems.length + table.value.refused.length > 0 ? notDone : nothingBlocks;
}

function rulesOf({ rules: named, bankHolidays }: TrackerWanted): Result<TrackerRules> {
  const rules = readTrackerRules(named);
  if (!rules.ok || bankHolidays === null) return rules;
  const days = readBankHolidays(bankHolidays);
  if (!days.ok) return days;
  return succeed({ ...rules.value, bankHolidays: [...rules.value.bankHolidays, ...days.value] });
}

function whyNoSuchFilter({ milestone, level }: TrackerFilter, rules: TrackerRules): Problem | null {
  const on = rules.milestones.filter((each) => each.on).map((each) => each.milestone);
  if (milestone !== null && !on.includes(milestone)) {
    return { code: "usage", message: `--milestone takes one of these: ${on.join(", ")}.` };
  }
  const levels = levelsOf(rules);
  return level !== null && !levels.includes(level)
    ? { code: "usage", message: `--level takes one of these: ${levels.join(", ")}.` }
    : null;
}

function readEarlier(path: string): Result<Tracker> {
  return readJsonFile(path, trackerSchema, {
    code: "tracker-since",
    what: "earlier tracker",
    example: "--since last-monday.json, made with --out last-monday.json",
  });
}

/** Without its column a milestone is not known for anybody, which is worth one line and not one for each child. */
function sayMissingColumns(
  headings: readonly string[],
  rules: TrackerRules,
  mapping: Readonly<Record<string, string>>,
  stderr: Surroundings["stderr"],
): void {
  const columns = findColumns(headings, trackerColumns(rules), mapping);
  if (!columns.ok) return;
  const missing = rules.milestones.filter(
    ({ on, milestone, from }) =>
      on &&
      !columns.value.has(milestone) &&
      !columns.value.has(`last-${milestone}`) &&
      (columns.value.has(from) || rules.milestones.some((each) => each.milestone === from)),
  );
  const shown = missing.filter(({ from }) => columns.value.has(from));
  if (shown.length > 0) {
    const names = shown.map(({ milestone }) => milestone.replaceAll("-", " ")).join(", ");
    stderr.write(`The list has no column for ${names}, so these are not known.\n`);
  }
}

async function writeFiles(
  { out, board, tables }: TrackerWanted,
  made: Tracker,
  rules: TrackerRules,
  changes: readonly TrackerChange[] | null,
): Promise<Result<null>> {
  const inUtf8 = (text: string) => new TextEncoder().encode(text);
  const makers: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
    ".xlsx": () => makeTrackerWorkbook(made, rules),
    ".docx": () => makeMeetingList(made, rules, changes),
    ".ics": () => inUtf8(makeTrackerCalendar(made, rules, isoMomentOf(new Date()))),
    ".json": () => inUtf8(`${JSON.stringify(made)}\n`),
  };
  const make = out === null ? undefined : makers[extname(out).toLowerCase()];
  if (out !== null && make !== undefined) {
    const written = createFile(out, await make());
    if (!written.ok) return named(out, written);
  }
  if (board !== null) {
    const isTable = extname(board).toLowerCase() === ".csv";
    const paper = isTable ? inUtf8(makeBoardTable(made, rules)) : makeBoardPaper(made, rules);
    const written = createFile(board, paper);
    if (!written.ok) return named(board, written);
  }
  if (tables !== null) {
    const folder = tryStep("make-room", () => mkdirSync(tables, { recursive: true }));
    if (!folder.ok) return folder;
    for (const [name, text] of makeTrackerTables(made)) {
      const written = createFile(join(tables, name), inUtf8(text));
      if (!written.ok) return named(name, written);
    }
  }
  return succeed(null);
}

function named(name: string, failure: Extract<Result<null>, { ok: false }>): Result<null> {
  return {
    ok: false,
    problem: { ...failure.problem, message: `${printable(name)}: ${failure.problem.message}` },
  };
}

/** More would scroll past; files have them all. */
const maxShown = 40;

function inWords(made: Tracker, rules: TrackerRules, changes: readonly TrackerChange[] | null): string {
  const lines = linesToDiscuss(made);
  const total = (state: keyof typeof stateTitles) =>
    Object.values(made.counts).reduce((sum, counts) => sum + (counts[state] ?? 0), 0);
  const words = [
    `${made.children.length} children on ${dayInWords(made.on)}: ${states.map((state) => `${total(state)} ${stateTitles[state]}`).join(", ")}.`,
    ...lines
      .slice(0, maxShown)
      .map(
        (line) =>
          `${line.reference}  ${titleOfMilestone(rules, line.milestone)}${line.due === null ? "" : `, due ${dayInWords(line.due)}`}: ${describeState(line)}`,
      ),
    ...(lines.length > maxShown
      ? [`${lines.length - maxShown} more. To see all, add --json or --out list.docx.`]
      : []),
    ...(changes === null ? [] : [`Changes: ${changes.length === 0 ? "none." : ""}`]),
    ...(changes ?? []).map((change) => `  ${describeChange(change, rules)}`),
  ];
  return words.map((line) => `${printable(line)}\n`).join("");
}
