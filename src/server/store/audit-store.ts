import type { ChangeProblem, WantedChange } from "../../actions/change-action.ts";
import type { SameAnswer } from "../../actions/join-actions.ts";
import type { ActionState, FollowedAction } from "../../actions/register.ts";
import type { CollatedAudit, ListState } from "../../collation/collated-audit.ts";
import type { ListProblem, SendOptions, Sent } from "../../collation/collation-list.ts";
import type { HeldAudit } from "../../collation/list-row.ts";
import type { FormKey } from "../../proforma/registry.ts";
import type { Edition } from "../../outcomes/editions/edition.ts";
import type { Coding, Codings } from "../../outcomes/factors/codings.ts";
import type { Result } from "../../result.ts";
import type { LogNote, LogReport } from "./log-event.ts";

/**
 * The audits, tokens and log of the collation service, in SQLite or PostgreSQL; one suite of tests runs over both. Each
 * method is one transaction: once it has answered, its changes survive a crash, and so does its log entry.
 * It throws when the database is unavailable or full: `describeStoreFault` explains which to the routes.
 */
export interface AuditStore {
  /**
   * Adds an audit, or a newer version of it: one row for each authority, version of a form and key, and one row that counts
   * for each child (`decideSending` is the rule). Fails with `same-child` where the list already has this child's audit under another
   * key and `sameChild` does not say what to do. Nothing but the log is written then.
   */
  submit(audit: CollatedAudit, by: Actor, options?: SendOptions): Promise<Result<Sent, ListProblem>>;

  /** The newest version of each audit that the filter selects, by key. */
  list(filter: AuditFilter): Promise<AuditPage>;

  /** How many audits `list` would return over all its pages. */
  count(filter: Omit<AuditFilter, "after" | "limit">): Promise<number>;

  /** The forms that those audits are on. */
  forms(filter: Omit<AuditFilter, "after" | "limit">): Promise<readonly FormKey[]>;

  /**
   * The newest version; null when this authority has no such audit. Of an audit that was sent on several forms the one that
   * was received last.
   */
  get(auditKey: string, authority: string | null, form?: FormFilter): Promise<HeldAudit | null>;

  /** Removes the document, all older versions and the follow-up of its actions. What stays is a row without content, so that the audit stays withdrawn. */
  withdraw(auditKey: string, by: Actor): Promise<"withdrawn" | "unchanged" | "not-there">;

  /** How often each grade was given, by form and section. */
  gradeDistribution(filter: OutcomeFilter): Promise<readonly GradeCount[]>;

  /** How often each answer was given, by form and question. */
  answerRates(filter: OutcomeFilter): Promise<readonly AnswerCount[]>;

  /** Adds a log entry that belongs to no change, such as a refused attempt. */
  note(event: LogNote): Promise<void>;

  /** Follows the log's hash chain and compares every entry with the rows that it describes. */
  verifyLog(): Promise<LogReport>;

  /** The hash of one log entry; null when the log has no entry of this number. */
  hashOfEntry(number: number): Promise<string | null>;

  readonly tokens: TokenStore;

  readonly editions: EditionStore;

  readonly codings: CodingStore;
  readonly actions: ActionStore;

  /** What each authority has sent in a cycle, by state and age range. */
  cycleOverview(filter: OverviewFilter): Promise<readonly OverviewCount[]>;

  /** The cycles that there are audits of, the newest by name first. */
  cycles(authority: string | null): Promise<readonly { readonly cycle: string; readonly audits: number }[]>;

  /** The regions that an authority's audits name, of one cycle or of all. */
  regions(filter: { readonly authority: string; readonly cycle?: string }): Promise<readonly string[]>;

  /** Changes whenever an audit of the cycle does. */
  cycleStamp(filter: OverviewFilter): Promise<string>;

  /** Whether the database answers, for /ready. */
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
  readonly states?: readonly ListState[];
  readonly form?: FormFilter;
  readonly after?: string;
  readonly limit: number;
}

/** A form in every version, or in one. */
export interface FormFilter {
  readonly id?: string;
  readonly version?: string;
}

export interface AuditPage {
  readonly audits: readonly HeldAudit[];
  /** The key to continue after; null at the end. */
  readonly next: string | null;
}

export interface OutcomeFilter {
  readonly authority: string | null;
  readonly cycle: string | null;
  /** Approved ones by default. */
  readonly states?: readonly ListState[];
  readonly form?: FormFilter;
}

/** What a count is about. Two forms, and two versions of one form, are never counted together. */
interface Counted {
  readonly authority: string;
  readonly cycle: string;
  readonly form: string;
  readonly formVersion: string;
  readonly count: number;
}

export interface GradeCount extends Counted {
  readonly section: string;
  readonly grade: string;
}

