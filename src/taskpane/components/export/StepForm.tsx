import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { SignOffStep } from "../../../audit/audit-record.ts";
import type { SignOffToGive } from "../../../audit/sign-off.ts";
import type { Problem } from "../../../result.ts";
import { TextField } from "./TextField.tsx";
import { usePanelStyles } from "./use-panel-styles.ts";

/** A step as a person gives it; the day is added where it is kept. */
export type GivenStep = Omit<SignOffToGive, "on">;

export const stepWords: Readonly<Record<SignOffStep, string>> = {
  ready: "Mark as ready",
  countersigned: "Countersign",
  returned: "Return with remarks",
};

export interface StepFormProps {
  readonly step: SignOffStep;
  /** Those that may take the step; none for anybody. */
  readonly roles?: readonly string[];
  /** What is wrong with it; null when nothing is. */
  readonly complain: (given: GivenStep) => Problem | null;
  readonly onGive: (given: GivenStep) => Promise<void>;
  readonly onCancel: () => void;
}

/** The field that a problem of signing is about, by its code. */
const fieldOf: Readonly<Record<string, "initials" | "role" | "remarks">> = {
  "sign-off-role": "role",
  "sign-off-role-not-allowed": "role",
  "sign-off-remarks": "remarks",
};

/** Asks who signs, and in which role; for a return, what for. It takes the focus when it opens. */
export function StepForm({ step, roles = [], complain, onGive, onCancel }: StepFormProps) {
  const styles = usePanelStyles();
  const [initials, setInitials] = useState("");
  const [role, setRole] = useState(roles[0] ?? (step === "ready" ? "Auditor" : "Quality lead"));
  const [remarks, setRemarks] = useState("");
  const [problem, setProblem] = useState<{ readonly field: string; readonly message: string } | null>(null);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    form.current?.querySelector("input")?.focus();
  }, []);
  const give = () => {
    const given = { step, initials, role, remarks };
    const complaint = complain(given);
    if (complaint === null) {
      setProblem(null);
      void onGive(given);
      return;
    }
    setProblem({ field: fieldOf[complaint.code] ?? "initials", message: complaint.message });
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
        label="Your initials"
        hint="Two to four letters, not your name."
        kind="text"
        value={initials}
        error={errorAt("initials")}
        onChange={setInitials}
      />
      <TextField label="Your role" kind="text" value={role} error={errorAt("role")} onChange={setRole} />
      {step === "returned" && (
        <TextField
          label="What the auditor needs to look at again"
          hint="We keep it with the audit, so do not name anyone."
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
