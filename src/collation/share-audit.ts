import type { AuditRecord } from "../audit/audit-record.ts";
import { standingSignOff } from "../audit/sign-off.ts";
import { profileAudit } from "../audit/section-profile.ts";
import { authorityName } from "../authorities/find-authority.ts";
import { blocks, type Finding } from "../checks/engine/finding.ts";
import type { ProForma } from "../proforma/pro-forma.ts";
import { fail, succeed, type Problem, type Result } from "../result.ts";
import type { CollatedAudit, SentState } from "./collated-audit.ts";
import { hashChildId, minKeyLength } from "./keyed-hash.ts";
import type { SharingPolicy } from "./sharing-policy.ts";
import { redactRecord } from "./redact-record.ts";

export interface Sharing {
  readonly policy: SharingPolicy;
  readonly cycle: string;
  readonly region: string | null;
  /** For the keyed hash of the child's reference; null where nobody has given it. */
  readonly authorityKey: string | null;
}

const problems = {
  "sharing-not-saved": "Save the record first. An audit is sent as it is saved in the Word file.",
  "sharing-blocked": "This audit still has problems. Fix or explain them before you send it.",
  "sharing-draft": "This audit is a draft. Mark it as ready before you send it.",
  "sharing-no-authority":
    "The audit names no local authority, so nobody could tell whose it is. Fill it in, then send it.",
  "sharing-key-needed":
    "The child's reference is shared as a keyed hash, and the authority's key is not known here. Enter the key that your authority keeps for this.",
  "sharing-key-short": `The authority's key has at least ${String(minKeyLength)} characters. Enter it whole, as it was handed out.`,
} as const;

/**
 * What of an audit goes to a collation list: all that the sharing policy lets go, and nothing else. Grades and answers go
 * as they are.
 * @param record as it is saved in the document.
 * @param findings of the checks over the same record.
 * Fails with a code that begins with `sharing-`. Nothing is shared of an audit that anything blocks, nor of a draft: what the
 * form says now was marked as ready, countersigned or returned, unless the policy lets drafts go.
 */
export function shareAudit(
  record: AuditRecord,
  findings: readonly Finding[],
  proForma: ProForma,
  { policy, cycle, region, authorityKey }: Sharing,
): Result<CollatedAudit> {
  const { auditId, revision, savedAt } = record;
  if (auditId === undefined || revision === undefined || savedAt === undefined)
    return refuse("sharing-not-saved");
  if (findings.some(blocks)) return refuse("sharing-blocked");
  if (!policy.drafts && standingSignOff(record) === null) return refuse("sharing-draft");
  const authority = nameAuthority(record);
  if (authority === null) return refuse("sharing-no-authority");
  const child = childReference(record, policy, authorityKey);
  if (!child.ok) return child;
  const { shared, withheld } = redactRecord(record, policy);
  const profiles = profileAudit(record, proForma);
  const sum = (count: "yes" | "no" | "notApplicable") =>
    profiles.reduce((total, profile) => total + profile[count], 0);
  return succeed({
    schemaVersion: 1,
    auditKey: auditId.toLowerCase(),
    revision,
    savedAt,
    state: stateOf(record),
    authority,
    region,
    cycle,
    completedOn: completionOf(record, savedAt),
    counts: {
      yes: sum("yes"),
      no: sum("no"),
      notApplicable: sum("notApplicable"),
      waived: findings.filter(({ reason }) => reason !== undefined).length,
    },
    sharing: { policy: policy.id, withheld: [...withheld] },
    record: { ...shared, header: { ...shared.header, childId: child.value } },
  });
}

/** Where an audit stands when it arrives: approved once it is countersigned, queried while it is returned. */
export function stateOf(record: AuditRecord): SentState {
  switch (standingSignOff(record)?.step) {
    case "countersigned":
      return "approved";
    case "returned":
      return "queried";
    default:
      return "received";
  }
}

/** The authority by the name that the country knows it by, else as the form has it: then the list says whose it takes. */
function nameAuthority({ header }: AuditRecord): string | null {
  const written = header.localAuthority?.trim() ?? "";
  if (written === "") return null;
  return authorityName(written).slice(0, 120);
}

function childReference(
  { header }: AuditRecord,
  { childId: how }: SharingPolicy,
  key: string | null,
): Result<string | null> {
  const childId = header.childId ?? null;
  if (childId === null || how === "left-out") return succeed(null);
  if (how === "as-it-is") return succeed(childId);
  if (key === null || key.trim() === "") return refuse("sharing-key-needed");
  if (key.trim().length < minKeyLength) return refuse("sharing-key-short");
  return succeed(hashChildId(childId, key.trim()));
}

/** The day on which the auditor marked it as ready, else on which it was audited or saved (ISO). */
export function completionOf(record: AuditRecord, savedAt: string): string {
  const ready = record.signOffs?.findLast(({ step }) => step === "ready");
  return ready?.on ?? record.facts?.auditDate ?? savedAt.slice(0, 10);
}

function refuse(code: keyof typeof problems): { readonly ok: false; readonly problem: Problem } {
  return fail({ code, message: problems[code] });
}
