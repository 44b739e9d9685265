import type { Outbox, WaitingSend } from "../../collation/outbox.ts";
import { succeed } from "../../result.ts";
import type { Problem } from "../../result.ts";
import { settingsOf } from "../collation-rules.ts";
import type { DefineCommand } from "../command-line.ts";
import { notDone, nothingBlocks } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import { FileLines } from "../file-line.ts";
import { openOutbox, withOutbox } from "../open-outbox.ts";
import { openTarget } from "../open-target.ts";
import { printable } from "../printable.ts";
import { sayDelivery } from "../say-delivery.ts";
import type { Surroundings } from "../surroundings.ts";
import { fileFormatOption, readTarget, settingsOption, toOption } from "../target-options.ts";
import type { TargetArguments } from "../target-options.ts";

type OutboxWanted =
  | { readonly action: "list" }
  | { readonly action: "send"; readonly target: TargetArguments }
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
    .action((options) => {
      const target = readTarget(options);
      return run(target.ok ? succeed({ action: "send" as const, target: target.value }) : target, outbox);
    });
  command
    .command("forget")
    .description("Discards an audit that is waiting. The Word file is not changed.")
    .argument("<key or file name>", "one key or file name that `outbox list` shows")
    .action((what) => run(succeed({ action: "forget" as const, what }), outbox));
};

/** Shows what waits to be sent and why, tries it again, or gives it up. */
export async function outbox(
  wanted: OutboxWanted,
  surroundings: Surroundings,
  lent: { readonly fetch: typeof fetch } = globalThis,
): Promise<ExitCode> {
  const waiting = openOutbox(surroundings);
  const done = await withOutbox(surroundings, () => {
    switch (wanted.action) {
      case "list":
        return show(waiting, surroundings);
      case "send":
        return sendAgain(waiting, wanted.target, surroundings, lent);
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

function describe({
  title,
  to,
  audit,
  since,
  attempts,
  notBefore,
  problem,
  triesByItself,
}: WaitingSend): string {
  const tries = `${String(attempts)} ${attempts === 1 ? "attempt" : "attempts"}`;
  const next = triesByItself
    ? `it goes along with the next export to this list after ${notBefore}`
    : "somebody has to do something first; then: permanency-audit outbox send";
  return [
    `${printable(title)}  to ${printable(to)}`,
    `  key ${audit.auditKey}, revision ${String(audit.revision)}, since ${since}, ${tries}`,
    ...(problem ? [`  ${problem.message} (${problem.code})`] : []),
    `  Next: ${next}.`,
    "",
  ].join("\n");
}

async function sendAgain(
  outbox: Outbox,
  named: TargetArguments,
  surroundings: Surroundings,
  lent: { readonly fetch: typeof fetch },
): Promise<ExitCode> {
  const { stdout, stderr, env } = surroundings;
  const giveUp = ({ message }: Problem): ExitCode => {
    stderr.write(`${message}\n`);
    return notDone;
  };
  const settings = settingsOf(named.settings);
  if (!settings.ok) return giveUp(settings.problem);
  const target = await openTarget(named, settings.value, {
    env,
    fetch: (...request) => lent.fetch(...request),
    note: ({ message }) => stderr.write(`${message}\n`),
  });
  if (!target.ok) return giveUp(target.problem);
  const lists = new Map((await outbox.waiting()).map(({ audit, to }) => [to, target.value.listFor(audit)]));
  const meant = [...lists].filter(([to, list]) => list.name === to).map(([, list]) => list);
  if (meant.length === 0) stdout.write("Nothing waits to be sent there.\n");
  const lines = new FileLines(surroundings);
  for (const list of meant) {
    const deliveries = await outbox.deliver(list, "all");
    if (deliveries === null) return giveUp(atItAlready);
    for (const delivery of deliveries) await lines.tell(delivery.title, sayDelivery(delivery, list.name));
  }
  return lines.exitCode;
}

async function forget(outbox: Outbox, what: string, { stdout, stderr }: Surroundings): Promise<ExitCode> {
  const meant = (await outbox.waiting()).filter(
    ({ audit, title }) => audit.auditKey === what.toLowerCase() || title === what,
  );
  for (const { audit, to, title } of meant) {
    await outbox.forget(audit.auditKey, to);
    stdout.write(`${printable(title)}  given up; it was not sent to ${printable(to)}\n`);
  }
  if (meant.length > 0) return nothingBlocks;
  stderr.write("Nothing of this key or file name waits. See permanency-audit outbox list.\n");
  return notDone;
}

const atItAlready: Problem = {
  code: "outbox-busy",
  message: "Another program is sending what waits at this moment. Wait until it has ended.",
};
