import type { ListState } from "../../collation/collated-audit.ts";
import type { LogEvent, StoredToken } from "./audit-store.ts";

/** The tables as both databases have them; `migrations/` makes them. Moments and dates are ISO texts, as they were sent. */
export interface Tables {
  readonly audit: AuditTable;
  readonly superseded_edition: SupersededEditionTable;
  readonly outcome_tally: OutcomeTallyTable;
  readonly store_head: StoreHeadTable;
  readonly log_entry: LogEntryTable;
  readonly token: TokenTable;
}

/** The newest edition of each audit; one row for a key of an authority. */
export interface AuditTable {
  readonly id: number;
  readonly audit_key: string;
  readonly authority: string;
  readonly region: string | null;
  readonly cycle: string;
  readonly state: ListState;
  readonly revision: number;
  readonly saved_at: string;
  readonly age_range: string | null;
  readonly child_ref: string | null;
  readonly team: string | null;
  readonly form: string;
  readonly form_version: string;
  readonly yes_count: number;
  readonly no_count: number;
  readonly not_applicable_count: number;
  readonly waived_count: number;
  readonly completed_on: string;
  readonly received_at: string;
  readonly digest: string;
  /** The grade of each section as JSON, `{"care-plan":"Good"}`; null where none was given. A view shows them as rows. */
  readonly judgements: string;
  /** Likewise the answer to each question. */
  readonly answers: string;
  /** The actions as JSON, in the order of the form: `[{"area":"Health","action":null,"dueOn":"2027-03-31"}]`. */
  readonly actions: string;
  /** The whole collated audit as canonical JSON: the digest is of this text. */
  readonly document: string;
}

/** What a newer edition took the place of. */
export interface SupersededEditionTable {
  readonly audit_id: number;
  readonly revision: number;
  readonly saved_at: string;
  readonly digest: string;
  readonly superseded_at: string;
  readonly document: string;
}

/**
 * How the audits of one authority, cycle and state came out: a row for each such group, and its counts in JSON, as one
 * audit moves some forty of them at once.
 */
export interface OutcomeTallyTable {
  readonly authority: string;
  readonly cycle: string;
  readonly state: ListState;
  /** How often each grade was given, by section: `{"care-plan":{"Good":12}}`. */
  readonly grades: string;
  /** How often each answer was given, by question. */
  readonly answers: string;
}

/** One row, which whoever writes locks first: where the log ends, and the last numbers that were given out. */
export interface StoreHeadTable {
  readonly id: 1;
  readonly log_number: number;
  readonly log_hash: string;
  readonly last_audit_id: number;
}

/** Rows are only ever added; triggers of the database refuse anything else. */
export interface LogEntryTable {
  /** From 1, without a gap. */
  readonly number: number;
  readonly at: string;
  readonly what: LogEvent["what"];
  readonly authority: string | null;
  readonly credential: string | null;
  readonly audit_key: string | null;
  readonly revision: number | null;
  readonly digest: string | null;
  readonly address: string | null;
  readonly code: string | null;
  /** Of this entry and the hash of the one before. */
  readonly hash: string;
}

export interface TokenTable {
  readonly id: string;
  readonly authority: string;
  readonly role: StoredToken["role"];
  readonly label: string;
  readonly secret_hash: string;
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
}
