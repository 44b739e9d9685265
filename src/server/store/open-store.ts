import type { Kysely } from "kysely";
import type { Form } from "../../proforma/form.ts";
import { shippedForms } from "../../proforma/registry.ts";
import { sql } from "kysely";
import { countAudits, readAudit, readAudits, readForms } from "./audit-reading.ts";
import type { AuditStore } from "./audit-store.ts";
import type { Done, LogNote } from "./log-event.ts";
import { prepareAudit, takeBack, takeIn } from "./audit-writing.ts";
import { createCodingStore } from "./coding-store.ts";
import { readCycleOverview, readCycles, readCycleStamp, readRegions } from "./cycle-overview.ts";
import { createEditionStore } from "./edition-store.ts";
import type { Engine } from "./engine.ts";
import { createActionStore } from "./followed-actions.ts";
import { append, lockHead, readHashOfEntry } from "./log.ts";
import { readAnswerRates, readGradeDistribution } from "./outcome-reports.ts";
import { createRefusalLimit } from "./refusal-limit.ts";
import { storable } from "./storable.ts";
import type { Tables } from "./tables.ts";
import { createTokenStore } from "./tokens.ts";
import { verifyLogAgainstData } from "./verify-log.ts";

/** Where the service keeps its audits: a folder of its own, or a PostgreSQL database that several may share. */
export type StorePlace = { readonly folder: string } | { readonly databaseUrl: string };

export interface OpenOptions {
  /** Whether a store is made where there is none: only those that add to it make one. */
  readonly make: boolean;
  /** The forms that audits may be on; those that ship when nothing is said. */
  readonly forms?: readonly Form[];
}

/**
 * Opens the store and updates its tables.
 * @throws when the place cannot be used; `describeStoreFault` explains why.
 */
export async function openStore(
  place: StorePlace,
  options: OpenOptions = { make: true },
): Promise<AuditStore> {
  // Each engine brings a native module or a driver, and only one of them is needed.
  if ("folder" in place) {
    const { openSqliteEngine } = await import("./sqlite-engine.ts");
    return storeOver(await openSqliteEngine(place.folder, options), options.forms);
  }
  const { openPostgresEngine } = await import("./postgres-engine.ts");
  return storeOver(await openPostgresEngine(place.databaseUrl, options), options.forms);
}

function storeOver(engine: Engine, forms: readonly Form[] = shippedForms): AuditStore {
  const { db } = engine;

  /** One change and its log entries, while nobody else writes. */
  const change = <Answer>(work: (writing: Kysely<Tables>) => Promise<Done<Answer>>): Promise<Answer> =>
    engine.write(async (writing) => {
      const head = await lockHead(writing, engine.kind);
      const { answer, log } = await work(writing);
      await append(writing, head, log);
      return answer;
    });

  const refusals = createRefusalLimit();
  const enter = async (notes: readonly LogNote[]): Promise<void> => {
    if (notes.length > 0) await change(() => Promise.resolve({ answer: undefined, log: notes }));
  };

  return {
    submit: async (audit, by, { sameChild = "refuse" } = {}) => {
      const arriving = prepareAudit(audit, by, forms);
      return change((writing) => takeIn(writing, arriving, sameChild));
    },
    withdraw: (auditKey, by) => change((writing) => takeBack(writing, auditKey, by)),
    note: (event) => enter(refusals.admit(event)),
    list: (filter) => readAudits(db, filter),
    count: (filter) => countAudits(db, filter),
    forms: (filter) => readForms(db, filter),
    get: (auditKey, authority, form) => readAudit(db, storable(auditKey), authority, form),
    gradeDistribution: (filter) => readGradeDistribution(db, filter),
    answerRates: (filter) => readAnswerRates(db, filter),
    verifyLog: () => engine.snapshot((db) => verifyLogAgainstData(db, forms)),
    hashOfEntry: (number) => readHashOfEntry(db, number),
    tokens: createTokenStore(db, change),
    editions: createEditionStore(db, change),
    codings: createCodingStore(db, change),
    actions: createActionStore(db, change),
    cycleOverview: (filter) => readCycleOverview(db, filter),
    cycles: (authority) => readCycles(db, authority),
    regions: (filter) => readRegions(db, filter),
    cycleStamp: (filter) => readCycleStamp(db, filter),
    ping: async () => {
      await sql`select 1`.execute(db);
    },
    close: async () => {
      // Best effort: what the database does not take now was only a count.
      await enter(refusals.flush()).catch(() => undefined);
      await engine.close();
    },
  };
}
