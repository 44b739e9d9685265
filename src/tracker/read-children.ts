import { decodeUkDate } from "../audit/codecs/uk-date.ts";
import {
  cellIn,
  findColumns,
  type ColumnMapping,
  type FoundColumns,
  type WantedColumn,
} from "../case-list/map-columns.ts";
import type { CaseTable } from "../case-list/read-case-table.ts";
import {
  listIdentifyingColumns,
  rowProblem,
  whyNoReference,
  whyRowIdentifies,
  type RowProblem,
} from "../case-list/refuse-identifiers.ts";
import { succeed, type Result } from "../result.ts";
import { factColumnIds, factColumns, readFact, type FactColumn } from "./child-facts.ts";
import type { Milestone, TrackerRules } from "./rules.ts";
import type { Child, Held } from "./work-out.ts";

export interface ReadChildren {
  readonly children: readonly Child[];
  /** Rows that were left out, each with its reason. */
  readonly problems: readonly RowProblem[];
}

/** The columns that these rules read from a list: of each milestone the day it was held, and the day that was recorded. */
export function trackerColumns({ milestones }: TrackerRules): readonly WantedColumn[] {
  const column = (id: string, aliases: readonly string[], required = false): WantedColumn => ({
    id,
    heading: id.replaceAll("-", " "),
    aliases,
    required,
  });
  const ids = milestones.map(({ milestone }) => milestone);
  const counted = milestones.flatMap(({ from, extension }) => [
    ...(ids.includes(from) || from === "entry" ? [] : [from]),
    ...(extension === undefined ? [] : [extension.column]),
  ]);
  return [
    column("reference", ["ref", "case reference", "child reference", "child id", "childs id", "id"], true),
    column("age-group", ["age range", "age band", "age"]),
    column(
      "entry",
      ["looked after since", "entry date", "entered care", "care start", "lac start", "start date"],
      true,
    ),
    column("team", ["team name"]),
    ...factColumnIds.map((id) => column(id, factColumns[id].headings)),
    column("young-until", []),
    ...[...new Set(counted)].map((id) => column(id, factHeadings[id] ?? [])),
    ...milestones.flatMap((rule) => [
      column(rule.milestone, headingsOf(rule)),
      column(`last-${rule.milestone}`, [
        ...rule.lastHeadings,
        ...rule.headings.map((heading) => `last ${heading}`),
      ]),
      column(`${rule.milestone}-recorded`, [`${rule.milestone} recorded on`]),
    ]),
  ];
}

/** Other headings for the dates that milestones are counted from. */
const factHeadings: Readonly<Record<string, readonly string[]>> = {
  "court-issue": ["proceedings issued", "court issue day", "issue date", "care application issued"],
  placement: ["first placement", "placement start"],
  "section-20-from": ["section 20 since", "s20 since", "s20 start"],
  "placed-for-adoption": ["adoption placement"],
};

function headingsOf({ milestone, headings }: Milestone): readonly string[] {
  return [milestone, ...headings].flatMap((heading) => [
    heading,
    `${heading} held`,
    `${heading} held on`,
    `${heading} done`,
    `${heading} done on`,
    `${heading} date`,
    `date of ${heading}`,
  ]);
}

/** Reads the children of a list and names every row that cannot be. Fails with `column-missing` or `column-unknown`. */
export function readChildren(
  table: CaseTable,
  rules: TrackerRules,
  mapping: ColumnMapping = {},
): Result<ReadChildren> {
  const columns = findColumns(table.headings, trackerColumns(rules), mapping);
  if (!columns.ok) return columns;
  const children: Child[] = [];
  const problems: RowProblem[] = [...listIdentifyingColumns(table)];
  const rowsByReference = new Map<string, number>();
  const dates = dateColumns(rules, columns.value);
  const readDateCell = makeDateReader();
  const reading = {
    ...{ columns: columns.value, milestoneColumns: listMilestoneColumns(rules, columns.value) },
    ...{ youngUntil: rules.youngUntil, readDateCell },
  };
  for (const { number, name, cells } of table.rows) {
    const reference = cellIn(cells, columns.value, "reference");
    const key = reference.toUpperCase();
    const before = rowsByReference.get(key);
    rowsByReference.set(key, before ?? number);
    const child = readChild(reference, cells, reading);
    const found: readonly (readonly [code: string, what: string])[] = [
      ...[whyNoReference(reference) ?? whyRowIdentifies(cells, columns.value.get("reference") ?? -1)].flatMap(
        (problem) => (problem === null ? [] : [[problem.code, problem.message] as const]),
      ),
      ...(before === undefined || reference === ""
        ? []
        : [
            [
              "reference-duplicate",
              `the reference is the same as in row ${before}. Keep one of the two.`,
            ] as const,
          ]),
      ...(child === "age-group-unknown"
        ? [
            [
              "age-group-unknown",
              "the age group is not known here. Write it as under 5, 0-5 or 6-10.",
            ] as const,
          ]
        : []),
      ...dates
        .filter((at) => readDateCell(cells[at] ?? "").dates === null)
        .map(
          (at) =>
            [
              "date-unreadable",
              `column ${at + 1} has no date, such as 31/03/2027. Leave it blank, or write unknown.`,
            ] as const,
        ),
    ];
    if (found.length === 0 && typeof child === "object") children.push(child);
    for (const [code, what] of found) problems.push(rowProblem(number, code, what, name));
  }
  if (table.rows.length === 0)
    problems.push(rowProblem(1, "children-missing", "there are no children below the headings."));
  return succeed({ children, problems: problems.toSorted((one, other) => one.row - other.row) });
}

