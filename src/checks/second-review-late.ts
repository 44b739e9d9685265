import { dateInWords } from "../dates/date-in-words.ts";
import { secondReview as milestone } from "../milestones/statutory-milestones.ts";
import { createCheck } from "./engine/create-check.ts";
import { dueByMilestone, periodOf, whyNotDue } from "./patterns/due-by-milestone.ts";

export const secondReviewLate = createCheck({
  id: "second-review-late",
  codes: ["H14"],
  severity: "note",
  subject: "audit",
  needs: ["firstReview", "secondReview"],
  why: "There should be a plan for permanence by the second review. Each month of delay is a month without one.",
  source: `${milestone.source}. The permanence tracker counts by the same milestone, ${milestone.milestone}.`,
  messages: {
    late: "{name}: this was due by {due}, {period} after the first.",
  },
  whyNot: ({ firstReview }) => whyNotDue(milestone, firstReview.date),
  check: ({ firstReview, secondReview }, report) => {
    const due = dueByMilestone(milestone, firstReview.date);
    const { date, place: at, title: name } = secondReview;
    if (due === null || date <= due) return;
    report("late", { at, wording: { name }, values: { due: dateInWords(due), period: periodOf(milestone) } });
  },
});
