import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, Circle16Regular, RecordStop16Regular } from "@fluentui/react-icons";
import { strings } from "../strings.ts";
import type { AuditStep, StepId } from "../workflow/audit-steps.ts";

export interface StepsProps {
  readonly steps: readonly AuditStep[];
  /** What the button for the current step is called. */
  readonly nextLabel: string;
  /** Why the current step cannot be taken here; null when it can. */
  readonly isDisabled: boolean;
  readonly onNext: (step: StepId) => void;
}

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(5, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalXXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  step: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    borderTop: `3px solid ${tokens.colorNeutralStroke1}`,
    paddingTop: tokens.spacingVerticalXS,
    overflowWrap: "normal",
  },
  done: {
    borderTopColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { borderTopColor: "Highlight" },
  },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  icon: { color: tokens.colorBrandForeground1 },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  next: { alignSelf: "stretch" },
});

const icons = {
  done: CheckmarkCircle16Filled,
  current: RecordStop16Regular,
  "to-do": Circle16Regular,
} as const;

/** The way from a blank form to a sent audit, how far it is, and one button for what comes next. */
export function Steps({ steps, nextLabel, isDisabled, onNext }: StepsProps) {
  const styles = useStyles();
  const current = steps.find(({ state }) => state === "current");
  return (
    <div className={styles.box}>
      <ol className={styles.list} aria-label={strings.steps}>
        {steps.map(({ id, state }) => {
          const StateIcon = icons[state];
          return (
            <li
              key={id}
              className={mergeClasses(
                styles.step,
                state === "done" && styles.done,
                state === "current" && styles.current,
              )}
              {...(state === "current" && { "aria-current": "step" as const })}
            >
              <StateIcon className={state === "to-do" ? "" : styles.icon} aria-hidden="true" />
              <span>{strings.stepNames[id]}</span>
              <span className={styles.hidden}>: {strings.stepStates[state]}</span>
            </li>
          );
        })}
      </ol>
      {current && (
        <Button
          className={styles.next}
          appearance="primary"
          disabledFocusable={isDisabled}
          onClick={() => {
            onNext(current.id);
          }}
        >
          {nextLabel}
        </Button>
      )}
    </div>
  );
}
