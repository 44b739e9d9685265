import { InvalidArgumentError } from "@commander-js/extra-typings";

import { addToken, listTokens, readSettings, revokeToken } from "../../server/administration.ts";
import type { StoredToken, TokenRole, TokenWanted } from "../../server/administration.ts";
import { succeed } from "../../result.ts";
import type { Problem } from "../../result.ts";
import { oneOf } from "../command-line.ts";
import type { DefineCommand } from "../command-line.ts";
import { notDone, nothingBlocks } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import { printable } from "../printable.ts";
import type { Surroundings } from "../surroundings.ts";

type TokensWanted =
  | { readonly action: "add"; readonly token: TokenWanted }
  | { readonly action: "list" }
  | { readonly action: "revoke"; readonly id: string };

// Listed here as well, so that completing a command line loads nothing of the service.
const tokenRoles = ["submit", "read", "admin"] as const satisfies readonly TokenRole[];
/** A token that nobody renews in this time is most likely no longer used. */
const defaultDays = 365;

export const defineTokens: DefineCommand = (command, run) => {
  command.description("Adds, lists or revokes the access codes that authorities use to send and read.");
  command
    .command("add")
    .description("Makes an access code and prints it once.")
    .requiredOption("--authority <authority>", "the authority that gets it, or * for all")
    .requiredOption("--label <label>", 'who uses it, such as "Quality team"')
    .option(
      "--role <role>",
      "submit, read or admin (submit if you leave this out)",
      oneOf("--role", tokenRoles),
    )
    .option(
      "--days <days>",
      `days until it expires, or never (${defaultDays} if you leave this out)`,
      readDays,
    )
    .action(({ authority, label, role = "submit", days = defaultDays }) => {
      const expiresInDays = days === "never" ? null : days;
      return run(
        succeed({ action: "add" as const, token: { authority, role, label, expiresInDays } }),
        tokens,
      );
    });
  command
    .command("list")
    .description("Shows all access codes by their ids.")
    .action(() => run(succeed({ action: "list" as const }), tokens));
  command
    .command("revoke")
    .description("Revokes an access code.")
    .argument("<id>", "one access code to revoke, by the id that `tokens list` shows")
    .action((id) => run(succeed({ action: "revoke" as const, id }), tokens));
};

function readDays(typed: string): number | "never" {
  if (typed === "never") return typed;
  if (/^[1-9]\d{0,4}$/.test(typed)) return Number(typed);
  throw new InvalidArgumentError("--days takes a number of days, or never.");
}

/** Makes, lists and takes back the tokens of the collation service whose store the environment names. */
export async function tokens(wanted: TokensWanted, { stdout, stderr, env }: Surroundings): Promise<ExitCode> {
  const giveUp = ({ message }: Problem): ExitCode => {
    stderr.write(`${message}\n`);
    return notDone;
  };
  const settings = readSettings(env);
  if (!settings.ok) return giveUp(settings.problem);
  switch (wanted.action) {
    case "add": {
      const added = await addToken(settings.value, wanted.token);
      if (!added.ok) return giveUp(added.problem);
      // Alone on its stream, so that it may go where secrets are kept without anybody reading it.
      stdout.write(`${added.value.token}\n`);
      stderr.write(
        `${describe(added.value.stored)}\nThis token is shown once and cannot be had again: hand it over by a way that nobody else reads.\n`,
      );
      return nothingBlocks;
    }
    case "list": {
      const listed = await listTokens(settings.value);
      if (!listed.ok) return giveUp(listed.problem);
      const lines = listed.value.map((token) => `${describe(token)}\n`).join("");
      stdout.write(
        lines === "" ? "There are no tokens yet: permanency-audit tokens add makes one.\n" : lines,
      );
      return nothingBlocks;
    }
    case "revoke": {
      const revoked = await revokeToken(settings.value, wanted.id);
      if (!revoked.ok) return giveUp(revoked.problem);
      const outcome = revoked.value === "revoked" ? "taken back" : "was taken back before";
      stdout.write(`${printable(wanted.id)}  ${outcome}\n`);
      return nothingBlocks;
    }
  }
}

function describe({ id, authority, role, label, createdAt, expiresAt, revokedAt }: StoredToken): string {
  const ends = expiresAt === null ? "does not end by itself" : `ends ${day(expiresAt)}`;
  const state = revokedAt === null ? ends : `taken back ${day(revokedAt)}`;
  const whose = authority === "*" ? "all authorities" : authority;
  return `${id}  ${role}  ${printable(whose)}  ${printable(label)}  made ${day(createdAt)}, ${state}`;
}

function day(moment: string): string {
  return moment.slice(0, 10);
}
