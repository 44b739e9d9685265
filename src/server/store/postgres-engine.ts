import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Engine } from "./engine.ts";
import { noStoreHere } from "./engine.ts";
import { isUpToDate, migrate } from "./migrations/migrate.ts";
import type { Tables } from "./tables.ts";

const readingConnections = 8;
const writingConnections = 4;
const connectWithinMs = 5000;

/** No page and no part of a report takes this long: a statement that does is ended, so that it holds up nobody. */
const readWithinMs = 15_000;
/** A process that hangs within a transaction holds up all others: the server ends it after this. */
const idleInTransactionMs = 15_000;
/** Longer than any of our transactions takes while many wait for their turn. */
const waitForLockMs = 30_000;

/** A commit must not be answered before it is on the disk, however the server is set up otherwise. */
const durable = `select set_config('synchronous_commit', 'on', false)
  where current_setting('synchronous_commit') = 'off'`;

/**
 * Opens the store in a PostgreSQL database and makes its tables when they are missing. Several processes may use one
 * database side by side.
 * @throws what the driver reports; `describeStoreFault` puts it into words.
 */
export async function openPostgresEngine(
  databaseUrl: string,
  { make }: { readonly make: boolean },
): Promise<Engine> {
  const db = kyselyOver(databaseUrl, { max: readingConnections, statement_timeout: readWithinMs });
  const writing = kyselyOver(databaseUrl, { max: writingConnections });
  const close = async () => {
    await Promise.all([db.destroy(), writing.destroy()]);
  };
  try {
    if (!(await isUpToDate(db))) {
      if (!make) throw new Error(noStoreHere);
      await migrate(writing, "postgres");
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    kind: "postgres",
    db,
    write: (work) => writing.transaction().setIsolationLevel("read committed").execute(work),
    snapshot: (work) => db.transaction().setIsolationLevel("repeatable read").execute(work),
    close,
  };
}

function kyselyOver(databaseUrl: string, options: pg.PoolConfig): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: connectWithinMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
    lock_timeout: waitForLockMs,
    application_name: "permanency-audit",
    keepAlive: true,
    // The pool waits for it, though its type does not promise that.
    onConnect: (client) => client.query(durable) as unknown as undefined,
    ...options,
  });
  // A connection that breaks fails the queries on it and is replaced; its own event would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
