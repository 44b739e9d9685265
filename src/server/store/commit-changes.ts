import type { AuditRow } from "./audit-row.ts";
import type { AuditName, Change, Decision, HeldEdition } from "./change.ts";
import type { Engine, WriteSession } from "./engine.ts";
import type { ChainedEntry } from "./log-chain.ts";
import { chain } from "./log-chain.ts";
import { unpackGiven } from "./outcomes.ts";
import type { Counting, Tallies } from "./tally-changes.ts";
import { changeTallies } from "./tally-changes.ts";
import type { WriteQueries } from "./write-queries.ts";

/** Carries out changes of different audits in one transaction, with their entries in the log; answers in their order. */
export type CommitChanges = (changes: readonly Change<unknown>[]) => Promise<readonly unknown[]>;

/** Groups that are remembered at most, of some 10 KB each. */
const mostTalliesKnown = 2000;

/** What this process knows of the store: so long as the log ends where it ended, nobody else has written since. */
interface Memory {
  readonly logNumber: number;
  readonly tallies: Tallies;
}

/** The committer of one store, which carries out one transaction at a time. */
export function createChangeCommitter(engine: Engine, queries: WriteQueries): CommitChanges {
  let memory: Memory | null = null;
  return async (changes) => {
    // It changes along with the transaction, so it is forgotten unless that goes well.
    let lent = memory;
    memory = null;
    const done = await engine.commit((session) => {
      const known = lent;
      lent = null;
      return carryOut(session, queries, changes, known);
    });
    memory = done.memory.tallies.size > mostTalliesKnown ? null : done.memory;
    return done.answers;
  };
}

type Decided = Decision<unknown> & Pick<Change<unknown>, "about"> & { readonly held: HeldEdition | null };

/** An audit that is saved, with the numbers that it has in the store. */
interface Saving {
  readonly id: number;
  readonly isNew: boolean;
  readonly row: AuditRow;
}

async function carryOut(
  session: WriteSession,
  queries: WriteQueries,
  changes: readonly Change<unknown>[],
  known: Memory | null,
): Promise<{ readonly answers: readonly unknown[]; readonly memory: Memory }> {
  const [[head], heldByName] = await Promise.all([
    session.run(queries.takeHead, {}),
    readHeld(session, queries, changes),
  ]);
  if (!head) throw new Error("The store has lost the row that says where its log ends.");

  const decided = changes.map((change): Decided => {
    const held = change.about ? (heldByName.get(nameOf(change.about)) ?? null) : null;
    const { answer, effect, log } = change.decide(held);
    return { answer, effect, log, about: change.about, held };
  });
  const savings = numberSavings(decided, head.last_audit_id);
  const tallies: Tallies = known?.logNumber === head.log_number ? known.tallies : new Map<never, never>();
  const leaving = await leavingOf(session, queries, decided);
  await changeTallies(session, queries, [...savings.map(countingOf), ...leaving], tallies);
  saveAudits(session, queries, savings);
  withdrawAudits(session, queries, decided);
  changeTokens(session, queries, decided);

  const entries = chain(
    decided.map(({ log }) => log).filter((log) => log !== null),
    { number: head.log_number, hash: head.log_hash },
  );
  addToLog(session, queries, entries);
  const end = entries.at(-1);
  const logNumber = end?.number ?? head.log_number;
  void session.run(queries.moveHead, {
    logNumber,
    logHash: end?.hash ?? head.log_hash,
    lastAuditId: head.last_audit_id + savings.filter(({ isNew }) => isNew).length,
  });
  return { answers: decided.map(({ answer }) => answer), memory: { logNumber, tallies } };
}

async function readHeld(
  session: WriteSession,
  queries: WriteQueries,
  changes: readonly Change<unknown>[],
): Promise<ReadonlyMap<string, HeldEdition>> {
  const names = changes.map(({ about }) => about).filter((about) => about !== null);
  if (names.length === 0) return new Map();
  const held = await readHeldRows(session, queries, names);
  return new Map(
    held.map(({ id, audit_key: auditKey, authority, revision, saved_at: savedAt, digest, state, cycle }) => [
      nameOf({ auditKey, authority }),
      { id, revision, savedAt, digest, state, cycle },
    ]),
  );
}

function readHeldRows(session: WriteSession, queries: WriteQueries, names: readonly AuditName[]) {
  const [first] = names;
  // Most transactions are about one audit, for which a list would take longer to unpack than the audit to find.
  if (first && names.length === 1) return session.run(queries.readHeldOne, { ...first });
  const rows = names.map(({ auditKey, authority }) => [auditKey, authority]);
  return session.run(queries.readHeld, { rows: JSON.stringify(rows) });
}

export function nameOf({ auditKey, authority }: AuditName): string {
  return `${auditKey} ${authority}`;
}

/** A new audit gets the next number: the head is held, so nobody else gives it out. */
function numberSavings(decided: readonly Decided[], last: number): readonly Saving[] {
  let lastId = last;
  return decided.flatMap(({ effect, held }) => {
    if (effect.kind !== "save") return [];
    if (!held) lastId += 1;
    return [{ id: held?.id ?? lastId, isNew: !held, row: effect.row }];
  });
}

function countingOf({ row: { columns, outcomes } }: Saving): Counting {
  const { authority, cycle, state } = columns;
  return { group: { authority, cycle, state }, outcomes, by: 1 };
}

/** What a newer edition replaces, and what is withdrawn: it is counted no more. */
async function leavingOf(
  session: WriteSession,
  queries: WriteQueries,
  decided: readonly Decided[],
): Promise<readonly Counting[]> {
  const leaving = decided.flatMap(({ about, held, effect }) =>
    about && held && held.state !== "withdrawn" && effect.kind !== "none" ? [{ about, held }] : [],
  );
  return Promise.all(
    leaving.map(async ({ about, held: { id, cycle, state } }) => {
      const [packed] = await session.run(queries.readOutcomes, { id });
      if (!packed) throw new Error("An audit that the store has was not there to be read.");
      const group = { authority: about.authority, cycle, state };
      const outcomes = {
        judgements: unpackGiven(packed.judgements),
        answers: unpackGiven(packed.answers),
      };
      return { group, outcomes, by: -1 } as const;
    }),
  );
}

function saveAudits(session: WriteSession, queries: WriteQueries, savings: readonly Saving[]): void {
  for (const { id, isNew, row } of savings) {
    if (!isNew) void session.run(queries.keepSuperseded, { id, at: row.columns.received_at });
    void session.run(queries.saveAudit, { id, ...row.columns });
  }
}

function withdrawAudits(session: WriteSession, queries: WriteQueries, decided: readonly Decided[]): void {
  for (const { effect, held } of decided) {
    if (effect.kind === "withdraw" && held) void session.run(queries.withdraw, { id: held.id });
  }
}

function changeTokens(session: WriteSession, queries: WriteQueries, decided: readonly Decided[]): void {
  for (const { effect } of decided) {
    if (effect.kind === "add-token") void session.run(queries.addToken, effect.row);
    if (effect.kind === "revoke-token") {
      void session.run(queries.revokeToken, { id: effect.id, at: effect.at });
    }
  }
}

function addToLog(session: WriteSession, queries: WriteQueries, entries: readonly ChainedEntry[]): void {
  for (const { auditKey, ...entry } of entries) {
    void session.run(queries.addLogEntry, { ...entry, audit_key: auditKey });
  }
}
