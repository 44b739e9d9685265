import { careBeganBeforeSample } from "../../src/checks/care-began-before-sample.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(careBeganBeforeSample, {
  accept: [
    {
      because: "six months to the day",
      given: { caseDates: { lookedAfterSince: "2026-05-20", auditDate: "2026-11-20" } },
    },
    {
      because: "the policy may look back further",
      given: {
        caseDates: { lookedAfterSince: "2026-03-20", auditDate: "2026-11-20" },
        policy: { values: { sampleMonths: 8 } },
      },
    },
  ],
  reject: [
    {
      because: "a day more than six months",
      given: { caseDates: { lookedAfterSince: "2026-05-19", auditDate: "2026-11-20" } },
      findings: [{ messageId: "tooEarly", at: "facts/lookedAfterSince", severity: "query" }],
    },
  ],
  notApplicable: [
    { because: "no date was given", given: {} },
    {
      because: "it takes the date of the audit, not today's",
      given: { caseDates: { lookedAfterSince: "2020-05-19" } },
    },
  ],
});
