import { identifierDateOfBirth } from "../../src/checks/identifier-date-of-birth.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(identifierDateOfBirth, {
  accept: [
    { because: "the day of a review", given: { factors: "Reviewed on 12/10/2026." } },
    {
      because: "a birth that is named without its day",
      given: { factors: "Born in hospital; date of birth left out." },
    },
    {
      because: "the unborn baby's assessment",
      given: { factors: "The unborn baby assessment of 12/03/2026." },
    },
    {
      because: "a review comes between",
      given: { factors: "Date of birth not given. Review on 12/03/2026." },
    },
    {
      because: "a day in a reference is no day of birth anywhere else",
      given: { header: { team: "Intake 01/02/2015" } },
    },
    {
      because: "what was born out of something",
      given: { factors: "The move was born out of the review on 12/10/2026." },
    },
    { because: "a date of something else after it", given: { factors: "DOB removed. Placed 03/04/2020." } },
  ],
  reject: [
    {
      because: "after the abbreviation",
      given: { factors: "DOB 14/02/2015." },
      findings: [{ messageId: "found", at: "factors", severity: "error", span: { offset: 4, length: 10 } }],
    },
    {
      because: "in words",
      given: { factors: "Born on 27th August 2025." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 8, length: 16 } }],
    },
    {
      because: "before the words",
      given: { factors: "06/04/2018 is the date of birth on file." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 0, length: 10 } }],
    },
    {
      because: "on the next line",
      given: { factors: "Date of birth:\n3 June 2019" },
      findings: [{ messageId: "found", at: "factors", span: { offset: 15, length: 11 } }],
    },
    {
      because: "the child's ID is a date and nothing else",
      given: { header: { childId: "14/02/2015" } },
      findings: [{ messageId: "found", at: "header/childId", span: { offset: 0, length: 10 } }],
    },
    {
      because: "the child's ID has a date in it",
      given: { header: { childId: "NB 14/02/2015" } },
      findings: [
        { messageId: "unsure", at: "header/childId", severity: "query", span: { offset: 3, length: 10 } },
      ],
    },
    {
      because: "each day after words for several births",
      given: { factors: "DOBs 01/02/2012 and 03/04/2014." },
      findings: [
        { messageId: "found", at: "factors", span: { offset: 5, length: 10 } },
        { messageId: "found", at: "factors", span: { offset: 20, length: 10 } },
      ],
    },
    {
      because: "the day that corrects it",
      given: { factors: "DOB 01/02/2012 is wrong, should be 02/01/2012." },
      findings: [
        { messageId: "found", at: "factors", span: { offset: 4, length: 10 } },
        { messageId: "found", at: "factors", span: { offset: 35, length: 10 } },
      ],
    },
    {
      because: "that of a sister in brackets",
      given: { factors: "Born 01/02/2012 (sister 03/04/2014)." },
      findings: [
        { messageId: "found", at: "factors", span: { offset: 5, length: 10 } },
        { messageId: "found", at: "factors", span: { offset: 24, length: 10 } },
      ],
    },
    {
      because: "and not the next event",
      given: { factors: "DOB 01/02/2012, in care since 03/04/2020." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 4, length: 10 } }],
    },
  ],
  notApplicable: [{ because: "nothing was written", on: "blank", given: {} }],
});
