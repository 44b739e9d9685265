import { actionDateShort } from "../../src/checks/action-date-short.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(actionDateShort, {
  accept: [
    { because: "a full date", given: {} },
    {
      because: "no day is another check's business",
      given: { actions: [{ area: "Health", action: "Book it.", date: null, dateAsWritten: "March 2027" }] },
    },
    {
      because: "so is a day that does not exist",
      given: { actions: [{ area: "Health", action: "Book it.", date: null, dateAsWritten: "31/02/27" }] },
    },
  ],
  reject: [
    {
      because: "words in front of the date add nothing to it",
      given: { actions: [{ area: "Health", action: "Book it.", date: null, dateAsWritten: "By 31/03/27" }] },
      findings: [
        {
          messageId: "shortYear",
          at: "actions/1/date",
          fix: { place: "actions/1/date", value: "31/03/2027" },
        },
      ],
    },
    {
      because: "a year of two figures",
      given: { actions: [{ area: "Health", action: "Book it.", date: null, dateAsWritten: "31/03/27" }] },
      findings: [
        {
          messageId: "shortYear",
          at: "actions/1/date",
          severity: "query",
          fix: { place: "actions/1/date", value: "31/03/2027" },
        },
      ],
    },
    {
      because: "no year: the next such day is meant",
      given: { actions: [{ area: "Health", action: "Book it.", date: null, dateAsWritten: "31 March" }] },
      findings: [
        { messageId: "noYear", at: "actions/1/date", fix: { place: "actions/1/date", value: "31/03/2027" } },
      ],
    },
    {
      because: "still to come this year",
      given: { actions: [{ area: "Health", action: "Book it.", date: null, dateAsWritten: "1st December" }] },
      findings: [
        { messageId: "noYear", at: "actions/1/date", fix: { place: "actions/1/date", value: "01/12/2026" } },
      ],
    },
    {
      because: "29 February waits for a leap year",
      given: { actions: [{ area: "Health", action: "Book it.", date: null, dateAsWritten: "29/2" }] },
      findings: [
        { messageId: "noYear", at: "actions/1/date", fix: { place: "actions/1/date", value: "29/02/2028" } },
      ],
    },
    {
      because: "the date of the audit, where it was given, is what the year follows from",
      given: {
        actions: [{ area: "Health", action: "Book it.", date: null, dateAsWritten: "31 March" }],
        caseDates: { auditDate: "2026-02-01" },
      },
      findings: [
        { messageId: "noYear", at: "actions/1/date", fix: { place: "actions/1/date", value: "31/03/2026" } },
      ],
    },
    {
      because: "without any day to count from the year stays open",
      given: {
        actions: [{ area: "Health", action: "Book it.", date: null, dateAsWritten: "31 March" }],
        today: null,
      },
      findings: [{ messageId: "noYearAtAll", at: "actions/1/date", severity: "query" }],
    },
  ],
  notApplicable: [
    {
      because: "no date was written",
      given: { actions: [{ area: "Health", action: "Book it.", date: null }] },
    },
    { because: "no action was recommended", given: { actions: [] } },
  ],
});
