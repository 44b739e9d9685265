import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Outcome, OutcomeTable } from "../../outcomes/outcome.ts";
import { sectionsOf, type Block } from "../../outcomes/reports/report-sections.ts";
import { describeTable, isJudgement, titleOf, totalsOf } from "../../outcomes/reports/report-words.ts";
import { CountParts } from "./CountParts.tsx";
import { Downloads } from "./Downloads.tsx";
import { outcomeStrings } from "./outcome-strings.ts";
import { ReportTable } from "./ReportTable.tsx";

const useStyles = makeStyles({
  report: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  smallHeading: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    breakAfter: "avoid",
  },
  text: { margin: 0, maxWidth: "50rem" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, maxWidth: "50rem" },
  bars: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 3fr)",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    alignItems: "center",
    maxWidth: "56rem",
    "@media (max-width: 40rem)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  key: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** An outcome as it is reported everywhere: the same sections as its Word report, and nothing that it hides. */
export function OutcomeReport({ outcome }: { readonly outcome: Outcome }) {
  const styles = useStyles();
  const sections = useMemo(() => sectionsOf(outcome), [outcome]);
  return (
    <article className={styles.report} aria-labelledby="outcome-heading">
      <h2 id="outcome-heading" className={styles.heading}>
        {titleOf(outcome)}
      </h2>
      <Downloads outcome={outcome} />
      {sections.map(({ heading, blocks }, index) => (
        <div key={index} className={styles.section}>
          {heading !== null && <h3 className={styles.smallHeading}>{heading}</h3>}
          {blocks.map((block, at) => (
            <BlockView key={at} block={block} outcome={outcome} isOnly={isOnlyTable(blocks)} />
          ))}
        </div>
      ))}
    </article>
  );
}

function isOnlyTable(blocks: readonly Block[]): boolean {
  return blocks.filter(({ kind }) => kind === "table").length === 1;
}

interface BlockViewProps {
  readonly block: Block;
  readonly outcome: Outcome;
  /** Whether the heading above says what the table is about. */
  readonly isOnly: boolean;
}

function BlockView({ block, outcome, isOnly }: BlockViewProps) {
  const styles = useStyles();
  switch (block.kind) {
    case "text":
      return <p className={styles.text}>{block.text}</p>;
    case "bullets":
      return (
        <ul className={styles.list}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "table":
      return <ReportTable {...block} isCaptionShown={!isOnly} />;
    case "chart":
      return <Bars tables={outcome.tables.filter(isJudgement)} />;
  }
}

/** A bar for each judgement that shows all its counts; the table above has them too. */
function Bars({ tables }: { readonly tables: readonly OutcomeTable[] }) {
  const styles = useStyles();
  const columns = tables[0]?.columns.slice(0, -1) ?? [];
  return (
    <>
      <p className={styles.key}>{outcomeStrings.barKey(columns)}</p>
      <div className={styles.bars}>
        {tables.map((table) => (
          <BarOf key={table.id} table={table} />
        ))}
      </div>
    </>
  );
}

function BarOf({ table }: { readonly table: OutcomeTable }) {
  const totals = totalsOf(table);
  const parts = totals.flatMap((count, rank) =>
    typeof count === "number" && count > 0 ? [{ words: `${count}`, rank, size: count }] : [],
  );
  return (
    <>
      <span>{table.title}</span>
      {totals.includes("c") || parts.length === 0 ? (
        <span>{outcomeStrings.notShown}</span>
      ) : (
        <CountParts parts={parts} of={totals.length} name={describeTable(table)} />
      )}
    </>
  );
}
