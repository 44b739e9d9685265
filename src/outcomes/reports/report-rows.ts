import type { Outcome, OutcomeCell, OutcomeTable } from "../outcome.ts";
import { isJudgement, lettersOf, totalsOf } from "./report-words.ts";

/** A strip has a letter for each audit, the best grade first, so that six audits are seen at once and without colour. */
export type ReportCell = string | number | { readonly strip: readonly StripLetter[] };

export interface StripLetter {
  readonly letters: string;
  /** From 0, the best. */
  readonly rank: number;
}

/** The rows of a report's two main tables: grades by section, and questions. */
export interface Rows {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
}

/**
 * A row for each section: the counts, a strip with a letter for each audit where every count is shown and there are few, and
 * beside them the last cycle, the region and the interval, each where the outcome has it.
 * @param isShort whether grades are headed by their letters, which the key at the end of the report explains
 */
export function gradeRows(outcome: Outcome, isShort = false): Rows {
  const judgements = outcome.tables.filter(isJudgement);
  const columns = [...new Set(judgements.flatMap((each) => each.columns.slice(0, -1)))];
  const hasStrip = outcome.audience === "own";
  const { comparison = null, beside = null, intervals = [] } = outcome;
  const headings = [
    "Section",
    ...(isShort && hasStrip ? columns.map(lettersOf) : columns),
    "n",
    ...(hasStrip ? ["Each audit"] : []),
    ...(intervals.length > 0 ? ["Share, as a guide"] : []),
    ...(comparison === null ? [] : [`Last cycle, ${comparison.cycle}${sideIn(outcome, "change:", isShort)}`]),
    ...(beside === null ? [] : [`Region, ${beside.region}${sideIn(outcome, "region:", isShort)}`]),
  ];
  const cellOf = (prefix: string, title: string, first: number) =>
    besideOf(outcome, { prefix, title, first, isShort: sideIn(outcome, prefix, isShort) !== "" });
  const rows = judgements.map((each): readonly ReportCell[] => [
    each.title,
    ...columns.map((column) => shown(each.cells.at(-1)?.[each.columns.indexOf(column)])),
    shown(each.cells.at(-1)?.at(-1)),
    ...(hasStrip ? [{ strip: stripOf(each) }] : []),
    ...(intervals.length > 0 ? [intervalOf(outcome, each)] : []),
    ...(comparison === null ? [] : [cellOf("change:", each.title, 2)]),
    ...(beside === null ? [] : [cellOf("region:", each.title, 0)]),
  ]);
  return { headings, rows };
}

/** A row for each question, with the region's answers beside them where the outcome has them. */
export function questionRows(outcome: Outcome, questions: readonly OutcomeTable[]): Rows {
  const columns = [...new Set(questions.flatMap((question) => question.columns.slice(0, -1)))];
  const { beside = null } = outcome;
  return {
    headings: ["Question", ...columns, "n", ...(beside === null ? [] : [`Region, ${beside.region}`])],
    rows: questions.map((question) => [
      question.title,
      ...columns.map((column) => shown(question.cells.at(-1)?.[question.columns.indexOf(column)])),
      shown(question.cells.at(-1)?.at(-1)),
      ...(beside === null
        ? []
        : [besideOf(outcome, { prefix: "region:", title: question.title, first: 0, isShort: false })]),
    ]),
  };
}

function shown(cell: OutcomeCell | undefined): ReportCell {
  return cell ?? "–";
}

function stripOf(table: OutcomeTable): readonly StripLetter[] {
  return totalsOf(table).flatMap((count, rank) =>
    Array.from({ length: typeof count === "number" ? count : 0 }, () => ({
      letters: lettersOf(table.columns[rank] ?? ""),
      rank,
    })),
  );
}

function intervalOf({ intervals = [] }: Outcome, { id }: OutcomeTable): string {
  const found = intervals.find(({ at }) => at === id);
  if (found === undefined) return "–";
  return `${Math.round(found.lower * 100)}% to ${Math.round(found.upper * 100)}% ${found.side}`;
}

/** What the counts of all judgements are of, for the heading of their column: ", Good or better". "" where they differ. */
function sideIn({ tables }: Outcome, prefix: string, isShort: boolean): string {
  if (!isShort) return "";
  const titles = tables.filter(isJudgement).map(({ title }) => title);
  const sides = tables.filter(
    ({ id, rows }) => id.startsWith(prefix) && rows.some((row) => titles.includes(row)),
  );
  return sides.length === 1 ? `, ${sides[0]?.id.slice(prefix.length) ?? ""}` : "";
}

interface Beside {
  /** Of the ids of the tables that are laid beside the outcome's own. */
  readonly prefix: string;
  readonly title: string;
  /** The column of the count; the next is n. */
  readonly first: number;
  /** Whether the heading says what is counted. */
  readonly isShort: boolean;
}

/** "4 of 6 Good or better", or "4 of 6". */
function besideOf({ tables }: Outcome, { prefix, title, first, isShort }: Beside): string {
  for (const { id, rows, cells } of tables) {
    const at = id.startsWith(prefix) ? rows.indexOf(title) : -1;
    if (at === -1) continue;
    const [count, n] = (cells[at] ?? []).slice(first, first + 2);
    const side = id.slice(prefix.length);
    if (count === "c" || n === "c") return isShort ? "c" : `${side}: c`;
    return `${count ?? "–"} of ${n ?? "–"}${isShort ? "" : ` ${side}`}`;
  }
  return "–";
}
