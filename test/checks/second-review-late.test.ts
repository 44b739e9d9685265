import { secondReviewLate } from "../../src/checks/second-review-late.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(secondReviewLate, {
  accept: [
    {
      because: "three months to the day",
      given: { caseDates: { firstReview: "2026-02-02", secondReview: "2026-05-02" } },
    },
    {
      because: "February has no 30th, so its last day is in time",
      given: { caseDates: { firstReview: "2025-11-30", secondReview: "2026-02-28" } },
    },
  ],
  reject: [
    {
      because: "a day later",
      given: { caseDates: { firstReview: "2026-02-02", secondReview: "2026-05-03" } },
      findings: [{ messageId: "late", at: "facts/secondReview", severity: "note" }],
    },
    {
      because: "March comes after the last day of February",
      given: { caseDates: { firstReview: "2025-11-30", secondReview: "2026-03-01" } },
      findings: [{ messageId: "late", at: "facts/secondReview" }],
    },
  ],
  notApplicable: [
    { because: "no date was given", given: {} },
    { because: "it takes both dates", given: { caseDates: { secondReview: "2026-05-03" } } },
  ],
});
