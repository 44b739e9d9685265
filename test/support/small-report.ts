import { refusedReport } from "../../src/cli/check-outcome.ts";
import type { ReadReport } from "../../src/cli/check-report.ts";

/** An audit that is not finished, with one of everything that a report can hold. */
export const smallReport: ReadReport = {
  file: "folder/half-done.docx",
  status: "incomplete",
  form: { id: "niromp-permanency-second-review", version: "2019" },
  record: {
    schemaVersion: 1,
    proForma: { id: "niromp-permanency-second-review", version: "2019" },
    header: { childId: "SECRET-7" },
    answers: {},
    judgements: {},
    actions: [],
    factors: "SECRET words of the auditor",
    local: [],
    reasons: [],
  },
  messages: [{ code: "row-not-recognised", message: "A row of the health plan could not be matched." }],
  findings: [
    { check: "factors-missing", severity: "note", at: "factors", message: "No key factors are named." },
    {
      check: "grade-missing",
      severity: "error",
      at: "health.judgement/grade",
      message: "There is no grade.",
    },
    {
      check: "answer-outside-list",
      severity: "error",
      at: "health.named-professional/answer",
      message: "Not an answer.",
      fix: { place: "health.named-professional/answer", value: "Yes" },
    },
    {
      check: "grade-above-answers",
      severity: "query",
      at: "clarity.judgement/grade",
      message: "A high grade.",
      reason: "Agreed in moderation.",
    },
    {
      check: "iro-not-initials",
      severity: "query",
      at: "header/iro",
      message: "These are no initials.",
      span: { offset: 2, length: 5 },
      lapsedReason: "It was another IRO.",
    },
    { check: "form-part-missing", severity: "note", at: "document", message: "The form is odd." },
  ],
  checks: {
    ran: 13,
    couldNotRun: [{ check: "grade-outside-scale", why: "9 of 9 judgements: not graded." }],
    notApplicable: ["action-incomplete", "action-date-unreal"],
  },
  policy: "niromp-2026",
  profiles: [
    { section: "evidence", grade: null, yes: 1, no: 0, notApplicable: 0, unanswered: 0, of: 1 },
    { section: "clarity", grade: "Good", yes: 5, no: 1, notApplicable: 0, unanswered: 2, of: 8 },
    { section: "health", grade: null, yes: 0, no: 2, notApplicable: 1, unanswered: 1, of: 4 },
  ],
  completeness: { filled: 19, of: 48 },
};

/** The same audit, finished: nothing was found, and every check ran. */
export const cleanReport: ReadReport = {
  ...smallReport,
  status: "complete",
  findings: [],
  messages: [],
  checks: { ran: 14, couldNotRun: [], notApplicable: [] },
};

export const refusedLetter = refusedReport("letter.docx", {
  code: "not-a-pro-forma",
  message: "This is a letter.",
});
