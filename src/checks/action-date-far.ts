import { actionPlace } from "../audit/place.ts";
import { createCheck } from "./engine/create-check.ts";
import { addMonths } from "./patterns/calendar.ts";

export const actionDateFar = createCheck({
  id: "action-date-far",
  codes: ["A06"],
  severity: "note",
  subject: "action-row",
  needs: ["date", "auditedOn"],
  policy: ["monthsAhead"],
  why: "By a date that far off the child's plan will have been reviewed twice; often the year is a slip.",
  source:
    "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33: a review every six months.",
  messages: {
    farAhead: "{name}: the date for completion is more than {months} months ahead. Check the year.",
  },
  check: ({ row, date, auditedOn }, report, { monthsAhead }) => {
    if (date <= addMonths(auditedOn, monthsAhead)) return;
    report("farAhead", { at: actionPlace(row, "date"), values: { months: monthsAhead } });
  },
});
