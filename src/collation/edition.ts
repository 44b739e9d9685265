import { canonicalJson, sha256Of } from "../audit/digest.ts";
import type { CollatedAudit, ListState } from "./collated-audit.ts";

/** What tells which of two copies of one audit is the newer: its revision, then when it was saved. */
export type Edition = Pick<CollatedAudit, "revision" | "savedAt">;

/** Below 0 when `one` is older than `other`, above 0 when it is newer, 0 when they are the same edition. */
export function compareEditions(one: Edition, other: Edition): number {
  return one.revision - other.revision || Date.parse(one.savedAt) - Date.parse(other.savedAt);
}

/** A fingerprint of all that was sent: `sha256-` and 64 hexadecimal digits, whatever the order of the keys. */
export function digestOfCollated(audit: CollatedAudit): string {
  return sha256Of(canonicalJson(audit));
}

/** What a list has under a key. */
export interface HeldEdition extends Edition {
  /** By `digestOfCollated`, of what was sent. */
  readonly digest: string;
  readonly state: ListState;
}

/** What is to become of an audit that arrives where an edition of it may be already. */
export type ArrivalOutcome = "created" | "updated" | "unchanged" | "older-refused" | "withdrawn-refused";

/**
 * The one rule by which every adapter decides, so that sending twice changes nothing and an old copy never wins.
 * A withdrawn audit stays withdrawn: only an edition that was saved after the withdrawn one brings it back.
 * An audit that was replaced comes back when it is sent again: `decideSending` asks about the other one first.
 */
export function decideArrival(held: HeldEdition | null, arriving: CollatedAudit): ArrivalOutcome {
  if (held === null) return "created";
  const order = compareEditions(arriving, held);
  if (held.state === "withdrawn") return order <= 0 ? "withdrawn-refused" : "updated";
  if (held.state !== "superseded" && held.digest === digestOfCollated(arriving)) return "unchanged";
  return order < 0 ? "older-refused" : "updated";
}
