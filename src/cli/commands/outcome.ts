import { extname } from "node:path";

import { csvLines, csvMark } from "../../collation/csv.ts";
import type { DisclosurePolicy } from "../../outcomes/disclosure/disclosure-policy.ts";
import { makeOwnOutcome, makeRegionOutcome } from "../../outcomes/make-outcome.ts";
import { chooseAudits, type OutcomeAudit } from "../../outcomes/outcome-audit.ts";
import { audiences, type Audience, type Outcome } from "../../outcomes/outcome.ts";
import { outcomeLines } from "../../outcomes/reports/csv-report.ts";
import { makePageReport } from "../../outcomes/reports/page-report.ts";
import { completenessOf, describeTable, isJudgement, titleOf } from "../../outcomes/reports/report-words.ts";
import { makeWordReport } from "../../outcomes/reports/word-report.ts";
import { makeWorkbookReport } from "../../outcomes/reports/workbook-report.ts";
import { niromp2019Form } from "../../proforma/definitions/niromp-2019.ts";
import type { Form } from "../../proforma/form.ts";
import { findForm, shippedForms } from "../../proforma/registry.ts";
import { fail, succeed, type Problem, type Result } from "../../result.ts";
import { oneOf, usage, type DefineCommand } from "../command-line.ts";
import { notDone, nothingBlocks, type ExitCode } from "../exit-code.ts";
import { printable } from "../printable.ts";
import { readOutcomeAudits, type ReadAudits } from "../read-outcome-audits.ts";
import { readDisclosurePolicy } from "../read-outcome-policies.ts";
import type { Surroundings } from "../surroundings.ts";
import { TextOutput } from "../text-output.ts";
import { createFile } from "../write-file-safely.ts";
import { writingTrouble } from "../writing-trouble.ts";

interface OutcomeWanted {
  readonly paths: readonly string[];
  readonly audience: Audience;
  /** Null for the only one that the audits name. */
  readonly cycle: string | null;
  readonly region: string | null;
  /** The id of a disclosure policy that ships, or a file with one; null for the first that ships. */
  readonly policy: string | null;
  readonly json: boolean;
  /** The report to write, in the format of its name. */
  readonly out: string | null;
}

const reports: Readonly<Record<string, (outcome: Outcome) => Uint8Array | Promise<Uint8Array>>> = {
  ".docx": makeWordReport,
  ".xlsx": makeWorkbookReport,
  ".csv": (outcome) => inUtf8(csvMark + csvLines(outcomeLines(outcome))),
  ".html": (outcome) => inUtf8(makePageReport(outcome)),
};

export const defineOutcome: DefineCommand = (command, run) => {
  command
    .description(
      "Counts what audits say, for one authority or for a region, and writes a report for meetings. Takes Word files, folders of them, and files of a list. For partners and the public it protects small numbers, and tests that nobody can work one out.",
    )
    .argument("<paths...>", "Word files, folders, or list files (.csv, .xlsx, .jsonl, .json) to count")
    .option(
      "--for <audience>",
      "own (one authority, every count), partners or public (a region, small numbers protected), or analyst (a region, every count)",
      oneOf("--for", audiences),
    )
    .option("-c, --cycle <cycle>", "the audit cycle, such as 2026-autumn")
    .option("--region <name>", "the name of the region")
    .option("-p, --policy <policy>", "a file with a disclosure policy, or the id of one that ships")
    .option("--json", "print one JSON object for other programs")
    .option("-o, --out <report>", "the report to write: a name that ends in .docx, .xlsx, .csv or .html")
    .action((paths, options) => {
      const { for: audience = "own", cycle = null, region = null, policy = null } = options;
      const { json = false, out = null } = options;
      const isReport = out === null || reports[extname(out).toLowerCase()] !== undefined;
      const wanted = { paths, audience, cycle, region, policy, json, out };
      return run(
        isReport ? succeed(wanted) : usage("--out takes a name that ends in .docx, .xlsx, .csv or .html."),
        outcome,
      );
    });
};

