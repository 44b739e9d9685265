import type { CollatedAudit, ListState } from "../../collation/collated-audit.ts";
import type { ArrivalOutcome } from "../../collation/edition.ts";
import type { HeldAudit } from "../../collation/list-row.ts";

/**
 * What the collation service keeps, behind SQLite or PostgreSQL; one suite of tests runs over both. Each method is one
 * transaction: once it has answered, what it did outlives a crash, and its entry in the log is there too.
 * It throws when the database cannot be reached or is full: `describeStoreFault` says which for the routes.
 */
export interface AuditStore {
  /** Decides by `decideArrival` what becomes of an audit, whoever else sends the same key at the same time. */
  put(
    audit: CollatedAudit,
    by: Actor,
  ): Promise<{ readonly outcome: ArrivalOutcome; readonly revision: number }>;

  /** The newest edition of each audit of one authority, or of all for the region's eyes; the oldest key first. */
  list(filter: AuditFilter): Promise<AuditPage>;

  /** The newest edition; null when this authority has no such audit. */
  get(auditKey: string, authority: string | null): Promise<HeldAudit | null>;

  /** Leaves it in the store as withdrawn and takes it out of every count. */
  withdraw(auditKey: string, by: Actor): Promise<"withdrawn" | "unchanged" | "not-there">;

  /** How often each grade was given, by section, of the audits that the filter takes in. Read from summary rows. */
  gradeDistribution(filter: OutcomeFilter): Promise<readonly GradeCount[]>;

  /** How the questions were answered. Read from summary rows. */
  answerRates(filter: OutcomeFilter): Promise<readonly AnswerCount[]>;

  /** Adds an entry to the log that belongs to no change, such as a refused attempt. */
  note(event: LogEvent): Promise<void>;

  /** Follows the hash chain of the log from its start. */
  verifyLog(): Promise<{ readonly entries: number; readonly brokenAt: number | null }>;

  readonly tokens: TokenStore;

  /** Whether the database answers, for /health. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Who did something, for the log. */
export interface Actor {
  readonly authority: string;
  /** The id of the token, or the subject and issuer of a sign-in; never a secret. */
  readonly credential: string;
  /** UTC. */
  readonly at: string;
  readonly address: string | null;
}

export interface AuditFilter {
  /** Null for all authorities. */
  readonly authority: string | null;
  readonly cycle?: string;
  readonly after?: string;
  readonly limit: number;
}

export interface AuditPage {
  readonly audits: readonly HeldAudit[];
  /** The key to go on after; null at the end. */
  readonly next: string | null;
}

export interface OutcomeFilter {
  readonly authority: string | null;
  readonly cycle: string | null;
  /** Approved ones when nothing is said (issue 5). */
  readonly states?: readonly ListState[];
}

export interface GradeCount {
  readonly authority: string;
  readonly cycle: string;
  readonly section: string;
  readonly grade: string;
  readonly count: number;
}

export interface AnswerCount {
  readonly authority: string;
  readonly cycle: string;
  readonly question: string;
  readonly answer: string;
  readonly count: number;
}

/** One entry of the log, before it is chained. It holds no word of a case. */
export interface LogEvent {
  readonly at: string;
  readonly what:
    | "received"
    | "unchanged"
    | "older-refused"
    | "withdrawn"
    | "read"
    | "refused"
    | "token-added"
    | "token-revoked";
  readonly authority: string | null;
  readonly credential: string | null;
  readonly auditKey: string | null;
  readonly revision: number | null;
  /** Of the document that was stored. */
  readonly digest: string | null;
  readonly address: string | null;
  /** A stable code that says why something was refused. */
  readonly code: string | null;
}

export const tokenRoles = ["submit", "read", "admin"] as const;
export type TokenRole = (typeof tokenRoles)[number];

/** A token as it is kept: without the secret, of which only a SHA-256 is stored. */
export interface StoredToken {
  readonly id: string;
  readonly authority: string;
  readonly role: TokenRole;
  readonly label: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

export interface TokenStore {
  add(
    token: Omit<StoredToken, "createdAt" | "revokedAt"> & {
      readonly secretHash: string;
      readonly at: string;
    },
  ): Promise<void>;
  list(): Promise<readonly StoredToken[]>;
  /** Null when there is no such token. */
  find(id: string): Promise<(StoredToken & { readonly secretHash: string }) | null>;
  revoke(id: string, at: string): Promise<"revoked" | "unchanged" | "not-there">;
}
