import { createCheck } from "./engine/create-check.ts";
import { addMonths } from "../dates/plain-date.ts";
import { dateInWords } from "../dates/date-in-words.ts";

export const secondReviewLate = createCheck({
  id: "second-review-late",
  codes: ["H14"],
  severity: "note",
  subject: "audit",
  needs: ["firstReview", "secondReview"],
  why: "There should be a plan for permanence by the second review. Each month of delay is a month without one.",
  source:
    "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(2): within three months of the first.",
  messages: {
    late: "{name}: this was due by {due}, three months after the first.",
  },
  check: ({ firstReview, secondReview }, report) => {
    const due = addMonths(firstReview.date, 3);
    const { date, place: at, title: name } = secondReview;
    if (date > due) report("late", { at, wording: { name }, values: { due: dateInWords(due) } });
  },
});
