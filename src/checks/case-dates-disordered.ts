import { factPlace } from "../audit/place.ts";
import { createCheck } from "./engine/create-check.ts";

/** In the order in which they must lie, none before the one above it. */
const inOrder = ["lookedAfterSince", "firstReview", "secondReview", "auditDate"] as const;
const names = {
  lookedAfterSince: "the day the child became looked after",
  firstReview: "the first review",
  secondReview: "the second review",
  auditDate: "the audit",
} as const;

export const caseDatesDisordered = createCheck({
  id: "case-dates-disordered",
  codes: ["H12"],
  severity: "query",
  subject: "audit",
  needs: ["caseDates", "today?"],
  why: "If one date is wrong, everything we work out from it is wrong too.",
  source:
    "The order of things: a child becomes looked after, is reviewed twice, and then the plan is audited.",
  messages: {
    beforeEarlier: "Dates of the case: {later} is before {earlier}. Correct one of the dates.",
    inFuture: "Date of the audit: this is in the future. Correct it.",
  },
  check: ({ caseDates, today }, report) => {
    const given = inOrder.filter((fact) => caseDates[fact] !== undefined);
    for (const [index, later] of given.entries()) {
      const earlier = given[index - 1];
      if (earlier === undefined || (caseDates[later] ?? "") >= (caseDates[earlier] ?? "")) continue;
      const at = factPlace(later);
      const values = { later: names[later], earlier: names[earlier] };
      report("beforeEarlier", { at, values, basis: [at, factPlace(earlier)] });
    }
    const { auditDate } = caseDates;
    if (auditDate !== undefined && today !== null && auditDate > today) {
      report("inFuture", { at: factPlace("auditDate") });
    }
  },
});
