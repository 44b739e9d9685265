import { addToken, listTokens, readSettings, revokeToken } from "../../server/administration.ts";
import type { StoredToken } from "../../server/administration.ts";
import type { Problem } from "../../result.ts";
import { notDone, nothingBlocks } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import { printable } from "../printable.ts";
import type { TokensArguments } from "../read-service-arguments.ts";
import type { Surroundings } from "../surroundings.ts";

/** Makes, lists and takes back the tokens of the collation service whose store the environment names. */
export async function tokens(
  { wanted }: TokensArguments,
  { stdout, stderr, env }: Surroundings,
): Promise<ExitCode> {
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
