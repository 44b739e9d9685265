import { childIdLikeName } from "../../src/checks/child-id-like-name.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(childIdLikeName, {
  accept: [
    { because: "a reference of the authority's own", given: { header: { childId: "NB-26A-01" } } },
    { because: "parted by spaces", given: { header: { childId: "NB 26 A" } } },
    { because: "capitals and a number", given: { header: { childId: "LAC AB 12" } } },
    { because: "a place and a number", given: { header: { childId: "Northborough 04" } } },
    { because: "the word child with a letter", given: { header: { childId: "Child A" } } },
    { because: "a number alone", given: { header: { childId: "4711" } } },
    { because: "two initials are short, but no name", given: { header: { childId: "EM" } } },
  ],
  reject: [
    {
      because: "a first name and a surname",
      given: { header: { childId: "Ellie Marsh" } },
      findings: [{ messageId: "fullName", at: "header/childId", severity: "error" }],
    },
    {
      because: "all in capitals",
      given: { header: { childId: "ELLIE MARSH" } },
      findings: [{ messageId: "fullName", at: "header/childId" }],
    },
    {
      because: "the surname first",
      given: { header: { childId: "Marsh, E." } },
      findings: [{ messageId: "fullName", at: "header/childId" }],
    },
    {
      because: "a number after the name",
      given: { header: { childId: "Ellie Marsh 01" } },
      findings: [{ messageId: "fullName", at: "header/childId" }],
    },
    {
      because: "apostrophe, hyphen and accent are letters of names",
      given: { header: { childId: "Zoë O'Neill-Marsh" } },
      findings: [{ messageId: "fullName", at: "header/childId" }],
    },
    {
      because: "one word might be a name or a code",
      given: { header: { childId: "Ellie" } },
      findings: [{ messageId: "oneName", at: "header/childId", severity: "query" }],
    },
    {
      because: "beside the word child one word is still one name",
      given: { header: { childId: "Child Ellie" } },
      findings: [{ messageId: "oneName", at: "header/childId" }],
    },
  ],
  couldNotCheck: [
    {
      because: "nothing was filled in",
      given: { header: { childId: null } },
      why: "Child's ID: not filled in.",
    },
  ],
});
