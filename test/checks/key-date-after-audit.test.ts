import { ruleNamed, testCheck } from "../support/test-check.ts";

const form = "case-file-audit";

testCheck(ruleNamed("key-date-after-audit"), {
  accept: [
    { because: "on the day of the audit", given: { form, values: { "key-data.visit/date": "2026-11-20" } } },
  ],
  reject: [
    {
      because: "a day after the audit",
      given: { form, values: { "key-data.visit/date": "2026-11-21" } },
      findings: [{ messageId: "afterAudit", at: "key-data.visit/date", severity: "query" }],
    },
  ],
  couldNotCheck: [
    {
      because: "the audit has no date",
      given: { form, values: { "header/auditDate": null } },
      why: "7 of 7 questions: a header field without a value that can be read.",
    },
  ],
});
