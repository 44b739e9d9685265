import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { Icon } from "../components/Icon.tsx";
import type { ListedFile } from "./file-list.ts";
import { casesInEachRange, type Sample, type SampleRange } from "./sample-board.ts";

export interface SampleBoardsProps {
  readonly samples: readonly Sample[];
  readonly onOpen: (id: number) => void;
}

const useStyles = makeStyles({
  boards: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  text: { margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalS}` },
  board: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 14rem), 1fr))",
    gap: tokens.spacingHorizontalM,
    maxWidth: "60rem",
  },
  range: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  places: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  place: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  surplus: { padding: `0 ${tokens.spacingHorizontalS}`, overflowWrap: "anywhere" },
  free: { border: `1px dashed ${tokens.colorNeutralStroke1}`, color: tokens.colorNeutralForeground2 },
  link: {
    minHeight: "1.5rem",
    padding: 0,
    border: "none",
    background: "none",
    fontFamily: "inherit",
    fontSize: "inherit",
    textAlign: "left",
    textDecorationLine: "underline",
    textUnderlineOffset: "0.15em",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
    "@media (forced-colors: active)": { color: "LinkText" },
  },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

/** The sample of six of each authority: two places in each age range, filled or open. */
export const SampleBoards = memo(function SampleBoards({ samples, onOpen }: SampleBoardsProps) {
  const styles = useStyles();
  return (
    <div className={styles.boards}>
      {samples.map((sample) => (
        <section key={sample.authority} aria-label={`Sample of six: ${sample.authority}`}>
          <h2 className={styles.heading}>Sample of six: {sample.authority}</h2>
          <p className={styles.text}>{describeSample(sample)}</p>
          <div className={styles.board}>
            {sample.ranges.map((range) => (
              <RangePlaces key={range.ageRange} range={range} onOpen={onOpen} />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
});

interface RangePlacesProps {
  readonly range: SampleRange;
  readonly onOpen: (id: number) => void;
}

function RangePlaces({ range, onOpen }: RangePlacesProps) {
  const styles = useStyles();
  const { ageRange, found, open } = range;
  return (
    <div>
      <h3 className={styles.range}>{ageRange.replace("-", "–")} years</h3>
      <ul className={styles.places}>
        {found.slice(0, casesInEachRange).map((listed) => (
          <li key={listed.id} className={styles.place}>
            <SampleFile listed={listed} onOpen={onOpen} />
          </li>
        ))}
        {Array.from({ length: Math.max(open, 0) }, (_, place) => (
          <li key={place} className={mergeClasses(styles.place, styles.free)}>
            open place
          </li>
        ))}
        {open < 0 && <li>{-open} more than the sample asks for:</li>}
        {found.slice(casesInEachRange).map((listed) => (
          <li key={listed.id} className={styles.surplus}>
            <SampleFile listed={listed} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface SampleFileProps {
  readonly listed: ListedFile;
  readonly onOpen: (id: number) => void;
}

function SampleFile({ listed, onOpen }: SampleFileProps) {
  const styles = useStyles();
  const isReady = listed.summary?.status === "complete";
  return (
    <>
      <Icon name={isReady ? "tick" : "alert"} className={isReady ? styles.good : styles.bad} />{" "}
      <button
        type="button"
        className={styles.link}
        onClick={() => {
          onOpen(listed.id);
        }}
      >
        {listed.file.path.replace(/^.*\//, "")}
      </button>
      {!isReady && ", not ready"}
    </>
  );
}

function describeSample({ ranges, unplaced }: Sample): string {
  const places = ranges.length * casesInEachRange;
  const filled = ranges.reduce((sum, { found }) => sum + Math.min(found.length, casesInEachRange), 0);
  const counts = `${String(filled)} of ${String(places)} places filled.`;
  if (unplaced.length === 0) return counts;
  const files = unplaced.length === 1 ? "One file has" : `${String(unplaced.length)} files have`;
  return `${counts} ${files} no age range yet, so no place.`;
}
