import { factorsMissing } from "../../src/checks/factors-missing.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(factorsMissing, {
  accept: [
    { because: "something is written", given: {} },
    {
      because: "a form that no longer asks is another check's business",
      given: { factors: null, facts: { missingParts: [{ kind: "prompt", id: "factors" }] } },
    },
  ],
  reject: [
    {
      because: "nothing is written",
      given: { factors: null },
      findings: [{ messageId: "blank", at: "factors", severity: "query" }],
    },
  ],
});
