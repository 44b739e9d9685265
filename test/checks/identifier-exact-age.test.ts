import { identifierExactAge } from "../../src/checks/identifier-exact-age.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(identifierExactAge, {
  accept: [
    { because: "the form's own ranges", given: { factors: "Aged 6-10, aged 11 to 15, under 5s." } },
    { because: "the age of a paper", given: { factors: "The assessment is eight months old." } },
    { because: "a span of time", given: { factors: "Placed for 2 years 4 months." } },
    { because: "a skill", given: { factors: "Reading age 7 years 2 months." } },
    { because: "a limit set by law", given: { factors: "Support until age 25; a plan for turning 18." } },
    {
      because: "the age of a plan and a time in care",
      given: { factors: "The plan is 3½ years old after 2½ years of drift." },
    },
  ],
  reject: [
    {
      because: "in years",
      given: { factors: "The boy, aged 9, was not asked." },
      findings: [{ messageId: "found", at: "factors", severity: "note", span: { offset: 9, length: 6 } }],
    },
    {
      because: "in years and months",
      given: { factors: "At 7 years and 3 months old she can say more." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 3, length: 24 } }],
    },
    {
      because: "in words",
      given: { factors: "A five-year-old cannot read this." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 2, length: 13 } }],
    },
    {
      because: "in years and months, shortened",
      given: { factors: "She is 5yrs 11m now." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 7, length: 8 } }],
    },
    {
      because: "with a half",
      given: { factors: "The boy is 3½ years and well." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 11, length: 8 } }],
    },
    {
      because: "in days",
      given: { factors: "Placed at 10 days old." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 10, length: 11 } }],
    },
  ],
  notApplicable: [{ because: "nothing was written", on: "blank", given: {} }],
});
