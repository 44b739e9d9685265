import { formPartMissing } from "../../src/checks/form-part-missing.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(formPartMissing, {
  accept: [
    { because: "every part is in the document", given: {} },
    { because: "a blank form has every part", on: "blank", given: {} },
    {
      because: "what this pro forma does not ask cannot be missing",
      given: { facts: { missingParts: [{ kind: "question", id: "health.other" }] } },
    },
  ],
  reject: [
    {
      because: "each kind of part is named where it would stand",
      given: {
        facts: {
          missingParts: [
            { kind: "header-field", id: "iro" },
            { kind: "question", id: "health.named-professional" },
            { kind: "judgement", id: "health" },
            { kind: "list", id: "actions" },
            { kind: "prompt", id: "factors" },
          ],
        },
      },
      findings: [
        { messageId: "headerField", at: "header/iro", severity: "error" },
        { messageId: "question", at: "health.named-professional/answer", severity: "error" },
        { messageId: "judgement", at: "health.judgement/grade", severity: "error" },
        { messageId: "actionTable", at: "actions/1/area", severity: "query" },
        { messageId: "factors", at: "factors", severity: "query" },
      ],
    },
    {
      because: "where only the record is at hand, its own marks count",
      given: {
        answers: { "health.named-professional": { answer: null, comment: null, missing: true } },
        judgements: { health: { grade: null, comment: null, missing: true } },
        facts: null,
      },
      findings: [
        { messageId: "question", at: "health.named-professional/answer" },
        { messageId: "judgement", at: "health.judgement/grade" },
      ],
    },
  ],
});
