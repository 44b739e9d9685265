import { suggest } from "../text/nearest-names.ts";
import { fail, succeed, type Result } from "../result.ts";
import { headingKey } from "./read-case-table.ts";

/** A column that a command reads from a list of children. */
export interface WantedColumn {
  readonly id: string;
  /** The heading that the documentation names. */
  readonly heading: string;
  /** Other headings that mean the same. */
  readonly aliases: readonly string[];
  readonly required: boolean;
}

/** Which heading means which column, by the column's id: what an authority writes down once for its case system. */
export type ColumnMapping = Readonly<Record<string, string>>;

/** The position of each column that the list has, by the column's id. */
export type FoundColumns = ReadonlyMap<string, number>;

/**
 * Finds the wanted columns: by the mapping where it names one, else by heading or alias, whatever its capitals and dashes.
 * Fails with `column-missing` or `column-unknown` (the mapping names a column or a heading that does not exist).
 */
export function findColumns(
  headings: readonly string[],
  wanted: readonly WantedColumn[],
  mapping: ColumnMapping = {},
): Result<FoundColumns> {
  const unknown = Object.keys(mapping).find((id) => !wanted.some((column) => column.id === id));
  if (unknown !== undefined) {
    const ids = wanted.map(({ id }) => id);
    return fail({
      code: "column-unknown",
      message: `The column mapping names "${unknown}", which is not a column here.${suggest(unknown, ids) || ` Use ${ids.join(", ")}.`}`,
    });
  }
  const keys = headings.map(headingKey);
  const found = new Map<string, number>();
  for (const { id, heading, aliases, required } of wanted) {
    const mapped = mapping[id];
    const names = mapped === undefined ? [heading, ...aliases] : [mapped];
    const at = names.map((name) => keys.indexOf(headingKey(name))).find((index) => index >= 0);
    if (at !== undefined) found.set(id, at);
    else if (mapped !== undefined) {
      return fail({
        code: "column-missing",
        message: `The column mapping says that "${mapped}" is the ${heading}, but the list has no such heading.`,
      });
    } else if (required) {
      return fail({
        code: "column-missing",
        message: `The list has no column "${heading}". Add it, or name your heading for it in a column mapping.`,
      });
    }
  }
  return succeed(found);
}

/** What a row has in a column; empty where the list has no such column. */
export function cellIn(cells: readonly string[], columns: FoundColumns, id: string): string {
  const at = columns.get(id);
  return at === undefined ? "" : (cells[at] ?? "");
}
