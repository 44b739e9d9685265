import { rowsOf } from "../audit/record-values.ts";
import { columnMeaning, treeOf } from "../proforma/form-tree.ts";
import type { Form, Meaning } from "../proforma/form.ts";
import type { CountTable } from "./disclosure/count-table.ts";
import type { ChosenAudit } from "./outcome-audit.ts";
import type { OutcomeAction, OutcomeTable } from "./outcome.ts";

/**
 * The actions for improvement that audits agreed, the earliest due date first. Whether one is overdue is worked out, never kept.
 * @param on the day of the report, as an ISO date
 */
export function listActions(
  form: Form,
  audits: readonly ChosenAudit[],
  on: string,
): readonly OutcomeAction[] {
  return audits
    .flatMap((audit) => actionsOf(form, audit, on))
    .toSorted((one, other) => (one.due ?? "9999").localeCompare(other.due ?? "9999"));
}

function actionsOf(form: Form, { record }: ChosenAudit, on: string): readonly OutcomeAction[] {
  return treeOf(form).lists.flatMap((list) => {
    const idOf = (meaning: Meaning) => columnMeaning(list.columns, meaning)?.id ?? null;
    const [area, action, owner, due] = [idOf("area"), idOf("action"), idOf("owner"), idOf("due-date")];
    if (action === null) return [];
    return rowsOf(record, list.id).flatMap((row): readonly OutcomeAction[] => {
      const textAt = (id: string | null) => {
        const value = id === null ? null : row[id];
        return typeof value === "string" && value.trim() !== "" ? value : null;
      };
      const text = textAt(action);
      if (text === null) return [];
      const date = textAt(due);
      const isOverdue = date !== null && date < on;
      return [{ area: textAt(area), action: text, owner: textAt(owner), due: date, isOverdue }];
    });
  });
}

/** How many actions are agreed, overdue, or without a date. */
export function countActions(actions: readonly OutcomeAction[]): OutcomeTable {
  const overdue = actions.filter(({ isOverdue }) => isOverdue).length;
  const undated = actions.filter(({ due }) => due === null).length;
  return {
    id: "actions",
    title: "Actions for improvement",
    rows: ["total"],
    columns: ["Due later", "Overdue", "No date", "n"],
    cells: [[actions.length - overdue - undated, overdue, undated, actions.length]],
  };
}

/** Of a region: audits by whether they have actions, as how many audits each authority has is known by design. */
export function tableOfAuditsWithActions(form: Form, audits: readonly ChosenAudit[], on: string): CountTable {
  const shares = new Map<string, number[][]>();
  for (const audit of audits) {
    const actions = actionsOf(form, audit, on);
    const column = actions.length === 0 ? 2 : actions.some(({ isOverdue }) => isOverdue) ? 1 : 0;
    const [line] = shares.get(audit.authority) ?? [[0, 0, 0]];
    const counts = line ?? [];
    counts[column] = (counts[column] ?? 0) + 1;
    shares.set(audit.authority, [counts]);
  }
  return {
    id: "audits-with-actions",
    title: "Audits by their actions for improvement",
    rows: [],
    columns: ["Actions, none overdue", "An action overdue", "No action"],
    shares,
  };
}
