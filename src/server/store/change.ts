import type { Edition } from "../../collation/edition.ts";
import type { CollatedAudit, ListState } from "../../collation/collated-audit.ts";
import type { AuditRow } from "./audit-row.ts";
import type { LogEvent } from "./audit-store.ts";
import type { QueryValue } from "./prepared-query.ts";

/** What the store has under a key of an authority. */
export interface HeldEdition extends Edition {
  readonly id: number;
  readonly digest: string;
  readonly state: ListState;
  readonly cycle: string;
}

/**
 * Something that is to happen in the store. It is decided when its turn has come, from what is there then; nothing that
 * it decides on can change before it is done.
 */
export interface Change<Answer> {
  /** The audit that it is about; two changes of one audit never go into one transaction. */
  readonly about: AuditName | null;
  readonly decide: (held: HeldEdition | null) => Decision<Answer>;
}

export interface AuditName {
  readonly auditKey: CollatedAudit["auditKey"];
  readonly authority: string;
}

export interface Decision<Answer> {
  readonly answer: Answer;
  readonly effect: Effect;
  /** Null when nothing happened that the log is told of. */
  readonly log: LogEvent | null;
}

export type Effect =
  | { readonly kind: "none" }
  | { readonly kind: "save"; readonly row: AuditRow }
  | { readonly kind: "withdraw" }
  | { readonly kind: "add-token"; readonly row: TokenRow }
  | { readonly kind: "revoke-token"; readonly id: string; readonly at: string };

export type TokenRow = Readonly<
  Record<"id" | "authority" | "label" | "secret_hash" | "created_at", string>
> & { readonly role: "submit" | "read" | "admin"; readonly expires_at: string | null };

export type RowToWrite = Readonly<Record<string, QueryValue>>;
