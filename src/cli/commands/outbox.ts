import type { CollationList, SameChildChoice } from "../../collation/collation-list.ts";
import { isFor, isListUnknown } from "../../collation/outbox.ts";
import type { Outbox, WaitingSend } from "../../collation/outbox.ts";
import { succeed } from "../../result.ts";
import type { Problem } from "../../result.ts";
import { settingsOf } from "../collation-rules.ts";
import type { DefineCommand } from "../command-line.ts";
import { notDone, nothingBlocks } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import { FileLines } from "../file-line.ts";
import { openOutbox, withOutbox } from "../open-outbox.ts";
import { openDestination } from "../open-destination.ts";
import { printable } from "../printable.ts";
import { sayDelivery } from "../say-delivery.ts";
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

type OutboxWanted =
  | { readonly action: "list" }
  | {
      readonly action: "send";
      readonly destination: DestinationArguments;
      /** The answer for everything that is sent; undefined to keep what each was sent with. */
      readonly sameChild: SameChildChoice | undefined;
    }
  /** The key of an audit, or the file name that it waits under. */
  | { readonly action: "forget"; readonly what: string };

export const defineOutbox: DefineCommand = (command, run) => {
  command.description("Shows, sends or discards audits that are waiting to be sent.");
  command
    .command("list", { isDefault: true })
    .description("Shows which audits are waiting to be sent, and why.")
    .action(() => run(succeed({ action: "list" as const }), outbox));
  command
    .command("send")
    .description("Sends everything that is waiting for a list.")
    .addOption(toOption())
    .addOption(fileFormatOption())
    .addOption(settingsOption())
    .addOption(replaceOption())
    .addOption(keepBothOption())
    .action((options) => {
      const destination = readDestination(options);
      const answer = sameChildOf(options);
      const sameChild = answer === "refuse" ? undefined : answer;
      return run(
        destination.ok
          ? succeed({ action: "send" as const, destination: destination.value, sameChild })
          : destination,
        outbox,
      );
    });
  command
    .command("forget")
    .description("Discards an audit that is waiting. The Word file is not changed.")
    .argument("<key or file name>", "one key or file name that `outbox list` shows")
    .action((what) => run(succeed({ action: "forget" as const, what }), outbox));
};

/** Shows what is waiting to be sent and why, tries it again, or gives it up. */
export async function outbox(
  wanted: OutboxWanted,
  surroundings: Surroundings,
  network: { readonly fetch: typeof fetch } = globalThis,
): Promise<ExitCode> {
  const waiting = openOutbox(surroundings);
  const done = await withOutbox(surroundings, () => {
    switch (wanted.action) {
      case "list":
        return show(waiting, surroundings);
      case "send":
        return sendAgain(waiting, wanted, surroundings, network);
      case "forget":
        return forget(waiting, wanted.what, surroundings);
    }
  });
  return done ?? notDone;
}

async function show(outbox: Outbox, { stdout }: Surroundings): Promise<ExitCode> {
  const all = await outbox.waiting();
  stdout.write(all.length === 0 ? "Nothing waits to be sent.\n" : all.map(describe).join(""));
  return nothingBlocks;
}

function describe(waiting: WaitingSend): string {
  const { title, to, toName, audit, since, attempts, problem } = waiting;
  const tries = `${String(attempts)} ${attempts === 1 ? "attempt" : "attempts"}`;
  return [
    `${printable(title)}  to ${printable(toName)}`,
    ...(isListUnknown(waiting) ? [] : [`  list ${printable(to)}`]),
    `  key ${audit.auditKey}, revision ${String(audit.revision)}, since ${since}, ${tries}`,
    ...(problem ? [`  ${problem.message} (${problem.code})`] : []),
    `  Next: ${nextStep(waiting)}`,
    "",
  ].join("\n");
}

function nextStep(waiting: WaitingSend): string {
  if (isListUnknown(waiting)) return listUnknown.message;
  if (waiting.other)
    return "run permanency-audit outbox send with --replace or --keep-both, or outbox forget to leave it.";
  return waiting.triesByItself
    ? `it goes along with the next export to this list after ${waiting.notBefore}.`
    : "somebody has to do something first; then: permanency-audit outbox send.";
}

async function sendAgain(
  outbox: Outbox,
  { destination: named, sameChild }: Extract<OutboxWanted, { action: "send" }>,
  surroundings: Surroundings,
  network: { readonly fetch: typeof fetch },
): Promise<ExitCode> {
  const { stdout, stderr, env } = surroundings;
  const giveUp = ({ message }: Problem): ExitCode => {
    stderr.write(`${message}\n`);
    return notDone;
  };
  const settings = settingsOf(named.settings);
  if (!settings.ok) return giveUp(settings.problem);
  const destination = await openDestination(named, settings.value, {
    env,
    forms: knownForms(surroundings),
    fetch: (...request) => network.fetch(...request),
    note: ({ message }) => stderr.write(`${message}\n`),
  });
  if (!destination.ok) return giveUp(destination.problem);
  const meant = new Map<string, CollationList>();
  const lines = new FileLines(surroundings);
  let isNothingThere = true;
  for (const waiting of await outbox.waiting()) {
    const list = destination.value.listFor(waiting.audit);
    const isUnknown = isListUnknown(waiting) && waiting.to === list.name;
    if (isUnknown) await lines.tell(waiting.title, { status: "refused", problem: listUnknown });
    else if (isFor(waiting, list)) meant.set(list.id, list);
    if (isUnknown || meant.size > 0) isNothingThere = false;
  }
  if (isNothingThere) stdout.write("Nothing waits to be sent there.\n");
  for (const list of meant.values()) {
    const deliveries = await outbox.deliver(list, "all", sameChild);
    if (deliveries === null) return giveUp(atItAlready);
    for (const delivery of deliveries) await lines.tell(delivery.title, sayDelivery(delivery, list.name));
  }
  return lines.exitCode;
}

async function forget(outbox: Outbox, what: string, { stdout, stderr }: Surroundings): Promise<ExitCode> {
  const meant = (await outbox.waiting()).filter(
    ({ audit, title }) => audit.auditKey === what.toLowerCase() || title === what,
  );
  for (const { audit, to, toName, title } of meant) {
    await outbox.forget(audit.auditKey, to);
    stdout.write(`${printable(title)}  given up; it was not sent to ${printable(toName)}\n`);
  }
  if (meant.length > 0) return nothingBlocks;
  stderr.write("Nothing of this key or file name waits. See permanency-audit outbox list.\n");
  return notDone;
}

const listUnknown: Problem = {
  code: "outbox-list-unknown",
  message:
    "An earlier version of this program put this audit down without the folder of its list. Export the form again, then discard this entry with permanency-audit outbox forget.",
};
const atItAlready: Problem = {
  code: "outbox-busy",
  message: "Another program is sending the waiting audits now. Wait until it has finished.",
};
