import type { Problem } from "../../../result.ts";
import type { ConnectionReport, ConnectionStep, ListProblem } from "../../collation-list.ts";
import type { Column } from "../../list-row.ts";
import type { GraphDependencies } from "./graph-client.ts";
import type { GraphList } from "./graph-list.ts";
import type { GraphColumn } from "./graph-shapes.ts";
import { differencesOf } from "./list-columns.ts";

const signIn = "Sign-in";
const listThere = "The list is there";
const mayWrite = "Permission to write";

/** The column that lists made by earlier versions lack. They take audits without it. */
export const addedColumn = "Form";

const madeBefore: Problem = {
  code: "list-column-missing",
  message: `The list was made by an earlier version and has no column ${addedColumn}. permanency-audit list create with the same name adds it.`,
};

/** Tries what sending needs, in this order: sign-in, the list, each of its columns, the right to write. Sends and changes nothing. */
export async function checkMicrosoftList(
  list: GraphList,
  columns: readonly Column[],
  { getToken, note }: Pick<GraphDependencies, "getToken"> & { readonly note: (problem: Problem) => void },
): Promise<ConnectionReport> {
  const columnSteps = columns.map(({ name }) => `Column ${name}`);
  const token = await getToken();
  if (!token.ok) return report(failed(signIn, token.problem), untried(listThere, ...columnSteps, mayWrite));

  const found = await list.read();
  if (!found.ok) {
    const isSignIn = found.problem.code === "list-sign-in-needed";
    return isSignIn
      ? report(failed(signIn, found.problem), untried(listThere, ...columnSteps, mayWrite))
      : report(fine(signIn), failed(listThere, found.problem), untried(...columnSteps, mayWrite));
  }
  const inList = await list.readColumns();
  if (!inList.ok) {
    return report(fine(signIn), failed(listThere, inList.problem), untried(...columnSteps, mayWrite));
  }
  const expected = columns.filter((column) => {
    const isFromBefore =
      column.name === addedColumn && !inList.value.some(({ name }) => name === addedColumn);
    if (isFromBefore) note(madeBefore);
    return !isFromBefore;
  });
  return report(
    fine(signIn, listThere),
    expected.map((column) => columnStep(column, inList.value)),
    [await tryToWrite(list)],
  );
}

function columnStep(column: Column, inList: readonly GraphColumn[]): ConnectionStep {
  const name = `Column ${column.name}`;
  const [difference] = differencesOf(column, inList);
  if (!difference) return { name, status: "ok", problem: null };
  return { name, status: "missing", problem: { code: difference.code, message: difference.message } };
}

/**
 * Graph tells nobody what an app may do in one list, and a row made to try would be seen. So we ask to change a row on the
 * condition that it is still a version that it never was: without permission that is refused (403), with it the condition fails
 * (412). A list without rows has none to try it on; there we name row 0, as SharePoint counts from 1.
 */
async function tryToWrite(list: GraphList): Promise<ConnectionStep> {
  const first = await list.readFirstItem();
  if (!first.ok) return { name: mayWrite, status: "missing", problem: first.problem };
  const tried = await list.changeItem(
    { id: first.value?.id ?? "0", eTag: neverAVersion },
    { State: "received" },
  );
  if (tried.ok || passes.includes(tried.problem.code)) return { name: mayWrite, status: "ok", problem: null };
  const problem = tried.problem.code === "list-no-access" ? noWriteAccess : tried.problem;
  return { name: mayWrite, status: "missing", problem };
}

/** Of the form that eTags of rows have. */
const neverAVersion = '"{00000000-0000-0000-0000-000000000000},0"';

/** What Graph says of a row that has changed, or is not there, to a caller who may write. */
const passes: readonly string[] = ["list-row-changed", "list-not-found", "list-request-refused"];

const noWriteAccess = {
  code: "list-no-write-access",
  message:
    "You can read the list but not write to it. Ask the person who set it up to give Permanency Audit the write role on the list. You also need the right to edit its site.",
};

function fine(...names: readonly string[]): readonly ConnectionStep[] {
  return names.map((name) => ({ name, status: "ok", problem: null }));
}

function failed(name: string, problem: ListProblem): readonly ConnectionStep[] {
  return [{ name, status: "missing", problem }];
}

function untried(...names: readonly string[]): readonly ConnectionStep[] {
  return names.map((name) => ({ name, status: "not-tried", problem: null }));
}

function report(...parts: readonly (readonly ConnectionStep[])[]): ConnectionReport {
  const steps = parts.flat();
  return { ok: steps.every(({ status }) => status === "ok"), steps };
}
