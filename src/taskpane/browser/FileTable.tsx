import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useEffect, useState } from "react";
import { Icon } from "../components/Icon.tsx";
import type { ListedFile } from "./file-list.ts";
import { idOfFileLink } from "./file-link.ts";
import type { FileSummary } from "./file-summary.ts";

export interface FileTableProps {
  readonly files: readonly ListedFile[];
  /** The file that the pane shows. */
  readonly shown: number | null;
  /** Stays the same function, as hundreds of rows depend on it. */
  readonly onOpen: (id: number) => void;
}

const narrow = "@media (max-width: 40rem)";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    // Its columns do not depend on what is in hundreds of rows.
    tableLayout: "fixed",
    [narrow]: { display: "block" },
  },
  body: { [narrow]: { display: "block" } },
  head: { [narrow]: { display: "none" } },
  // On a narrow page a row is a small card, so that nothing has to be scrolled sideways.
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: {
      display: "flex",
      flexWrap: "wrap",
      columnGap: tokens.spacingHorizontalM,
      padding: `${tokens.spacingVerticalXS} 0`,
    },
  },
  shown: {
    boxShadow: `inset 4px 0 0 ${tokens.colorBrandStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
    [narrow]: { paddingLeft: tokens.spacingHorizontalS },
  },
  cell: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalSNudge} 0`,
    textAlign: "left",
    verticalAlign: "baseline",
    fontWeight: tokens.fontWeightRegular,
    [narrow]: { display: "block", padding: 0 },
  },
  stateCell: { width: "9.5rem" },
  filledCell: { width: "7rem" },
  headCell: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  file: { overflowWrap: "anywhere", paddingLeft: tokens.spacingHorizontalS, [narrow]: { width: "100%" } },
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
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationThickness: "2px" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
    "@media (forced-colors: active)": { color: "LinkText" },
  },
  state: { whiteSpace: "nowrap" },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  // What the headings of the columns say, where there are none.
  instead: { display: "none", [narrow]: { display: "inline" } },
});

/** The open files: state, how complete, and what is to be settled. A refused one says why in its row. */
export function FileTable({ files, shown, onOpen }: FileTableProps) {
  const styles = useStyles();
  const headCell = mergeClasses(styles.cell, styles.headCell);
  const drawn = useStepwise(files.length);
  // The roles are said as well: some browsers forget them where a row is shown as a card.
  return (
    <table className={styles.table} role="table" aria-label="Open files">
      <thead role="rowgroup" className={styles.head}>
        <tr role="row">
          <th role="columnheader" scope="col" className={mergeClasses(headCell, styles.file)}>
            File
          </th>
          <th role="columnheader" scope="col" className={mergeClasses(headCell, styles.stateCell)}>
            State
          </th>
          <th role="columnheader" scope="col" className={mergeClasses(headCell, styles.filledCell)}>
            Filled in
          </th>
          <th role="columnheader" scope="col" className={headCell}>
            To fix
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" className={styles.body}>
        {files.slice(0, drawn).map((listed) => (
          <FileRow key={listed.id} listed={listed} isShown={listed.id === shown} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

/** So many rows are drawn at once: the page answers between one step and the next. */
const rowsInStep = 60;

/** Grows to a number in steps, one each time the browser has drawn the last. */
function useStepwise(all: number): number {
  const [drawn, setDrawn] = useState(rowsInStep);
  useEffect(() => {
    if (drawn >= all) return;
    const step = setTimeout(() => {
      setDrawn(drawn + rowsInStep);
    }, 30);
    return () => {
      clearTimeout(step);
    };
  }, [drawn, all]);
  return drawn;
}

interface FileRowProps {
  readonly listed: ListedFile;
  readonly isShown: boolean;
  readonly onOpen: (id: number) => void;
}

const FileRow = memo(function FileRow({ listed, isShown, onOpen }: FileRowProps) {
  const styles = useStyles();
  const { id, file, summary, edited } = listed;
  return (
    <tr role="row" className={styles.row}>
      <th
        role="rowheader"
        scope="row"
        className={mergeClasses(styles.cell, styles.file, isShown && styles.shown)}
      >
        {summary !== null && summary.status !== "refused" ? (
          <button
            type="button"
            id={idOfFileLink(id)}
            className={styles.link}
            {...(isShown && { "aria-current": "true" as const })}
            onClick={() => {
              onOpen(id);
            }}
          >
            {file.path}
          </button>
        ) : (
          file.path
        )}
        {edited !== null && !edited.isSaved && <span className={styles.quiet}> (changed, not saved)</span>}
      </th>
      <SummaryCells summary={summary} />
    </tr>
  );
});

function SummaryCells({ summary }: { readonly summary: FileSummary | null }) {
  const styles = useStyles();
  if (summary === null) {
    return (
      <td role="cell" colSpan={3} className={mergeClasses(styles.cell, styles.quiet)}>
        Waiting to be read
      </td>
    );
  }
  if (summary.status === "refused") {
    return (
      <td role="cell" colSpan={3} className={styles.cell}>
        <span className={styles.bad}>
          <Icon name="alert" /> Not read.
        </span>{" "}
        {summary.reason.message}
      </td>
    );
  }
  const { completeness, errors, queries } = summary;
  const isReady = errors + queries === 0;
  return (
    <>
      <td role="cell" className={mergeClasses(styles.cell, styles.state)}>
        {isReady ? (
          <span className={styles.good}>
            <Icon name="tick" /> Ready to share
          </span>
        ) : (
          <span>
            <Icon name="alert" className={styles.bad} /> Not ready
          </span>
        )}
      </td>
      <td role="cell" className={mergeClasses(styles.cell, styles.state)}>
        {completeness.filled} of {completeness.of}
        <span className={styles.instead}> filled in</span>
      </td>
      <td role="cell" className={styles.cell}>
        {isReady ? "nothing" : describeOpen(errors, queries)}
        {isReady && <span className={styles.instead}> to settle</span>}
      </td>
    </>
  );
}

function describeOpen(errors: number, queries: number): string {
  return [
    ...(errors > 0 ? [`${String(errors)} to fix`] : []),
    ...(queries > 0 ? [`${String(queries)} to explain or change`] : []),
  ].join(", ");
}
