import type { AuditRecord } from "../../audit/audit-record.ts";
import type { DocumentFacts } from "../../audit/document-facts.ts";
import type { Place } from "../../audit/place.ts";
import type { ProForma } from "../../proforma/pro-forma.ts";
import type { Policy } from "./policy.ts";

/** All that checks may know. They change none of it. */
export interface AuditToCheck {
  readonly record: AuditRecord;
  readonly proForma: ProForma;
  /** Null where only the record is at hand: checks that need the document say that they could not run. */
  readonly facts: DocumentFacts | null;
  /** ISO date, handed in because checks have no clock; null where it is not known. */
  readonly today: string | null;
  /** Where the record lacks a value that its document has, because it was not shared; none when absent. */
  readonly withheld?: readonly Place[];
  /** The default policy when absent. */
  readonly policy?: Policy;
}
