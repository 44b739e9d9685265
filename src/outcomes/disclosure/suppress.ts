import {
  cellsOf,
  countIn,
  networkOf,
  nothingKnown,
  shareIn,
  sharesIn,
  type Cell,
  type CountTable,
  type OwnShare,
} from "./count-table.ts";
import type { DisclosurePolicy } from "./disclosure-policy.ts";
import { boundsOf, cheapestToHide } from "./flow-network.ts";

/** Somebody who reads the table, with what they know besides. */
export interface Reader {
  /** "anybody", or the name of an authority that knows its own audits. */
  readonly name: string;
  /** The table as this reader can see it: the whole, or what has come in since the previous edition. */
  readonly table: CountTable;
  readonly own: OwnShare;
  /** Cells, by position, that are hidden from this reader whatever the new table shows. */
  readonly hiddenAnyway: ReadonlySet<number>;
}

/** A table that was published before, with what it hid. */
export interface PublishedTable {
  readonly table: CountTable;
  readonly hidden: ReadonlySet<number>;
}

/** Everybody whom a table has to be safe from: anybody, and each authority; of the difference to each earlier edition as well. */
export function readersOf(table: CountTable, previous: readonly PublishedTable[] = []): readonly Reader[] {
  return [
    ...readersOfOne(table, new Set()),
    ...previous.flatMap((before) => readersOfOne(differenceOf(table, before.table), before.hidden)),
  ];
}

function readersOfOne(table: CountTable, hiddenAnyway: ReadonlySet<number>): readonly Reader[] {
  return [
    { name: "anybody", table, own: nothingKnown, hiddenAnyway },
    ...[...table.shares.keys()].map((authority) => ({
      name: authority,
      table,
      own: (cell: Cell) => shareIn(table, cell, authority),
      hiddenAnyway,
    })),
  ];
}

/** What one edition has that the one before it had not: the audits of the authorities that have joined since. */
function differenceOf(table: CountTable, before: CountTable): CountTable {
  const { detail } = table;
  const isNew = ([authority]: readonly [string, unknown]) => !before.shares.has(authority);
  return {
    ...table,
    shares: new Map([...table.shares].filter(isNew)),
    ...(detail && { detail: { ...detail, shares: new Map([...detail.shares].filter(isNew)) } }),
  };
}

/**
 * Cells that may not be shown whatever else is hidden: small counts, counts that are small once the largest share is taken
 * off, and counts from too few authorities. Zeros are shown.
 */
export function firstMarks(table: CountTable, policy: DisclosurePolicy): ReadonlySet<number> {
  const marked = cellsOf(table).flatMap((cell, index) => (mustHide(table, cell, policy) ? [index] : []));
  return new Set(marked);
}

function mustHide(table: CountTable, cell: Cell, policy: DisclosurePolicy): boolean {
  const shares = sharesIn(table, cell);
  const count = shares.reduce((sum, share) => sum + share, 0);
  if (count === 0) return false;
  if (isSmall(count, policy) || shares.length < policy.contributors) return true;
  return policy.lessLargest && isSmall(count - Math.max(...shares), policy);
}

function isSmall(count: number, { hide: [first, last] }: DisclosurePolicy): boolean {
  return count >= first && count <= last;
}

/**
 * The cells to hide, by position in `cellsOf`, so that no reader can work out a small count of others more closely than the
 * policy allows. Null where no choice of cells is enough: then the table has to become coarser.
 * @param hiddenAtFirst cells that are not to be shown in any case
 */
export function suppress(
  table: CountTable,
  policy: DisclosurePolicy,
  readers: readonly Reader[] = readersOf(table),
  hiddenAtFirst: ReadonlySet<number> = new Set(),
): ReadonlySet<number> | null {
  const hidden = new Set([...hiddenAtFirst, ...firstMarks(table, policy)]);
  for (const reader of readers) {
    for (const cell of firstMarks(reader.table, policy)) {
      if (!reader.hiddenAnyway.has(cell)) hidden.add(cell);
    }
  }
  const cells = cellsOf(table);
  const costOf = (index: number) => costOfHiding(table, cells[index]);
  for (
    let exposed = findExposed(readers, hidden, policy);
    exposed;
    exposed = findExposed(readers, hidden, policy)
  ) {
    const { reader, cell } = exposed;
    const isHidden = isHiddenFrom(reader, hidden);
    const network = networkOf(reader.table, isHidden, reader.own);
    const more = isHidden(cell) ? cheapestToHide(network, cell, costOf) : [cell];
    if (more === null || more.length === 0) return null;
    for (const each of more) hidden.add(each);
  }
  return hidden;
}

/** A hidden small count that a reader can work out too closely. */
export interface Exposed {
  readonly reader: Reader;
  /** By position in `cellsOf`. */
  readonly cell: number;
}

/** The first hidden count that some reader can work out too closely; null where the table is safe. */
export function findExposed(
  readers: readonly Reader[],
  hidden: ReadonlySet<number>,
  policy: DisclosurePolicy,
): Exposed | null {
  for (const reader of readers) {
    const cell = exposedCell(reader, hidden, policy);
    if (cell !== null) return { reader, cell };
  }
  return null;
}

function exposedCell(reader: Reader, hidden: ReadonlySet<number>, policy: DisclosurePolicy): number | null {
  const { need } = policy;
  const isHidden = isHiddenFrom(reader, hidden);
  const network = networkOf(reader.table, isHidden, reader.own);
  const found = cellsOf(reader.table).findIndex((cell, index) => {
    const ofOthers = countIn(reader.table, cell) - reader.own(cell);
    if (!isSmall(ofOthers, policy)) return false;
    if (!isHidden(index)) return true;
    if (need === null) return false;
    const { lower, upper } = boundsOf(network, index);
    return upper - lower < need;
  });
  return found === -1 ? null : found;
}

function isHiddenFrom({ hiddenAnyway }: Reader, hidden: ReadonlySet<number>): (cell: number) => boolean {
  return (cell) => hidden.has(cell) || hiddenAnyway.has(cell);
}

const costs = { cell: 1_000, total: 3_000, zero: 10_000 };

/** Few cells first, then small counts; totals are dear and zeros dearest. */
function costOfHiding(table: CountTable, cell: Cell | undefined): number {
  if (cell === undefined) return Number.POSITIVE_INFINITY;
  const count = countIn(table, cell);
  if (count === 0) return costs.zero;
  return (cell.kind === "total" ? costs.total : costs.cell) + Math.min(count, costs.cell - 1);
}
