import { initialsSpelledOut } from "../../src/checks/initials-spelled-out.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(initialsSpelledOut, {
  accept: [
    { because: "other initials", given: { factors: "Priya Raman wrote it." } },
    { because: "terms of the field", given: { factors: "Permanence Known." } },
    { because: "the initials themselves", given: { factors: "PK chaired." } },
    {
      because: "the words stand in the header, where other checks look",
      given: { header: { team: "Park Kite" } },
    },
  ],
  reject: [
    {
      because: "a name with the officer's initials",
      given: { factors: "Patricia Kendall chaired the review." },
      findings: [
        { messageId: "spelledOut", at: "factors", severity: "query", span: { offset: 0, length: 16 } },
      ],
    },
    {
      because: "with its first name shortened",
      given: { factors: "P. Kendall chaired." },
      findings: [{ messageId: "spelledOut", at: "factors", span: { offset: 0, length: 10 } }],
    },
    {
      because: "the letters of the child's ID",
      given: { header: { childId: "EM-03" }, factors: "Ellie Marsh drew it." },
      findings: [{ messageId: "spelledOut", at: "factors", span: { offset: 0, length: 11 } }],
    },
  ],
  notApplicable: [{ because: "nothing was written", on: "blank", given: {} }],
});
