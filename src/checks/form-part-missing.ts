import { createCheck } from "./engine/create-check.ts";

export const formPartMissing = createCheck({
  id: "form-part-missing",
  codes: ["T01"],
  severity: "error",
  subject: "audit",
  needs: ["missingParts"],
  why: "If a question is missing, its answer is missing too, and another answer could be read in its place.",
  source: "The form: its header, questions, judgements, lists and free texts.",
  messages: {
    headerField: "{part}: this field is missing. Add it at the top of the form.",
    question: "{part}: this question is missing. Add its row again, with the form’s wording.",
    judgement: "{part}: this row is missing. Add it again, with the form’s wording.",
    actionTable: {
      severity: "query",
      text: "{part}: this table is missing. Add it if you recommend any actions.",
    },
    factors: {
      severity: "query",
      text: "{part}: this question is missing. Add it again at the end of the form.",
    },
  },
  check: ({ missingParts }, report) => {
    for (const { is, name, place } of missingParts) {
      report(messageIds[is], { at: place, values: { part: name } });
    }
  },
});

const messageIds = {
  field: "headerField",
  row: "question",
  judgement: "judgement",
  list: "actionTable",
  prompt: "factors",
} as const;
