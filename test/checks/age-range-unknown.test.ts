import { ageRangeUnknown } from "../../src/checks/age-range-unknown.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(ageRangeUnknown, {
  accept: [
    { because: "the youngest range", given: { header: { ageRange: "0-5" } } },
    { because: "the oldest range", given: { header: { ageRange: "11-15" } } },
  ],
  reject: [
    {
      because: "a single age could lie at the edge of the sample",
      given: { header: { ageRange: null, ageRangeAsWritten: "11" } },
      findings: [{ messageId: "notARange", at: "header/ageRange", severity: "error" }],
    },
    {
      because: "16 and 17 are outside the sample",
      given: { header: { ageRange: null, ageRangeAsWritten: "16-17" } },
      findings: [{ messageId: "notARange", at: "header/ageRange" }],
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
