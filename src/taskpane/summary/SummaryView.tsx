import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DocumentArrowDownRegular, PrintRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import { downloadFile } from "../browser/download-file.ts";
import { Message } from "../components/Message.tsx";
import type { JudgedAudit } from "../workflow/judge-audit.ts";
import { summariseAudit, type AuditSummary } from "./audit-summary.ts";
import { summaryStrings } from "./summary-strings.ts";

export interface SummaryViewProps {
  readonly judged: JudgedAudit;
  /** Of the audit's file: the Word file of the summary is named after it. */
  readonly path: string;
}

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    maxWidth: "52rem",
    // Everything on one page of A4, in the size of small print.
    "@media print": { maxWidth: "none", gap: "2pt", fontSize: "8pt", lineHeight: 1.2 },
  },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    "@media print": { display: "none" },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    "@media print": { fontSize: "12pt", lineHeight: 1.2 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  heading: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    breakAfter: "avoid",
    "@media print": { margin: "2pt 0 0", fontSize: "9pt", lineHeight: 1.2 },
  },
  text: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  label: { color: tokens.colorNeutralForeground2 },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    textAlign: "left",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
    breakInside: "avoid",
    "@media print": { padding: "0.5pt 3pt" },
  },
  head: { fontWeight: tokens.fontWeightSemibold },
  below: { fontWeight: tokens.fontWeightBold },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** One audit on one page, to print or to keep as a Word file. Its heading gets the focus, as the person has just asked for it. */
export function SummaryView({ judged, path }: SummaryViewProps) {
  const styles = useStyles();
  const [said, setSaid] = useState<{ readonly tone: "done" | "trouble"; readonly text: string } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { reading, result } = judged;
  const summary = useMemo(
    () => summariseAudit(reading.form, reading.record, result.findings),
    [reading, result],
  );
  const download = async () => {
    try {
      const { makeWordSummary } = await import("./word-summary.ts");
      downloadFile(path.replace(/^.*\/|\.[^.]*$/gu, "") + "-summary.docx", makeWordSummary(summary));
      setSaid({ tone: "done", text: summaryStrings.downloaded });
    } catch {
      // The part that makes Word files is loaded when it is first used.
      setSaid({ tone: "trouble", text: summaryStrings.notMade });
    }
  };
  return (
    <article className={styles.page} aria-label={summary.title}>
      <div className={styles.buttons}>
        <Button
          icon={<PrintRegular />}
          onClick={() => {
            window.print();
          }}
        >
          {summaryStrings.print}
        </Button>
        <Button icon={<DocumentArrowDownRegular />} onClick={() => void download()}>
          {summaryStrings.download}
        </Button>
        <Text>{summaryStrings.care}</Text>
      </div>
      <div role="status" className={styles.buttons}>
        {said !== null && <Message tone={said.tone}>{said.text}</Message>}
      </div>
      <h3 className={styles.title} tabIndex={-1} ref={heading}>
        {summary.title}
      </h3>
      <SummaryBody summary={summary} />
    </article>
  );
}

function SummaryBody({ summary }: { readonly summary: AuditSummary }) {
  const styles = useStyles();
  const { facts, state, sections, against, open, explained, lists, texts } = summary;
  return (
    <>
      <ul className={styles.facts}>
        {facts.map(({ label, value }) => (
          <li key={label}>
            <span className={styles.label}>{label}:</span> {value}
          </li>
        ))}
      </ul>
      <p className={styles.text}>{state.join(" ")}</p>
      <h4 className={styles.heading}>{summaryStrings.grades}</h4>
      <SummaryTable
        caption={summaryStrings.grades}
        columns={[summaryStrings.section, summaryStrings.grade, summaryStrings.answers]}
        rows={sections.map(({ title, grade, answers }) => [title, grade ?? summaryStrings.noGrade, answers])}
        strong={sections.map(({ isBelow }) => isBelow)}
      />
      <h4 className={styles.heading}>{summaryStrings.against}</h4>
      {against.length === 0 ? (
        <p className={styles.text}>{summaryStrings.noneAgainst}</p>
      ) : (
        <Lines
          lines={against.map(
            ({ question, comment }) => `${question}. ${comment ?? summaryStrings.noComment}`,
          )}
        />
      )}
      {open.length > 0 && (
        <>
          <h4 className={styles.heading}>{summaryStrings.open}</h4>
          <Lines lines={open} />
        </>
      )}
      {explained.length > 0 && (
        <>
          <h4 className={styles.heading}>{summaryStrings.explained}</h4>
          <Lines lines={explained.map(({ what, reason }) => `${what} “${reason}”`)} />
        </>
      )}
      {lists.map(({ title, columns, rows }) => (
        <div key={title}>
          <h4 className={styles.heading}>{title}</h4>
          {rows.length === 0 ? (
            <p className={styles.text}>{summaryStrings.noRows}</p>
          ) : (
            <SummaryTable caption={title} columns={columns} rows={rows} />
          )}
        </div>
      ))}
      {texts.map(({ label, value }) => (
        <div key={label}>
          <h4 className={styles.heading}>{label}</h4>
          <p className={styles.text}>{value}</p>
        </div>
      ))}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map((line, index) => (
        <li key={index} className={styles.text}>
          {line}
        </li>
      ))}
    </ul>
  );
}

interface SummaryTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Which rows are marked. */
  readonly strong?: readonly boolean[];
}

function SummaryTable({ caption, columns, rows, strong = [] }: SummaryTableProps) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={caption}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={`${styles.cell} ${styles.head}`}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...others], index) => (
          <tr key={index} className={strong[index] === true ? styles.below : ""}>
            <th scope="row" className={styles.cell}>
              {first}
            </th>
            {others.map((cell, column) => (
              <td
                key={column}
                className={strong[index] === true ? `${styles.cell} ${styles.head}` : styles.cell}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
