import { listTypedOver } from "../../src/checks/list-typed-over.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(listTypedOver, {
  accept: [
    { because: "every list shows one of its items", given: {} },
    {
      because: "what is no answer at all is for answer-outside-list to say",
      given: {
        answers: { "health.named-professional": { answer: null, asWritten: "Partly" } },
        facts: { listsTypedOver: [{ place: "health.named-professional/answer", item: null }] },
      },
    },
  ],
  reject: [
    {
      because: "the list has an item that means the same",
      given: { facts: { listsTypedOver: [{ place: "health.named-professional/answer", item: "Yes" }] } },
      findings: [
        {
          messageId: "otherWording",
          at: "health.named-professional/answer",
          severity: "note",
          fix: { place: "health.named-professional/answer", value: "Yes" },
        },
      ],
    },
    {
      because: "the list offers no such choice, so that nobody could have chosen it",
      given: { facts: { listsTypedOver: [{ place: "review.iro-escalation/answer", item: null }] } },
      findings: [{ messageId: "notOffered", at: "review.iro-escalation/answer", severity: "note" }],
    },
    {
      because: "a region's own list of teams was typed over",
      given: { facts: { listsTypedOver: [{ place: "header/team", item: null }] } },
      findings: [{ messageId: "notAnItem", at: "header/team", severity: "error" }],
    },
  ],
  couldNotCheck: [
    {
      because: "only the record is at hand",
      given: { facts: null },
      why: "The audit: the document itself was not looked at.",
    },
  ],
});
