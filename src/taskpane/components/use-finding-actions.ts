import { useMemo } from "react";
import { blocks, takesReason, type Finding } from "../../checks/engine/finding.ts";
import type { ReasonToGive } from "../../checks/engine/give-reason.ts";
import type { AuditSession } from "../workflow/audit-session.ts";
import type { JudgedAudit } from "../workflow/judge-audit.ts";
import type { FindingActions } from "./FindingItem.tsx";
import type { PaneStore } from "./pane-store.ts";

/** What a person can do about a finding in this document, the same object until the audit or the host changes. */
export function useFindingActions(
  session: AuditSession,
  store: PaneStore,
  judged: JudgedAudit | null,
): FindingActions {
  const findings = judged?.result.findings;
  const reasonsForChecks = judged?.reasonsForChecks;
  const { saveRecord } = session.abilities;
  return useMemo<FindingActions>(() => {
    const others = (finding: Finding) => (findings ?? []).filter((each) => isLike(each, finding));
    return {
      onShow: ({ at }) => {
        store.setState({ current: at });
        void session.show(at);
      },
      onFix: (fix) => void session.applyFix(fix),
      onGiveReason: saveRecord
        ? (finding, because, isForOthers) => {
            const explained = isForOthers ? [finding, ...others(finding)] : [finding];
            void session.giveReasons(explained.map((each) => reasonFor(each, because)));
          }
        : null,
      whyOf: (check) => reasonsForChecks?.get(check) ?? null,
      countOthers: (finding) => others(finding).length,
    };
  }, [session, store, saveRecord, findings, reasonsForChecks]);
}

/** Found by the same check in another place, and not explained yet. */
function isLike(each: Finding, finding: Finding): boolean {
  return (
    each !== finding &&
    each.check === finding.check &&
    each.messageId === finding.messageId &&
    takesReason(each) &&
    blocks(each)
  );
}

function reasonFor({ check, at, span }: Finding, because: string): ReasonToGive {
  return { check, at, because, ...(span && { offset: span.offset }) };
}
