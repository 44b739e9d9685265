import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SectionProfile } from "../../audit/section-profile.ts";

export interface ProfileBarProps {
  /** How the questions of one section were answered. */
  readonly profile: SectionProfile;
  /** Without the counts in words, where they are beside it. */
  readonly isBare?: boolean;
}

const highContrast = "@media (forced-colors: active)";

const useStyles = makeStyles({
  profile: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  bar: {
    display: "flex",
    height: "8px",
    borderRadius: tokens.borderRadiusSmall,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground5,
    // High contrast modes drop background colours: here they are chosen among those of the mode.
    forcedColorAdjust: "none",
    [highContrast]: { backgroundColor: "Canvas", border: "1px solid CanvasText" },
  },
  segment: { borderRight: `1px solid ${tokens.colorNeutralBackground1}`, flexBasis: 0 },
  yes: { backgroundColor: tokens.colorBrandBackground, [highContrast]: { backgroundColor: "Highlight" } },
  // A No is an answer and no mistake, so it is not red.
  no: { backgroundColor: tokens.colorNeutralForeground1, [highContrast]: { backgroundColor: "CanvasText" } },
  notApplicable: {
    backgroundColor: tokens.colorNeutralForeground4,
    [highContrast]: { backgroundColor: "GrayText" },
  },
  words: { color: tokens.colorNeutralForeground2 },
});

/** A section's answers as a small bar, with the same in words; what is not answered yet stays empty. */
export function ProfileBar({ profile, isBare = false }: ProfileBarProps) {
  const styles = useStyles();
  const { yes, no, notApplicable, unanswered, grade } = profile;
  const counts = [
    { count: yes, className: styles.yes },
    { count: no, className: styles.no },
    { count: notApplicable, className: styles.notApplicable },
    { count: unanswered, className: "" },
  ];
  return (
    <span className={styles.profile}>
      <span className={styles.bar} aria-hidden="true">
        {counts.map(({ count, className }, index) => (
          <span
            key={index}
            className={mergeClasses(styles.segment, className)}
            style={{ flexGrow: count, display: count === 0 ? "none" : "block" }}
          />
        ))}
      </span>
      {!isBare && (
        <Caption1 className={styles.words}>
          {grade !== null && <strong>{grade}. </strong>}
          {describeProfile(profile)}
        </Caption1>
      )}
    </span>
  );
}

/** "3 Yes, 1 No, 1 not applicable, 2 not answered". */
export function describeProfile({ yes, no, notApplicable, unanswered }: SectionProfile): string {
  const counts = [
    `${yes} Yes`,
    `${no} No`,
    ...(notApplicable > 0 ? [`${notApplicable} not applicable`] : []),
    ...(unanswered > 0 ? [`${unanswered} not answered`] : []),
  ];
  return counts.join(", ");
}
