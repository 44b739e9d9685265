import { valueAt } from "../../../src/checks/engine/value-at-place.ts";
import { auditGiven } from "../../support/given-audit.ts";

const { record, form } = auditGiven({
  answers: {
    "health.named-professional": { answer: null, asWritten: "Partly", comment: "A nurse is named." },
  },
});

describe("valueAt", () => {
  it.each([
    ["header/iro", "PK"],
    ["health.named-professional/answer", null],
    ["health.named-professional/comment", "A nurse is named."],
    ["health.judgement/grade", "Good"],
    ["health.judgement/comment", "Clear strengths in the health plan; the gaps are small."],
    ["actions/1/date", "2027-03-31"],
    ["actions/2/date", null],
    ["factors", "Early twin track planning and contact between reviews."],
    ["health.other/answer", undefined],
  ])("finds at %s: %s", (place, value) => {
    expect(valueAt(record, form, place)).toBe(value);
  });
});
