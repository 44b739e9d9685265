import { Caption1, Field, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { recordStateWords, strings } from "../strings.ts";
import type { JudgedAudit } from "../workflow/judge-audit.ts";
import { Icon } from "./Icon.tsx";

export interface PaneHeadProps {
  readonly judged: JudgedAudit;
  /** Whether the person has asked for a verdict by saving, checking or exporting; before that a blank form is no problem. */
  readonly isChecked: boolean;
}

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", gap: tokens.spacingHorizontalSNudge, alignItems: "baseline" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
  bar: {
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    "@media (forced-colors: active)": {
      "& > div": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
    },
  },
  good: { color: tokens.colorPaletteGreenForeground1 },
});

/** What the form is, how much of it is answered, whether it can be sent, and whether its record is saved. */
export const PaneHead = memo(function PaneHead({ judged, isChecked }: PaneHeadProps) {
  const styles = useStyles();
  const { completeness, blocking, recordState } = judged;
  const { form } = judged.reading;
  const isReady = blocking === 0;
  const isSaved = recordState === "up-to-date";
  const answered = strings.complete(completeness.filled, completeness.of);
  return (
    <header className={styles.head}>
      <Caption1 className={styles.quiet}>{strings.form(form.title, form.version)}</Caption1>
      <Field validationState="none" validationMessage={{ children: answered, as: "div" }}>
        <ProgressBar
          className={styles.bar}
          thickness="large"
          aria-label={strings.completeLabel}
          aria-valuetext={answered}
          value={completeness.filled}
          max={Math.max(completeness.of, 1)}
        />
      </Field>
      {(isReady || isChecked) && (
        <div className={styles.line} role="status">
          <Icon name={isReady ? "tick" : "note"} className={isReady ? styles.good : ""} />
          <Text weight="semibold">{isReady ? strings.ready : strings.notReady(blocking)}</Text>
        </div>
      )}
      {(isSaved || recordState !== "never-saved" || isChecked) && (
        <div className={styles.line}>
          <Icon name={isSaved ? "tick" : "note"} className={isSaved ? styles.good : ""} />
          <Text>{recordStateWords[recordState]}</Text>
        </div>
      )}
    </header>
  );
});
