import { iroNotInitials } from "../../src/checks/iro-not-initials.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(iroNotInitials, {
  accept: [
    { because: "two capitals", given: { header: { iro: "PK" } } },
    { because: "four capitals", given: { header: { iro: "PJAK" } } },
    { because: "full stops between", given: { header: { iro: "P.K." } } },
    { because: "spaces and a hyphen between", given: { header: { iro: "P K-J" } } },
    { because: "a curly apostrophe", given: { header: { iro: "O’B" } } },
    { because: "a capital with an accent", given: { header: { iro: "ÉK" } } },
    { because: "two small letters give away no more than capitals", given: { header: { iro: "pk" } } },
    { because: "small letters parted one by one", given: { header: { iro: "p.j.k." } } },
    { because: "full stops show that a name is meant as initials", given: { header: { iro: "S.A.M." } } },
    { because: "three capitals that are no first name", given: { header: { iro: "PJK" } } },
  ],
  reject: [
    {
      because: "a full name",
      given: { header: { iro: "Patricia Kendall" } },
      findings: [{ messageId: "notInitials", at: "header/iro", severity: "error" }],
    },
    {
      because: "a short first name",
      given: { header: { iro: "Sam" } },
      findings: [{ messageId: "notInitials", at: "header/iro" }],
    },
    {
      because: "initials in form, and a first name as well",
      given: { header: { iro: "JANE" } },
      findings: [{ messageId: "firstName", at: "header/iro", severity: "query" }],
    },
    {
      because: "three letters may be a first name too",
      given: { header: { iro: "SAM" } },
      findings: [{ messageId: "firstName", at: "header/iro" }],
    },
    {
      because: "an initial and a surname",
      given: { header: { iro: "P. Kendall" } },
      findings: [{ messageId: "notInitials", at: "header/iro" }],
    },
    {
      because: "one letter is too few",
      given: { header: { iro: "P" } },
      findings: [{ messageId: "notInitials", at: "header/iro" }],
    },
    {
      because: "five letters are a name",
      given: { header: { iro: "KEVIN" } },
      findings: [{ messageId: "notInitials", at: "header/iro" }],
    },
    {
      because: "a number names a person too",
      given: { header: { iro: "IRO 12" } },
      findings: [{ messageId: "notInitials", at: "header/iro" }],
    },
  ],
  couldNotCheck: [
    {
      because: "nothing was filled in",
      given: { header: { iro: null } },
      why: "IRO (initials only): not filled in.",
    },
  ],
});
