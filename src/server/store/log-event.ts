/** One entry of the log, before it is chained. It contains no case text. */
export interface LogEvent {
  /** UTC. */
  readonly at: string;
  readonly what: LogAction;
  readonly authority: string | null;
  /** Who did it: the id of a token, the issuer and subject of a sign-in, or the account of an operator. */
  readonly credential: string | null;
  readonly address: string | null;
  readonly auditKey: string | null;
  readonly form: string | null;
  /** The version of the form; null in entries that were made before the log had it. */
  readonly formVersion: string | null;
  readonly revision: number | null;
  /** Of the document or token row that it is about. */
  readonly digest: string | null;
  /** The id of the token that it is about. */
  readonly token: string | null;
  /** What was read: the route and its filter, such as `cycle=2026-autumn`, and how many audits. */
  readonly route: string | null;
  readonly filter: string | null;
  readonly rows: number | null;
  /** A stable code: why something was refused, or the key of the audit that replaced this one. */
  readonly code: string | null;
}

export type LogAction =
  | "store-made"
  /** Which version of its form an audit is on that was received before the log had it. */
  | "form-version-noted"
  | "received"
  | "replaced"
  | "unchanged"
  | "older-refused"
  | "withdrawn-refused"
  | "same-child-refused"
  | "withdrawn"
  | "read"
  | "refused"
  /** More requests without a valid credential than the log lists one by one; `rows` counts them. */
  | "refused-more"
  | "token-added"
  | "token-revoked"
  | "edition-made"
  | "codings-kept"
  /** An action of an audit is new, was changed or removed; the digest is over all actions of that audit. */
  | "actions-saved"
  | "backed-up";

/** An entry with only the parts that it has. */
export type LogNote = Pick<LogEvent, "at" | "what"> & Partial<LogEvent>;

/** What a change came to, and the entries that the log gets with it. */
export interface Done<Answer> {
  readonly answer: Answer;
  readonly log: readonly LogNote[];
}

/** Where the log ends: the number and the hash of its last entry. Kept elsewhere, it anchors the log. */
export interface LogHead {
  readonly number: number;
  readonly hash: string;
}

/** What following the log and comparing it with the data found. */
export interface LogReport {
  readonly entries: number;
  /** The number of the first entry that is not as it was written, or that is missing at the end; null when there is none. */
  readonly brokenAt: number | null;
  readonly head: LogHead;
  /** Empty when log and data agree. At most `maxLogProblems` of them. */
  readonly problems: readonly LogProblem[];
}

export const maxLogProblems = 20;

export interface LogProblem {
  readonly code: LogProblemCode;
  /** Which entry, audit or token: a number, a key or an id. */
  readonly of: string;
  readonly message: string;
}

export type LogProblemCode =
  | "log-entry-changed"
  | "log-cut"
  | "log-emptied"
  | "anchor-differs"
  | "audit-changed"
  | "audit-missing"
  | "audit-not-logged"
  | "version-changed"
  | "actions-changed"
  | "token-changed"
  | "token-missing"
  | "token-not-logged";

/** Fills the parts that an entry does not have. */
export function logEvent(note: LogNote): LogEvent {
  return {
    authority: null,
    credential: null,
    address: null,
    auditKey: null,
    form: null,
    formVersion: null,
    revision: null,
    digest: null,
    token: null,
    route: null,
    filter: null,
    rows: null,
    code: null,
    ...note,
  };
}
