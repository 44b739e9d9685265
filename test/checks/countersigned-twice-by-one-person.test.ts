import { ruleNamed, testCheck } from "../support/test-check.ts";

const form = "case-file-audit";

testCheck(ruleNamed("countersigned-twice-by-one-person"), {
  accept: [
    { because: "each signs once", given: { form } },
    {
      because: "those who have not signed are no people",
      given: {
        form,
        values: {
          "countersigning.reviewing-officer/initials": null,
          "countersigning.group-manager/initials": null,
        },
      },
    },
  ],
  reject: [
    {
      because: "the worker reviews the file",
      given: { form, values: { "countersigning.reviewing-officer/initials": "AK" } },
      findings: [{ messageId: "reviewingOfficerWorker", at: "countersigning.reviewing-officer/initials" }],
    },
    {
      because: "the line manager reviews the file",
      given: { form, values: { "countersigning.reviewing-officer/initials": "BK" } },
      findings: [
        { messageId: "reviewingOfficerLineManager", at: "countersigning.reviewing-officer/initials" },
      ],
    },
    {
      because: "one person is in all places of the chain",
      given: {
        form,
        values: {
          "countersigning.line-manager/initials": "AK",
          "countersigning.reviewing-officer/initials": "AK",
          "countersigning.group-manager/initials": "A.K.",
        },
      },
      findings: [
        { messageId: "reviewingOfficerWorker", at: "countersigning.reviewing-officer/initials" },
        { messageId: "reviewingOfficerLineManager", at: "countersigning.reviewing-officer/initials" },
        { messageId: "groupManagerWorker", at: "countersigning.group-manager/initials" },
        { messageId: "groupManagerLineManager", at: "countersigning.group-manager/initials" },
        { messageId: "groupManagerReviewingOfficer", at: "countersigning.group-manager/initials" },
      ],
    },
  ],
});
