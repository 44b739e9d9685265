import { createCheck } from "./engine/create-check.ts";
import { addMonths } from "../dates/plain-date.ts";

export const actionDateFar = createCheck({
  id: "action-date-far",
  codes: ["A06"],
  severity: "note",
  subject: "action-row",
  needs: ["date", "auditedOn"],
  policy: ["monthsAhead"],
  why: "The plan will be reviewed twice before then, and a date that far off is often a slip in the year.",
  source:
    "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33: a review every six months.",
  messages: {
    farAhead: "{name}: the date for completion is more than {months} months away. Check the year.",
  },
  appliesTo: ({ asksForAction }) => asksForAction !== false,
  check: ({ datePlace, date, auditedOn }, report, { monthsAhead }) => {
    if (date <= addMonths(auditedOn, monthsAhead)) return;
    report("farAhead", { at: datePlace, values: { months: monthsAhead } });
  },
});
