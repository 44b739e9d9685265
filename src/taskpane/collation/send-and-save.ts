import type { CollatedAudit } from "../../collation/collated-audit.ts";
import type { SameChildChoice } from "../../collation/collation-list.ts";
import type { Delivery } from "../../collation/outbox.ts";
import { isInList } from "../../collation/same-child.ts";
import type { SavedFile } from "../../word/audit-document.ts";
import type { AuditSession } from "../workflow/audit-session.ts";
import type { CollationDesk } from "./collation-desk.ts";
import { sayDelivery, sayFileToSave, type Said } from "./words.ts";

/** The result of sending one audit, its file included. */
export interface SentAndSaved {
  readonly delivery: Delivery;
  /** What to tell the person, one message after the other. */
  readonly said: readonly Said[];
}

/**
 * Sends an audit, notes in its document that it was sent, and saves the file. Saving is part of sending: a document that is
 * closed without it loses the audit's id, and would be sent as a second audit of the same child the next time.
 * Null where there is no list.
 */
export async function sendAndSave(
  desk: CollationDesk,
  session: AuditSession,
  audit: CollatedAudit,
  sameChild: SameChildChoice = "refuse",
): Promise<SentAndSaved | null> {
  const delivery = await desk.send(audit, session.name, sameChild);
  if (delivery === null) return null;
  const said = [sayDelivery(delivery, desk.storeLasts)];
  const isSent = delivery.status === "sent" && isInList(delivery.sent.outcome);
  if (!isSent && delivery.status !== "waiting") return { delivery, said };
  if (isSent) await desk.handOver(audit.auditKey, (sending) => session.keepSending(sending));
  const file: SavedFile | null = await session.saveFile();
  return { delivery, said: [...said, sayFileToSave(file)] };
}
