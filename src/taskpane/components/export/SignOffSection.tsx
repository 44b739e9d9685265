import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { AuditRecord, SignOffStep } from "../../../audit/audit-record.ts";
import { addSignOff, standingSignOff, type SignOffToGive } from "../../../audit/sign-off.ts";
import { saySignOff } from "../../collation/words.ts";
import { Message } from "../Message.tsx";
import { TextField } from "./TextField.tsx";
import { usePanelStyles } from "./use-panel-styles.ts";

/** A step as a person gives it; the day is added where it is kept. */
export type GivenStep = Omit<SignOffToGive, "on">;

export interface SignOffSectionProps {
  readonly record: AuditRecord;
  readonly isBlocked: boolean;
  readonly editable: boolean;
  /** @returns whether it is kept. */
  readonly onSign: (given: GivenStep) => Promise<boolean>;
}

const stepWords: Readonly<Record<SignOffStep, string>> = {
  ready: "Mark as ready",
  countersigned: "Countersign",
  returned: "Return with remarks",
};

/** Where the audit stands between auditor and quality lead, and the steps that are open. */
export function SignOffSection({ record, isBlocked, editable, onSign }: SignOffSectionProps) {
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
          record={record}
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
        <p className={styles.quiet}>An audit is marked as ready and countersigned once nothing blocks it.</p>
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

interface StepFormProps {
  readonly step: SignOffStep;
  readonly record: AuditRecord;
  readonly onGive: (given: GivenStep) => Promise<void>;
  readonly onCancel: () => void;
}

/** The field that a problem of signing is about, by its code. */
const fieldOf: Readonly<Record<string, "initials" | "role" | "remarks">> = {
  "sign-off-role": "role",
  "sign-off-remarks": "remarks",
};

function StepForm({ step, record, onGive, onCancel }: StepFormProps) {
  const styles = usePanelStyles();
  const [initials, setInitials] = useState("");
  const [role, setRole] = useState(step === "ready" ? "Auditor" : "Quality lead");
  const [remarks, setRemarks] = useState("");
  const [problem, setProblem] = useState<{ readonly field: string; readonly message: string } | null>(null);
  const first = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  const give = () => {
    const given = { step, initials, role, remarks };
    const tried = addSignOff(record, { ...given, on: "" });
    if (tried.ok) {
      setProblem(null);
      void onGive(given);
      return;
    }
    const { code, message } = tried.problem;
    setProblem({ field: fieldOf[code] ?? "initials", message });
    setTimeout(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  const errorAt = (field: string) => (problem?.field === field ? problem.message : null);
  return (
    <div
      ref={form}
      className={styles.panel}
      role="group"
      aria-label={stepWords[step]}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // It closes this form and not the panel around it.
        event.stopPropagation();
        onCancel();
      }}
    >
      <TextField
        field={first}
        label="Your initials"
        hint="Two to four letters, and no name."
        kind="text"
        value={initials}
        error={errorAt("initials")}
        onChange={setInitials}
      />
      <TextField label="Your role" kind="text" value={role} error={errorAt("role")} onChange={setRole} />
      {step === "returned" && (
        <TextField
          label="What the auditor is to look at again"
          hint="It is kept with the audit, so name nobody."
          kind="long-text"
          value={remarks}
          error={errorAt("remarks")}
          onChange={setRemarks}
        />
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={give}>
          {stepWords[step]}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </div>
  );
}
