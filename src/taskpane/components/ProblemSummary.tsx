import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useState } from "react";
import { blocks, type Finding, type Severity } from "../../checks/engine/finding.ts";
import type { CheckResult } from "../../checks/run-checks.ts";
import { severityWords, strings } from "../strings.ts";
import type { FormPart } from "../workflow/form-parts.ts";

export interface ProblemSummaryProps {
  readonly result: CheckResult;
  /** The parts of the form with their findings, in its order. */
  readonly parts: readonly FormPart[];
  /** Called with the finding whose link was followed: the pane moves to it, the document stays where it is. */
  readonly onFollow: (finding: Finding) => void;
}

type Filter = Severity | "open";
const filters: readonly Filter[] = ["open", "error", "query", "note"];

/** So many links are shown at first: a form that was just begun has a gap in every row. */
const fewLinks = 8;

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
  },
  problem: { border: `2px solid ${tokens.colorPaletteRedBorderActive}` },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0 },
  filters: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  group: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalSNudge,
  },
  // A link in looks, a button in deed: it moves within the pane and has no address.
  link: {
    padding: 0,
    border: "none",
    background: "none",
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: tokens.lineHeightBase300,
    minHeight: "1.5rem",
    textAlign: "left",
    textDecorationLine: "underline",
    textUnderlineOffset: "0.15em",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationThickness: "2px" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
    "@media (forced-colors: active)": { color: "LinkText" },
  },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  summary: { minHeight: "1.5rem", lineHeight: "1.5rem", cursor: "pointer" },
  reasons: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/**
 * The error summary in the manner of the GOV.UK design system: a heading, and one link for each point in the same words as
 * beside its question. It draws four states: nothing found, things to settle, only notes, and checks that could not run.
 */
export const ProblemSummary = memo(function ProblemSummary({ result, parts, onFollow }: ProblemSummaryProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<Filter>("open");
  const [isWhole, setWhole] = useState(false);
  const counts = countFindings(result.findings);
  const filter = chosen === "open" && counts.open === 0 ? "note" : chosen;
  const groups = groupFindings(parts, filter);
  const all = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  const shown = isWhole ? groups : firstOf(groups, fewLinks);
  return (
    <section
      className={mergeClasses(styles.box, counts.open > 0 && styles.problem)}
      aria-labelledby="problem-summary"
    >
      <h2 id="problem-summary" tabIndex={-1} className={styles.heading}>
        {counts.open > 0
          ? strings.problemHeading
          : counts.note > 0
            ? strings.noteHeading
            : strings.clearHeading}
      </h2>
      {counts.open + counts.note > 0 && (
        <p className={styles.text}>{counts.open > 0 ? strings.problemLead(counts.open) : strings.noteLead}</p>
      )}
      {counts.open > 0 && (
        <div className={styles.filters} role="group" aria-label="Which points to list">
          {filters
            .filter((each) => counts[each] > 0 || each === chosen)
            .map((each) => (
              <Button
                key={each}
                size="small"
                appearance={filter === each ? "primary" : "secondary"}
                aria-pressed={filter === each}
                onClick={() => {
                  setChosen(each);
                  setWhole(false);
                }}
              >
                {strings.filters[each]} ({counts[each]})
              </Button>
            ))}
        </div>
      )}
      {shown.map(({ id, title, findings }) => (
        <div key={id}>
          <h3 className={styles.group}>{title}</h3>
          <ul className={styles.list}>
            {findings.map((finding, index) => (
              <li key={`${finding.check} ${finding.at} ${String(index)}`}>
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
        </div>
      ))}
      {all > fewLinks && (
        <div>
          <Button
            size="small"
            aria-expanded={isWhole}
            onClick={() => {
              setWhole(!isWhole);
            }}
          >
            {isWhole ? strings.showFewer : strings.showAll(all)}
          </Button>
        </div>
      )}
      <p className={styles.quiet}>{strings.ran(result.ran)}</p>
      {result.couldNotRun.length > 0 && (
        <details className={styles.quiet}>
          <summary className={styles.summary}>{strings.couldNotRun(result.couldNotRun.length)}</summary>
          <ul className={styles.reasons}>
            {result.couldNotRun.map(({ check, why }) => (
              <li key={check}>
                {check}: {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
});

function countFindings(findings: readonly Finding[]): Readonly<Record<Filter, number>> {
  const count = (filter: Filter) => findings.filter((finding) => passes(finding, filter)).length;
  return { open: count("open"), error: count("error"), query: count("query"), note: count("note") };
}

/** A query that a reason lets stand is settled and is shown at its question alone. */
function passes(finding: Finding, filter: Filter): boolean {
  if (filter === "note") return finding.severity === "note";
  return blocks(finding) && (filter === "open" || finding.severity === filter);
}

interface Group {
  readonly id: string;
  readonly title: string;
  readonly findings: readonly Finding[];
}

function groupFindings(parts: readonly FormPart[], filter: Filter): readonly Group[] {
  return parts
    .map(({ id, title, findings }) => ({
      id,
      title,
      findings: findings.filter((finding) => passes(finding, filter)),
    }))
    .filter(({ findings }) => findings.length > 0);
}

function firstOf(groups: readonly Group[], count: number): readonly Group[] {
  let left = count;
  return groups.flatMap((group) => {
    const findings = group.findings.slice(0, left);
    left -= findings.length;
    return findings.length > 0 ? [{ ...group, findings }] : [];
  });
}
