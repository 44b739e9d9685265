import { childIdInitials } from "../../src/checks/child-id-initials.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(childIdInitials, {
  accept: [
    { because: "a reference made for the audit", given: {} },
    { because: "capitals with a number", given: { header: { childId: "EM 3" } } },
    {
      because: "four capitals may be a code or a name, which child-id-like-name looks at",
      given: { header: { childId: "ELLA" } },
    },
    { because: "a single letter is no initials", given: { header: { childId: "B" } } },
    {
      because: "five letters parted by full stops are an abbreviation",
      given: { header: { childId: "A.B.C.D.E" } },
    },
  ],
  reject: [
    {
      because: "two capitals",
      given: { header: { childId: "EM" } },
      findings: [{ messageId: "onlyInitials", at: "header/childId", severity: "query" }],
    },
    {
      because: "small letters with full stops",
      given: { header: { childId: "e.j.m." } },
      findings: [{ messageId: "onlyInitials", at: "header/childId" }],
    },
    {
      because: "capitals parted by a space",
      given: { header: { childId: "E M" } },
      findings: [{ messageId: "onlyInitials", at: "header/childId" }],
    },
  ],
  couldNotCheck: [
    { because: "none was written", given: { header: { childId: null } }, why: "Child's ID: not filled in." },
  ],
});
