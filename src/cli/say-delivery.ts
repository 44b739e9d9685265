import type { ListProblem, SameChildAudit, SendOutcome } from "../collation/collation-list.ts";
import { sameChildCode, sayThatChildIsThere } from "../collation/same-child.ts";
import type { Delivery } from "../collation/outbox.ts";
import type { Problem } from "../result.ts";
import type { LineOutcome } from "./file-line.ts";

/** What became of an audit that was sent, as a line. @param to the name of the list. @param messages what else to tell. */
export function sayDelivery(delivery: Delivery, to: string, messages: readonly Problem[] = []): LineOutcome {
  switch (delivery.status) {
    case "sent":
      return sayArrival(delivery.sent.outcome, delivery.sent.revision, to, messages);
    case "waiting":
      return { status: "waiting", problem: delivery.problem };
    case "asks":
    case "refused":
      return sayRefusal(delivery.problem);
  }
}

/** The same for one that a list has answered about. */
export function sayArrival(
  outcome: SendOutcome,
  revision: number,
  to: string,
  messages: readonly Problem[] = [],
): LineOutcome {
  const edition = `revision ${String(revision)}`;
  switch (outcome) {
    case "created":
      return { status: "done", what: `created in ${to}, ${edition}`, messages };
    case "updated":
      return { status: "done", what: `updated in ${to}, ${edition}`, messages };
    case "replaced":
      return {
        status: "done",
        what: `replaced this child's earlier audit in ${to}, ${edition}`,
        messages,
      };
    case "unchanged":
      return { status: "done", what: `unchanged: ${to} has it, ${edition}`, messages };
    case "older-refused":
      return { status: "refused", problem: olderRefused(edition) };
    case "withdrawn-refused":
      return { status: "refused", problem: withdrawnRefused };
  }
}

/** A list that checked an audit and will not have it says what blocks it. */
export function sayRefusal(problem: ListProblem): LineOutcome {
  if (problem.other !== undefined) return { status: "refused", problem: sameChild(problem.other) };
  if (problem.findings === undefined) return { status: "refused", problem };
  const details = problem.findings.map(({ check, at }) => `${check} at ${at}`);
  return { status: "blocked", what: `not taken: ${problem.message}`, details };
}

/** Nobody can be asked here. */
function sameChild(other: SameChildAudit): Problem {
  return {
    code: sameChildCode,
    message: `${sayThatChildIsThere(other)} Send it again with --replace to replace that audit, or with --keep-both to keep both.`,
  };
}

const withdrawnRefused: Problem = {
  code: "audit-withdrawn",
  message:
    "This audit was withdrawn from the list, so it was not sent. If it should go back, change and save the form, then send it.",
};

function olderRefused(edition: string): Problem {
  return {
    code: "older-refused",
    message: `The list has a newer edition of this audit (${edition}) and keeps it. Look for the newer copy of the document.`,
  };
}
