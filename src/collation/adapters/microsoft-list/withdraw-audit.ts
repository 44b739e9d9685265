import { fail, succeed } from "../../../result.ts";
import type { Result } from "../../../result.ts";
import type { ListProblem } from "../../collation-list.ts";
import type { GraphList } from "./graph-list.ts";
import { graphProblem } from "./graph-problem.ts";
import { isOvertaken, maxRounds } from "./send-audit.ts";

/** Marks the row of an audit as withdrawn. What it says stays, and so does the history of the row. */
export async function withdrawAudit(
  list: GraphList,
  auditKey: string,
): Promise<Result<"withdrawn" | "unchanged" | "not-there", ListProblem>> {
  for (let round = 1; round <= maxRounds; round += 1) {
    const found = await list.findItem(auditKey);
    if (!found.ok) return found;
    if (found.value === null) return succeed("not-there");
    if (found.value.fields.State === "withdrawn") return succeed("unchanged");
    const changed = await list.changeItem(found.value, { State: "withdrawn" });
    if (changed.ok) return succeed("withdrawn");
    if (!isOvertaken(changed.problem)) return changed;
  }
  return fail(graphProblem("list-row-changed"));
}
