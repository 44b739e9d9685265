import { ruleNamed, testCheck } from "../support/test-check.ts";

const form = "case-file-audit";

testCheck(ruleNamed("key-data-without-date"), {
  accept: [
    { because: "recorded with a date", given: { form } },
    {
      because: "not recorded, so there is no date",
      given: { form, values: { "key-data.visit/answer": "No", "key-data.visit/date": null } },
    },
    {
      because: "a date that cannot be read is for value-unreadable to name",
      given: {
        form,
        values: { "key-data.visit/date": null, "key-data.visit/dateAsWritten": "last week" },
      },
    },
  ],
  reject: [
    {
      because: "recorded, and no date",
      given: { form, values: { "key-data.visit/date": null } },
      findings: [{ messageId: "noDate", at: "key-data.visit/date", severity: "query" }],
    },
  ],
});
