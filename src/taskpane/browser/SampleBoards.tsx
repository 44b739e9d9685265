import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { casesInEachRange, type Sample } from "./sample-board.ts";

export interface SampleBoardsProps {
  readonly samples: readonly Sample[];
}

const useStyles = makeStyles({
  board: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL, alignItems: "center" },
  heading: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
  },
  range: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center" },
});

/** The sample of six of each authority: two places in each age range, filled or open. */
export function SampleBoards({ samples }: SampleBoardsProps) {
  const styles = useStyles();
  return (
    <div>
      {samples.map(({ authority, ranges, unplaced }) => (
        <section key={authority} aria-label={`Sample of ${authority}`}>
          <h3 className={styles.heading}>Sample of six: {authority}</h3>
          <div className={styles.board}>
            {ranges.map(({ ageRange, found, open }) => (
              <span key={ageRange} className={styles.range}>
                {ageRange} years
                {Array.from({ length: casesInEachRange }, (_, place) => (
                  <Badge
                    key={place}
                    appearance={place < found.length ? "filled" : "outline"}
                    color={place < found.length ? "success" : "informative"}
                  >
                    {place < found.length ? "filled" : "open"}
                  </Badge>
                ))}
                {open < 0 && <Badge color="warning">{-open} too many</Badge>}
              </span>
            ))}
            {unplaced.length > 0 && <span>{unplaced.length} without an age range</span>}
          </div>
        </section>
      ))}
    </div>
  );
}
