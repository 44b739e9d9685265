import { createCheck } from "./engine/create-check.ts";
import { addWorkingDays } from "../dates/working-days.ts";
import { dateInWords } from "../dates/date-in-words.ts";

export const firstReviewLate = createCheck({
  id: "first-review-late",
  codes: ["H13"],
  severity: "note",
  subject: "audit",
  needs: ["lookedAfterSince", "firstReview"],
  why: "A late first review means that nobody has looked at the child’s plan in time.",
  source:
    "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(1): within 20 working days.",
  messages: {
    late: "{name}: this was due by {due}, 20 working days after the child became looked after.",
  },
  check: ({ lookedAfterSince, firstReview }, report) => {
    const due = addWorkingDays(lookedAfterSince.date, 20);
    const { date, place: at, title: name } = firstReview;
    if (due !== null && date > due)
      report("late", { at, wording: { name }, values: { due: dateInWords(due) } });
  },
});
