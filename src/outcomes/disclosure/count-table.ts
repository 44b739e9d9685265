import type { Arc, Network } from "./flow-network.ts";

/** How many audits fall into each cell, by authority: what a table of the region is made of before anything is hidden. */
export interface CountTable {
  readonly id: string;
  readonly title: string;
  /** Age bands; empty for a table with totals only. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Columns that are shown in more detail in the row of totals, such as the four grades within two groups. */
  readonly detail?: TableDetail;
  /** Of each authority, a number for each row and column; with no rows, one row that is its total. */
  readonly shares: ReadonlyMap<string, readonly (readonly number[])[]>;
}

export interface TableDetail {
  readonly columns: readonly string[];
  /** The column that each of them belongs to. */
  readonly groupOf: readonly number[];
  /** Of each authority, a number for each of these columns. */
  readonly shares: ReadonlyMap<string, readonly number[]>;
}

/** A number that is shown or hidden. How many audits a row has is known by design, so it is no cell. */
export type Cell =
  | { readonly kind: "inner"; readonly row: number; readonly column: number }
  | { readonly kind: "total"; readonly column: number }
  | { readonly kind: "detail"; readonly column: number };

/** The cells of a table, in the order in which its network has them as arcs. */
export function cellsOf({ rows, columns, detail }: CountTable): readonly Cell[] {
  return [
    ...rows.flatMap((_, row) => columns.map((_, column): Cell => ({ kind: "inner", row, column }))),
    ...columns.map((_, column): Cell => ({ kind: "total", column })),
    ...(detail?.columns ?? []).map((_, column): Cell => ({ kind: "detail", column })),
  ];
}

/** The share of one authority in a cell. */
export function shareIn(table: CountTable, cell: Cell, authority: string): number {
  if (cell.kind === "detail") return table.detail?.shares.get(authority)?.[cell.column] ?? 0;
  const share = table.shares.get(authority) ?? [];
  if (cell.kind === "inner") return share[cell.row]?.[cell.column] ?? 0;
  return share.reduce((sum, row) => sum + (row[cell.column] ?? 0), 0);
}

/** The shares of all authorities in a cell that have any. */
export function sharesIn(table: CountTable, cell: Cell): readonly number[] {
  return [...table.shares.keys()]
    .map((authority) => shareIn(table, cell, authority))
    .filter((share) => share > 0);
}

export function countIn(table: CountTable, cell: Cell): number {
  return sharesIn(table, cell).reduce((sum, share) => sum + share, 0);
}

/** What a reader of a table brings along: counts of the reader's own, which are taken for known. */
export type OwnShare = (cell: Cell) => number;

export const nothingKnown: OwnShare = () => 0;

/**
 * A table as a network: the whole flows into its rows, through the cells into its columns, from there into their detail and
 * back. What goes into each row, and into the whole, is known by design and therefore fixed.
 * @param isHidden by the position of a cell in `cellsOf`
 */
export function networkOf(
  table: CountTable,
  isHidden: (cell: number) => boolean,
  own: OwnShare = nothingKnown,
): Network {
  const { rows, columns, detail } = table;
  const whole = 0;
  const end = 1;
  const rowNode = (row: number) => 2 + row;
  const columnNode = (column: number) => 2 + rows.length + column;
  const detailNode = (column: number) => 2 + rows.length + columns.length + column;
  const hasDetail = (column: number) => detail?.groupOf.includes(column) ?? false;
  const arcs = cellsOf(table).map((cell, index): Arc => {
    const known = { count: countIn(table, cell), least: own(cell), isHidden: isHidden(index) };
    switch (cell.kind) {
      case "inner":
        return { from: rowNode(cell.row), to: columnNode(cell.column), ...known };
      case "total": {
        const from = rows.length === 0 ? whole : columnNode(cell.column);
        return { from, to: hasDetail(cell.column) ? detailNode(cell.column) : end, ...known };
      }
      case "detail":
        return { from: detailNode(detail?.groupOf[cell.column] ?? 0), to: end, ...known };
    }
  });
  return { nodes: 2 + rows.length + 2 * columns.length, arcs };
}
