import { measureCompleteness, type Completeness } from "../../audit/completeness.ts";
import type { RecordState } from "../../audit/document-facts.ts";
import type { ReadAudit } from "../../audit/read-audit.ts";
import { profileAudit } from "../../audit/section-profile.ts";
import type { AuditToCheck } from "../../checks/engine/audit-to-check.ts";
import { blocks } from "../../checks/engine/finding.ts";
import { allChecks } from "../../checks/index.ts";
import { runChecks, type CheckResult } from "../../checks/run-checks.ts";
import type { ProForma } from "../../proforma/pro-forma.ts";
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
  /** Findings that stand between this audit and its export. */
  readonly blocking: number;
  /** Why each check is made, in one sentence, by its id. */
  readonly reasonsForChecks: ReadonlyMap<string, string>;
}

const reasonsForChecks: ReadonlyMap<string, string> = new Map(allChecks.map(({ id, why }) => [id, why]));

/** @param today ISO, by the user's clock. */
export function judgeAudit(reading: ReadAudit, proForma: ProForma, today: string): JudgedAudit {
  const { form } = proForma;
  const toCheck: AuditToCheck = { record: reading.record, form, facts: reading.facts, today };
  const result = runChecks(toCheck);
  const profiles = new Map(profileAudit(reading.record, proForma).map((each) => [each.section, each]));
  return {
    reading,
    toCheck,
    result,
    completeness: measureCompleteness(reading.record, proForma),
    parts: listFormParts(reading, proForma, result.findings, profiles),
    recordState: reading.facts.recordState,
    isConverted: reading.facts.isTagged,
    blocking: result.findings.filter(blocks).length,
    reasonsForChecks,
  };
}
