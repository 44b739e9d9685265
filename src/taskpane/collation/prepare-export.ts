import type { Sending } from "../../audit/audit-record.ts";
import type { ReadAudit } from "../../audit/read-audit.ts";
import type { Finding } from "../../checks/engine/finding.ts";
import type { CollatedAudit } from "../../collation/collated-audit.ts";
import type { CollationSettings } from "../../collation/collation-settings.ts";
import { describeSharing, type SharedPart } from "../../collation/describe-sharing.ts";
import { digestOfCollated } from "../../collation/edition.ts";
import { shareAudit } from "../../collation/share-audit.ts";
import { policyFor } from "../../collation/sharing-policy.ts";
import type { Problem } from "../../result.ts";
import type { JudgedAudit } from "../workflow/judge-audit.ts";
import type { Access } from "./kept-access.ts";

/** Whether an audit can be sent, and if not, why. */
export type Prepared =
  /** So many points block it. */
  | { readonly status: "blocked"; readonly blocking: number }
  /** What is saved is not what the form says, or nothing is. */
  | { readonly status: "not-saved" }
  /** Nobody has marked it as ready, or it has changed since. */
  | { readonly status: "draft"; readonly problem: Problem }
  | { readonly status: "key-needed"; readonly problem: Problem }
  | { readonly status: "cannot"; readonly problem: Problem }
  | {
      readonly status: "can-send";
      readonly audit: CollatedAudit;
      /** All that is sent and all that stays. */
      readonly parts: readonly SharedPart[];
      readonly before: SentBefore | null;
    };

/** The last time that it went to this list. */
export interface SentBefore {
  readonly sending: Sending;
  /** Whether what would be sent now is something else. */
  readonly hasChanged: boolean;
}

export interface ToPrepare {
  readonly settings: CollationSettings;
  readonly access: Access;
  /** The name of the list; null where there is none. */
  readonly list: string | null;
}

const keyProblems: readonly string[] = ["sharing-key-needed", "sharing-key-short"];

/** What would be sent of an audit as it is saved in its document, or what has to be done first. */
export function prepareExport(judged: JudgedAudit, given: ToPrepare): Prepared {
  if (judged.blocking > 0) return { status: "blocked", blocking: judged.blocking };
  if (judged.recordState !== "up-to-date") return { status: "not-saved" };
  return prepareRecord(judged.reading, judged.result.findings, given);
}

function prepareRecord(
  { record, form }: Pick<ReadAudit, "record" | "form">,
  findings: readonly Finding[],
  { settings, access, list }: ToPrepare,
): Prepared {
  const { sharing, sharingByForm, cycle, region } = settings;
  const shared = shareAudit(record, findings, form, {
    policy: policyFor([sharing, ...sharingByForm], form),
    cycle,
    region,
    authorityKey: access.authorityKey,
  });
  if (!shared.ok) {
    return { status: statusOf(shared.problem), problem: shared.problem };
  }
  const audit = shared.value;
  const sending = record.sendings?.find(({ to }) => to === list);
  return {
    status: "can-send",
    audit,
    parts: describeSharing(record, audit, form),
    before: sending ? { sending, hasChanged: sending.digest !== digestOfCollated(audit) } : null,
  };
}

function statusOf({ code }: Problem): "draft" | "key-needed" | "cannot" {
  if (code === "sharing-draft") return "draft";
  return keyProblems.includes(code) ? "key-needed" : "cannot";
}
