import { makeStyles, tokens } from "@fluentui/react-components";
import type { SectionProfile } from "../../audit/section-profile.ts";

export interface ProfileBarProps {
  /** How the questions of one section were answered. */
  readonly profile: SectionProfile;
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    height: "8px",
    width: "100%",
    borderRadius: tokens.borderRadiusSmall,
    overflow: "hidden",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    // High contrast modes drop background colours; the words beside the bar say the same.
    forcedColorAdjust: "none",
  },
  yes: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  no: { backgroundColor: tokens.colorPaletteRedBackground3 },
  notApplicable: { backgroundColor: tokens.colorNeutralStroke1 },
  words: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** A section's answers as a small bar with the same in words: Yes, No, not applicable; what is open stays empty. */
export function ProfileBar({ profile }: ProfileBarProps) {
  const styles = useStyles();
  const { yes, no, notApplicable, of } = profile;
  const width = (count: number) => ({ width: `${String((100 * count) / of)}%` });
  return (
    <div>
      <div className={styles.bar} aria-hidden="true">
        <div className={styles.yes} style={width(yes)} />
        <div className={styles.no} style={width(no)} />
        <div className={styles.notApplicable} style={width(notApplicable)} />
      </div>
      <span className={styles.words}>{describeProfile(profile)}</span>
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
