import { basename } from "node:path";

import { describeSharing } from "../../collation/describe-sharing.ts";
import type { CollationList, SameChildChoice } from "../../collation/collation-list.ts";
import type { Delivery, Outbox } from "../../collation/outbox.ts";
import { isInList } from "../../collation/same-child.ts";
import { succeed } from "../../result.ts";
import type { Problem } from "../../result.ts";
import { exportRulesOf, settingsOf } from "../collation-rules.ts";
import { policyOption, usage } from "../command-line.ts";
import type { DefineCommand } from "../command-line.ts";
import { notDone } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import { FileLines } from "../file-line.ts";
import type { LineOutcome } from "../file-line.ts";
import { findFiles } from "../find-files.ts";
import type { FoundFile } from "../find-files.ts";
import { internalError } from "../internal-error.ts";
import { openOutbox, withOutbox } from "../open-outbox.ts";
import { openDestination } from "../open-destination.ts";
import type { Destination } from "../open-destination.ts";
import { noteSending, prepareExport } from "../prepare-export.ts";
import type { ExportRules, NotReady, ReadyToSend } from "../prepare-export.ts";
import { printable } from "../printable.ts";
import { sayDelivery } from "../say-delivery.ts";
import type { Surroundings } from "../surroundings.ts";
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

export interface ExportWanted {
  readonly paths: readonly string[];
  readonly destination: DestinationArguments;
  /** Null for what the settings say. */
  readonly cycle: string | null;
  readonly region: string | null;
  /** A file with a sharing policy; null for that of the settings, else the one that ships. */
  readonly sharing: string | null;
  /** A file with the authority's key; null for the environment's. */
  readonly keyFile: string | null;
  readonly policy: string | null;
  readonly sameChild: SameChildChoice;
  /** Only show what would be sent. */
  readonly dryRun: boolean;
}

export const defineExport: DefineCommand = (command, run) => {
  command
    .description(
      "Sends audits that have no problems to a shared list. It saves each record first if it is out of date, and notes in the Word file that the audit was sent. Sending twice changes nothing. Anything that cannot be sent yet waits in the outbox.",
    )
    .argument("<paths...>", "files or folders whose audits to send")
    .addOption(toOption())
    .addOption(fileFormatOption())
    .addOption(settingsOption())
    .option("-c, --cycle <cycle>", "the audit cycle, such as 2026-autumn")
    .option("--region <region>", "the region, if the list has several")
    .option("--sharing <file>", "a sharing policy: what may leave the Word file")
    .option("--key-file <file>", "a file with your authority's key")
    .addOption(policyOption())
    .addOption(replaceOption())
    .addOption(keepBothOption())
    .option("-n, --dry-run", "show every value that would be sent, and send nothing")
    .action((paths, options) => {
      const { cycle = null, region = null, sharing = null, keyFile = null, policy = null } = options;
      const { dryRun = false, settings } = options;
      const destination = readDestination(options, dryRun);
      if (!destination.ok) return run(destination, exportAudits);
      if (cycle === null && settings === undefined)
        return run(
          usage("Add the cycle that the audits belong to, as in --cycle 2026-autumn."),
          exportAudits,
        );
      const rules = { cycle, region, sharing, keyFile, policy, sameChild: sameChildOf(options) };
      return run(succeed({ paths, destination: destination.value, ...rules, dryRun }), exportAudits);
    });
};

/**
 * Sends the audits of documents to a list, each with a line of what became of it, and notes in the document that it was sent. What
 * a list could not take yet waits in the outbox; what waited there for the same list, and is due, goes along.
 */
export async function exportAudits(
  wanted: ExportWanted,
  surroundings: Surroundings,
  network: { readonly fetch: typeof fetch } = globalThis,
): Promise<ExitCode> {
  const { stderr, env } = surroundings;
  const giveUp = ({ message }: Problem): ExitCode => {
    stderr.write(`${message}\n`);
    return notDone;
  };
  const settings = settingsOf(wanted.destination.settings);
  if (!settings.ok) return giveUp(settings.problem);
  const rules = exportRulesOf(wanted, settings.value, surroundings);
  if (!rules.ok) return giveUp(rules.problem);
  const { files, ...others } = findFiles(wanted.paths);
  const lines = new FileLines(surroundings);
  await lines.tellLeftOut(others);
  if (files.length === 0) return giveUp(nothingThere);
  if (wanted.dryRun) {
    for (const file of files) await sayWhatWouldGo(file, rules.value, lines);
    return lines.exitCode;
  }
  const destination = await openDestination(wanted.destination, settings.value, {
    env,
    forms: rules.value.forms,
    fetch: (...request) => network.fetch(...request),
    note: ({ message }) => stderr.write(`${message}\n`),
  });
  if (!destination.ok) return giveUp(destination.problem);
  const done = await withOutbox(surroundings, async () => {
    const sender = new Sender(destination.value, openOutbox(surroundings), {
      rules: rules.value,
      sameChild: wanted.sameChild,
      lines,
    });
    await sender.sendAll(files);
    return true;
  });
  return done ? lines.exitCode : notDone;
}

/** Of the findings that block an audit: `check` shows all of them. */
const mostTold = 5;

interface Sending {
  readonly rules: ExportRules;
  readonly sameChild: SameChildChoice;
  readonly lines: FileLines;
}

class Sender {
  private readonly destination: Destination;
  private readonly outbox: Outbox;
  private readonly rules: ExportRules;
  private readonly sameChild: SameChildChoice;
  private readonly lines: FileLines;
  private readonly used = new Map<string, CollationList>();

