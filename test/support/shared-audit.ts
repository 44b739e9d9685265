import type { AuditRecord, SignOff } from "../../src/audit/audit-record.ts";
import { digestOf } from "../../src/audit/digest.ts";
import { runChecks } from "../../src/checks/run-checks.ts";
import type { CollatedAudit } from "../../src/collation/collated-audit.ts";
import { shareAudit, type Sharing } from "../../src/collation/share-audit.ts";
import { niromp2026Sharing } from "../../src/collation/sharing-policy.ts";
import type { SharingPolicy } from "../../src/collation/sharing-policy.ts";
import { completeForm } from "./complete-form.ts";
import { readAsAudit } from "./read-form.ts";
import { niromp2019 } from "./niromp-2019.ts";

export const authorityKey = "a key that only the authority has, of many characters";
export const someAuditId = "6f1c1f0e-58a5-4f0e-9d55-0a3f5a3c2b10";

export const someSharing: Sharing = {
  policy: niromp2026Sharing,
  cycle: "2026-autumn",
  region: "West Midlands",
  authorityKey,
};

/** A region that shares all that is in a document, so that a list can work everything out again. */
export const sharingEverything: SharingPolicy = {
  ...niromp2026Sharing,
  ...{ id: "everything", childId: "as-it-is", comments: true, iro: true, remarks: true, facts: true },
};

const form = readAsAudit(completeForm());

/** What a finished audit says, as it is saved in its document. An audit with another id is of another child unless told otherwise. */
export function savedRecord(change: Partial<AuditRecord> = {}): AuditRecord {
  const { auditId = someAuditId } = change;
  const { header } = form.record;
  const childId = auditId === someAuditId ? header.childId : referenceFor(auditId);
  const record = {
    ...form.record,
    header: { ...header, childId: childId ?? null },
    auditId: someAuditId,
    revision: 1,
    savedAt: "2026-11-22T10:15:00Z",
    ...change,
  };
  return { signOffs: [markedAsReady(record)], ...record };
}

/** What its auditor says of an audit as it is. */
export function markedAsReady(record: AuditRecord): SignOff {
  return { step: "ready", initials: "AB", role: "Auditor", on: "2026-11-22", basis: digestOf(record) };
}

/** The auditor marked the finished audit as ready, and a quality lead countersigned it. */
export const countersigned: readonly [SignOff, SignOff] = [
  { step: "ready", initials: "AB", role: "Auditor", on: "2026-11-22", basis: digestOf(form.record) },
  {
    step: "countersigned",
    initials: "CD",
    role: "Quality lead",
    on: "2026-11-22",
    basis: digestOf(form.record),
  },
];

/** What is shared of it. @throws when it cannot be, which a test of that would ask for otherwise. */
export function sharedAudit(
  change: Partial<AuditRecord> = {},
  sharing: Partial<Sharing> = {},
): CollatedAudit {
  const record = savedRecord(change);
  const { findings } = runChecks({ record, form: niromp2019.form, facts: form.facts, today: "2026-11-22" });
  const shared = shareAudit(record, findings, niromp2019.form, { ...someSharing, ...sharing });
  if (!shared.ok) throw new Error(shared.problem.message);
  return shared.value;
}

/** As references look that name nobody, and no year. */
function referenceFor(auditId: string): string {
  return `AB-${String(3000 + Number.parseInt(auditId.slice(-3), 16))}`;
}
