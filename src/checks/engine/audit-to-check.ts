import type { AuditRecord } from "../../audit/audit-record.ts";
import type { DocumentFacts } from "../../audit/document-facts.ts";
import type { Place } from "../../audit/place.ts";
import type { Form } from "../../proforma/form.ts";
import type { Policy } from "./policy.ts";

/** All that checks may know. They change none of it. */
export interface AuditToCheck {
  readonly record: AuditRecord;
  /** The form that the audit is made on. Checks ask it what a value means, and know no form by name. */
  readonly form: Form;
  /** Null where only the record is at hand: checks that need the document say that they could not run. */
  readonly facts: DocumentFacts | null;
  /** ISO date, passed in because checks have no clock; null where it is not known. */
  readonly today: string | null;
  /** Where the record lacks a value that its document has, because it was not shared; none when absent. */
  readonly withheld?: readonly Place[];
  /** The policy that was asked for. Where there is none, or it is for another form, the default one of the form counts. */
  readonly policy?: Policy | null;
}
