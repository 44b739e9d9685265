import type { Policy } from "../../checks/engine/policy.ts";
import type { Form } from "../../proforma/form.ts";
import { succeed } from "../../result.ts";
import type { Result } from "../../result.ts";

import { checkFiles } from "../check-files.ts";
import { oneOf, policyOption, usage, wholeNumber } from "../command-line.ts";
import type { DefineCommand } from "../command-line.ts";
import { notDone } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import { findFiles } from "../find-files.ts";
import { startProgress } from "../progress.ts";
import { formatNames } from "../report-format.ts";
import type { FormatName } from "../report-format.ts";
import { frameOf } from "../reports/frame.ts";
import { knownForms, mayColour } from "../surroundings.ts";
import type { Surroundings } from "../surroundings.ts";
import { Tally } from "../tally.ts";
import { TextOutput } from "../text-output.ts";
import { isoDateOf } from "../today.ts";

/** More threads than this only cost memory. */
const maxJobs = 64;

interface CheckWanted {
  readonly paths: readonly string[];
  readonly format: FormatName;
  /** How many files to work on at once; null for as many as the machine has cores. */
  readonly jobs: number | null;
  /** The policy file; null for the policy that ships. */
  readonly policy: string | null;
}

export const defineCheck: DefineCommand = (command, run) => {
  command
    .description(
      "Reports what is missing, wrong or unsafe to share in each audit. Changes no file. Searches folders, and all folders in them, for Word documents.",
    )
    .argument("<paths...>", "files or folders to check")
    .option(
      "-f, --format <format>",
      "print the report as text, summary, json, markdown, sarif or csv",
      oneOf("--format", formatNames),
    )
    .option("--json", "the same as --format json: one JSON object for other programs")
    .option("--summary", "the same as --format summary: one line for each file")
    .addOption(policyOption())
    .option(
      "-j, --jobs <number>",
      "check this many files at once (all processor cores if you leave this out)",
      wholeNumber("--jobs", 1, maxJobs),
    )
    .action((paths, { json, summary, format, jobs = null, policy = null }) => {
      const words = [format, json && ("json" as const), summary && ("summary" as const)];
      const asked = new Set(words.filter((word) => word !== undefined));
      const [first = "text"] = asked;
      const wanted = succeed({ paths, format: first, jobs, policy });
      return run(asked.size > 1 ? usage("Use one of --json, --summary and --format.") : wanted, check);
    });
};

/** Reads and checks every file, and writes what was found as it is found; changes no file. */
export async function check(wanted: CheckWanted, surroundings: Surroundings): Promise<ExitCode> {
  const { stdout, stderr, env, definitions = [] } = surroundings;
  const policy = await readPolicyFor(wanted, knownForms(surroundings));
  if (!policy.ok) {
    stderr.write(`${policy.problem.message}\n`);
    return notDone;
  }
  const { files, leftOut, lockFiles } = findFiles(wanted.paths);
  if (files.length === 0) stderr.write("There are no Word documents to check here.\n");

  const output = new TextOutput(stdout);
  const tally = new Tally();
  const progress = await startProgress(files.length, stderr);
  const format = { type: wanted.format, colour: mayColour(stdout, env) };
  const settings = {
    format,
    today: isoDateOf(new Date()),
    policy: policy.value,
    definitions,
  };
  const frame = await frameOf(wanted.format);
  const afterwords: string[] = [];
  let between = frame.opening;

  for await (const outcome of checkFiles(files, settings, wanted.jobs)) {
    if (stdout.isTTY === true) progress.makeWay();
    tally.add(outcome);
    if (outcome.afterword !== undefined) afterwords.push(outcome.afterword);
    if (outcome.text !== "") {
      if (!(await output.write(`${between}${outcome.text}`))) break;
      between = frame.between;
    }
    progress.advance();
  }
  progress.stop();

  const reasons = leftOut.map(({ path, problem: { code, message } }) => ({ file: path, code, message }));
  const ending = { tally, afterwords, leftOut: { leftOut: reasons, lockFiles } };
  const opening = between === frame.opening ? frame.opening : "";
  const isRead = await output.write(`${opening}${frame.close(ending)}`);
  return isRead && files.length > 0 ? tally.exitCode : notDone;
}

/** What it takes to read a policy is loaded only when one is named. */
async function readPolicyFor(
  { policy }: CheckWanted,
  forms: readonly Form[],
): Promise<Result<Policy | null>> {
  if (policy === null) return succeed(null);
  const { readPolicyFile } = await import("../read-policy-file.ts");
  return readPolicyFile(policy, forms);
}
