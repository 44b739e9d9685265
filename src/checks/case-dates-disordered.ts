import { createCheck } from "./engine/create-check.ts";

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
    inFuture: "{name}: this is in the future. Correct it.",
  },
  check: ({ caseDates, today }, report) => {
    for (const [index, later] of caseDates.entries()) {
      const earlier = caseDates[index - 1];
      if (earlier === undefined || later.date >= earlier.date) continue;
      const values = { later: later.inWords, earlier: earlier.inWords };
      report("beforeEarlier", { at: later.place, values, basis: [later.place, earlier.place] });
    }
    const audit = caseDates.find(({ means }) => means === "audit-date");
    if (audit !== undefined && today !== null && audit.date > today) {
      report("inFuture", { at: audit.place, wording: { name: audit.title } });
    }
  },
});
