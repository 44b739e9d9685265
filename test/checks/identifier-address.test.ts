import { identifierAddress } from "../../src/checks/identifier-address.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(identifierAddress, {
  accept: [
    { because: "the name of a team", given: { factors: "The 20 Care Way team held the case." } },
    { because: "days in court", given: { factors: "After 5 High Court days." } },
    { because: "a school", given: { factors: "Year 6 Park View School." } },
    { because: "close friends", given: { factors: "2 Close friends and 10 minutes drive." } },
    { because: "a section of the Act", given: { factors: "Section 20 Agreement." } },
  ],
  reject: [
    {
      because: "a number and a street",
      given: { factors: "Placed at 12 Alder Close." },
      findings: [{ messageId: "found", at: "factors", severity: "query", span: { offset: 10, length: 14 } }],
    },
    {
      because: "a flat in a building",
      given: { factors: "Flat 4, Trent House was offered." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 0, length: 19 } }],
    },
    {
      because: "a street after words for living there",
      given: { factors: "She lives on Fern Road." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 13, length: 9 } }],
    },
    {
      because: "in small letters, after such words",
      given: { factors: "lives at 14 elm road" },
      findings: [{ messageId: "found", at: "factors", span: { offset: 9, length: 11 } }],
    },
  ],
  notApplicable: [{ because: "nothing was written", on: "blank", given: {} }],
});
