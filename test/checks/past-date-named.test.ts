import { pastDateNamed } from "../../src/checks/past-date-named.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(pastDateNamed, {
  accept: [
    { because: "a day to come", given: { factors: "The panel meets on 31/03/2027." } },
    { because: "the date of a review", given: { factors: "Reviewed on 12/10/2026." } },
    { because: "the date of minutes, before the word", given: { factors: "The 12/10/2026 minutes agree." } },
    { because: "the date of an assessment", given: { factors: "Health assessment of 3 October 2026." } },
    { because: "a month", given: { factors: "Moved in October 2026." } },
    { because: "a date of birth, which another check reports", given: { factors: "DOB 14/02/2015." } },
    { because: "no day of the calendar", given: { factors: "On 31/02/2026." } },
    { because: "today is not past", given: { factors: "On 22/11/2026." } },
    {
      because: "the date by which an action is due has its own checks",
      given: {
        actions: [{ area: "Health", action: "Book it.", date: null, dateAsWritten: "done 12/10/2026" }],
      },
    },
  ],
  reject: [
    {
      because: "the day of a move, though a review is named further away",
      given: { factors: "The review noted the move of 12/10/2026." },
      findings: [{ messageId: "past", at: "factors" }],
    },
    {
      because: "last month",
      given: { factors: "Hearing on 12/10/2026." },
      findings: [{ messageId: "past", at: "factors", severity: "note", span: { offset: 11, length: 10 } }],
    },
    {
      because: "in words",
      given: { factors: "The move of 3 September 2026." },
      findings: [{ messageId: "past", at: "factors", span: { offset: 12, length: 16 } }],
    },
    {
      because: "with a year of two figures",
      given: { factors: "On 05/11/26." },
      findings: [{ messageId: "past", at: "factors", span: { offset: 3, length: 8 } }],
    },
    {
      because: "more than three years ago",
      given: { factors: "Known to us since 04/05/2019." },
      findings: [{ messageId: "old", at: "factors", severity: "query", span: { offset: 18, length: 10 } }],
    },
  ],
  notApplicable: [{ because: "nothing was written", on: "blank", given: {} }],
  couldNotCheck: [
    {
      because: "nobody knows what is past",
      given: { today: null },
      why: "45 of 45 texts: today's date is not known.",
    },
  ],
});
