import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { recordStateWords, strings } from "../strings.ts";
import type { JudgedAudit } from "../workflow/judge-audit.ts";
import { Icon } from "./Icon.tsx";

export interface PaneHeadProps {
  readonly judged: JudgedAudit;
  /** The edition of the form that was recognised. */
  readonly formVersion: string;
  /** False where the pane is a part of a page that has a title of its own. */
  readonly isPage: boolean;
}

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", gap: tokens.spacingHorizontalSNudge, alignItems: "baseline" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  track: {
    height: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    overflow: "hidden",
  },
  fill: {
    height: "100%",
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
  text: { margin: 0 },
  state: { fontWeight: tokens.fontWeightSemibold },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

/** What the form is, how complete it is, whether it can be shared, and how the saved record stands to it. */
export const PaneHead = memo(function PaneHead({ judged, formVersion, isPage }: PaneHeadProps) {
  const styles = useStyles();
  const { completeness, blocking, recordState } = judged;
  const share = completeness.of === 0 ? 0 : (100 * completeness.filled) / completeness.of;
  const isReady = blocking === 0;
  const isSaved = recordState === "up-to-date";
  return (
    <header className={styles.head}>
      <div>
        {isPage && <h1 className={styles.title}>{strings.title}</h1>}
        <p className={styles.quiet}>{strings.form(formVersion)}</p>
      </div>
      <div
        className={styles.track}
        role="progressbar"
        aria-label="How much is filled in"
        aria-valuemin={0}
        aria-valuemax={completeness.of}
        aria-valuenow={completeness.filled}
        aria-valuetext={strings.complete(completeness.filled, completeness.of)}
      >
        <div className={styles.fill} style={{ width: `${String(share)}%` }} />
      </div>
      <p className={styles.text}>{strings.complete(completeness.filled, completeness.of)}</p>
      <div className={styles.line}>
        <Icon name={isReady ? "tick" : "alert"} className={isReady ? styles.good : styles.bad} />
        <p className={mergeClasses(styles.text, styles.state)}>
          {isReady ? strings.ready : strings.notReady(blocking)}
        </p>
      </div>
      <div className={styles.line}>
        <Icon name={isSaved ? "tick" : "note"} className={isSaved ? styles.good : ""} />
        <p className={styles.text}>{recordStateWords[recordState]}</p>
      </div>
    </header>
  );
});
