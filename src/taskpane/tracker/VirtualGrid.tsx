import {
  createTableColumn,
  DataGrid,
  DataGridBody,
  DataGridCell,
  DataGridHeader,
  DataGridHeaderCell,
  DataGridRow,
  makeStyles,
  mergeClasses,
  tokens,
  type TableColumnDefinition,
} from "@fluentui/react-components";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useMemo, useRef, useState, type ReactNode } from "react";

/** Below this width a row is a small card, so that nobody scrolls sideways. */
const narrow = "@media (max-width: 48rem)";

export interface GridColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** How wide it is beside the others. */
  readonly grow: number;
  readonly cell: (row: Row) => ReactNode;
  /** For the column that names the row, whose cells hold a button. */
  readonly isRowHeader?: boolean;
}

export interface VirtualGridProps<Row> {
  readonly label: string;
  /** In the order that they are shown in. */
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly columns: readonly GridColumn<Row>[];
}

/** A row in view, and how far down it begins. */
interface DrawnRow<Row> {
  readonly id: string;
  readonly index: number;
  readonly start: number;
  readonly row: Row;
}

const useStyles = makeStyles({
  grid: { minWidth: 0 },
  header: {
    position: "sticky",
    top: "var(--toolbar-height, 0px)",
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (max-height: 32rem)": { position: "static" },
    [narrow]: { display: "none" },
  },
  body: { position: "relative" },
  row: {
    position: "absolute",
    top: 0,
    left: 0,
    width: "100%",
    boxSizing: "border-box",
    scrollMarginTop: "8rem",
    [narrow]: {
      flexWrap: "wrap",
      paddingTop: tokens.spacingVerticalXS,
      paddingBottom: tokens.spacingVerticalS,
      columnGap: tokens.spacingHorizontalM,
    },
  },
  cell: {
    minWidth: 0,
    overflowWrap: "anywhere",
    [narrow]: { flexGrow: 0, flexShrink: 1, flexBasis: "auto", minHeight: "24px", padding: 0 },
  },
  headerCell: { minWidth: 0 },
  first: { [narrow]: { flexGrow: 1, flexBasis: "100%", minHeight: "32px" } },
  label: { display: "none", color: tokens.colorNeutralForeground2, [narrow]: { display: "inline" } },
});

const estimatedHeight = 45;
/** Rows beyond those in view, so that arrow keys always find the next one. */
const overscan = 8;

/** A grid of which only the rows in view are drawn: thousands can be looked through. */
export function VirtualGrid<Row>({ label, rows, idOf, columns }: VirtualGridProps<Row>) {
  const styles = useStyles();
  const body = useRef<HTMLElement | null>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => {
    const box = body.current?.getBoundingClientRect();
    if (box !== undefined) setScrollMargin(box.top + window.scrollY);
  }, [rows]);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => estimatedHeight,
    overscan,
    scrollMargin,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : idOf(row);
    },
  });
  const drawn = virtualizer.getVirtualItems();
  // The grid is given only the rows that are drawn: it makes a state for each row that it has.
  const items = useMemo(
    () =>
      drawn.flatMap(({ index, start }): readonly DrawnRow<Row>[] => {
        const row = rows[index];
        return row === undefined ? [] : [{ id: idOf(row), index, start, row }];
      }),
    [drawn, rows, idOf],
  );
  const itemOf = new Map(items.map((item) => [item.id, item]));
  const definitions: TableColumnDefinition<DrawnRow<Row>>[] = columns.map(({ id, title }) =>
    createTableColumn<DrawnRow<Row>>({ columnId: id, renderHeaderCell: () => title }),
  );
  return (
    <DataGrid
      className={styles.grid}
      items={items}
      columns={definitions}
      getRowId={({ id }: DrawnRow<Row>) => id}
      focusMode="composite"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
    >
      <DataGridHeader className={styles.header}>
        <DataGridRow aria-rowindex={1}>
          {({ columnId, renderHeaderCell }) => (
            <DataGridHeaderCell
              className={styles.headerCell}
              style={{ flexGrow: columns.find(({ id }) => id === columnId)?.grow ?? 1 }}
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
          const item = itemOf.get(String(rowId));
          if (item === undefined) return null;
          const { index, start, row } = item;
          return (
            <DataGridRow
              key={rowId}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-rowindex={index + 2}
              className={styles.row}
              style={{ transform: `translateY(${String(start - scrollMargin)}px)` }}
            >
              {({ columnId }) => {
                const column = columns.find(({ id }) => id === columnId);
                if (column === undefined) return null;
                const { id, title, grow, cell, isRowHeader = false } = column;
                return (
                  <DataGridCell
                    key={id}
                    {...(isRowHeader && { role: "rowheader" as const, focusMode: "none" as const })}
                    className={mergeClasses(styles.cell, isRowHeader && styles.first)}
                    style={{ flexGrow: grow }}
                  >
                    <span>
                      {!isRowHeader && <span className={styles.label}>{title}: </span>}
                      {cell(row)}
                    </span>
                  </DataGridCell>
                );
              }}
            </DataGridRow>
          );
        }}
      </DataGridBody>
    </DataGrid>
  );
}
