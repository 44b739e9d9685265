import { treeOf, type FormValue } from "../proforma/form-tree.ts";
import type { Form } from "../proforma/form.ts";
import type { OutcomeTable } from "./outcome.ts";

/** How many audits of a table speak for the practice, such as those with "Good or better" or "Yes". */
export interface SideCount {
  /** What is counted: "Good or better", "Yes". */
  readonly side: string;
  /** "c" where a number is hidden that is needed for it. */
  readonly x: number | "c";
  /** Without the audits whose value counts neither way, such as "Not applicable". */
  readonly n: number | "c";
}

/** The table that counts the values at a place; null where the form has no such place. */
export function tableOfPlace(form: Form, place: string): string | null {
  const value = treeOf(form).at(place);
  return value === null ? null : tableOfValue(value);
}

/** The id of the table that counts a value; null for a value that is counted in none. */
export function tableOfValue({ owner, definition }: FormValue): string | null {
  if (definition.type !== "choice") return null;
  if (owner.kind === "judgement") return `judgement:${owner.part.id}`;
  return owner.kind === "row" && definition.means === "answer" ? `question:${owner.row.id}` : null;
}

/** What a table says for the practice in its line of totals; null where its scale has no such side. */
export function countFor(form: Form, table: OutcomeTable): SideCount | null {
  const value = treeOf(form).values.find((each) => tableOfValue(each) === table.id);
  const total = table.cells.at(-1);
  const values = value?.scale?.values;
  if (values === undefined || total === undefined) return null;
  const columns = table.columns.slice(0, -1).map((column, index) => ({ column, cell: total[index] ?? null }));
  const counting = columns.map(({ column, cell }) => {
    const known = values.find((each) => each.value === column);
    return { column, cell, side: known?.counts ?? (column.startsWith("Below ") ? "against" : "for") };
  });
  const speaksFor = counting.filter(({ side }) => side === "for");
  const lowest = speaksFor.at(-1);
  if (lowest === undefined) return null;
  return {
    side: speaksFor.length > 1 ? `${lowest.column} or better` : lowest.column,
    x: sumOf(speaksFor.map(({ cell }) => cell)),
    n: sumOf(counting.filter(({ side }) => side !== "none").map(({ cell }) => cell)),
  };
}

function sumOf(cells: readonly (number | "c" | null)[]): number | "c" {
  let sum = 0;
  for (const cell of cells) {
    if (cell === "c") return "c";
    sum += cell ?? 0;
  }
  return sum;
}

/** The counts of all tables of grades and questions, in the order of the form. */
export function sideCountsOf(
  form: Form,
  tables: readonly OutcomeTable[],
): readonly (SideCount & { readonly table: OutcomeTable })[] {
  return tables.flatMap((table) => {
    const counts = countFor(form, table);
    return counts === null ? [] : [{ ...counts, table }];
  });
}
