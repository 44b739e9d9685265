import {
  createTableColumn,
  DataGrid,
  DataGridBody,
  DataGridCell,
  DataGridHeader,
  DataGridHeaderCell,
  DataGridRow,
  Link,
  makeStyles,
  mergeClasses,
  tokens,
  type TableColumnDefinition,
} from "@fluentui/react-components";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { Icon } from "../components/Icon.tsx";
import { idOfFileLink } from "./file-link.ts";
import { comparators, type FileColumn, type FileRow, type FileSort } from "./file-rows.ts";
import { pageStrings, signOffWords, stateWords } from "./page-strings.ts";

export interface FileGridProps {
  /** In the order that they are shown in. */
  readonly rows: readonly FileRow[];
  readonly sort: FileSort;
  readonly selected: ReadonlySet<number>;
  readonly onSort: (sort: FileSort) => void;
  readonly onSelect: (ids: ReadonlySet<number>) => void;
  readonly onOpen: (id: number) => void;
  /** The file to bring into view and to focus when the grid comes up; null when there is none. */
  readonly returnTo: number | null;
}

/** Below this width a row is a small card, so that nothing has to be scrolled sideways. */
const narrow = "@media (max-width: 60rem)";

const useStyles = makeStyles({
  grid: { minWidth: 0 },
  header: {
    position: "sticky",
    top: "var(--toolbar-height, 0px)",
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (max-height: 32rem)": { position: "static" },
  },
  headerCell: { [narrow]: { display: "none" } },
  body: { position: "relative" },
  row: {
    position: "absolute",
    top: 0,
    left: 0,
    width: "100%",
    boxSizing: "border-box",
    scrollMarginTop: "10rem",
    scrollMarginBottom: "4rem",
    [narrow]: {
      flexWrap: "wrap",
      paddingBottom: tokens.spacingVerticalS,
      columnGap: tokens.spacingHorizontalM,
    },
  },
  cell: {
    minWidth: 0,
    overflowWrap: "anywhere",
    [narrow]: { flexGrow: 0, flexShrink: 1, flexBasis: "auto", minHeight: "24px", padding: 0 },
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

const columnIds: readonly FileColumn[] = [
  "name",
  "state",
  "authority",
  "cycle",
  "ageRange",
  "filled",
  "issues",
  "signOff",
];

const columns: TableColumnDefinition<FileRow>[] = columnIds.map((columnId) =>
  createTableColumn<FileRow>({
    columnId,
    compare: comparators[columnId],
    renderHeaderCell: () => pageStrings.columns[columnId],
  }),
);

const estimatedHeight = 45;
/** Rows beyond those in view, so that arrow keys always find the next one. */
const overscan = 8;

/** The open files as a grid of which only the rows in view are drawn: hundreds can be read, sorted and chosen. */
export const FileGrid = memo(function FileGrid(props: FileGridProps) {
  const { rows, sort, selected, onSort, onSelect, onOpen, returnTo } = props;
  const styles = useStyles();
  const body = useRef<HTMLElement | null>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => {
    const box = body.current?.getBoundingClientRect();
    if (box !== undefined) setScrollMargin(box.top + window.scrollY);
  }, [rows.length]);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => estimatedHeight,
    overscan,
    scrollMargin,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  useEffect(() => {
    const index = rows.findIndex(({ id }) => id === returnTo);
    if (index === -1) return;
    virtualizer.scrollToIndex(index, { align: "center" });
    return focusSoon(idOfFileLink(rows[index]?.id ?? 0));
    // Only when the grid comes up: later the person may be somewhere else.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const drawn = virtualizer.getVirtualItems();
  const startOf = new Map(drawn.map(({ index, start }) => [index, start - scrollMargin]));
  const indexOf = useMemo(() => new Map(rows.map(({ id }, index) => [id, index])), [rows]);
  const items = useMemo(() => [...rows], [rows]);
  return (
    <DataGrid
      className={styles.grid}
      items={items}
      columns={columns}
      getRowId={({ id }: FileRow) => id}
      sortable
      sortState={{ sortColumn: sort.column, sortDirection: sort.direction }}
      onSortChange={(_, { sortColumn, sortDirection }) => {
        const column = columnIds.find((each) => each === sortColumn);
        if (column !== undefined) onSort({ column, direction: sortDirection });
      }}
      selectionMode="multiselect"
      selectedItems={selected}
      onSelectionChange={(_, { selectedItems }) => {
        onSelect(new Set([...selectedItems].map(Number)));
      }}
      focusMode="composite"
      aria-label={pageStrings.gridLabel}
      aria-rowcount={rows.length + 1}
      aria-colcount={columnIds.length + 1}
    >
      <DataGridHeader className={styles.header}>
        <DataGridRow
          aria-rowindex={1}
          selectionCell={{ checkboxIndicator: { "aria-label": pageStrings.selectAll } }}
        >
          {({ columnId, renderHeaderCell }) => (
            <DataGridHeaderCell
              className={mergeClasses(styles.cell, styles.headerCell, widthOf(styles, columnId))}
            >
              {renderHeaderCell()}
            </DataGridHeaderCell>
          )}
        </DataGridRow>
      </DataGridHeader>
      <DataGridBody
        ref={(element: HTMLElement | null) => {
          body.current = element;
        }}
        className={styles.body}
        style={{ height: `${String(virtualizer.getTotalSize())}px` }}
      >
        {({ rowId }) => {
          const index = indexOf.get(Number(rowId)) ?? -1;
          const start = startOf.get(index);
          const item = rows[index];
          if (item === undefined || start === undefined) return null;
          return (
            <DataGridRow
              key={rowId}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-rowindex={index + 2}
              className={styles.row}
              style={{ transform: `translateY(${String(start)}px)` }}
              selectionCell={{
                checkboxIndicator: { "aria-label": pageStrings.select(item.path) },
              }}
              onKeyDown={(event: React.KeyboardEvent<HTMLElement>) => {
                // A button in the row has a use of its own for Enter.
                if (event.key !== "Enter" || event.target instanceof HTMLButtonElement) return;
                event.preventDefault();
                if (item.state !== "could-not-open" && item.state !== "waiting") onOpen(item.id);
              }}
            >
              {({ columnId }) => cellOf(columnId, item, styles, onOpen)}
            </DataGridRow>
          );
        }}
      </DataGridBody>
    </DataGrid>
  );
});

/** So many frames at most pass until a row that was scrolled to is drawn. */
const maxFrames = 30;

/** Focuses an element as soon as it is on the page. @returns what gives that up */
function focusSoon(id: string): () => void {
  let frame = 0;
  let tries = 0;
  const attempt = () => {
    const element = document.getElementById(id);
    if (element !== null) element.focus();
    else if (tries++ < maxFrames) frame = requestAnimationFrame(attempt);
  };
  frame = requestAnimationFrame(attempt);
  return () => {
    cancelAnimationFrame(frame);
  };
}

type Styles = ReturnType<typeof useStyles>;

function widthOf(styles: Styles, columnId: unknown): string {
  switch (columnId) {
    case "name":
      return styles.name;
    case "state":
      return styles.state;
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
function cellOf(columnId: unknown, row: FileRow, styles: Styles, onOpen: (id: number) => void) {
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
  const column = columnIds.find((each) => each === columnId);
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
  const styles = useStyles();
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
