import { factPlace } from "../audit/place.ts";
import { createCheck } from "./engine/create-check.ts";
import { addMonths } from "./patterns/calendar.ts";
import { dateInWords } from "./patterns/write-date.ts";

export const secondReviewLate = createCheck({
  id: "second-review-late",
  codes: ["H14"],
  severity: "note",
  subject: "audit",
  needs: ["firstReview", "secondReview"],
  why: "By the second review there is to be a plan for permanence; each month that it comes later is a month without.",
  source:
    "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(2): within three months of the first.",
  messages: {
    late: "Date of the second review: more than three months after the first (by {due}).",
  },
  check: ({ firstReview, secondReview }, report) => {
    const due = addMonths(firstReview, 3);
    if (secondReview > due)
      report("late", { at: factPlace("secondReview"), values: { due: dateInWords(due) } });
  },
});
