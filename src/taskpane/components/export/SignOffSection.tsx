import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { AuditRecord, SignOffStep } from "../../../audit/audit-record.ts";
import { openChain, rolesFor, type SignOffChain } from "../../../audit/sign-off-chain.ts";
import { addSignOff, standingSignOff } from "../../../audit/sign-off.ts";
import type { Problem } from "../../../result.ts";
import { saySignOff } from "../../collation/words.ts";
import { Message } from "../Message.tsx";
import { StepForm, stepWords, type GivenStep } from "./StepForm.tsx";
import { usePanelStyles } from "./use-panel-styles.ts";

export interface SignOffSectionProps {
  readonly record: AuditRecord;
  readonly isBlocked: boolean;
  readonly editable: boolean;
  /** Who may take which step, where the settings say so. */
  readonly chain?: SignOffChain | undefined;
  /** @returns whether it is kept. */
  readonly onSign: (given: GivenStep) => Promise<boolean>;
}

/** How far the auditor and the quality lead have signed the audit off, and the steps that are open. */
export function SignOffSection({ record, isBlocked, editable, chain, onSign }: SignOffSectionProps) {
  const styles = usePanelStyles();
  const [step, setStep] = useState<SignOffStep | null>(null);
  const last = record.signOffs?.at(-1) ?? null;
  const standing = standingSignOff(record);
  const state = saySignOff(last, standing !== null);
  const buttons = useRef<HTMLDivElement>(null);
  const close = () => {
    setStep(null);
    // What had the focus is gone in a moment; the buttons are there then.
    setTimeout(() => buttons.current?.querySelector("button")?.focus());
  };
  return (
    <section className={styles.part} aria-labelledby="sign-off-heading">
      <h3 id="sign-off-heading" className={styles.smallHeading}>
        Sign-off
      </h3>
      <Message tone={state.tone}>
        <p className={styles.text}>{state.text}</p>
        {last?.remarks !== undefined && <p className={styles.text}>To look at again: {last.remarks}</p>}
      </Message>
      {step !== null ? (
        <StepForm
          key={step}
          step={step}
          roles={rolesFor(step, chain ?? openChain)}
          complain={(given) => complainOf(record, given, chain)}
          onCancel={close}
          onGive={async (given) => {
            if (await onSign(given)) close();
          }}
        />
      ) : (
        <div className={styles.buttons} ref={buttons}>
          {openSteps(standing?.step ?? null).map((each) => (
            <Button
              key={each}
              disabledFocusable={!editable || (isBlocked && each !== "returned")}
              onClick={() => {
                setStep(each);
              }}
            >
              {stepWords[each]}
            </Button>
          ))}
        </div>
      )}
      {isBlocked && (
        <p className={styles.quiet}>
          You can mark an audit as ready, or countersign it, when it has no problems.
        </p>
      )}
    </section>
  );
}

/** What may be said of an audit after the step that counts now. */
function openSteps(standing: SignOffStep | null): readonly SignOffStep[] {
  switch (standing) {
    case "ready":
      return ["countersigned", "returned"];
    case "countersigned":
      return ["returned"];
    default:
      return ["ready"];
  }
}

/** What keeps an audit from being signed so; null when nothing does. The day makes no difference to that. */
export function complainOf(record: AuditRecord, given: GivenStep, chain?: SignOffChain): Problem | null {
  const tried = addSignOff(record, { ...given, on: "" }, chain);
  return tried.ok ? null : tried.problem;
}
