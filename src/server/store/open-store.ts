import { sql } from "kysely";
import type { AuditStore } from "./audit-store.ts";
import { readAudit, readAudits } from "./audit-reading.ts";
import { noting, putting, withdrawing } from "./audit-changes.ts";
import type { Change } from "./change.ts";
import { createChangeCommitter, nameOf } from "./commit-changes.ts";
import { createCommitQueue } from "./commit-queue.ts";
import { storable } from "./storable.ts";
import type { Engine } from "./engine.ts";
import { verifyChain } from "./log-chain.ts";
import { readAnswerRates, readGradeDistribution } from "./outcome-reports.ts";
import { isTroubleOfOneChange } from "./store-faults.ts";
import { createTokenStore } from "./token-changes.ts";
import { prepareWriteQueries } from "./write-queries.ts";

/** Where the service keeps what it is sent: a folder of its own, or a PostgreSQL database that several may share. */
export type StorePlace = { readonly folder: string } | { readonly databaseUrl: string };

/**
 * Opens the store and makes or updates its tables.
 * @throws when the place cannot be used; `describeStoreFault` says why.
 */
export async function openStore(place: StorePlace): Promise<AuditStore> {
  // Each engine brings a native module or a driver, and only one of them is needed.
  if ("folder" in place) {
    const { openSqliteEngine } = await import("./sqlite-engine.ts");
    return storeOver(await openSqliteEngine(place.folder));
  }
  const { openPostgresEngine } = await import("./postgres-engine.ts");
  return storeOver(await openPostgresEngine(place.databaseUrl));
}

function storeOver(engine: Engine): AuditStore {
  const { db } = engine;
  const queue = createCommitQueue<Change<unknown>, unknown>({
    commit: createChangeCommitter(engine, prepareWriteQueries(engine)),
    keyOf: ({ about }) => about && nameOf(about),
    most: engine.mostAtOnce,
    isHopeless: (error) => !isTroubleOfOneChange(error),
  });
  // The queue answers each change with what that change decided.
  const push = async <Answer>(change: Change<Answer>) => (await queue.push(change)) as Answer;

  return {
    put: (audit, by) => push(putting(audit, by)),
    withdraw: (auditKey, by) => push(withdrawing(auditKey, by)),
    note: async (event) => {
      await push(noting(event));
    },
    list: (filter) => readAudits(db, filter),
    get: (auditKey, authority) => readAudit(db, storable(auditKey), authority),
    gradeDistribution: (filter) => readGradeDistribution(db, filter),
    answerRates: (filter) => readAnswerRates(db, filter),
    verifyLog: () => verifyChain(db),
    tokens: createTokenStore(db, push),
    ping: async () => {
      await sql`select 1`.execute(db);
    },
    close: async () => {
      await queue.drain();
      await engine.close();
    },
  };
}