function dateColumns({ milestones }: TrackerRules, columns: FoundColumns): readonly number[] {
  const others = [
    "reference",
    "age-group",
    "team",
    ...factColumnIds,
    ...milestones.flatMap(({ extension }) => extension?.column ?? []),
  ];
  return [...columns].filter(([id]) => !others.includes(id)).map(([, at]) => at);
}

/** What people write where nobody knows. It is not the same as a blank cell, which means not done. */
const unknownWords = /^(?:unknown|not known|not recorded|n\/?k|\?+)$/iu;
const blankWords = /^(?:|-+|–|none|n\/?a|not applicable|not yet|no|not held)$/iu;

/** What a cell for dates has. */
interface DateCell {
  /** Oldest first; null where the cell has something else than dates. */
  readonly dates: readonly string[] | null;
  readonly isUnknown: boolean;
}

type ReadDateCell = (cell: string) => DateCell;

/** Reads cells and keeps what it read, as a list has the same days again and again. */
function makeDateReader(): ReadDateCell {
  const known = new Map<string, DateCell>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const read = { dates: readDates(cell), isUnknown: unknownWords.test(cell) };
    known.set(cell, read);
    return read;
  };
}

/** One date, or several with semicolons or line breaks between. */
function readDates(cell: string): readonly string[] | null {
  if (blankWords.test(cell) || unknownWords.test(cell)) return [];
  const parts = cell.split(/[;\n]/u).map((part) => part.trim());
  const dates = parts.filter((part) => part !== "").map(decodeDate);
  return dates.every((date) => date !== null) ? dates.toSorted() : null;
}

/** Most systems export ISO days, which need no further look. */
function decodeDate(text: string): string | null {
  return decodeUkDate(text.replace(/[T ]00:00(?::00)?(?:\.0+)?Z?$/u, ""));
}

/** Where a list has what a milestone needs: looked up once for all rows. Undefined where it has no such column. */
interface MilestoneColumns {
  readonly milestone: string;
  readonly from: string;
  readonly fromAt: number | undefined;
  readonly heldAt: number | undefined;
  readonly onlyLast: boolean;
  readonly recordedAt: number | undefined;
  readonly extension: { readonly column: string; readonly at: number | undefined } | null;
}

function listMilestoneColumns(
  { milestones }: TrackerRules,
  columns: FoundColumns,
): readonly MilestoneColumns[] {
  return milestones.map(({ milestone, from, extension }) => {
    const [at, lastAt] = [columns.get(milestone), columns.get(`last-${milestone}`)];
    return {
      ...{ milestone, from, fromAt: columns.get(from), heldAt: at ?? lastAt },
      onlyLast: at === undefined && lastAt !== undefined,
      recordedAt: columns.get(`${milestone}-recorded`),
      extension:
        extension === undefined ? null : { column: extension.column, at: columns.get(extension.column) },
    };
  });
}

interface RowReading {
  readonly columns: FoundColumns;
  readonly milestoneColumns: readonly MilestoneColumns[];
  readonly youngUntil: number;
  readonly readDateCell: ReadDateCell;
}

function readChild(
  reference: string,
  cells: readonly string[],
  { columns, milestoneColumns, youngUntil, readDateCell }: RowReading,
): Child | "age-group-unknown" {
  const text = (id: string) => cellIn(cells, columns, id);
  const cellAt = (at: number | undefined) => (at === undefined ? null : readDateCell(cells[at] ?? ""));
  const fact = (id: FactColumn) => readFact(id, text(id));
  const isYoung = decodeAgeGroup(text("age-group"), youngUntil);
  if (isYoung === "unknown") return "age-group-unknown";
  const dates = new Map<string, string>();
  const extensions = new Map<string, number>();
  const held = new Map<string, Held>();
  for (const { milestone, from, fromAt, heldAt, onlyLast, recordedAt, extension } of milestoneColumns) {
    const day = cellAt(fromAt)?.dates?.at(-1);
    if (day !== undefined) dates.set(from, day);
    if (extension !== null) {
      const count = extension.at === undefined ? "" : (cells[extension.at] ?? "");
      extensions.set(extension.column, Number(/^\d/u.exec(count)?.[0] ?? 0));
    }
    const cell = cellAt(heldAt);
    if (cell === null) continue;
    held.set(milestone, {
      dates: cell.dates ?? [],
      onlyLast,
      unknown: cell.isUnknown,
      recorded: cellAt(recordedAt)?.dates ?? [],
    });
  }
  const team = text("team");
  return {
    reference,
    team: team === "" ? null : team,
    isYoung,
    youngUntil: cellAt(columns.get("young-until"))?.dates?.at(-1) ?? null,
    ...{ dates, extensions, held },
    facts: {
      "legal-status": fact("legal-status"),
      "permanence-option": fact("permanence-option"),
      stage: fact("stage"),
      owner: fact("owner"),
    },
  };
}

/** Whether the age group is of the young: "under 5", "0-5", "3". Null where the cell is blank. */
function decodeAgeGroup(written: string, youngUntil: number): boolean | null | "unknown" {
  const text = written.toLowerCase();
  if (text === "" || unknownWords.test(text)) return null;
  if (/^(?:young|under[ -]?fives?)$/u.test(text)) return true;
  if (/^(?:older|over[ -]?fives?|five and over)$/u.test(text)) return false;
  const [, before = "", age = "", after = ""] = /^(\D{0,12})(\d{1,2})(.{0,20})$/su.exec(text) ?? [];
  if (age === "") return "unknown";
  if (/under|below|<|up to/u.test(before)) return Number(age) <= youngUntil;
  if (/over|above|>/u.test(before) || /\+|over|above/u.test(after)) return Number(age) < youngUntil;
  return Number(age) < youngUntil;
}
