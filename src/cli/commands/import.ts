import { setTimeout as wait } from "node:timers/promises";

import { waitBefore } from "../../collation/back-off.ts";
import type { CollationList, ListProblem, SameChildChoice } from "../../collation/collation-list.ts";
import type { HeldAudit } from "../../collation/list-row.ts";
import { formatOfName } from "../../collation/adapters/file/file-format.ts";
import { readServiceExport } from "../../collation/adapters/file/json-lines-format.ts";
import type { FileContent } from "../../collation/adapters/file/list-content.ts";
import { readListFile } from "../../collation/adapters/file/read-list-file.ts";
import type { Form } from "../../proforma/form.ts";
import { fail, succeed } from "../../result.ts";
import type { Problem, Result } from "../../result.ts";
import { settingsOf } from "../collation-rules.ts";
import type { DefineCommand } from "../command-line.ts";
import { notDone } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import { FileLines } from "../file-line.ts";
import type { LineOutcome } from "../file-line.ts";
import { findNamedFiles } from "../find-files.ts";
import { openDestination } from "../open-destination.ts";
import type { Destination } from "../open-destination.ts";
import { readWholeFile } from "../read-file.ts";
import { sayArrival, sayRefusal } from "../say-delivery.ts";
import { knownForms, type Surroundings } from "../surroundings.ts";
import {
  fileFormatOption,
  keepBothOption,
  readDestination,
  replaceOption,
  sameChildOf,
  settingsOption,
  toOption,
} from "../destination-options.ts";
import type { DestinationArguments } from "../destination-options.ts";

interface ImportWanted {
  readonly paths: readonly string[];
  readonly destination: DestinationArguments;
  readonly sameChild: SameChildChoice;
}

export const defineImport: DefineCommand = (command, run) => {
  command
    .description(
      "Adds the audits in list files, such as files that came by secure mail, to another list. Importing a file twice changes nothing.",
    )
    .argument("<files...>", ".csv, .xlsx or .jsonl files, or the export.json of a service")
    .addOption(toOption())
    .addOption(fileFormatOption())
    .addOption(settingsOption())
    .addOption(replaceOption())
    .addOption(keepBothOption())
    .action((paths, options) => {
      const destination = readDestination(options);
      const sameChild = sameChildOf(options);
      return run(
        destination.ok ? succeed({ paths, destination: destination.value, sameChild }) : destination,
        importFiles,
      );
    });
};

const maxAttempts = 3;
/** After this many rows that found no line there is none. */
const mostWithoutLine = 3;

/**
 * Takes the audits of files into a list, as if each had been sent over the line. A row that cannot be read or is not taken stops
 * no other; doing it twice changes nothing.
 */
export async function importFiles(
  wanted: ImportWanted,
  surroundings: Surroundings,
  network: { readonly fetch: typeof fetch } = globalThis,
): Promise<ExitCode> {
  const { stderr, env } = surroundings;
  const giveUp = ({ message }: Problem): ExitCode => {
    stderr.write(`${message}\n`);
    return notDone;
  };
  const forms = knownForms(surroundings);
  const settings = settingsOf(wanted.destination.settings);
  if (!settings.ok) return giveUp(settings.problem);
  const destination = await openDestination(wanted.destination, settings.value, {
    env,
    forms,
    fetch: (...request) => network.fetch(...request),
    note: ({ message }) => stderr.write(`${message}\n`),
  });
  if (!destination.ok) return giveUp(destination.problem);
  const { sameChild } = wanted;
  const lines = new FileLines(surroundings);
  for (const { path, problem } of findNamedFiles(wanted.paths)) {
    const content = problem ? fail(problem) : await readFileOfList(path, forms);
    if (!content.ok) await lines.tell(path, { status: "refused", problem: content.problem });
    else if (
      !(await new RowImport(path, { destination: destination.value, sameChild, lines }).takeAll(
        content.value,
      ))
    )
      return giveUp(noLine);
  }
  return lines.exitCode;
}

