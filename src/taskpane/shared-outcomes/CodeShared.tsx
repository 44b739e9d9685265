import { useState } from "react";
import { writtenOf } from "../../audit/record-values.ts";
import type { HeldAudit } from "../../collation/list-row.ts";
import { permanenceCodebook } from "../../outcomes/factors/codebook.ts";
import type { Coding } from "../../outcomes/factors/codings.ts";
import { treeOf } from "../../proforma/form-tree.ts";
import { findForm, shippedForms } from "../../proforma/registry.ts";
import { fail, succeed } from "../../result.ts";
import { fileOf, textOfFactors, type AuditToCode } from "../factors/coding-file.ts";
import { FactorsView } from "../factors/FactorsView.tsx";
import { Answered } from "./Answered.tsx";
import type { CycleOfForm, OutcomeService } from "./outcome-service.ts";
import { sharedStrings } from "./shared-strings.ts";

export interface CodeSharedProps {
  readonly service: OutcomeService;
  readonly of: CycleOfForm;
  /** ISO. */
  readonly today: string;
  readonly onRetry: () => void;
}

/** Coding of the audits in the shared list; each coding is kept by the service as soon as somebody keeps it. */
export function CodeShared({ service, of, today, onRetry }: CodeSharedProps) {
  const [by, setBy] = useState("");
  // Counts the codings kept here, so that the list is drawn from what the service has then.
  const [, setTurn] = useState(0);
  const keep = async (codings: readonly Coding[]) => {
    const kept = await service.keepCodings(fileOf(permanenceCodebook, codings));
    if (!kept.ok) return fail(kept.problem);
    setTurn((turn) => turn + 1);
    return succeed(null);
  };
  return (
    <Answered ask={() => service.audits(of)} loading={sharedStrings.loadingAudits} onRetry={onRetry}>
      {(held) => (
        <Answered ask={() => service.codings(of)} loading={sharedStrings.loading} onRetry={onRetry}>
          {({ codings }) => (
            <FactorsView
              audits={held.flatMap(auditToCode)}
              withoutId={0}
              codebook={permanenceCodebook}
              codings={codings}
              by={by}
              onBy={setBy}
              onKeep={keep}
              onSaved={() => undefined}
              today={today}
              isKeptForAll
            />
          )}
        </Answered>
      )}
    </Answered>
  );
}

/** Withdrawn and replaced audits count nowhere, so nobody codes them. */
function auditToCode({ audit, state }: HeldAudit): readonly AuditToCode[] {
  if (state === "withdrawn" || state === "superseded") return [];
  const { record, authority, auditKey } = audit;
  const form = findForm(shippedForms, record.proForma);
  const values = (meaning: "age-band" | "child-reference") =>
    form === null
      ? []
      : treeOf(form)
          .meaning(meaning)
          .flatMap((value) => writtenOf(record, value) ?? []);
  const title = sharedStrings.auditTitle(authority, [...values("age-band"), ...values("child-reference")]);
  return [{ auditId: auditKey, title, text: form === null ? "" : textOfFactors(form, record) }];
}
