import { ageRangeUnknown } from "../../src/checks/age-range-unknown.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(ageRangeUnknown, {
  accept: [
    { because: "the youngest range", given: { header: { ageRange: "0-5" } } },
    { because: "the oldest range", given: { header: { ageRange: "11-15" } } },
  ],
  reject: [
    {
      because: "one age is no range; the range that it lies in is offered",
      given: { header: { ageRange: null, ageRangeAsWritten: "11" } },
      findings: [
        {
          messageId: "notARange",
          at: "header/ageRange",
          severity: "error",
          fix: { place: "header/ageRange", value: "11-15yrs" },
        },
      ],
    },
    {
      because: "16 and 17 are no range of the sample",
      given: { header: { ageRange: null, ageRangeAsWritten: "16-17" } },
      findings: [{ messageId: "notARange", at: "header/ageRange", severity: "error" }],
    },
    {
      because: "a range that runs over the edge of the sample",
      given: { header: { ageRange: null, ageRangeAsWritten: "11-16" } },
      findings: [{ messageId: "notARange", at: "header/ageRange" }],
    },
    {
      because: "an age above the sample",
      given: { header: { ageRange: null, ageRangeAsWritten: "16 years" } },
      findings: [{ messageId: "outsideSample", at: "header/ageRange", severity: "error" }],
    },
    {
      because: "a record from elsewhere may have left a range unread, which is offered as the form words it",
      given: { header: { ageRange: null, ageRangeAsWritten: "6 to 10 years" } },
      findings: [
        {
          messageId: "notARange",
          at: "header/ageRange",
          fix: { place: "header/ageRange", value: "6-10yrs" },
        },
      ],
    },
    {
      because: "a record from elsewhere may hold a range of its own",
      given: { header: { ageRange: "5-9" } },
      findings: [{ messageId: "notARange", at: "header/ageRange" }],
    },
  ],
  couldNotCheck: [
    {
      because: "nothing was filled in",
      given: { header: { ageRange: null } },
      why: "Age range: not filled in.",
    },
  ],
});
