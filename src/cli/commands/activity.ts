import { extname } from "node:path";

import { actionRegisterSchema, type FollowedAction } from "../../actions/register.ts";
import { describeActivity, makeActivityReport } from "../../activity/activity-report.ts";
import { makeActivity } from "../../activity/make-activity.ts";
import { quarterBefore, quarterNamed, type Quarter } from "../../activity/quarter.ts";
import { agreedGradesSchema } from "../../moderation/agreed-grades.ts";
import { findForm } from "../../proforma/registry.ts";
import { succeed, type Problem, type Result } from "../../result.ts";
import { selectionRecordSchema } from "../../sample/selection-record.ts";
import { usage, type DefineCommand } from "../command-line.ts";
import { notDone, nothingBlocks, type ExitCode } from "../exit-code.ts";
import { printable } from "../printable.ts";
import { readJsonFile } from "../read-json-file.ts";
import { readOutcomeAudits } from "../read-outcome-audits.ts";
import { knownForms, type Surroundings } from "../surroundings.ts";
import { TextOutput } from "../text-output.ts";
import { isoDateOf } from "../today.ts";
import { createFile } from "../write-file-safely.ts";

interface ActivityWanted {
  readonly paths: readonly string[];
  readonly quarter: Quarter;
  readonly selections: readonly string[];
  readonly register: string | null;
  readonly agreed: readonly string[];
  readonly out: string | null;
  readonly json: boolean;
}

export const defineActivity: DefineCommand = (command, run) => {
  command
    .description(
      "Counts what was done about audits in a quarter, by team and role, for the report to management. It shows no initials and ranks nobody.",
    )
    .argument("<paths...>", "Word files, folders, or list files (.csv, .xlsx, .jsonl, .json) with audits")
    .option("-q, --quarter <quarter>", 'such as "2026-27 Q3" (the last one that ended if you leave this out)')
    .option("--selection <file...>", "selection records of `sample` (.json)")
    .option("-r, --register <file>", "the register of actions (.json)")
    .option("--agreed <file...>", "files with agreed grades of `moderation` (.json)")
    .option("-o, --out <report>", "the quarterly report, a Word file (.docx)")
    .option("--json", "print one JSON object for other programs")
    .action((paths, options) => {
      const { selection: selections = [], register = null, agreed = [], out = null, json = false } = options;
      const quarter =
        options.quarter === undefined ? quarterBefore(isoDateOf(new Date())) : quarterNamed(options.quarter);
      if (quarter === null)
        return run(usage('--quarter takes a financial year and a quarter, such as "2026-27 Q3".'), activity);
      if (out !== null && extname(out).toLowerCase() !== ".docx")
        return run(usage("--out takes a name that ends in .docx."), activity);
      return run(succeed({ paths, quarter, selections, register, agreed, out, json }), activity);
    });
};

/** Reads what there is of the quarter and prints or writes it. A file that could not be read is named and ends the command with 2. */
async function activity(wanted: ActivityWanted, surroundings: Surroundings): Promise<ExitCode> {
  const { stdout, stderr } = surroundings;
  const forms = knownForms(surroundings);
  const giveUp = ({ message }: Problem): ExitCode => {
    stderr.write(`${message}\n`);
    return notDone;
  };
  const files = readFiles(wanted);
  if (!files.ok) return giveUp(files.problem);
  const read = await readOutcomeAudits(wanted.paths, forms);
  for (const { title, problem } of read.refused)
    stderr.write(`${printable(title)}  refused: ${problem.message} (${problem.code})\n`);
  const audits = read.audits.flatMap(({ record }) => {
    const form = findForm(forms, record.proForma);
    return form === null ? [] : [{ form, record }];
  });
  const made = makeActivity({ audits, ...files.value }, wanted.quarter);
  if (wanted.out !== null) {
    const written = createFile(wanted.out, makeActivityReport(made));
    if (!written.ok)
      return giveUp({ ...written.problem, message: `${printable(wanted.out)}: ${written.problem.message}` });
  }
  await new TextOutput(stdout).write(
    wanted.json
      ? `${JSON.stringify(made, null, 2)}\n`
      : describeActivity(made)
          .map((line) => `${line}\n`)
          .join(""),
  );
  return read.refused.length > 0 ? notDone : nothingBlocks;
}

function readFiles({ selections, register, agreed }: ActivityWanted) {
  const drawn = selections.map((path) =>
    readJsonFile(path, selectionRecordSchema, {
      ...{ code: "selection-record", what: "selection record", example: "--selection selection.json" },
    }),
  );
  const graded = agreed.map((path) =>
    readJsonFile(path, agreedGradesSchema, {
      ...{ code: "agreed-grades", what: "agreed grades", example: "--agreed agreed-grades.json" },
    }),
  );
  const actions = readActions(register);
  const wrong = [...drawn, ...graded, actions].find((each) => !each.ok);
  if (wrong?.ok === false) return wrong;
  return succeed({
    selections: drawn.flatMap((each) => (each.ok ? [each.value] : [])),
    secondGradings: graded.flatMap((each) => (each.ok ? [each.value] : [])),
    actions: actions.ok ? actions.value : [],
  });
}

function readActions(path: string | null): Result<readonly FollowedAction[]> {
  if (path === null) return succeed([]);
  const read = readJsonFile(path, actionRegisterSchema, {
    ...{ code: "action-register", what: "action register", example: "--register actions.json" },
  });
  return read.ok ? succeed(read.value.actions) : read;
}
