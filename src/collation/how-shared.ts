import type { FormValue } from "../proforma/form-tree.ts";
import type { Meaning } from "../proforma/form.ts";
import type { SharingPolicy } from "./sharing-policy.ts";

/** What becomes of a value on its way to a shared list. */
export type Treatment = "as-it-is" | "keyed-hash" | "left-out";

/** Texts in which an auditor describes the case, whatever the form lets them be shared as. */
const descriptions: ReadonlySet<Meaning> = new Set(["comment", "description"]);
/** Dates that could tell which child it is about. */
const caseDates: ReadonlySet<Meaning> = new Set([
  ...(["audit-date", "care-start", "first-review", "second-review", "event-date"] as const),
]);
const actionMeanings: ReadonlySet<Meaning> = new Set(["area", "action", "owner", "due-date"]);

/**
 * How a value of a form is shared: by what it means first, then by what its definition allows, then by the policy. A reference
 * is never more than the policy says and initials go only where the policy lets them, whatever a form calls either. What the
 * definition says nothing of is never shared.
 */
export function treatmentOf(value: FormValue, policy: SharingPolicy): Treatment {
  const { means, shared, type } = value.definition;
  if (means === "initials") return policy.iro ? "as-it-is" : "left-out";
  if (shared === "never") return "left-out";
  if (means === "child-reference" || shared === "keyed-hash") {
    // A hash is a text: a column of numbers or dates has no room for one.
    if (type !== "text" || policy.childId === "left-out") return "left-out";
    return means === "child-reference" ? policy.childId : "keyed-hash";
  }
  return gatesOf(value, policy).every((isOpen) => isOpen) ? "as-it-is" : "left-out";
}

/** Whether what was typed instead of a value of the form goes. It is free text. */
export function mayShareAsWritten(value: FormValue, policy: SharingPolicy): boolean {
  if (treatmentOf(value, policy) !== "as-it-is") return false;
  const { means, type } = value.definition;
  // "31 March (at supervision)": the words beside the date by which an action is due belong to the action.
  const isDeadline = means === "due-date" && type === "date" && value.owner.kind === "list-row";
  return isDeadline || policy.comments;
}

/** What the policy says of each kind that the value belongs to. */
function gatesOf({ definition, owner }: FormValue, policy: SharingPolicy): readonly boolean[] {
  const { means, shared } = definition;
  const isOneOf = (meanings: ReadonlySet<Meaning>) => means !== undefined && meanings.has(means);
  return [
    ...(shared === "with-comments" || isOneOf(descriptions) ? [policy.comments] : []),
    ...(means === "team" ? [policy.team] : []),
    ...(isOneOf(caseDates) ? [policy.facts] : []),
    ...(owner.kind === "list-row" || isOneOf(actionMeanings) ? [policy.actions] : []),
    ...(owner.kind === "prompt" ? [policy.factors] : []),
  ];
}
