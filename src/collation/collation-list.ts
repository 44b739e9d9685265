import type { Problem, Result } from "../result.ts";
import type { ArrivalOutcome } from "./edition.ts";
import type { CollatedAudit } from "./collated-audit.ts";
import type { HeldAudit } from "./list-row.ts";

/**
 * The port to a shared list of finished audits. Every carrier in `targets/` keeps it, and one suite of contract tests runs
 * over all of them (`test/contracts`). No method throws for expected trouble, and each may be called again at any time:
 * what was done already is not done twice.
 */
export interface CollationList {
  /** What a person would call the list: its address or the name of its file. It stands in the document as where it was sent. */
  readonly name: string;

  /** Tries every step that sending needs, sends nothing, and says of the first that fails what is missing. */
  checkConnection(): Promise<ConnectionReport>;

  /**
   * Puts an audit into the list, one row for each key (`decideArrival` says what becomes of it).
   * Safe to repeat after a lost answer: it is `unchanged` then.
   */
  send(audit: CollatedAudit): Promise<Result<Sent, ListProblem>>;

  /** Everything in the list that this sender may see, in any order, each key once; withdrawn ones too. */
  list(): Promise<Result<readonly HeldAudit[], ListProblem>>;

  /** Takes an audit back: it stays in the list as withdrawn and is counted nowhere. Doing it twice is `unchanged`. */
  withdraw(auditKey: string): Promise<Result<"withdrawn" | "unchanged" | "not-there", ListProblem>>;
}

export interface Sent {
  readonly outcome: ArrivalOutcome;
  /** The revision that the list has now. */
  readonly revision: number;
}

/** One thing that must be so before anything can be sent, in the order in which they are tried. */
export interface ConnectionStep {
  /** In the words of whoever sets it up: "Sign-in", "The list is there", "Column Authority". */
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
}
