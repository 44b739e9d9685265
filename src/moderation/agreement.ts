/**
 * How far two graders agree beyond chance. A table has a row for each first grade and a column for each second one, in the order of
 * the scale; its cells are counts. Every grade of the scale has its row and column, used or not.
 */
export type AgreementTable = readonly (readonly number[])[];

/** How much credit a pair of grades gets: 1 for the same, 0 for the ends of the scale. */
export type Weights = "identity" | "linear" | "quadratic";

/** The credit of a pair of grades by their distance (Cohen 1968; Gwet 2014). */
export function weightOf(kind: Weights, one: number, other: number, count: number): number {
  const distance = Math.abs(one - other) / (count - 1);
  if (kind === "identity") return one === other ? 1 : 0;
  return kind === "linear" ? 1 - distance : 1 - distance ** 2;
}

/**
 * Cohen's kappa, weighted or not: chance is what the rows and columns give. Null where chance alone explains everything, as where
 * both graders used one grade only.
 */
export function kappaOf(table: AgreementTable, kind: Weights = "identity"): number | null {
  const { observed, rows, columns } = sharesOf(table, kind);
  let chance = 0;
  for (const [row, share] of rows.entries()) {
    for (const [column, other] of columns.entries()) {
      chance += weightOf(kind, row, column, rows.length) * share * other;
    }
  }
  return beyondChance(observed, chance);
}

/**
 * Gwet's AC1 (with identity) or AC2: chance is small where nearly all grades are the same, so agreement on one grade does not read
 * as none. Null for an empty table.
 */
export function acOf(table: AgreementTable, kind: Weights = "identity"): number | null {
  const { observed, rows, columns } = sharesOf(table, kind);
  const count = rows.length;
  let sumOfWeights = 0;
  let spread = 0;
  for (const [row, share] of rows.entries()) {
    const mean = (share + (columns[row] ?? 0)) / 2;
    spread += mean * (1 - mean);
    for (let column = 0; column < count; column++) sumOfWeights += weightOf(kind, row, column, count);
  }
  return beyondChance(observed, (sumOfWeights / (count * (count - 1))) * spread);
}

function beyondChance(observed: number | null, chance: number): number | null {
  if (observed === null || 1 - chance < 1e-12) return null;
  return (observed - chance) / (1 - chance);
}

function sharesOf(table: AgreementTable, kind: Weights) {
  const total = table.flat().reduce((sum, count) => sum + count, 0);
  const share = (count: number) => (total === 0 ? 0 : count / total);
  const rows = table.map((cells) => share(cells.reduce((sum, count) => sum + count, 0)));
  const columns = table.map((_, column) =>
    share(table.reduce((sum, cells) => sum + (cells[column] ?? 0), 0)),
  );
  let observed = 0;
  for (const [row, cells] of table.entries()) {
    for (const [column, count] of cells.entries()) {
      observed += weightOf(kind, row, column, table.length) * share(count);
    }
  }
  return { observed: total === 0 ? null : observed, rows, columns };
}