  constructor(destination: Destination, outbox: Outbox, { rules, sameChild, lines }: Sending) {
    this.destination = destination;
    this.outbox = outbox;
    this.rules = rules;
    this.sameChild = sameChild;
    this.lines = lines;
  }

  /** As many at once as the list likes; their lines come in the order of the files. */
  async sendAll(files: readonly FoundFile[]): Promise<void> {
    const { atOnce } = this.destination;
    for (let first = 0; first < files.length; first += atOnce) {
      const together = files.slice(first, first + atOnce);
      const outcomes = await Promise.all(together.map((file) => this.send(file)));
      for (const [index, { path }] of together.entries()) {
        const outcome = outcomes[index];
        if (outcome) await this.lines.tell(path, outcome);
      }
    }
    for (const list of this.used.values()) await this.deliverWhatWaited(list);
  }

  private async send({ path, problem }: FoundFile): Promise<LineOutcome> {
    if (problem) return { status: "refused", problem };
    const ready = attemptToPrepare(path, this.rules, false);
    if ("status" in ready) return sayNotReady(ready);
    const list = this.destination.listFor(ready.audit);
    this.used.set(list.id, list);
    const delivery = await this.outbox.send(list, ready.audit, basename(path), this.sameChild);
    const messages = ready.wasSaved ? [savedFirst] : [];
    const outcome = sayDelivery(delivery, list.name, messages);
    return isThere(delivery)
      ? noteInDocument(path, list.name, delivery, { outcome, forms: this.rules.forms })
      : outcome;
  }

  private async deliverWhatWaited(list: CollationList): Promise<void> {
    for (const delivery of (await this.outbox.deliver(list, "due")) ?? [])
      await this.lines.tell(`${delivery.title} (waited)`, sayDelivery(delivery, list.name));
  }
}

type SentDelivery = Extract<Delivery, { status: "sent" }>;

function isThere(delivery: Delivery): delivery is SentDelivery {
  return delivery.status === "sent" && isInList(delivery.sent.outcome);
}

/** It is in the list whatever the document says; that the document could not be told is trouble all the same. */
function noteInDocument(
  path: string,
  to: string,
  { audit }: SentDelivery,
  { outcome, forms }: { readonly outcome: LineOutcome } & Pick<ExportRules, "forms">,
): LineOutcome {
  const noted = noteSending(path, to, audit, forms);
  if (noted.ok || outcome.status !== "done") return outcome;
  const { code, message } = noted.problem;
  return {
    status: "refused",
    problem: { code, message: `${outcome.what}, but the document could not note it. ${message}` },
  };
}

function attemptToPrepare(path: string, rules: ExportRules, isDryRun: boolean): ReadyToSend | NotReady {
  try {
    return prepareExport(path, rules, isDryRun);
  } catch (error) {
    return { status: "refused", problem: internalError(error) };
  }
}

function sayNotReady(notReady: NotReady): LineOutcome {
  if (notReady.status === "refused") return { ...notReady, problem: sayForCommandLine(notReady.problem) };
  if (notReady.status === "draft") {
    const { code, message } = notReady.problem;
    return { status: "blocked", what: `not sent: ${message}`, details: [`${howToMark} (${code})`] };
  }
  const { blocking } = notReady;
  const what = `not sent: ${String(blocking.length)} ${blocking.length === 1 ? "finding blocks" : "findings block"} it`;
  const others = blocking.length - mostTold;
  const rest = others > 0 ? [`and ${String(others)} more, which permanency-audit check names`] : [];
  return { status: "blocked", what, details: [...blocking.slice(0, mostTold), ...rest] };
}

/** How a key gets here is another matter on the command line than in the pane. */
function sayForCommandLine(problem: Problem): Problem {
  if (problem.code !== "sharing-key-needed") return problem;
  return {
    ...problem,
    message:
      "The child's reference is shared as a keyed hash, and the authority's key is not known here. Put it into PERMANENCY_AUDIT_KEY, or name a file that has it with --key-file.",
  };
}

/** Every value that would be sent, by its title, and what would stay; to the person who asked, so case text too. */
async function sayWhatWouldGo(
  { path, problem }: FoundFile,
  rules: ExportRules,
  lines: FileLines,
): Promise<void> {
  const ready = problem ? { status: "refused" as const, problem } : attemptToPrepare(path, rules, true);
  if ("status" in ready) return lines.tell(path, sayNotReady(ready));
  const messages = ready.wasSaved ? [wouldSaveFirst] : [];
  await lines.tell(path, { status: "done", what: "would be sent", messages });
  for (const { title, goes, stays } of describeSharing(ready.record, ready.audit, ready.form)) {
    const sent = goes.map(({ title: name, value, isHash }) => {
      return `    ${printable(name)}: ${printable(value)}${isHash ? " (a keyed hash)" : ""}\n`;
    });
    const kept = stays.length === 0 ? "" : `    stays: ${printable(stays.join("; "))}\n`;
    await lines.write(`  ${printable(title)}\n${sent.join("")}${kept}`);
  }
}

const howToMark = "Its auditor marks it in the pane, or with permanency-audit sign-off --ready";
const nothingThere: Problem = {
  code: "nothing-there",
  message: "There are no Word documents to send here.",
};
const savedFirst: Problem = {
  code: "saved-first",
  message: "Its record was not up to date and was saved in the document first.",
};
const wouldSaveFirst: Problem = {
  code: "would-save-first",
  message:
    "Its record is not up to date and would be saved in the document first; the id and the time of saving are given then.",
};
