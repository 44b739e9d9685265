import type { Kysely } from "kysely";
import type { PreparedQuery, QueryValue } from "./prepared-query.ts";
import type { Tables } from "./tables.ts";

/** A database under the store. All that differs between SQLite and PostgreSQL is behind this. */
export interface Engine {
  readonly kind: "sqlite" | "postgres";
  /** For reading, beside whatever is being written, and to build queries. */
  readonly db: Kysely<Tables>;

  /** So many changes at most go into one transaction. */
  readonly mostAtOnce: number;

  /**
   * One transaction. When it has answered, what `work` ran is durable; when it throws, nothing of it happened, or (with
   * a connection that was lost at the very end) the same may be tried again by whoever asked for it.
   * SQLite takes one at a time.
   */
  commit<Answer>(work: (session: WriteSession) => Promise<Answer>): Promise<Answer>;

  close(): Promise<void>;
}

export interface WriteSession {
  /**
   * Queries are carried out in the order in which they are given. `work` waits only for rows that it needs: `commit`
   * waits for the others, so that they travel together.
   */
  run<Given extends Readonly<Record<string, QueryValue>>, Row>(
    query: PreparedQuery<Given, Row>,
    given: Given,
  ): Promise<readonly Row[]>;
}