/** Makes the outcome of all audits that could be read. A file that could not be read is named and ends the command with 2. */
async function outcome(wanted: OutcomeWanted, surroundings: Surroundings): Promise<ExitCode> {
  const { stdout, stderr } = surroundings;
  const giveUp = ({ message }: Problem): ExitCode => {
    stderr.write(`${message}\n`);
    return notDone;
  };
  const policy = readDisclosurePolicy(wanted.policy);
  if (!policy.ok) return giveUp(policy.problem);
  const read = await readOutcomeAudits(wanted.paths);
  for (const { title, problem } of read.refused)
    stderr.write(`${printable(title)}  refused: ${problem.message} (${problem.code})\n`);
  if (read.audits.length === 0) return giveUp(noAudits);
  const made = makeOutcome(wanted, read, policy.value);
  if (!made.ok) return giveUp(made.problem);
  if (wanted.out !== null) {
    const written = await writeReport(made.value, wanted.out);
    if (!written.ok) return giveUp(written.problem);
  }
  const output = new TextOutput(stdout);
  await output.write(
    wanted.json ? `${JSON.stringify(made.value, null, 2)}\n` : inWords(made.value, wanted.out),
  );
  return read.refused.length > 0 ? notDone : nothingBlocks;
}

function makeOutcome(
  { audience, cycle: named, region }: OutcomeWanted,
  { audits, regions }: ReadAudits,
  policy: DisclosurePolicy,
): Result<Outcome> {
  const form = formOf(audits);
  const cycle = cycleOf(audits, named);
  if (!cycle.ok) return cycle;
  const common = {
    form,
    cycle: cycle.value,
    policy,
    standard: null,
    samplePerAuthority: form === niromp2019Form ? nirompSample : null,
    chosen: chooseAudits(audits, { form, cycle: cycle.value, withDrafts: audience === "own" }),
  };
  if (audience === "own") return makeOwnOutcome(common);
  const [only] = regions;
  const name = region ?? (regions.length === 1 ? only : undefined) ?? "the region";
  const made = makeRegionOutcome({ ...common, region: name, audience });
  return made.ok ? succeed(made.value.outcome) : made;
}

/** Six plans of each authority, two in each age band, as NIROMP's form asks. */
const nirompSample = 6;

/** The form that most of the audits are on: the others are left out and counted. */
function formOf(audits: readonly OutcomeAudit[]): Form {
  const count = (form: Form) =>
    audits.filter(({ record: { proForma } }) => findForm([form], proForma) !== null).length;
  return shippedForms.toSorted((one, other) => count(other) - count(one))[0] ?? niromp2019Form;
}

/** Word files belong to any cycle. Fails with `outcome-several-cycles` where rows of lists name more than one and nobody chose. */
function cycleOf(audits: readonly OutcomeAudit[], named: string | null): Result<string> {
  if (named !== null) return succeed(named);
  const cycles = [...new Set(audits.flatMap(({ cycle }) => cycle ?? []))];
  if (cycles.length > 1) {
    return fail({
      code: "outcome-several-cycles",
      message: `These audits belong to more than one cycle: ${cycles.toSorted().join(", ")}. Choose one with --cycle.`,
    });
  }
  return succeed(cycles[0] ?? "no cycle named");
}

async function writeReport(made: Outcome, path: string): Promise<Result<null>> {
  const report = reports[extname(path).toLowerCase()];
  if (report === undefined) throw new Error("The name of the report was not looked at.");
  const written = createFile(path, await report(made));
  return !written.ok && written.problem.code === writingTrouble.alreadyThere.code
    ? fail({ ...written.problem, message: thereAlready })
    : written;
}

function inUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function inWords(made: Outcome, out: string | null): string {
  const lines = [
    titleOf(made),
    ...completenessOf(made),
    ...made.notes,
    ...made.tables.filter(isJudgement).map(describeTable),
    ...made.findings.map(({ text }) => text),
    ...(out === null
      ? ["To see every table, add --json or --out report.docx."]
      : [`The report is in ${out}.`]),
  ];
  return lines.map((line) => `${printable(line)}\n`).join("");
}

const noAudits: Problem = {
  code: "outcome-no-audits",
  message: "There are no audits to count here. Name Word files, a folder of them, or files of a list.",
};
const thereAlready =
  "There is a file of the report's name already, and we left it as it is. Move it away, or choose another name with --out.";
