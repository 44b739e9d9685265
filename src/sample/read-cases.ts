import { decodeUkDate } from "../audit/codecs/uk-date.ts";
import { cellIn, findColumns, type ColumnMapping, type WantedColumn } from "../case-list/map-columns.ts";
import type { CaseTable } from "../case-list/read-case-table.ts";
import {
  listIdentifyingColumns,
  rowProblem,
  whyNoReference,
  whyRowIdentifies,
  type RowProblem,
} from "../case-list/refuse-identifiers.ts";
import { addMonths } from "../dates/plain-date.ts";
import { succeed, type Result } from "../result.ts";
import type { Case } from "./ticket.ts";

/** The columns that a draw reads. `entry` is optional: with it, children outside the six months are refused. */
export const sampleColumns: readonly WantedColumn[] = [
  {
    id: "reference",
    heading: "reference",
    aliases: ["ref", "case reference", "child reference", "child's reference", "childs id", "child id", "id"],
    required: true,
  },
  {
    id: "ageRange",
    heading: "age range",
    aliases: ["age band", "band", "age group", "ageRange"],
    required: true,
  },
  {
    id: "entry",
    heading: "entry",
    aliases: ["looked after since", "entry date", "entered care", "care start", "lac start", "start date"],
    required: false,
  },
  { id: "type", heading: "type of case", aliases: ["case type", "type", "category"], required: false },
];

export interface AgeBands {
  /** The band that a text means; null where it means none. */
  readonly bandOf: (written: string) => string | null;
  /** In the order of the form. */
  readonly names: readonly string[];
}

export interface CasesToRead {
  readonly mapping: ColumnMapping;
  /** The age bands of the form; null where it has none, and then all cases are one group. */
  readonly bands: AgeBands | null;
  /** ISO: the day of the draw. */
  readonly drawnOn: string;
  /** For how many months at most the children of the sample have been looked after. */
  readonly monthsLookedAfter: number;
  /** Whether strata are of type and age range, as for an inspection. */
  readonly byType: boolean;
}

export interface ReadCases {
  readonly cases: readonly Case[];
  /** Rows that cannot be drawn from. While there is one, nothing is drawn: a draw is over the whole list. */
  readonly problems: readonly RowProblem[];
}

/** The group of every case where the form has no age bands. */
export const allCases = "All cases";

/** Joins type and age range to the name of a stratum. */
export function stratumOf(type: string, band: string): string {
  return band === allCases ? type : `${type}, ${band}`;
}

/**
 * Reads the cases of a list, and names every row that cannot be drawn from. Fails with `column-missing` or `column-unknown`.
 */
export function readCases(table: CaseTable, wanted: CasesToRead): Result<ReadCases> {
  const columns = findColumns(
    table.headings,
    sampleColumns.map((column) => {
      if (column.id === "type") return { ...column, required: wanted.byType };
      return column.id === "ageRange" ? { ...column, required: wanted.bands !== null } : column;
    }),
    wanted.mapping,
  );
  if (!columns.ok) return columns;
  const problems: RowProblem[] = [...listIdentifyingColumns(table)];
  const cases: Case[] = [];
  const rowsByReference = new Map<string, number>();
  for (const { number, cells } of table.rows) {
    const reference = cellIn(cells, columns.value, "reference");
    const refuse = (code: string, what: string) => problems.push(rowProblem(number, code, what));
    const named = whyNoReference(reference) ?? whyRowIdentifies(cells, columns.value.get("reference") ?? -1);
    if (named !== null) refuse(named.code, named.message);
    const key = reference.toUpperCase();
    const before = rowsByReference.get(key);
    if (reference !== "" && before !== undefined) {
      refuse("reference-duplicate", `the reference is the same as in row ${before}. Keep one of the two.`);
    } else rowsByReference.set(key, number);
    const { bands } = wanted;
    const band = bands === null ? allCases : bands.bandOf(cellIn(cells, columns.value, "ageRange"));
    if (band === null) refuse("band-unknown", `the age range is none of ${bands?.names.join(", ") ?? ""}.`);
    const type = cellIn(cells, columns.value, "type");
    if (wanted.byType && type === "") refuse("type-missing", "the type of case is missing.");
    const late = whyNotLookedAfter(cellIn(cells, columns.value, "entry"), wanted);
    if (late !== null) refuse(late.code, late.message);
    if (band !== null) cases.push({ reference, band: wanted.byType ? stratumOf(type, band) : band });
  }
  if (table.rows.length === 0)
    problems.push(rowProblem(1, "cases-missing", "there are no cases below the headings."));
  return succeed({ cases, problems: problems.toSorted((one, other) => one.row - other.row) });
}

/** An empty cell says nothing of the child, so nothing is refused for it. */
function whyNotLookedAfter(
  written: string,
  { drawnOn, monthsLookedAfter: months }: Pick<CasesToRead, "drawnOn" | "monthsLookedAfter">,
): { code: string; message: string } | null {
  if (written === "") return null;
  const entry = decodeUkDate(written);
  if (entry === null) {
    return { code: "entry-unreadable", message: "the day of entry is not a date, such as 31/03/2027." };
  }
  if (entry > drawnOn) {
    return { code: "entry-later", message: "the day of entry is after the day of the draw." };
  }
  return entry < addMonths(drawnOn, -months)
    ? { code: "entry-earlier", message: `the child has been looked after for more than ${months} months.` }
    : null;
}
