import type { ConnectionReport, ConnectionStep, ListProblem } from "../../collation-list.ts";
import type { Column } from "../../list-row.ts";
import type { GraphResult } from "./graph-client.ts";
import type { GraphList } from "./graph-list.ts";
import type { GraphColumn } from "./graph-shapes.ts";
import { differencesOf } from "./list-columns.ts";

const signIn = "Sign-in";
const listThere = "The list is there";
const mayWrite = "Permission to write";

/** Tries what sending needs, in this order: sign-in, the list, each of its columns, the right to write. Sends and changes nothing. */
export async function checkMicrosoftList(
  list: GraphList,
  columns: readonly Column[],
  getToken: () => GraphResult<string>,
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
  return report(
    fine(signIn, listThere),
    columns.map((column) => columnStep(column, inList.value)),
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
 * Graph tells nobody what an app may do in one list, and a row made to try would be seen. So a row is changed that never is
 * there: SharePoint counts rows from 1. Whoever may not write is refused (403); who may is told that there is no such row.
 * Which of the two it looks at first is not documented: a refusal is certain, the absence of one is not.
 */
async function tryToWrite(list: GraphList): Promise<ConnectionStep> {
  const tried = await list.changeItem({ id: "0", eTag: '"0"' }, { State: "received" });
  if (tried.ok) return { name: mayWrite, status: "ok", problem: null };
  if (tried.problem.code === "list-no-access") {
    return {
      name: mayWrite,
      status: "missing",
      problem: {
        code: "list-no-write-access",
        message:
          "The list can be read but not written. Ask who set it up to grant Permanency Audit the role write on it, and you the right to edit on its site.",
      },
    };
  }
  const isAbout = (["list-throttled", "list-unreachable", "list-busy", "list-sign-in-needed"] as const).some(
    (code) => code === tried.problem.code,
  );
  return isAbout
    ? { name: mayWrite, status: "missing", problem: tried.problem }
    : { name: mayWrite, status: "ok", problem: null };
}

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
