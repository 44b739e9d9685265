import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { blocks, type Finding, type Severity } from "../../checks/engine/finding.ts";
import type { CheckResult } from "../../checks/run-checks.ts";
import { severityWords, strings } from "../strings.ts";

export interface ProblemSummaryProps {
  readonly result: CheckResult;
  /** Called with the finding whose link was followed: the pane moves to it, the document stays where it is. */
  readonly onFollow: (finding: Finding) => void;
}

type Filter = Severity | "all";
const filters: readonly Filter[] = ["all", "error", "query", "note"];

const useStyles = makeStyles({
  box: {
    border: `2px solid ${tokens.colorPaletteRedBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
  },
  calm: { border: `1px solid ${tokens.colorNeutralStroke1}` },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  filters: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalS,
  },
  list: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    maxHeight: "16em",
    overflowY: "auto",
  },
  // A link in looks, a button in deed: it moves within the pane and has no address.
  link: {
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    textAlign: "left",
    textDecorationLine: "underline",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  item: { marginBottom: tokens.spacingVerticalXS },
  quiet: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/**
 * The error summary in the manner of the GOV.UK design system: a heading, and one link for each point in the same words as
 * beside its question. It draws four states: nothing found, things to settle, only notes, and checks that could not run.
 */
export function ProblemSummary({ result, onFollow }: ProblemSummaryProps) {
  const styles = useStyles();
  const [filter, setFilter] = useState<Filter>("all");
  const { findings, ran, couldNotRun } = result;
  const open = findings.filter((finding) => blocks(finding) || finding.severity === "note");
  const hasProblem = open.some(blocks);
  const shown = open.filter(({ severity }) => filter === "all" || severity === filter);
  return (
    <section className={`${styles.box} ${hasProblem ? "" : styles.calm}`} aria-labelledby="problem-summary">
      <h2 id="problem-summary" tabIndex={-1} className={styles.heading}>
        {hasProblem ? strings.problemHeading : open.length > 0 ? strings.noteHeading : strings.ready}
      </h2>
      {open.length > 0 && (
        <>
          <div className={styles.filters} role="group" aria-label="Which points to list">
            {filters.map((each) => {
              const count =
                each === "all" ? open.length : open.filter(({ severity }) => severity === each).length;
              return (
                <Button
                  key={each}
                  size="small"
                  appearance={filter === each ? "primary" : "secondary"}
                  aria-pressed={filter === each}
                  disabled={count === 0}
                  onClick={() => {
                    setFilter(each);
                  }}
                >
                  {strings.filters[each]} ({count})
                </Button>
              );
            })}
          </div>
          <ul className={styles.list} tabIndex={0} aria-label="Points found">
            {shown.map((finding, index) => (
              <li key={`${finding.check} ${finding.at} ${String(index)}`} className={styles.item}>
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => {
                    onFollow(finding);
                  }}
                  aria-label={`${severityWords[finding.severity]}: ${finding.message}`}
                >
                  {finding.message}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={styles.quiet}>{open.length === 0 ? strings.allClear(ran) : strings.ran(ran)}</p>
      {couldNotRun.length > 0 && (
        <details className={styles.quiet}>
          <summary>{strings.couldNotRun(couldNotRun.length)}</summary>
          <ul>
            {couldNotRun.map(({ check, why }) => (
              <li key={check}>
                {check}: {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
