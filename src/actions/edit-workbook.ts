import writeXlsxFile, { type CellObject } from "write-excel-file/universal";

import { decodeUkDate } from "../audit/codecs/uk-date.ts";
import { cellIn, findColumns, type WantedColumn } from "../case-list/map-columns.ts";
import type { CaseTable } from "../case-list/read-case-table.ts";
import { rowProblem, type RowProblem } from "../case-list/refuse-identifiers.ts";
import { succeed, type Result } from "../result.ts";
import type { ActionTracker } from "./action-tracker.ts";
import { compareChange, type FieldConflict } from "./change-action.ts";
import {
  actionStates,
  focuses,
  type ActionChange,
  type ActionRegister,
  type FollowedAction,
} from "./register.ts";

const headings = [
  ...["Id", "Version", "Audit", "Section", "Action", "Focus", "Owner", "Due", "First due"],
  ...["State", "Reason", "Evidence", "Changed by"],
] as const;
const widths = [18, 9, 22, 22, 50, 20, 20, 12, 12, 14, 30, 30, 20];

/** The register as a sheet that people edit: Focus, Owner, Due, State, Reason and Evidence. "Changed by" takes the role of who did. */
export async function makeActionWorkbook({ actions }: ActionRegister): Promise<Uint8Array> {
  const cell = (value: string | null): CellObject | null => (value === null ? null : { type: String, value });
  const day = (iso: string | null): CellObject | null =>
    iso === null ? null : { type: Date, value: new Date(`${iso}T00:00:00Z`), format: "dd/mm/yyyy" };
  const rows = actions.map((each) => [
    cell(each.id),
    { type: Number, value: each.version },
    ...[each.title, each.section, each.action, each.focus, each.owner].map(cell),
    ...[each.due, each.firstDue].map(day),
    ...[each.state, each.reason, each.evidence, null].map(cell),
  ]);
  const sheet = {
    sheet: "Actions",
    data: [headings.map((value): CellObject => ({ type: String, value, fontWeight: "bold" })), ...rows],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  };
  const blob = await writeXlsxFile([sheet]).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** A field that was changed in the workbook and elsewhere: nothing is written over, a person chooses. */
export interface EditConflict extends FieldConflict {
  readonly id: string;
  readonly row: number;
}

export interface TakenEdits {
  readonly changed: number;
  readonly conflicts: readonly EditConflict[];
  /** Rows that could not be taken over. */
  readonly problems: readonly RowProblem[];
}

const columns: readonly WantedColumn[] = headings.map((heading) => ({
  id: heading.toLowerCase().replaceAll(" ", "-"),
  heading,
  aliases: [],
  required: ["Id", "Version", "State"].includes(heading),
}));

/**
 * Takes over what people changed in the workbook. Where an action has moved on since the workbook was made, a field that both changed is
 * a conflict, and the whole row stays as it is; other rows are taken over. Fails with `column-missing`, or as the tracker does.
 */
export async function takeEdits(table: CaseTable, tracker: ActionTracker): Promise<Result<TakenEdits>> {
  const found = findColumns(table.headings, columns);
  if (!found.ok) return found;
  const listed = await tracker.list();
  if (!listed.ok) return listed;
  const actions = new Map(listed.value.map((action) => [action.id, action]));
  const conflicts: EditConflict[] = [];
  const problems: RowProblem[] = [];
  let changed = 0;
  for (const { number: row, cells } of table.rows) {
    const text = (id: string) => cellIn(cells, found.value, id);
    const action = actions.get(text("id"));
    if (action === undefined) {
      problems.push(rowProblem(row, "action-unknown", "no action has this id. Do not change the Id column."));
      continue;
    }
    const change = readRow(action, (id) => (found.value.has(id) ? text(id) : null));
    if (typeof change === "string") {
      problems.push(rowProblem(row, "action-cell", change));
      continue;
    }
    const version = Number(text("version")) || 0;
    const { edits, conflicts: taken } = compareChange(action, { version, change });
    conflicts.push(...taken.map((conflict) => ({ id: action.id, row, ...conflict })));
    if (taken.length > 0 || Object.keys(edits).length === 0) continue;
    const by = text("changed-by");
    if (by === "") {
      problems.push(rowProblem(row, "action-by-missing", "write your role in Changed by."));
      continue;
    }
    const next = await tracker.change(action.id, { version: action.version, change: edits, by });
    if (next.ok) changed += 1;
    else if (next.problem.conflicts === undefined)
      problems.push(rowProblem(row, next.problem.code, next.problem.message));
    else conflicts.push(...next.problem.conflicts.map((conflict) => ({ id: action.id, row, ...conflict })));
  }
  return succeed({ changed, conflicts, problems });
}

/** What the row says, or what is wrong with it. @param cell the text of a column; null where the sheet has no such column */
function readRow(action: FollowedAction, cell: (id: string) => string | null): ActionChange | string {
  const textOrNull = (written: string | null) => (written === "" ? null : written);
  const state = cell("state") === "" ? action.state : actionStates.find((each) => each === cell("state"));
  if (state === undefined) return `the state must be ${actionStates.join(", ")}.`;
  const focusText = cell("focus");
  const focus = focuses.find((each) => each === focusText);
  if (focusText !== null && focusText !== "" && focus === undefined)
    return `the focus must be ${focuses.join(" or ")}.`;
  const dueText = cell("due");
  const due = dueText === null || dueText === "" ? null : decodeUkDate(dueText);
  if (dueText !== null && dueText !== "" && due === null)
    return "the due date is not a date, such as 31/03/2027.";
  const others = (["owner", "reason", "evidence"] as const).filter((id) => cell(id) !== null);
  return {
    state,
    ...(focusText === null ? {} : { focus: focus ?? null }),
    ...(dueText === null ? {} : { due }),
    ...Object.fromEntries(others.map((id) => [id, textOrNull(cell(id))])),
  };
}
