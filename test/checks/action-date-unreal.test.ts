import { actionDateUnreal } from "../../src/checks/action-date-unreal.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(actionDateUnreal, {
  accept: [
    { because: "a day in the calendar", given: {} },
    ...["By 31 March 2027", "31/01/2027 (at supervision)", "Completed 12/11/2026"].map((dateAsWritten) => ({
      because: `one day with words around it: ${dateAsWritten}`,
      given: { actions: [{ area: "Health", action: "Book it.", date: null, dateAsWritten }] },
    })),
    {
      because: "words in front of a date that only lacks its year are no reason to call it unreal",
      given: { actions: [{ area: "Health", action: "Book it.", date: null, dateAsWritten: "By 31/03/27" }] },
    },
    {
      because: "a date that only lacks its year is the business of action-date-short",
      given: { actions: [{ area: "Health", action: "Book it.", date: null, dateAsWritten: "31/03/27" }] },
    },
  ],
  reject: [
    {
      because: "February has no 31st",
      given: { actions: [{ area: "Health", action: "Book it.", date: null, dateAsWritten: "31/02/2027" }] },
      findings: [{ messageId: "notADate", at: "actions/1/date", severity: "error" }],
    },
    {
      because: "there is no month 31: the day comes first here",
      given: { actions: [{ area: "Health", action: "Book it.", date: null, dateAsWritten: "03/31/2027" }] },
      findings: [{ messageId: "notADate", at: "actions/1/date" }],
    },
    {
      because: "a month has no day on which it is late",
      given: { actions: [{ area: "Health", action: "Book it.", date: null, dateAsWritten: "March 2027" }] },
      findings: [{ messageId: "notADate", at: "actions/1/date" }],
    },
    {
      because: "as soon as possible is never late",
      given: { actions: [{ area: "Health", action: "Book it.", date: null, dateAsWritten: "ASAP" }] },
      findings: [{ messageId: "noDay", at: "actions/1/date", severity: "error" }],
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
