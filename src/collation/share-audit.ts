import type { AuditRecord } from "../audit/audit-record.ts";
import { textMeaning, valueOf, valuesInRecord } from "../audit/record-values.ts";
import { standingSignOff } from "../audit/sign-off.ts";
import { authorityName } from "../authorities/find-authority.ts";
import { blocks, type Finding } from "../checks/engine/finding.ts";
import { treeOf } from "../proforma/form-tree.ts";
import type { Form } from "../proforma/form.ts";
import { fail, succeed, type Problem, type Result } from "../result.ts";
import type { CollatedAudit, SentState } from "./collated-audit.ts";
import { countAnswers } from "./count-answers.ts";
import { treatmentOf } from "./how-shared.ts";
import { hashChildId, minKeyLength } from "./keyed-hash.ts";
import { redactRecord } from "./redact-record.ts";
import { isPolicyFor, type SharingPolicy } from "./sharing-policy.ts";

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
  "sharing-other-form":
    "This sharing policy is for another form. Choose the one for this form, or ask the person who runs the list for it.",
  "sharing-no-authority":
    "The audit names no local authority, so nobody could tell whose it is. Fill it in, then send it.",
  "sharing-key-needed":
    "The child's reference is shared as a keyed hash, and the authority's key is not known here. Enter the key that your authority keeps for this.",
  "sharing-key-short": `The authority's key has at least ${String(minKeyLength)} characters. Enter it whole, as you were given it.`,
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
  form: Form,
  { policy, cycle, region, authorityKey }: Sharing,
): Result<CollatedAudit> {
  const { auditId, revision, savedAt } = record;
  if (auditId === undefined || revision === undefined || savedAt === undefined)
    return refuse("sharing-not-saved");
  if (findings.some(blocks)) return refuse("sharing-blocked");
  if (!isPolicyFor(policy, form)) return refuse("sharing-other-form");
  if (!policy.drafts && standingSignOff(record) === null) return refuse("sharing-draft");
  const authority = nameAuthority(record, form);
  if (authority === null) return refuse("sharing-no-authority");
  const key = authorityKey?.trim() ?? "";
  if (needsKey(record, form, policy)) {
    if (key === "") return refuse("sharing-key-needed");
    if (key.length < minKeyLength) return refuse("sharing-key-short");
  }
  const { shared, withheld } = redactRecord(record, form, policy, (reference) => hashChildId(reference, key));
  return succeed({
    schemaVersion: 1,
    auditKey: auditId.toLowerCase(),
    revision,
    savedAt,
    state: stateOf(record),
    authority,
    region,
    cycle,
    completedOn: completionOf(record, form, savedAt),
    counts: {
      ...countAnswers(record, form),
      waived: findings.filter(({ reason }) => reason !== undefined).length,
    },
    sharing: { policy: policy.id, withheld: [...withheld] },
    record: shared,
  });
}

/** The state of an audit when it arrives: approved once it is countersigned, queried while it is returned. */
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
function nameAuthority(record: AuditRecord, form: Form): string | null {
  const written = textMeaning(record, form, "authority")?.trim() ?? "";
  if (written === "") return null;
  return authorityName(written).slice(0, 120);
}

/** Whether something in the audit is shared as a keyed hash. */
function needsKey(record: AuditRecord, form: Form, policy: SharingPolicy): boolean {
  return valuesInRecord(form, record).some(
    (value) => valueOf(record, value) !== null && treatmentOf(value, policy) === "keyed-hash",
  );
}

/** The day on which the auditor marked it as ready, else on which it was audited or saved (ISO). */
export function completionOf(record: AuditRecord, form: Form, savedAt: string): string {
  const ready = record.signOffs?.findLast(({ step }) => step === "ready");
  return ready?.on ?? auditDateOf(record, form) ?? record.facts?.auditDate ?? savedAt.slice(0, 10);
}

function auditDateOf(record: AuditRecord, form: Form): string | null {
  const [field] = treeOf(form).meaning("audit-date");
  const given = field?.definition.type === "date" ? valueOf(record, field) : null;
  return typeof given === "string" ? given : null;
}

function refuse(code: keyof typeof problems): { readonly ok: false; readonly problem: Problem } {
  return fail({ code, message: problems[code] });
}
