import { Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { Icon } from "../components/Icon.tsx";
import type { ListedFile } from "./file-list.ts";
import { pageStrings } from "./page-strings.ts";
import { casesInEachRange, countPlaces, type Sample, type SampleRange } from "./sample-board.ts";

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
  link: { minHeight: "32px", textAlign: "left" },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

/** The sample of six of each authority: two places in each age range, each with a ready audit, one that is not ready, or open. */
export const SampleBoards = memo(function SampleBoards({ samples, onOpen }: SampleBoardsProps) {
  const styles = useStyles();
  if (samples.length === 0) return <Text>{pageStrings.noSample}</Text>;
  return (
    <div className={styles.boards}>
      {samples.map((sample) => {
        const title = pageStrings.sampleOf(sample.authority ?? pageStrings.noAuthority);
        return (
          <section key={sample.authority ?? ""} aria-label={title}>
            <h2 className={styles.heading}>{title}</h2>
            <p className={styles.text}>
              {pageStrings.places(countPlaces(sample))}
              {sample.unplaced.length > 0 && ` ${pageStrings.unplaced(sample.unplaced.length)}`}
            </p>
            <div className={styles.board}>
              {sample.ranges.map((range) => (
                <RangePlaces key={range.ageRange} range={range} onOpen={onOpen} />
              ))}
            </div>
          </section>
        );
      })}
    </div>
  );
});

interface RangePlacesProps {
  readonly range: SampleRange;
  readonly onOpen: (id: number) => void;
}

function RangePlaces({ range, onOpen }: RangePlacesProps) {
  const styles = useStyles();
  const { ageRange, found, open, surplus } = range;
  return (
    <div>
      <h3 className={styles.range}>{pageStrings.years(ageRange)}</h3>
      <ul className={styles.places}>
        {found.slice(0, casesInEachRange).map((listed) => (
          <li key={listed.id} className={styles.place}>
            <SampleFile listed={listed} onOpen={onOpen} />
          </li>
        ))}
        {Array.from({ length: open }, (_, place) => (
          <li key={place} className={mergeClasses(styles.place, styles.free)}>
            {pageStrings.openPlace}
          </li>
        ))}
        {surplus > 0 && <li>{pageStrings.surplus(surplus)}</li>}
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
      <Link
        as="button"
        className={styles.link}
        onClick={() => {
          onOpen(listed.id);
        }}
      >
        {listed.file.path.replace(/^.*\//, "")}
      </Link>
      {!isReady && `, ${pageStrings.notReadyYet}`}
    </>
  );
}
