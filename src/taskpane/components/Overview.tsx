import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { blocks } from "../../checks/engine/finding.ts";
import { strings } from "../strings.ts";
import type { FormPart } from "../workflow/form-parts.ts";
import { describeProfile, ProfileBar } from "./ProfileBar.tsx";

export interface OverviewProps {
  readonly parts: readonly FormPart[];
  /** Whether problems are counted too, and not only what is left to answer. */
  readonly isChecked: boolean;
  readonly onOpen: (id: string) => void;
}

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(8.5rem, 100%), 1fr))",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  item: { display: "flex" },
  tile: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    justifyContent: "flex-start",
    gap: tokens.spacingVerticalXXS,
    width: "100%",
    padding: tokens.spacingHorizontalS,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
  },
  title: { fontWeight: tokens.fontWeightSemibold, flexGrow: 1 },
  words: {
    display: "flex",
    justifyContent: "space-between",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXS,
  },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Every graded section as a tile: its grade, its answers and what is left. A tile opens its section. */
export const Overview = memo(function Overview({ parts, isChecked, onOpen }: OverviewProps) {
  const styles = useStyles();
  return (
    <section className={styles.box} aria-labelledby="overview-heading">
      <h2 id="overview-heading" className={styles.heading}>
        {strings.overview}
      </h2>
      <ul className={styles.grid}>
        {parts.flatMap((part) => {
          if (part.profile === null) return [];
          const left = isChecked ? part.findings.filter(blocks).length : part.of - part.filled;
          const words = isChecked ? strings.openCount(left) : strings.leftCount(left);
          const isGraded = part.entries.some(({ key }) => key.endsWith("/grade"));
          const grade = part.profile.grade ?? (isGraded ? strings.notGraded : "");
          return [
            <li key={part.id} className={styles.item}>
              <Button
                className={styles.tile}
                onClick={() => {
                  onOpen(part.id);
                }}
              >
                <span className={styles.title}>{part.title}</span>
                <span className={styles.hidden}>{describeProfile(part.profile)}.</span>
                <ProfileBar profile={part.profile} isBare />
                <span className={styles.words}>
                  <Caption1>{grade}</Caption1>
                  {left > 0 && <Caption1 className={styles.quiet}>{words}</Caption1>}
                </span>
              </Button>
            </li>,
          ];
        })}
      </ul>
    </section>
  );
});
