import { ruleNamed, testCheck } from "../support/test-check.ts";

const form = "case-file-audit";

testCheck(ruleNamed("countersigned-out-of-order"), {
  accept: [
    { because: "all on one day", given: { form } },
    {
      because: "nobody else has signed",
      given: { form, values: { "countersigning.line-manager/date": null } },
    },
  ],
  reject: [
    {
      because: "each signs before the one below",
      given: {
        form,
        values: {
          "countersigning.worker/date": "2026-11-05",
          "countersigning.line-manager/date": "2026-11-04",
          "countersigning.reviewing-officer/date": "2026-11-03",
          "countersigning.group-manager/date": "2026-11-02",
        },
      },
      findings: [
        { messageId: "lineManagerFirst", at: "countersigning.line-manager/date", severity: "query" },
        { messageId: "reviewingOfficerFirst", at: "countersigning.reviewing-officer/date" },
        { messageId: "groupManagerFirst", at: "countersigning.group-manager/date" },
      ],
    },
  ],
});
