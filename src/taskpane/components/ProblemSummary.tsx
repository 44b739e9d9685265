import {
  Button,
  Caption1,
  Link,
  makeStyles,
  mergeClasses,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { memo, useState } from "react";
import { blocks, type Finding } from "../../checks/engine/finding.ts";
import type { CheckResult } from "../../checks/run-checks.ts";
import { severityWords, strings } from "../strings.ts";
import type { FormPart } from "../workflow/form-parts.ts";
import { Tips } from "./Tips.tsx";

export interface ProblemSummaryProps {
  readonly result: CheckResult;
  /** The parts of the form with their findings, in its order. */
  readonly parts: readonly FormPart[];
  /** Called with the finding whose link was followed: the pane moves to it, the document stays where it is. */
  readonly onFollow: (finding: Finding) => void;
  readonly whyOf: (check: string) => string | null;
}

type Filter = "open" | "error" | "query";
const filters: readonly Filter[] = ["open", "error", "query"];

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
    gap: tokens.spacingVerticalXS,
  },
  link: { textAlign: "left", minHeight: "32px", textDecorationLine: "underline" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  more: { minHeight: "2rem", lineHeight: "2rem", cursor: "pointer" },
  reasons: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** The error summary, as on GOV.UK pages: all that blocks the audit, as links to the rows; then the tips, folded. */
export const ProblemSummary = memo(function ProblemSummary(props: ProblemSummaryProps) {
  const { result, parts, onFollow, whyOf } = props;
  const styles = useStyles();
  const [chosen, setChosen] = useState<Filter>("open");
  const [isWhole, setWhole] = useState(false);
  const counts = countFindings(result.findings);
  const filter = counts[chosen] === 0 ? "open" : chosen;
  const groups = groupFindings(parts, filter);
  const all = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  const shown = isWhole ? groups : firstOf(groups, fewLinks);
  return (
    <section
      className={mergeClasses(styles.box, counts.open > 0 && styles.problem)}
      aria-labelledby="problem-summary"
    >
      <h2 id="problem-summary" tabIndex={-1} className={styles.heading}>
        {counts.open > 0 ? strings.problemHeading : strings.clearHeading}
      </h2>
      <p className={styles.text}>{counts.open > 0 ? strings.problemLead(counts.open) : strings.noTips}</p>
      {counts.error > 0 && counts.query > 0 && (
        <div className={styles.filters} role="group" aria-label={strings.filtersLabel}>
          {filters.map((each) => (
            <ToggleButton
              key={each}
              appearance={filter === each ? "primary" : "secondary"}
              checked={filter === each}
              onClick={() => {
                setChosen(each);
                setWhole(false);
              }}
            >
              {strings.filters[each]} ({counts[each]})
            </ToggleButton>
          ))}
        </div>
      )}
      {shown.map(({ id, title, findings }) => (
        <div key={id}>
          <h3 className={styles.group}>{title}</h3>
          <ul className={styles.list}>
            {findings.map((finding, index) => (
              <li key={`${finding.check} ${finding.at} ${index}`}>
                <Link
                  as="button"
                  className={styles.link}
                  aria-label={`${severityWords[finding.severity]}: ${finding.message}`}
                  onClick={() => {
                    onFollow(finding);
                  }}
                >
                  {finding.message}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {all > fewLinks && (
        <div>
          <Button
            aria-expanded={isWhole}
            onClick={() => {
              setWhole(!isWhole);
            }}
          >
            {isWhole ? strings.showFewer : strings.showAll(all)}
          </Button>
        </div>
      )}
      <Tips parts={parts} onFollow={onFollow} whyOf={whyOf} />
      <Caption1 as="p" className={styles.quiet}>
        {strings.ran(result.ran)}
      </Caption1>
      {result.couldNotRun.length > 0 && (
        <details className={styles.quiet}>
          <summary className={styles.more}>{strings.couldNotRun(result.couldNotRun.length)}</summary>
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
  return { open: count("open"), error: count("error"), query: count("query") };
}

/** What a reason explains is fixed and is shown at its question alone. */
function passes(finding: Finding, filter: Filter): boolean {
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
