import type { CollationList } from "../../collation/collation-list.ts";
import { auditKeySchema } from "../../collation/collated-audit.ts";
import { isFor } from "../../collation/outbox.ts";
import type { Form } from "../../proforma/form.ts";
import type { Problem, Result } from "../../result.ts";
import { fail, succeed } from "../../result.ts";
import { settingsOf } from "../collation-rules.ts";
import type { DefineCommand } from "../command-line.ts";
import { notDone } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import { FileLines } from "../file-line.ts";
import type { LineOutcome } from "../file-line.ts";
import { openAudit } from "../open-audit.ts";
import { openOutbox, withOutbox } from "../open-outbox.ts";
import { openDestination } from "../open-destination.ts";
import { knownForms, type Surroundings } from "../surroundings.ts";
import { fileFormatOption, readDestination, settingsOption, toOption } from "../destination-options.ts";
import type { DestinationArguments } from "../destination-options.ts";

interface WithdrawWanted {
  /** A document, or the key of an audit. */
  readonly what: string;
  readonly destination: DestinationArguments;
}

export const defineWithdraw: DefineCommand = (command, run) => {
  command
    .description("Withdraws an audit. The list keeps it, marked as withdrawn, and does not count it.")
    .argument("<file or key>", "one document to withdraw, or the key of its audit")
    .addOption(toOption())
    .addOption(fileFormatOption())
    .addOption(settingsOption())
    .action((what, options) => {
      const destination = readDestination(options);
      return run(destination.ok ? succeed({ what, destination: destination.value }) : destination, withdraw);
    });
};

/** Takes an audit back out of the count of a list, and out of the outbox, where it would otherwise still go from. */
export async function withdraw(
  { what, destination: named }: WithdrawWanted,
  surroundings: Surroundings,
  network: { readonly fetch: typeof fetch } = globalThis,
): Promise<ExitCode> {
  const { stderr, env } = surroundings;
  const giveUp = ({ message }: Problem): ExitCode => {
    stderr.write(`${message}\n`);
    return notDone;
  };
  const forms = knownForms(surroundings);
  const key = keyOf(what, forms);
  if (!key.ok) return giveUp(key.problem);
  const settings = settingsOf(named.settings);
  if (!settings.ok) return giveUp(settings.problem);
  const destination = await openDestination(named, settings.value, {
    env,
    forms,
    fetch: (...request) => network.fetch(...request),
    note: ({ message }) => stderr.write(`${message}\n`),
  });
  if (!destination.ok) return giveUp(destination.problem);
  const lines = new FileLines(surroundings);
  const done = await withOutbox(surroundings, async () => {
    const outbox = openOutbox(surroundings);
    const lists = destination.value.lists();
    for (const waiting of await outbox.waiting()) {
      const isMeant = [...lists, destination.value.listFor(waiting.audit)].some((list) =>
        isFor(waiting, list),
      );
      if (waiting.audit.auditKey === key.value && isMeant) await outbox.forget(key.value, waiting.to);
    }
    await lines.tell(what, await withdrawFrom(lists, key.value));
    return true;
  });
  return done ? lines.exitCode : notDone;
}

function keyOf(what: string, forms: readonly Form[]): Result<string> {
  const key = auditKeySchema.safeParse(what.toLowerCase());
  if (key.success) return succeed(key.data);
  const opened = openAudit(what, forms);
  if (opened.status === "refused") return fail(opened.reason);
  const { auditId } = opened.audit.record;
  return auditId === undefined ? fail(neverSaved) : succeed(auditId.toLowerCase());
}

/** A folder may have the audit in the file of another cycle: the first that knows it answers. */
async function withdrawFrom(lists: readonly CollationList[], key: string): Promise<LineOutcome> {
  for (const list of lists) {
    const withdrawn = await list.withdraw(key);
    if (!withdrawn.ok) return { status: "refused", problem: withdrawn.problem };
    if (withdrawn.value === "withdrawn")
      return { status: "done", what: `withdrawn from ${list.name}`, messages: [] };
    if (withdrawn.value === "unchanged")
      return { status: "done", what: `unchanged: ${list.name} has it as withdrawn`, messages: [] };
  }
  return { status: "refused", problem: notThere };
}

const neverSaved: Problem = {
  code: "never-saved",
  message: "This document holds no record, so it was never sent. There is nothing to withdraw.",
};
const notThere: Problem = {
  code: "not-in-list",
  message: "Your authority has no such audit in this list. Check that you have the right document and list.",
};
