import { completenessOf, type Completeness } from "../../audit/completeness.ts";
import type { RecordState } from "../../audit/document-facts.ts";
import type { ReadAudit } from "../../audit/read-audit.ts";
import { profilesOf } from "../../audit/section-profile.ts";
import type { AuditToCheck } from "../../checks/engine/audit-to-check.ts";
import { blocks } from "../../checks/engine/finding.ts";
import { checksOf } from "../../checks/index.ts";
import { runChecks, type CheckResult } from "../../checks/run-checks.ts";
import { listFormParts, type FormPart } from "./form-parts.ts";

/** All that the pane shows of one document. */
export interface JudgedAudit {
  readonly reading: ReadAudit;
  readonly toCheck: AuditToCheck;
  readonly result: CheckResult;
  readonly completeness: Completeness;
  readonly parts: readonly FormPart[];
  readonly recordState: RecordState;
  /** Whether every answer has its own named control already. */
  readonly isConverted: boolean;
  /** Findings that keep this audit from being sent. */
  readonly blocking: number;
  /** Why each check is made, in one sentence, by its id. */
  readonly reasonsForChecks: ReadonlyMap<string, string>;
}

/** @param today ISO, by the user's clock. */
export function judgeAudit(reading: ReadAudit, today: string): JudgedAudit {
  const { form } = reading;
  const toCheck: AuditToCheck = { record: reading.record, form, facts: reading.facts, today };
  const result = runChecks(toCheck);
  const profiles = new Map(profilesOf(reading.record, form).map((each) => [each.section, each]));
  return {
    reading,
    toCheck,
    result,
    completeness: completenessOf(reading.record, form),
    parts: listFormParts(reading, result.findings, profiles),
    recordState: reading.facts.recordState,
    isConverted: reading.facts.isTagged,
    blocking: result.findings.filter(blocks).length,
    reasonsForChecks: new Map(checksOf(form).map(({ id, why }) => [id, why])),
  };
}
