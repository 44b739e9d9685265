import { singleAge } from "../../src/checks/single-age.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(singleAge, {
  accept: [
    { because: "a range", given: {} },
    {
      because: "an age above the sample is another check's business",
      given: { header: { ageRange: null, ageRangeAsWritten: "16" } },
    },
    {
      because: "two ages are no single one",
      given: { header: { ageRange: null, ageRangeAsWritten: "7 and 9" } },
    },
    { because: "months are no years", given: { header: { ageRange: null, ageRangeAsWritten: "7 months" } } },
  ],
  reject: [
    {
      because: "seven is in the range from six to ten",
      given: { header: { ageRange: null, ageRangeAsWritten: "7" } },
      findings: [
        {
          messageId: "age",
          at: "header/ageRange",
          severity: "query",
          fix: { place: "header/ageRange", value: "6-10yrs" },
        },
      ],
    },
    {
      because: "five is the last year of the first range",
      given: { header: { ageRange: null, ageRangeAsWritten: "Aged 5 yrs" } },
      findings: [
        { messageId: "age", at: "header/ageRange", fix: { place: "header/ageRange", value: "0-5yrs" } },
      ],
    },
    {
      because: "fifteen is the last year of the sample",
      given: { header: { ageRange: null, ageRangeAsWritten: "15 years old" } },
      findings: [
        { messageId: "age", at: "header/ageRange", fix: { place: "header/ageRange", value: "11-15yrs" } },
      ],
    },
  ],
  couldNotCheck: [
    {
      because: "nothing was written",
      given: { header: { ageRange: null } },
      why: "Age range: not filled in.",
    },
  ],
});
