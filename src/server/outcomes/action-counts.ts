import { actionStates, focuses } from "../../actions/register.ts";
import { roundToFive } from "../../outcomes/disclosure/disclosure-policy.ts";
import { protectTable } from "../../outcomes/disclosure/protect-table.ts";
import type { CountTable } from "../../outcomes/disclosure/count-table.ts";
import type { OutcomeTable } from "../../outcomes/outcome.ts";
import { fail, succeed, type Problem, type Result } from "../../result.ts";
import type { ActionCount } from "../store/audit-store.ts";

/**
 * What a region sees of the actions of its authorities: how many are in each state, and how many have each focus. Counts change every
 * day, and what changed between two days would give small numbers away. So they are protected as daily figures are: small ones are
 * hidden, the rest are rounded to five. Fails with `actions-few-authorities` where too few authorities follow up actions.
 */
export function countForRegion(counts: readonly ActionCount[]): Result<readonly OutcomeTable[]> {
  const authorities = new Set(counts.map(({ authority }) => authority));
  if (authorities.size < roundToFive.totalsFrom) return fail(fewAuthorities);
  const byState = tableOf("actions-by-state", "Actions by state", counts, [
    ...actionStates.map((state) => ({
      column: state,
      count: (each: ActionCount) => (each.state === state ? each.count : 0),
    })),
  ]);
  const byFocus = tableOf("actions-by-focus", "Actions by focus", counts, [
    ...[...focuses, null].map((focus) => ({
      column: focus ?? "no focus",
      count: (each: ActionCount) => (each.focus === focus ? each.count : 0),
    })),
  ]);
  const overdue = tableOf("actions-overdue", "Actions that are overdue", counts, [
    { column: "overdue", count: (each) => each.overdue },
    { column: "not overdue", count: (each) => each.count - each.overdue },
  ]);
  const shown = [byState, byFocus, overdue].map((table) => protectTable(table, roundToFive, [], false));
  if (shown.some((table) => table === null)) return fail(fewAuthorities);
  return succeed(shown.flatMap((table) => (table === null ? [] : [table.shown])));
}

interface CountedColumn {
  readonly column: string;
  readonly count: (each: ActionCount) => number;
}

function tableOf(
  id: string,
  title: string,
  counts: readonly ActionCount[],
  columns: readonly CountedColumn[],
): CountTable {
  const shares = new Map<string, number[][]>();
  for (const each of counts) {
    const before = shares.get(each.authority)?.[0] ?? columns.map(() => 0);
    shares.set(each.authority, [before.map((sum, at) => sum + (columns[at]?.count(each) ?? 0))]);
  }
  return { id, title, rows: [], columns: columns.map(({ column }) => column), shares };
}

const fewAuthorities: Problem = {
  code: "actions-few-authorities",
  message: `Counts are shown once ${roundToFive.totalsFrom} authorities follow up actions here.`,
};
