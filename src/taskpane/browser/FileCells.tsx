import { DataGridCell, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Icon } from "../components/Icon.tsx";
import { idOfFileLink } from "./file-link.ts";
import type { FileColumn, FileRow } from "./file-rows.ts";
import { pageStrings, signOffWords, stateWords } from "./page-strings.ts";

/** Below this width a row is a small card, so that nobody scrolls sideways. */
export const narrow = "@media (max-width: 60rem)";

export const useCellStyles = makeStyles({
  cell: {
    minWidth: 0,
    overflowWrap: "anywhere",
    [narrow]: { flexGrow: 0, flexShrink: 1, flexBasis: "auto", minHeight: "32px", padding: 0 },
  },
  name: { flexGrow: 3, [narrow]: { flexGrow: 1, flexBasis: "calc(100% - 60px)", minHeight: "44px" } },
  state: { flexGrow: 1.6 },
  authority: { flexGrow: 1.4 },
  issues: { flexGrow: 1.6 },
  signOff: { flexGrow: 1.4 },
  reason: {
    // As wide as the seven cells that it is instead of, with their padding.
    flexGrow: 9,
    flexShrink: 1,
    flexBasis: "96px",
    alignItems: "baseline",
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    [narrow]: { flexBasis: "100%", padding: 0 },
  },
  link: { minHeight: "32px", textAlign: "left", overflowWrap: "anywhere" },
  plainName: { overflowWrap: "anywhere" },
  nameText: { display: "flex", flexDirection: "column", alignItems: "flex-start", minWidth: 0 },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  changed: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  label: { display: "none", color: tokens.colorNeutralForeground2, [narrow]: { display: "inline" } },
});

/** From left to right. */
const allColumns: readonly FileColumn[] = [
  "name",
  "state",
  "form",
  "authority",
  "cycle",
  "ageRange",
  "filled",
  "issues",
  "signOff",
];

/** The columns for these rows: the form is only worth one where there are several. */
export function columnsFor(rows: readonly FileRow[]): readonly FileColumn[] {
  const forms = new Set(rows.flatMap(({ form }) => form ?? []));
  return forms.size > 1 ? allColumns : allColumns.filter((column) => column !== "form");
}

type Styles = ReturnType<typeof useCellStyles>;

/** The class that gives a column its width. */
export function widthOf(styles: Styles, columnId: unknown): string {
  switch (columnId) {
    case "name":
      return styles.name;
    case "state":
      return styles.state;
    case "form":
    case "authority":
      return styles.authority;
    case "issues":
      return styles.issues;
    case "signOff":
      return styles.signOff;
    default:
      return "";
  }
}

/** A file that has not been read, or could not be, says so over the width of all other columns. */
export function cellOf(columnId: unknown, row: FileRow, styles: Styles, onOpen: (id: number) => void) {
  const isRead = row.state === "ready" || row.state === "not-ready";
  if (columnId === "name") return <NameCell row={row} isRead={isRead} styles={styles} onOpen={onOpen} />;
  if (!isRead) {
    return columnId === "state" ? (
      <DataGridCell className={mergeClasses(styles.cell, styles.reason)}>
        <span>
          {row.state === "waiting" ? (
            <span className={styles.quiet}>{stateWords.waiting}</span>
          ) : (
            <>
              <Icon name="alert" className={styles.bad} /> {stateWords[row.state]}. {row.reason}
            </>
          )}
        </span>
      </DataGridCell>
    ) : null;
  }
  const column = allColumns.find((each) => each === columnId);
  if (column === undefined) return null;
  return (
    <DataGridCell className={mergeClasses(styles.cell, widthOf(styles, columnId))}>
      <span>
        {column !== "state" && <span className={styles.label}>{pageStrings.columns[column]}: </span>}
        <Value column={column} row={row} />
      </span>
    </DataGridCell>
  );
}

function Value({ column, row }: { readonly column: FileColumn; readonly row: FileRow }) {
  const styles = useCellStyles();
  switch (column) {
    case "state":
      return (
        <>
          <Icon
            name={row.state === "ready" ? "tick" : "alert"}
            className={row.state === "ready" ? styles.good : styles.bad}
          />{" "}
          {stateWords[row.state]}
        </>
      );
    case "form":
    case "authority":
    case "cycle":
      return row[column] ?? <span className={styles.quiet}>{pageStrings.unknown}</span>;
    case "ageRange":
      return row.ageRange === null ? (
        <span className={styles.quiet}>{pageStrings.unknown}</span>
      ) : (
        pageStrings.years(row.ageRange)
      );
    case "filled":
      return row.filled === null ? null : pageStrings.filled(row.filled.filled, row.filled.of);
    case "issues":
      return pageStrings.issues(row.errors, row.queries);
    case "signOff":
      return row.signOff === null ? null : signOffWords[row.signOff];
    case "name":
      return row.path;
  }
}

interface NameCellProps {
  readonly row: FileRow;
  readonly isRead: boolean;
  readonly styles: Styles;
  readonly onOpen: (id: number) => void;
}

function NameCell({ row, isRead, styles, onOpen }: NameCellProps) {
  return (
    <DataGridCell
      role="rowheader"
      focusMode={isRead ? "none" : "cell"}
      className={mergeClasses(styles.cell, styles.name)}
    >
      <span className={styles.nameText}>
        {isRead ? (
          <Link
            as="button"
            id={idOfFileLink(row.id)}
            className={styles.link}
            onClick={(event: React.MouseEvent) => {
              // A click in a row chooses it; on the name it opens the file.
              event.stopPropagation();
              onOpen(row.id);
            }}
          >
            {row.path}
          </Link>
        ) : (
          <span className={styles.plainName}>{row.path}</span>
        )}
        {row.isChanged && <span className={styles.changed}>{pageStrings.changed}</span>}
      </span>
    </DataGridCell>
  );
}
