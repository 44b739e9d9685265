import type { WordDocument } from "../../ooxml/document-model.ts";
import { clearWinner, count, voteOf, votersOf, weakWinner, type Tally } from "./column-votes.ts";
import { columnOf, type SectionColumns } from "./columns.ts";
import { answerUnderComments, columnsSwapped } from "./messages.ts";
import type { PlacedRow } from "./place-rows.ts";
import type { PreparedForm } from "./prepare-form.ts";
import type { Message } from "./recognition.ts";

/** One row alone may be an auditor's own way of filling it in. */
const FEWEST_ROWS = 2;
/** So many rows without a comment must agree where no row has one. */
const FEWEST_UNSURE_ROWS = 3;

type Reading = "as headed" | "swapped";
type Tallies = Map<Reading, Tally>;

/**
 * Columns may have been swapped and their headings left behind. The rows under a heading vote on the column of their answers;
 * where they are too few or do not agree, the rest of the form decides. Headings hold unless most rows contradict them.
 * @returns a message for each table that was read against its headings, and for each row that contradicts those that hold.
 */
export function swapContradictedColumns(
  document: WordDocument,
  form: PreparedForm,
  rows: readonly PlacedRow[],
): readonly Message[] {
  const byGroup = new Map<number, Tallies>();
  const ofForm: Tallies = new Map();
  const contradicting: PlacedRow[] = [];
  for (const placed of rows) {
    const { columns, label, group } = placed;
    if (columns === null || label.type !== "owned" || label.owner.type !== "question") continue;
    const tallies: Tallies = byGroup.get(group) ?? new Map<Reading, Tally>();
    byGroup.set(group, tallies);
    const cells = votersOf(placed).filter((cell) => roleOf(columns, cell) !== null);
    const vote = voteOf(document, form, cells);
    if (vote === null) continue;
    const reading = roleOf(columns, vote.cell) === "comment" ? "swapped" : "as headed";
    if (reading === "swapped" && vote.isStrong) contradicting.push(placed);
    count(tallies, reading, vote);
    count(ofForm, reading, vote);
  }
  const formIsSwapped = isSwapped(ofForm) ?? isWeaklySwapped(ofForm);
  const swapped = new Set<PlacedRow>();
  for (const placed of rows) {
    const tallies = byGroup.get(placed.group);
    if (tallies === undefined || placed.columns === null) continue;
    if (!(isSwapped(tallies) ?? formIsSwapped)) continue;
    placed.columns = placed.columns.map(swapRole);
    swapped.add(placed);
  }
  const tables = new Set([...swapped].map(({ row }) => row.table));
  const left = contradicting.filter((placed) => !swapped.has(placed));
  return [...[...tables].map(columnsSwapped), ...left.map(({ row }) => answerUnderComments(row))];
}

/** Null where the rows that are sure are too few or of two minds. */
function isSwapped(tallies: Tallies): boolean | null {
  const winner = clearWinner(tallies);
  if (winner === null) return null;
  if (winner === "as headed") return false;
  return (tallies.get("swapped")?.strong ?? 0) >= FEWEST_ROWS ? true : null;
}

function isWeaklySwapped(tallies: Tallies): boolean {
  const { strong, weak } = tallies.get("swapped") ?? { strong: 0, weak: 0 };
  return weakWinner(tallies) === "swapped" && strong + weak >= FEWEST_UNSURE_ROWS;
}

function roleOf(columns: SectionColumns, cell: Parameters<typeof columnOf>[1]): "answer" | "comment" | null {
  const role = columnOf(columns, cell)?.role;
  return role === "answer" || role === "comment" ? role : null;
}

function swapRole(column: SectionColumns[number]): SectionColumns[number] {
  if (column.role === "answer") return { ...column, role: "comment" };
  return column.role === "comment" ? { ...column, role: "answer" } : column;
}
