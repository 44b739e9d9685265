import {
  createTableColumn,
  DataGrid,
  DataGridBody,
  DataGridHeader,
  DataGridHeaderCell,
  DataGridRow,
  makeStyles,
  mergeClasses,
  tokens,
  type TableColumnDefinition,
} from "@fluentui/react-components";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { memo, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import { cellOf, columnsFor, narrow, useCellStyles, widthOf } from "./FileCells.tsx";
import { idOfFileLink } from "./file-link.ts";
import { comparators, type FileColumn, type FileRow, type FileSort } from "./file-rows.ts";
import { pageStrings } from "./page-strings.ts";

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
});

function defineColumn(columnId: FileColumn): TableColumnDefinition<FileRow> {
  return createTableColumn<FileRow>({
    columnId,
    compare: comparators[columnId],
    renderHeaderCell: () => pageStrings.columns[columnId],
  });
}

const estimatedHeight = 45;
/** Rows beyond those in view, so that arrow keys always find the next one. */
const overscan = 8;

/** The open files as a grid of which only the rows in view are drawn: hundreds can be read, sorted and chosen. */
export const FileGrid = memo(function FileGrid(props: FileGridProps) {
  const { rows, sort, selected, onSort, onSelect, onOpen, returnTo } = props;
  const styles = useStyles();
  const cells = useCellStyles();
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
  const showReturned = useEffectEvent(() => {
    const index = rows.findIndex(({ id }) => id === returnTo);
    if (index === -1) return undefined;
    virtualizer.scrollToIndex(index, { align: "center" });
    return focusSoon(idOfFileLink(rows[index]?.id ?? 0));
  });
  // Only when the grid comes up: later the person may be somewhere else.
  useEffect(() => showReturned(), []);
  const drawn = virtualizer.getVirtualItems();
  const startOf = new Map(drawn.map(({ index, start }) => [index, start - scrollMargin]));
  const indexOf = useMemo(() => new Map(rows.map(({ id }, index) => [id, index])), [rows]);
  const items = useMemo(() => [...rows], [rows]);
  const columnIds = useMemo(() => columnsFor(rows), [rows]);
  const columns = useMemo(() => columnIds.map(defineColumn), [columnIds]);
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
              className={mergeClasses(cells.cell, styles.headerCell, widthOf(cells, columnId))}
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
              {({ columnId }) => cellOf(columnId, item, cells, onOpen)}
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
