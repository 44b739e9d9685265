import { fail, succeed } from "../../../result.ts";
import type { Result } from "../../../result.ts";
import type { CollatedAudit } from "../../collated-audit.ts";
import type { ListProblem, Sent } from "../../collation-list.ts";
import { decideArrival } from "../../edition.ts";
import type { Cell } from "../../list-row.ts";
import type { GraphList } from "./graph-list.ts";
import { editionOf, unreadableRow } from "./list-rows.ts";

/** How often somebody else may be quicker before it is left for later. */
export const mostRounds = 3;

/**
 * Puts an audit into the list. Graph has no call for that, so the list's unique key decides: a row is made first, and where
 * there is one with the key it is read, judged and changed, provided that nobody changed it meanwhile. Whatever answer was
 * lost, doing it all again comes to the same.
 * @param fields the cells of its row.
 */
export async function sendAudit(
  list: GraphList,
  audit: CollatedAudit,
  fields: Readonly<Record<string, Cell>>,
): Promise<Result<Sent, ListProblem>> {
  let trouble: Result<Sent, ListProblem> | null = null;
  let isThere = false;
  for (let round = 1; round <= mostRounds; round += 1) {
    if (!isThere) {
      const created = await list.createItem(fields);
      if (created.ok) return succeed({ outcome: "created", revision: audit.revision });
      if (!mayBeThere(created.problem)) return created;
      trouble = created;
    }
    const found = await list.findItem(audit.auditKey);
    if (!found.ok) return found;
    if (found.value === null) {
      if (trouble?.ok === false && trouble.problem.code === "list-request-refused") return trouble;
      isThere = false;
      continue;
    }
    const edition = editionOf(found.value);
    if (edition === null) return fail(unreadableRow);
    const outcome = decideArrival(edition, audit);
    if (outcome !== "updated") return succeed({ outcome, revision: edition.revision });
    const changed = await list.changeItem(found.value, fields);
    if (changed.ok) return succeed({ outcome, revision: audit.revision });
    trouble = changed;
    if (!isOvertaken(changed.problem)) return changed;
    isThere = changed.problem.code !== "list-not-found";
  }
  return trouble ?? fail(unreadableRow);
}

/**
 * Whether a row with the key may be what stood in the way. The code for that means other things too, and its message may be
 * translated: whether the key is found in the list is what decides.
 */
function mayBeThere({ code }: ListProblem): boolean {
  return code === "list-key-taken" || code === "list-request-refused";
}

/** Whether the row was changed or deleted by somebody else after it was read. */
export function isOvertaken({ code }: ListProblem): boolean {
  return code === "list-row-changed" || code === "list-not-found";
}
