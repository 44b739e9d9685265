import { fail, succeed } from "../../result.ts";
import type { Result } from "../../result.ts";
import type { LogHead, LogProblem } from "./log-event.ts";

/** The head of the log at some time, kept where nobody who can write the database can write. */
export type LogAnchor = LogHead;

const written = /^(\d{1,15}):(sha256-[0-9a-f]{64})$/;

/** As it is printed and kept: `42:sha256-…`. */
export function writeAnchor({ number, hash }: LogAnchor): string {
  return `${number}:${hash}`;
}

/** Fails with `anchor-unreadable`. */
export function readAnchor(text: string): Result<LogAnchor> {
  const [, number, hash] = written.exec(text.trim()) ?? [];
  if (number !== undefined && hash !== undefined) return succeed({ number: Number(number), hash });
  return fail({
    code: "anchor-unreadable",
    message:
      "This is not an anchor. Give one as verify-log --anchor printed it: a number, a colon and a hash.",
  });
}

/**
 * What is wrong with the log by an anchor; null when the log has the same entry still.
 * @param hash of the entry with the anchor's number; null when the log ends before it.
 */
export function compareAnchor({ number, hash: kept }: LogAnchor, hash: string | null): LogProblem | null {
  if (hash === kept) return null;
  const message =
    hash === null
      ? `The log ends before entry ${number}, which the anchor names: its last entries were removed.`
      : `Entry ${number} is not the one that the anchor names: the log was written anew.`;
  return { code: "anchor-differs", of: String(number), message };
}
