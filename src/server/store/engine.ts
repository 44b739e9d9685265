import type { Kysely, Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/** What an engine throws where it must not make a store and finds none. */
export const noStoreHere = "This place has no store.";

/** A database under the store. All that differs between SQLite and PostgreSQL is behind this. */
export interface Engine {
  readonly kind: "sqlite" | "postgres";
  /** For reading, beside whatever is being written. */
  readonly db: Kysely<Tables>;

  /**
   * One transaction, alone: each writer waits for its turn, in this process and in others. Once it has answered, its
   * changes are on the disk; when it throws, it changed nothing.
   */
  write<Answer>(work: (db: Kysely<Tables>) => Promise<Answer>): Promise<Answer>;

  /** Reads everything as it was at one moment. */
  snapshot<Answer>(work: (db: Transaction<Tables>) => Promise<Answer>): Promise<Answer>;

  close(): Promise<void>;
}
