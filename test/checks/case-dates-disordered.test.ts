import { caseDatesDisordered } from "../../src/checks/case-dates-disordered.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(caseDatesDisordered, {
  accept: [
    {
      because: "each comes after the one before",
      given: {
        caseDates: {
          lookedAfterSince: "2026-05-11",
          firstReview: "2026-06-08",
          secondReview: "2026-09-01",
          auditDate: "2026-11-20",
        },
      },
    },
    {
      because: "all on one day is in order",
      given: { caseDates: { secondReview: "2026-11-22", auditDate: "2026-11-22" } },
    },
    {
      because: "one date has nothing to be compared with",
      given: { caseDates: { firstReview: "2026-06-08" } },
    },
    {
      because: "whether the audit lies in the future is left open where today is not known",
      given: { caseDates: { auditDate: "2027-01-04" }, today: null },
    },
  ],
  reject: [
    {
      because: "a review before the child became looked after",
      given: { caseDates: { lookedAfterSince: "2026-05-11", firstReview: "2026-05-10" } },
      findings: [{ messageId: "beforeEarlier", at: "facts/firstReview", severity: "query" }],
    },
    {
      because: "a missing date in between does not hide the order",
      given: { caseDates: { firstReview: "2026-06-08", auditDate: "2026-06-07" } },
      findings: [{ messageId: "beforeEarlier", at: "facts/auditDate" }],
    },
    {
      because: "an audit tomorrow",
      given: { caseDates: { auditDate: "2026-11-23" } },
      findings: [{ messageId: "inFuture", at: "facts/auditDate" }],
    },
  ],
  notApplicable: [{ because: "no date of the case was given", given: {} }],
});
