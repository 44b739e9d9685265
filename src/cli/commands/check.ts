import type { Policy } from "../../checks/engine/policy.ts";
import { defaultPolicy } from "../../checks/policies/shipped-policies.ts";
import { succeed } from "../../result.ts";
import type { Result } from "../../result.ts";

import { checkFiles } from "../check-files.ts";
import { notDone } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import { findFiles } from "../find-files.ts";
import { startProgress } from "../progress.ts";
import type { CheckArguments } from "../read-arguments.ts";
import { frameOf } from "../reports/frame.ts";
import { mayColour } from "../surroundings.ts";
import type { Surroundings } from "../surroundings.ts";
import { Tally } from "../tally.ts";
import { TextOutput } from "../text-output.ts";
import { isoDateOf } from "../today.ts";

/** Reads and checks every file, and writes what was found as it is found; changes no file. */
export async function check(wanted: CheckArguments, surroundings: Surroundings): Promise<ExitCode> {
  const { stdout, stderr, env } = surroundings;
  const policy = await readPolicyFor(wanted);
  if (!policy.ok) {
    stderr.write(`${policy.problem.message}\n`);
    return notDone;
  }
  const files = findFiles(wanted.paths);
  if (files.length === 0) stderr.write("There is no Word document to check there.\n");

  const output = new TextOutput(stdout);
  const tally = new Tally();
  const progress = await startProgress(files.length, stderr);
  const format =
    wanted.format === "text"
      ? { type: wanted.format, colour: mayColour(stdout, env) }
      : { type: wanted.format };
  const settings = { format, today: isoDateOf(new Date()), policy: policy.value };
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

  const opening = between === frame.opening ? frame.opening : "";
  const isRead = await output.write(`${opening}${frame.close(tally, afterwords)}`);
  return isRead && files.length > 0 ? tally.exitCode : notDone;
}

/** What it takes to read a policy is loaded only when one is named. */
async function readPolicyFor({ policy }: CheckArguments): Promise<Result<Policy>> {
  if (policy === null) return succeed(defaultPolicy);
  const { readPolicyFile } = await import("../read-policy-file.ts");
  return readPolicyFile(policy);
}
