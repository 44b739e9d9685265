import { makeStyles, tokens } from "@fluentui/react-components";
import { recordStateWords, strings } from "../strings.ts";
import type { JudgedAudit } from "../workflow/judge-audit.ts";

export interface PaneHeadProps {
  readonly judged: JudgedAudit;
}

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  track: {
    height: "6px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    overflow: "hidden",
  },
  fill: { height: "100%", backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: "none" },
  badge: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
  },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, margin: 0 },
});

/** What the form is, how complete it is, whether it can be shared, and how the saved record stands to it. */
export function PaneHead({ judged }: PaneHeadProps) {
  const styles = useStyles();
  const { completeness, blocking, recordState } = judged;
  const share = completeness.of === 0 ? 0 : (100 * completeness.filled) / completeness.of;
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <h1 className={styles.title}>{strings.title}</h1>
        <span className={styles.badge}>{strings.recognised}</span>
      </div>
      <div
        className={styles.track}
        role="progressbar"
        aria-label="How much is filled in"
        aria-valuemin={0}
        aria-valuemax={completeness.of}
        aria-valuenow={completeness.filled}
      >
        <div className={styles.fill} style={{ width: `${String(share)}%` }} />
      </div>
      <div className={styles.line}>
        <strong>{strings.complete(completeness.filled, completeness.of)}</strong>
        <span>{blocking === 0 ? strings.ready : strings.blocked(blocking)}</span>
      </div>
      <p className={styles.quiet}>{recordStateWords[recordState]}</p>
    </header>
  );
}
