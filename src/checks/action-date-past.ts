import { createCheck } from "./engine/create-check.ts";

export const actionDatePast = createCheck({
  id: "action-date-past",
  codes: ["A05"],
  severity: "query",
  subject: "action-row",
  needs: ["date", "auditedOn", "isDone"],
  why: "An action that was due before the audit cannot follow from it. The year is often wrong.",
  source: "The pro forma: actions to be completed, with a date for completion.",
  messages: {
    beforeAudit:
      "{name}: the date for completion is before the audit. Correct it, or explain that the action is done.",
  },
  appliesTo: ({ asksForAction }) => asksForAction !== false,
  check: ({ datePlace, date, auditedOn, isDone }, report) => {
    if (date < auditedOn && !isDone) report("beforeAudit", { at: datePlace });
  },
});
