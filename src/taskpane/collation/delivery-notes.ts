import type { Sending } from "../../audit/audit-record.ts";

/**
 * What was delivered by itself, later, when its document may not have been open: kept until the document is open again and
 * can keep it.
 */
export interface DeliveryNotes {
  note(auditKey: string, sending: Sending): Promise<void>;
  notesFor(auditKey: string): Promise<readonly Sending[]>;
  drop(auditKey: string, to: string): Promise<void>;
}