async function readFileOfList(path: string, forms: readonly Form[]): Promise<Result<FileContent>> {
  const isOfService = path.toLowerCase().endsWith(".json");
  const format = formatOfName(path);
  if (format === null && !isOfService) return fail(notAList);
  const read = readWholeFile(path);
  if (!read.ok) return read;
  return format === null
    ? readServiceExport(read.value.bytes)
    : readListFile(read.value.bytes, format, forms);
}

interface Importing {
  readonly destination: Destination;
  readonly sameChild: SameChildChoice;
  readonly lines: FileLines;
}

/** The rows of one file on their way into a list. */
class RowImport {
  private readonly path: string;
  private readonly destination: Destination;
  private readonly sameChild: SameChildChoice;
  private readonly lines: FileLines;
  private withoutLine = 0;

  constructor(path: string, { destination, sameChild, lines }: Importing) {
    this.path = path;
    this.destination = destination;
    this.sameChild = sameChild;
    this.lines = lines;
  }

  /** @returns false when there was no line any more, and the rest was left. */
  async takeAll({ rows, troubles }: FileContent): Promise<boolean> {
    for (const { row, problem } of troubles) await this.tell(row, { status: "refused", problem });
    const { atOnce } = this.destination;
    for (let first = 0; first < rows.length; first += atOnce) {
      const together = rows.slice(first, first + atOnce);
      const outcomes = await Promise.all(together.map(({ held }) => this.take(held)));
      for (const [index, { row }] of together.entries()) {
        const outcome = outcomes[index];
        if (outcome) await this.tell(row, outcome);
      }
      if (this.withoutLine >= mostWithoutLine) return false;
    }
    return true;
  }

  private tell(row: number, outcome: LineOutcome): Promise<void> {
    return this.lines.tell(`${this.path}, row ${String(row)}`, outcome);
  }

  private async take(held: HeldAudit): Promise<LineOutcome> {
    const list = this.destination.listFor(held.audit);
    const taken = await persist(() => sendOrWithdraw(list, held, this.sameChild));
    this.withoutLine = !taken.ok && taken.problem.retry === "later" ? this.withoutLine + 1 : 0;
    return taken.ok ? taken.value : sayRefusal(taken.problem);
  }
}

/** An audit that was withdrawn in the file is withdrawn in the list, and is not put there for that. One that was replaced stays out. */
async function sendOrWithdraw(
  list: CollationList,
  { audit, state }: HeldAudit,
  sameChild: SameChildChoice,
): Promise<Result<LineOutcome, ListProblem>> {
  if (state === "withdrawn") {
    const withdrawn = await list.withdraw(audit.auditKey);
    if (!withdrawn.ok) return withdrawn;
    const what = {
      withdrawn: `withdrawn from ${list.name}`,
      unchanged: `unchanged: ${list.name} has it as withdrawn`,
      "not-there": `left out: it was withdrawn, and is not in ${list.name}`,
    }[withdrawn.value];
    return { ok: true, value: { status: "done", what, messages: [] } };
  }
  if (state === "superseded") {
    const what = "left out: another audit of the same child replaced it";
    return { ok: true, value: { status: "done", what, messages: [] } };
  }
  const sent = await list.send(audit, { sameChild });
  if (!sent.ok) return sent;
  return { ok: true, value: sayArrival(sent.value.outcome, sent.value.revision, list.name) };
}

/** Tries again what may go well by itself later, after the pause that the list asked for. */
async function persist<Value>(
  work: () => Promise<Result<Value, ListProblem>>,
): Promise<Result<Value, ListProblem>> {
  for (let attempt = 1; ; attempt += 1) {
    const done = await work();
    if (done.ok || done.problem.retry === "never" || attempt === maxAttempts) return done;
    const retryAfterSeconds = done.problem.retryAfterSeconds ?? null;
    await wait(1000 * waitBefore(attempt, { retryAfterSeconds, random: Math.random, maxSeconds: 5 }));
  }
}

const notAList: Problem = {
  code: "not-a-list",
  message: "This is not a file of a list. Its name must end in .csv, .xlsx, .jsonl or .json.",
};
const noLine: Problem = {
  code: "list-not-reached",
  message:
    "The list took none of the last rows, so the rest was left. Try again later: what it has already is not put there twice.",
};
