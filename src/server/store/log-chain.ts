import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { canonicalJson } from "../../audit/digest.ts";
import type { LogEvent } from "./audit-store.ts";
import type { LogEntryTable, Tables } from "./tables.ts";

/** Where the log ends: the number and the hash of its last entry; 0 and nothing before the first. */
export interface LogEnd {
  readonly number: number;
  readonly hash: string;
}

export type ChainedEntry = LogEvent & { readonly number: number; readonly hash: string };

/** Entries that are read at once while the log is verified. */
const pageSize = 5000;

/** The same fingerprint as `sha256Of` gives, from Node's own and faster hash. */
export function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("hex")}`;
}

/** Numbers events and hangs each on the hash of the one before, so that none can be changed or taken out unseen. */
export function chain(events: readonly LogEvent[], end: LogEnd): readonly ChainedEntry[] {
  let { number, hash } = end;
  return events.map((event) => {
    number += 1;
    hash = hashOfEntry(hash, number, event);
    return { ...event, number, hash };
  });
}

/**
 * Follows the chain from its start. `brokenAt` is the number of the first entry that is not as it was written, or, where
 * the last ones are missing, the number that should come next.
 */
export async function verifyChain(
  db: Kysely<Tables>,
): Promise<{ readonly entries: number; readonly brokenAt: number | null }> {
  // The end is read first: entries that are added meanwhile lie beyond it.
  const head = await db
    .selectFrom("store_head")
    .select(["log_number as number", "log_hash as hash"])
    .executeTakeFirst();
  const end = head ?? { number: 0, hash: "" };
  let last: LogEnd = { number: 0, hash: "" };
  while (last.number < end.number) {
    const page = await readPage(db, last.number, end.number);
    for (const entry of page) {
      const number = last.number + 1;
      if (entry.number !== number || entry.hash !== hashOfEntry(last.hash, number, eventOf(entry))) {
        return { entries: last.number, brokenAt: number };
      }
      last = { number, hash: entry.hash };
    }
    if (page.length === 0) return { entries: last.number, brokenAt: last.number + 1 };
  }
  const isWhole = last.hash === end.hash;
  return { entries: last.number, brokenAt: isWhole ? null : last.number + 1 };
}

function readPage(db: Kysely<Tables>, after: number, upTo: number): Promise<readonly LogEntryTable[]> {
  return db
    .selectFrom("log_entry")
    .selectAll()
    .where("number", ">", after)
    .where("number", "<=", upTo)
    .orderBy("number")
    .limit(pageSize)
    .execute();
}

function hashOfEntry(before: string, number: number, event: LogEvent): string {
  const { address, at, auditKey, authority, code, credential, digest, revision, what } = event;
  const said = { address, at, auditKey, authority, code, credential, digest, number, revision, what };
  return hashOf(`${before}\n${canonicalJson(said)}`);
}

function eventOf({ audit_key: auditKey, ...entry }: LogEntryTable): LogEvent {
  return { ...entry, auditKey };
}
