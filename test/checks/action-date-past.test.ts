import { actionDatePast } from "../../src/checks/action-date-past.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(actionDatePast, {
  accept: [
    { because: "to come", given: {} },
    {
      because: "today is not past",
      given: { actions: [{ area: "Health", action: "Book it.", date: "2026-11-22" }] },
    },
    {
      because: "what was written says that it is done",
      given: {
        actions: [
          { area: "Health", action: "Book it.", date: "2026-11-12", dateAsWritten: "Completed 12/11/2026" },
        ],
      },
    },
    {
      because: "an audit saved last year is not blocked by the time that has gone by",
      given: {
        savedAt: "2025-11-22T10:15:00Z",
        actions: [{ area: "Health", action: "Book it.", date: "2026-03-31" }],
      },
    },
  ],
  reject: [
    {
      because: "yesterday, counted from today",
      given: { actions: [{ area: "Health", action: "Book it.", date: "2026-11-21" }] },
      findings: [{ messageId: "beforeAudit", at: "actions/1/date", severity: "query" }],
    },
    {
      because: "before the date of the audit, where that was given",
      given: {
        actions: [{ area: "Health", action: "Book it.", date: "2026-03-31" }],
        caseDates: { auditDate: "2026-04-01" },
        today: "2026-01-01",
      },
      findings: [{ messageId: "beforeAudit", at: "actions/1/date" }],
    },
  ],
  notApplicable: [
    {
      because: "what is no date is another check's business",
      given: { actions: [{ area: "Health", action: "Book it.", date: null, dateAsWritten: "ASAP" }] },
    },
    { because: "no action was recommended", given: { actions: [] } },
  ],
  couldNotCheck: [
    {
      because: "there is no day to compare with",
      given: { today: null },
      why: "Improvement action 1: today's date is not known.",
    },
  ],
});
