import { placeholderLeft } from "../../src/checks/placeholder-left.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(placeholderLeft, {
  accept: [
    { because: "nothing but what the auditor wrote", given: {} },
    {
      because: "a word of waiting inside a sentence is part of it",
      given: { factors: "The date of the hearing is TBC by the court." },
    },
    { because: "a blank comment holds nothing", on: "blank", given: {} },
    {
      because: "in a list such words are no answer, and another check's business",
      given: { answers: { "health.named-professional": { answer: null, asWritten: "TBC" } } },
    },
    {
      because: "the policy may name other words",
      given: { factors: "TBC", policy: { values: { standIns: ["later"] } } },
    },
  ],
  reject: [
    {
      because: "placeholder words stand as ordinary text in a comment",
      given: { facts: { placeholdersAsText: ["health.named-professional/comment"] } },
      findings: [{ messageId: "placeholder", at: "health.named-professional/comment", severity: "error" }],
    },
    {
      because: "placeholder words stand as ordinary text for an answer",
      given: { facts: { placeholdersAsText: ["health.named-professional/answer"] } },
      findings: [{ messageId: "placeholder", at: "health.named-professional/answer" }],
    },
    {
      because: "to be confirmed is still to be written",
      given: { header: { team: "TBC" }, factors: "tbc." },
      findings: [
        { messageId: "standIn", at: "header/team", severity: "error" },
        { messageId: "standIn", at: "factors" },
      ],
    },
    {
      because: "dots and crosses hold a place",
      given: { actions: [{ area: "…", action: "xx", date: "2027-03-31" }] },
      findings: [
        { messageId: "standIn", at: "actions/1/area" },
        { messageId: "standIn", at: "actions/1/action" },
      ],
    },
  ],
  couldNotCheck: [
    {
      because: "without the document nobody knows what stands in a blank cell",
      given: { factors: null, facts: null },
      why: "1 of 93 texts: the document itself was not looked at.",
    },
  ],
});
