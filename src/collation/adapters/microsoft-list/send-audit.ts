import { fail, succeed } from "../../../result.ts";
import type { Result } from "../../../result.ts";
import type { Form } from "../../../proforma/form.ts";
import type { CollatedAudit } from "../../collated-audit.ts";
import type { ListProblem, SameChildChoice, Sent } from "../../collation-list.ts";
import { decideArrival } from "../../edition.ts";
import type { Cell } from "../../list-row.ts";
import { decideSending, isInList, isLive, isOnSameForm, sameChildProblem } from "../../same-child.ts";
import type { GraphList } from "./graph-list.ts";
import { editionOf, heldAuditOf, onOtherForm, unreadableRow } from "./list-rows.ts";
import { findItemsOfChild, type ItemOfChild } from "./rows-of-child.ts";

/** How often somebody else may be quicker before it is left for later. */
export const maxRounds = 3;

/** An audit on its way into a list. */
export interface AuditToSend {
  readonly audit: CollatedAudit;
  /** The cells of its row. */
  readonly fields: Readonly<Record<string, Cell>>;
  readonly sameChild: SameChildChoice;
  /** The forms that audits in the list may be on. */
  readonly forms: readonly Form[];
}

type Outcome = Promise<Result<Sent, ListProblem>>;

/**
 * Sends an audit: one row for each child. Graph has no call that looks and writes in one step, so we look for the child's rows,
 * write, and look again: of two copies that arrive at the same time the row that was made first stays, and the sender of the
 * other is asked.
 */
export async function sendAudit(list: GraphList, sending: AuditToSend): Outcome {
  const { audit, sameChild, forms } = sending;
  if (sameChild === "keep-both") return sentOf(await putAudit(list, sending));
  const before = await findItemsOfChild(list, audit, forms);
  if (!before.ok) return before;
  const { others, hasOwn } = before.value;
  if (others.length === 0) {
    const put = await putAudit(list, sending, hasOwn);
    return put.ok && !hasOwn && isInList(put.value.outcome)
      ? settleRace(list, sending, put.value)
      : sentOf(put);
  }
  const own = await list.findItem(audit.auditKey);
  if (!own.ok) return own;
  const held = own.value && heldAuditOf(own.value);
  const decided = decideSending(
    audit,
    held && { ...held, sentAt: null },
    others.map(({ row }) => row),
    sameChild,
    forms,
  );
  if (!decided.ok) return decided;
  const put = await putAudit(list, sending, hasOwn);
  return put.ok && decided.value.outcome === "replaced" && isInList(put.value.outcome)
    ? supersedeAll(list, others, put.value)
    : sentOf(put);
}

/** Looks again once the audit is in the list. */
async function settleRace(list: GraphList, { audit, sameChild, forms }: AuditToSend, put: Put): Outcome {
  const after = await findItemsOfChild(list, audit, forms);
  if (!after.ok) return after;
  const { others } = after.value;
  if (sameChild === "replace" && others.length > 0) return supersedeAll(list, others, put);
  // SharePoint numbers rows in the order in which it makes them, so both senders see the same one as the first.
  const first = others.find(({ item }) => Number(item.id) < Number(put.itemId));
  if (first === undefined) return sentOf(succeed(put));
  const stepped = await supersede(list, audit.auditKey);
  if (!stepped.ok) return stepped;
  const { auditKey } = first.row.audit;
  return fail(sameChildProblem({ auditKey, sentAt: first.row.sentAt ?? first.row.audit.savedAt }));
}

/** Marks what was replaced, after the new audit is in the list: whatever goes wrong, one of them counts. */
async function supersedeAll(list: GraphList, others: readonly ItemOfChild[], { revision }: Put): Outcome {
  for (const { row } of others) {
    const done = await supersede(list, row.audit.auditKey);
    if (!done.ok) return done;
  }
  return succeed({ outcome: "replaced", revision });
}

async function supersede(list: GraphList, auditKey: string): Promise<Result<null, ListProblem>> {
  let problem: ListProblem = unreadableRow;
  for (let round = 1; round <= maxRounds; round += 1) {
    const found = await list.findItem(auditKey);
    if (!found.ok) return found;
    const held = found.value && heldAuditOf(found.value);
    if (!found.value || (held && !isLive(held.state))) return succeed(null);
    const changed = await list.changeItem(found.value, { State: "superseded" });
    if (changed.ok) return succeed(null);
    if (!isOvertaken(changed.problem)) return changed;
    problem = changed.problem;
  }
  return fail(problem);
}

/** What became of an audit, and its row where it has one. */
interface Put extends Sent {
  readonly itemId: string;
}

function sentOf(put: Result<Put, ListProblem>): Result<Sent, ListProblem> {
  return put.ok ? succeed({ outcome: put.value.outcome, revision: put.value.revision }) : put;
}

/**
 * Puts an audit into the row of its key. Graph has no call for that, so the list's unique key decides: a row is made first, and
 * where there is one with the key it is read, judged and changed, provided that nobody changed it meanwhile. Whatever answer
 * was lost, doing it all again comes to the same.
 * @param isKnownThere whether a row with the key was seen already.
 */
async function putAudit(
  list: GraphList,
  { audit, fields }: AuditToSend,
  isKnownThere = false,
): Promise<Result<Put, ListProblem>> {
  let trouble: Result<Put, ListProblem> | null = null;
  let isThere = isKnownThere;
  for (let round = 1; round <= maxRounds; round += 1) {
    if (!isThere) {
      const created = await list.createItem(fields);
      if (created.ok)
        return succeed({ outcome: "created", revision: audit.revision, itemId: created.value.id });
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
    const held = heldAuditOf(found.value);
    if (held && !isOnSameForm(held.audit, audit)) return fail(onOtherForm);
    const edition = editionOf(found.value);
    if (edition === null) return fail(unreadableRow);
    const itemId = found.value.id;
    const outcome = decideArrival(edition, audit);
    if (outcome !== "updated") return succeed({ outcome, revision: edition.revision, itemId });
    const changed = await list.changeItem(found.value, fields);
    if (changed.ok) return succeed({ outcome, revision: audit.revision, itemId });
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
