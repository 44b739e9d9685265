import { dateInWords } from "../dates/date-in-words.ts";
import { firstReview as milestone } from "../milestones/statutory-milestones.ts";
import { createCheck } from "./engine/create-check.ts";
import { dueByMilestone, periodOf, whyNotDue } from "./patterns/due-by-milestone.ts";

export const firstReviewLate = createCheck({
  id: "first-review-late",
  codes: ["H13"],
  severity: "note",
  subject: "audit",
  needs: ["lookedAfterSince", "firstReview"],
  why: "A late first review means that nobody has looked at the child’s plan in time.",
  source: `${milestone.source}. The permanence tracker counts by the same milestone, ${milestone.milestone}.`,
  messages: {
    late: "{name}: this was due by {due}, {period} after the child became looked after.",
  },
  whyNot: ({ lookedAfterSince }) => whyNotDue(milestone, lookedAfterSince.date),
  check: ({ lookedAfterSince, firstReview }, report) => {
    const due = dueByMilestone(milestone, lookedAfterSince.date);
    const { date, place: at, title: name } = firstReview;
    if (due === null || date <= due) return;
    report("late", { at, wording: { name }, values: { due: dateInWords(due), period: periodOf(milestone) } });
  },
});
