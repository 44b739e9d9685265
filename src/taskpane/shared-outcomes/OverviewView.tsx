import { ReportTable } from "../outcome/ReportTable.tsx";
import type { Overview } from "./service-answers.ts";
import { sharedStrings } from "./shared-strings.ts";
import { usePageStyles } from "./use-page-styles.ts";

export interface OverviewViewProps {
  readonly overview: Overview;
  /** Whether every authority is shown, or the caller's own line. */
  readonly isWhole: boolean;
}

/** Who has sent how many audits of a cycle: ready, countersigned, returned, and what is missing. */
export function OverviewView({ overview, isWhole }: OverviewViewProps) {
  const styles = usePageStyles();
  const { cycle, expected, authorities } = overview;
  return (
    <section className={styles.view} aria-labelledby="overview-heading">
      <h2 id="overview-heading" className={styles.heading}>
        {sharedStrings.overviewHeading(cycle)}
      </h2>
      {authorities.length === 0 ? (
        <p className={styles.text}>{sharedStrings.noneSent(cycle)}</p>
      ) : (
        <>
          <p className={styles.text}>{sharedStrings.overviewSummary(authorities, expected, isWhole)}</p>
          <ReportTable
            caption={sharedStrings.overviewHeading(cycle)}
            headings={sharedStrings.overviewColumns(expected)}
            rows={authorities.map((line) => [
              line.authority,
              sharedStrings.sent(line, expected),
              line.ready,
              line.countersigned,
              line.queried,
              sharedStrings.stillMissing(line, expected),
            ])}
          />
        </>
      )}
      {isWhole && <p className={styles.quiet}>{sharedStrings.notListed}</p>}
    </section>
  );
}
