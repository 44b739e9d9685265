import type { Problem, Result } from "../result.ts";
import type { CollatedAudit } from "./collated-audit.ts";
import type { ArrivalOutcome } from "./edition.ts";
import type { HeldAudit } from "./list-row.ts";

/**
 * The port to a shared list of finished audits. Every adapter in `adapters/` keeps it, and one suite of contract tests runs
 * over all of them (`test/contracts`). No method throws for expected problems, and each can be called again at any time:
 * nothing is done twice.
 */
export interface CollationList {
  /**
   * What the list is, for programs: the absolute path of its file, the URL of its service, or its site and list id. Two lists
   * never share it, and it never changes, so audits that wait to be sent are kept for it.
   */
  readonly id: string;

  /**
   * How earlier versions called the list in their outbox, where that can mean no other list: what is queued there is carried over.
   */
  readonly formerId?: string;

  /** What a person calls the list: its web address or the name of its file. The document keeps it as where it was sent. */
  readonly name: string;

  /**
   * Tests every step that sending needs and reports the first that fails. It sends nothing and changes nothing.
   * @param audit what will be sent, if that is known: then its authority, cycle and sharing policy are tested too. Its content
   * stays here until somebody sends it.
   */
  checkConnection(audit?: CollatedAudit): Promise<ConnectionReport>;

  /**
   * Puts an audit into the list: one row for each child (`decideSending` is the rule).
   * Safe to repeat after a lost answer: the outcome is `unchanged` then.
   * Fails with `same-child` and `other` where the list already has this child's audit under another id and nobody chose what to
   * do. Nothing is written then.
   */
  send(audit: CollatedAudit, options?: SendOptions): Promise<Result<Sent, ListProblem>>;

  /** Everything in the list that this sender may see, in any order, each key once; withdrawn and replaced ones too. */
  list(): Promise<Result<readonly HeldAudit[], ListProblem>>;

  /** Takes an audit back: it stays in the list as withdrawn and is counted nowhere. Doing it twice is `unchanged`. */
  withdraw(auditKey: string): Promise<Result<"withdrawn" | "unchanged" | "not-there", ListProblem>>;
}

/** What to do where the list already has this child's audit under another id. */
export const sameChildChoices = ["refuse", "replace", "keep-both"] as const;
export type SameChildChoice = (typeof sameChildChoices)[number];

/** The audit that a list already has for the child. */
export interface SameChildAudit {
  readonly auditKey: string;
  /** UTC. Where the list does not keep it, when the audit was saved. */
  readonly sentAt: string;
}

export interface SendOptions {
  /** `refuse` unless somebody chose. A replaced audit stays in the list as `superseded` and is counted nowhere. */
  readonly sameChild?: SameChildChoice;
}

/** `replaced`: the audit is in the list, and takes the place of another one of the same child. */
export type SendOutcome = ArrivalOutcome | "replaced";

export interface Sent {
  readonly outcome: SendOutcome;
  /** The revision that the list has now. */
  readonly revision: number;
}

/** One thing that must be so before anything can be sent, in the order in which they are tried. */
export interface ConnectionStep {
  /** In the words of the person who sets it up: "Sign-in", "The list is there", "Column Authority". */
  readonly name: string;
  readonly status: "ok" | "missing" | "not-tried";
  /** What is missing and what to do; null unless it is. */
  readonly problem: Problem | null;
}

export interface ConnectionReport {
  readonly ok: boolean;
  readonly steps: readonly ConnectionStep[];
}

/** Why a list did not take or give something. */
export interface ListProblem extends Problem {
  /** Whether the same may go well later by itself: no connection, a busy server. Otherwise a person has to do something. */
  readonly retry: "later" | "never";
  /** How long the list asks to be left alone. */
  readonly retryAfterSeconds?: number;
  /** What blocks the audit, where the list checked it on arrival: codes and places, never words of the case. */
  readonly findings?: readonly { readonly check: string; readonly at: string; readonly message: string }[];
  /** With the code `same-child`: the audit that the list already has for the child. */
  readonly other?: SameChildAudit;
}
