import { createCheck } from "./engine/create-check.ts";

export const formPartMissing = createCheck({
  id: "form-part-missing",
  codes: ["T01"],
  severity: "error",
  subject: "audit",
  needs: ["missingParts"],
  why: "What the form does not ask is not answered, and a value could slip under the wrong question unseen.",
  source: "The pro forma: its header, 33 questions, nine judgements, improvement actions and key factors.",
  messages: {
    headerField: "{part}: this field is not in the document. Add it to the head of the form.",
    question: "{part}: this question is not in the document. Add its row again, worded as in the pro forma.",
    judgement: "{part}: this row is not in the document. Add it again, worded as in the pro forma.",
    actionTable: {
      severity: "query",
      text: "{part}: the table for these is not in the document. Add it if the audit recommends any.",
    },
    factors: {
      severity: "query",
      text: "{part}: the form no longer asks for these. Add the question again at the end of the form.",
    },
  },
  check: ({ missingParts }, report) => {
    for (const { kind, name, place } of missingParts) {
      report(messageIds[kind], { at: place, values: { part: name } });
    }
  },
});

const messageIds = {
  "header-field": "headerField",
  question: "question",
  judgement: "judgement",
  "action-table": "actionTable",
  factors: "factors",
} as const;
