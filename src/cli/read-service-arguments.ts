import { suggest } from "../checks/engine/nearest-names.ts";
import { listChoices } from "../checks/patterns/list-choices.ts";
import { succeed } from "../result.ts";
import type { Result } from "../result.ts";
import type { TokenRole, TokenWanted } from "../server/administration.ts";
import { parseWords, usage } from "./command-words.ts";

export type TokensArguments = {
  readonly command: "tokens";
  readonly wanted:
    | { readonly action: "add"; readonly token: TokenWanted }
    | { readonly action: "list" }
    | { readonly action: "revoke"; readonly id: string };
};
export type ServeArguments = { readonly command: "serve" };
export type BackUpArguments = { readonly command: "backup" | "restore"; readonly file: string };
export type VerifyLogArguments = { readonly command: "verify-log" };

// Listed here as well, because reading the words of a command loads nothing of the service.
const tokenRoles = ["submit", "read", "admin"] as const satisfies readonly TokenRole[];
/** A token that nobody renews in this time is most likely not used any more. */
const usualDays = 365;

export function readTokensArguments(words: readonly string[]): Result<TokensArguments> {
  const [action, ...rest] = words;
  if (action === "add") return readAdd(rest);
  if (action === "list") {
    if (parseWords(rest, {}).positionals.length > 0) return usage("tokens list takes nothing more.");
    return succeed({ command: "tokens", wanted: { action } });
  }
  if (action === "revoke") {
    const [id, ...others] = parseWords(rest, {}).positionals;
    if (id === undefined || others.length > 0)
      return usage("Name the one token to take back by its id: tokens list shows the ids.");
    return succeed({ command: "tokens", wanted: { action, id } });
  }
  const known = suggest(action ?? "", ["add", "list", "revoke"]);
  return usage(`Say what to do with tokens: add, list or revoke.${known}`);
}

function readAdd(words: readonly string[]): Result<TokensArguments> {
  const { values, positionals } = parseWords(words, {
    authority: { type: "string" },
    role: { type: "string" },
    label: { type: "string" },
    days: { type: "string" },
  });
  if (positionals.length > 0) return usage("tokens add takes options alone.");
  const { authority, label, days = String(usualDays) } = values;
  if (authority === undefined || label === undefined) {
    return usage('Say whose token it is: --authority "Westhaven" --label "Quality team".');
  }
  const wanted = values.role ?? "submit";
  const role = tokenRoles.find((each) => each === wanted);
  if (!role) return usage(`--role takes ${listChoices(tokenRoles)}.${suggest(wanted, tokenRoles)}`);
  if (!/^([1-9]\d{0,4}|never)$/.test(days)) return usage("--days takes a number of days, or never.");
  const expiresInDays = days === "never" ? null : Number(days);
  return succeed({
    command: "tokens",
    wanted: { action: "add", token: { authority, role, label, expiresInDays } },
  });
}

export function readServeArguments(words: readonly string[]): Result<ServeArguments> {
  if (parseWords(words, {}).positionals.length > 0)
    return usage("serve takes nothing more: its settings come from the environment.");
  return succeed({ command: "serve" });
}

export function readVerifyLogArguments(words: readonly string[]): Result<VerifyLogArguments> {
  if (parseWords(words, {}).positionals.length > 0) return usage("verify-log takes nothing more.");
  return succeed({ command: "verify-log" });
}

export function readBackUpArguments(words: readonly string[]): Result<BackUpArguments> {
  const file = oneFile(words);
  return file === null
    ? usage("Name the file that the back-up is to be written to.")
    : succeed({ command: "backup", file });
}

export function readRestoreArguments(words: readonly string[]): Result<BackUpArguments> {
  const file = oneFile(words);
  return file === null ? usage("Name the back-up to restore.") : succeed({ command: "restore", file });
}

function oneFile(words: readonly string[]): string | null {
  const [file = "", ...others] = parseWords(words, {}).positionals;
  return file === "" || others.length > 0 ? null : file;
}
