import type { OutcomeCell, OutcomeTable } from "../outcome.ts";
import { cellsOf, countIn, type Cell, type CountTable } from "./count-table.ts";
import type { DisclosurePolicy } from "./disclosure-policy.ts";
import { findExposed, firstMarks, readersOf, suppress, type PublishedTable } from "./suppress.ts";

/** A table as it may be shown. */
export interface ProtectedTable {
  readonly shown: OutcomeTable;
  /** What it was made of, for the attack test and the next edition. */
  readonly published: PublishedTable;
  /** It shows its totals alone, though more was asked for: no choice of hidden cells was enough. */
  readonly isCoarser: boolean;
}

/**
 * Hides what a table may not show.
 * @param withRows whether its rows may be shown at all, or only its totals
 * @returns null where not even its totals can be shown
 */
export function protectTable(
  table: CountTable,
  policy: DisclosurePolicy,
  previous: readonly PublishedTable[],
  withRows: boolean,
): ProtectedTable | null {
  const readers = readersOf(table, previous);
  const hide = (atFirst: ReadonlySet<number>) =>
    policy.need === null
      ? new Set([...atFirst, ...firstMarks(table, policy)])
      : suppress(table, policy, readers, atFirst);
  const fine = withRows && table.rows.length > 0 ? hide(new Set()) : null;
  if (fine !== null) {
    const shown = showTable(table, fine, { round: policy.round });
    return { shown, published: { table, hidden: fine }, isCoarser: false };
  }
  const coarse = hide(innerCells(table));
  if (coarse === null) return null;
  const shown = showTable(table, coarse, { round: policy.round, onlyTotals: true });
  return { shown, published: { table, hidden: coarse }, isCoarser: withRows && table.rows.length > 0 };
}

function innerCells(table: CountTable): ReadonlySet<number> {
  return new Set(cellsOf(table).flatMap(({ kind }, index) => (kind === "inner" ? [index] : [])));
}

/** How many readers cannot work out a small count of others, and whether that is all of them. */
export function attackTables(
  tables: readonly { readonly published: PublishedTable; readonly previous: readonly PublishedTable[] }[],
  policy: DisclosurePolicy,
): { readonly passed: boolean; readonly readers: number } {
  const names = new Set<string>();
  let passed = true;
  for (const { published, previous } of tables) {
    const readers = readersOf(published.table, previous);
    for (const { name } of readers) names.add(name);
    passed &&= findExposed(readers, published.hidden, policy) === null;
  }
  return { passed, readers: names.size };
}

export interface ShowOptions {
  /** Counts are rounded to a multiple of this; null: they are exact. */
  readonly round?: number | null;
  readonly onlyTotals?: boolean;
}

/** The table with "c" where a count is hidden; its last column is how many audits each row has. */
export function showTable(
  table: CountTable,
  hidden: ReadonlySet<number>,
  { round = null, onlyTotals = false }: ShowOptions = {},
): OutcomeTable {
  const { id, title, columns } = table;
  const rows = onlyTotals ? [] : table.rows;
  const cells = cellsOf(table);
  const rounded = (count: number) => (round === null ? count : Math.round(count / round) * round);
  const line = (cellIn: (column: number) => Cell): OutcomeCell[] => {
    const counts = columns.map((_, column) => countIn(table, cellIn(column)));
    const shown = counts.map((count, column): OutcomeCell =>
      hidden.has(cells.findIndex((each) => isSameCell(each, cellIn(column)))) ? "c" : rounded(count),
    );
    return [...shown, rounded(counts.reduce((sum, count) => sum + count, 0))];
  };
  return {
    id,
    title,
    rows: [...rows, "total"],
    columns: [...columns, "n"],
    cells: [
      ...rows.map((_, row) => line((column) => ({ kind: "inner", row, column }))),
      line((column) => ({ kind: "total", column })),
    ],
  };
}

function isSameCell(one: Cell, other: Cell): boolean {
  return (
    one.kind === other.kind &&
    one.column === other.column &&
    (one.kind !== "inner" || (other.kind === "inner" && one.row === other.row))
  );
}
