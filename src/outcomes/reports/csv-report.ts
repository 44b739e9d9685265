import type { Outcome } from "../outcome.ts";

/** One count a line, as other programs read it: table, row, column, value, with "c" for a hidden count. */
export function outcomeLines({
  tables,
}: Outcome): readonly (readonly [string, string, string, string, string])[] {
  return [
    ["table", "title", "row", "column", "value"],
    ...tables.flatMap(({ id, title, rows, columns, cells }) =>
      rows.flatMap((row, at) =>
        columns.map((column, index): [string, string, string, string, string] => [
          id,
          title,
          row,
          column,
          String(cells[at]?.[index] ?? ""),
        ]),
      ),
    ),
  ];
}
