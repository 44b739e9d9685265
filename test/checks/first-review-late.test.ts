import { firstReviewLate } from "../../src/checks/first-review-late.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(firstReviewLate, {
  accept: [
    {
      because: "the twentieth working day, with no bank holiday between",
      given: { caseDates: { lookedAfterSince: "2026-01-05", firstReview: "2026-02-02" } },
    },
    {
      because: "four bank holidays over Christmas and New Year do not count",
      given: { caseDates: { lookedAfterSince: "2025-12-15", firstReview: "2026-01-15" } },
    },
  ],
  reject: [
    {
      because: "the working day after the twentieth",
      given: { caseDates: { lookedAfterSince: "2026-01-05", firstReview: "2026-02-03" } },
      findings: [{ messageId: "late", at: "facts/firstReview", severity: "note" }],
    },
    {
      because: "one day too many in spite of the bank holidays",
      given: { caseDates: { lookedAfterSince: "2025-12-15", firstReview: "2026-01-16" } },
      findings: [{ messageId: "late", at: "facts/firstReview" }],
    },
  ],
  couldNotCheck: [
    {
      because: "the bank holidays of that year are not known: that is no pass",
      given: { caseDates: { lookedAfterSince: "2029-01-02", firstReview: "2029-01-10" } },
      why: "The audit: bank holidays are known from 2019 to 2028 only.",
    },
  ],
  notApplicable: [
    { because: "no date was given", given: {} },
    {
      because: "it takes both dates",
      given: { caseDates: { firstReview: "2026-02-03" } },
    },
  ],
});
