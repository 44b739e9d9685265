import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SectionProfile } from "../../audit/section-profile.ts";

export interface ProfileBarProps {
  /** How the questions of one section were answered. */
  readonly profile: SectionProfile;
}

const highContrast = "@media (forced-colors: active)";

const useStyles = makeStyles({
  profile: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  bar: {
    display: "flex",
    height: "6px",
    borderRadius: tokens.borderRadiusSmall,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground5,
    // High contrast modes drop background colours: here they are chosen among those of the mode.
    forcedColorAdjust: "none",
    [highContrast]: { backgroundColor: "Canvas", border: "1px solid CanvasText" },
  },
  segment: { borderRight: `1px solid ${tokens.colorNeutralBackground1}`, flexBasis: 0 },
  yes: {
    backgroundColor: tokens.colorPaletteGreenBackground3,
    [highContrast]: { backgroundColor: "Highlight" },
  },
  no: {
    backgroundColor: tokens.colorPaletteRedBackground3,
    [highContrast]: { backgroundColor: "CanvasText" },
  },
  notApplicable: {
    backgroundColor: tokens.colorNeutralForeground3,
    [highContrast]: { backgroundColor: "GrayText" },
  },
  words: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** A section's grade beside its answers, as a small bar with the same in words; what is open stays empty. */
export function ProfileBar({ profile }: ProfileBarProps) {
  const styles = useStyles();
  const { yes, no, notApplicable, unanswered, grade } = profile;
  const counts = [
    { count: yes, className: styles.yes },
    { count: no, className: styles.no },
    { count: notApplicable, className: styles.notApplicable },
    { count: unanswered, className: "" },
  ];
  return (
    <div className={styles.profile}>
      <div className={styles.bar} aria-hidden="true">
        {counts.map(({ count, className }, index) => (
          <div
            key={index}
            className={mergeClasses(styles.segment, className)}
            style={{ flexGrow: count, display: count === 0 ? "none" : "block" }}
          />
        ))}
      </div>
      <span className={styles.words}>
        {grade !== null && <strong>{grade}. </strong>}
        {describeProfile(profile)}
      </span>
    </div>
  );
}

/** "3 Yes, 1 No, 1 not applicable, 2 open". */
export function describeProfile({ yes, no, notApplicable, unanswered }: SectionProfile): string {
  const counts = [
    `${String(yes)} Yes`,
    `${String(no)} No`,
    ...(notApplicable > 0 ? [`${String(notApplicable)} not applicable`] : []),
    ...(unanswered > 0 ? [`${String(unanswered)} open`] : []),
  ];
  return counts.join(", ");
}
