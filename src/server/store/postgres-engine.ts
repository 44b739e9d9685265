import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Engine, WriteSession } from "./engine.ts";
import { isUpToDate, migrate } from "./migrations/migrate.ts";
import type { Tables } from "./tables.ts";

const readingConnections = 8;
/** One transaction at a time is under way; the other is for what is tried again while a lost connection still closes. */
const writingConnections = 2;
const connectWithinMs = 5000;

/** A process that stands still within a transaction holds up all others: the server ends it after this. */
const idleInTransactionMs = 15_000;
/** Longer than any transaction of ours takes while many wait for their turn. */
const waitForLockMs = 30_000;

const attempts = 4;

/** While the server is at one transaction, this process gets those of other senders ready for the next. */
const mostAtOnce = 16;

/** A commit must not be answered before it is on the disk, however the server is set up otherwise. */
const durable = `select set_config('synchronous_commit', 'on', false)
  where current_setting('synchronous_commit') = 'off'`;

/** Whoever writes finds rows by their keys: a plan made while the tables were empty must not read them through later. */
const findsByKey = `${durable}; set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off`;

/**
 * Opens the store in a PostgreSQL database and makes its tables when they are not there. Several processes may use one
 * database side by side.
 * @throws what the driver says; `describeStoreFault` puts it into words.
 */
export async function openPostgresEngine(databaseUrl: string): Promise<Engine> {
  const readers = poolFor(databaseUrl, readingConnections);
  const writers = poolFor(databaseUrl, writingConnections, findsByKey);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: readers }) });
  const close = async () => {
    await Promise.all([db.destroy(), writers.end()]);
  };
  try {
    if (!(await isUpToDate(db, "postgres"))) await migrate(db, "postgres");
  } catch (error) {
    await close();
    throw error;
  }
  return { kind: "postgres", db, mostAtOnce, commit: committerOf(writers), close };
}

function poolFor(databaseUrl: string, connections: number, setUp: string = durable): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: connections,
    connectionTimeoutMillis: connectWithinMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
    lock_timeout: waitForLockMs,
    application_name: "permanency-audit",
    keepAlive: true,
    // Queries of one transaction travel together.
    pipeline: true,
    // The pool waits for it, though its type does not say so.
    onConnect: (client) => client.query(setUp) as unknown as undefined,
  });
  // A connection that breaks fails the queries that are on it and is replaced when the next is needed; its own event, which
  // would end the process, says no more than that.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

function committerOf(pool: pg.Pool): Engine["commit"] {
  return async (work) => {
    for (let attempt = 1; ; attempt += 1) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        return await commitOn(client, work);
      } catch (error) {
        await client.query("rollback").catch((fault: unknown) => {
          broken = fault instanceof Error ? fault : new Error("The connection broke.", { cause: fault });
        });
        if (attempt >= attempts || !isWorthAnotherTry(error)) throw error;
      } finally {
        client.release(broken);
      }
    }
  };
}

/** A serialization failure or a deadlock: the server rolled back this transaction so that another could go on. */
function isWorthAnotherTry(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code === "40001" || error.code === "40P01");
}

async function commitOn<Answer>(
  client: pg.ClientBase,
  work: (session: WriteSession) => Promise<Answer>,
): Promise<Answer> {
  const sent: Promise<unknown>[] = [];
  const send = <Answer>(result: Promise<Answer>): Promise<Answer> => {
    // It is waited for below, whether `work` waits for it or not.
    result.catch(() => undefined);
    sent.push(result);
    return result;
  };
  void send(client.query("begin isolation level read committed"));
  const answer = await work({
    run: (query, given) => {
      const result = client.query({ name: query.name, text: query.sql, values: query.bind(given) });
      // The query was built by Kysely, which says the type of its rows.
      return send(result.then(({ rows }) => rows as NonNullable<typeof query.rows>));
    },
  });
  // Sent with the rest: after a statement that failed, the server takes it as a rollback.
  const end = send(client.query("commit"));
  await Promise.all(sent);
  const { command } = await end;
  if (command !== "COMMIT") throw new Error("The transaction was rolled back.");
  return answer;
}
