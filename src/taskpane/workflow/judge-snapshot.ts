import type { Form } from "../../proforma/form.ts";
import type { Problem } from "../../result.ts";
import type { DocumentSnapshot } from "../../word/audit-document.ts";
import { readSnapshot } from "../../word/read-snapshot.ts";
import { judgeAudit, type JudgedAudit } from "./judge-audit.ts";

/** What a document came to, read as an audit. */
export type Judgement =
  | { readonly status: "judged"; readonly judged: JudgedAudit }
  | { readonly status: "refused"; readonly reason: Problem };

/**
 * Reads the audit in a document and checks it.
 * @param forms those that it may be a copy of
 * @param today ISO, by the user's clock
 */
export function judgeSnapshot(snapshot: DocumentSnapshot, forms: readonly Form[], today: string): Judgement {
  const reading = readSnapshot(snapshot, forms);
  if (reading.status === "refused") return { status: "refused", reason: reading.reason };
  return { status: "judged", judged: judgeAudit(reading, today) };
}