export interface AnswerCount extends Counted {
  readonly question: string;
  /** Which column of the question: `answer` where it has one only. */
  readonly field: string;
  readonly answer: string;
}

export const tokenRoles = ["submit", "read", "admin", "analyst", "public"] as const;
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

export interface FoundToken extends StoredToken {
  readonly secretHash: string;
  /** The latest moment in the log. A clock that was set back must not revive a token that had expired by then. */
  readonly latestMoment: string;
}

export interface TokenStore {
  /** @param by who adds it, for the log. */
  add(token: NewStoredToken, by?: TokenActor): Promise<void>;
  list(): Promise<readonly StoredToken[]>;
  /** Null when there is no such token. */
  find(id: string): Promise<FoundToken | null>;
  revoke(id: string, at: string, by?: TokenActor): Promise<"revoked" | "unchanged" | "not-there">;
}

export type NewStoredToken = Omit<StoredToken, "createdAt" | "revokedAt"> & {
  readonly secretHash: string;
  readonly at: string;
};

/** Who changes tokens: an operator by the name of their account on the machine. */
export type TokenActor = string;

/** Whose editions: of one region, cycle and form. */
export interface EditionFilter {
  readonly cycle: string;
  readonly form: FormKey;
  /** Null for every region. */
  readonly region: string | null;
}

/** The frozen reports of regions. One is added and never changed, as the database itself sees to. */
export interface EditionStore {
  /** Keeps an edition under the next number. Fails with `edition-number` where another was made meanwhile. */
  add(edition: Edition, by: Actor): Promise<Result<null>>;
  /** By their numbers, the first first. */
  list(filter: EditionFilter): Promise<readonly Edition[]>;
}

/** What one person coded of one audit's key factors. */
export interface StoredCoding {
  readonly auditKey: string;
  readonly authority: string;
  readonly codebook: Codings["codebook"];
  /** The initials of the person. */
  readonly by: string;
  readonly on: string;
  readonly codes: Coding["codes"];
}

export interface CodingStore {
  /** Keeps them; a newer one of the same audit by the same person takes the place of the one before. */
  keep(codings: readonly StoredCoding[], by: Actor): Promise<void>;
  /** Those of a cycle's audits, in the order in which people first coded. */
  list(filter: OverviewFilter): Promise<readonly StoredCoding[]>;
}

/** How many audits an authority has in one state and age range. */
export interface OverviewCount {
  readonly authority: string;
  readonly state: ListState;
  readonly ageRange: string | null;
  readonly count: number;
}

export interface OverviewFilter {
  /** Null for all authorities. */
  readonly authority: string | null;
  readonly cycle: string;
  readonly form: FormKey;
}

/** Which actions of an authority, on which day. */
export interface ActionListFilter {
  readonly authority: string;
  /** ISO: the day for which "overdue" is worked out. */
  readonly on: string;
  readonly owner?: string;
  readonly team?: string;
  readonly section?: string;
  readonly focus?: NonNullable<FollowedAction["focus"]>;
  readonly state?: ActionState;
  readonly overdue?: boolean;
  /** ISO: open ones that are due on that day or before. */
  readonly dueBy?: string;
  /** Those of which somebody has to say whether they are an earlier action. */
  readonly inQuestion?: boolean;
  readonly offset: number;
  readonly limit: number;
}

export interface ActionPage {
  /** Those that need attention first: overdue ones by their date, open ones by their date, then the rest. */
  readonly actions: readonly FollowedAction[];
  /** Over all pages. */
  readonly total: number;
  readonly overdue: number;
  readonly byState: Readonly<Record<ActionState, number>>;
}

/** How many actions an authority has in a state and focus, for the counts of a region. */
export interface ActionCount {
  readonly authority: string;
  readonly state: string;
  readonly focus: string | null;
  readonly count: number;
  readonly overdue: number;
}

/** The actions that authorities follow up. They begin with the audits that are submitted. */
export interface ActionStore {
  list(filter: ActionListFilter): Promise<ActionPage>;
  /** What there is to filter by. */
  choices(authority: string): Promise<{
    readonly owners: readonly string[];
    readonly teams: readonly string[];
    readonly sections: readonly string[];
  }>;
  get(id: string, authority: string): Promise<FollowedAction | null>;
  /** For a person who saw a version of it (`editAction` is the rule). */
  change(id: string, wanted: WantedChange, by: Actor): Promise<Result<FollowedAction, ChangeProblem>>;
  /** @param role of the person who saw that it is overdue */
  see(id: string, role: string, by: Actor): Promise<Result<FollowedAction>>;
  answer(answer: SameAnswer, by: Actor): Promise<Result<null>>;
  /** Of all authorities. @param on ISO */
  count(on: string): Promise<readonly ActionCount[]>;
}
