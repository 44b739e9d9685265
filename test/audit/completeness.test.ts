import { completenessOf as measure } from "../../src/audit/completeness.ts";
import type { Given } from "../support/given-audit.ts";
import { auditGiven } from "../support/given-audit.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";

/** Five header fields, 33 answers, nine grades and the key factors. */
const all = 48;

function completenessOf(given: Given, base?: "complete" | "blank") {
  return measure(auditGiven(given, base).record, niromp2019Form);
}

describe("the completeness of an audit", () => {
  it("is nothing of a blank form", () => {
    expect(completenessOf({}, "blank")).toEqual({ filled: 0, of: all });
  });

  it("is everything of a finished one, with as many No as may be", () => {
    const { record } = auditGiven();
    const answers = Object.fromEntries(
      Object.keys(record.answers).map((id) => [id, { answer: "No" as const }]),
    );
    expect(completenessOf({ answers })).toEqual({ filled: all, of: all });
  });

  it.each<{ because: string; given: Given }>([
    { because: "a header field is blank", given: { header: { team: null } } },
    {
      because: "an age range is not one of the form's",
      given: { header: { ageRange: null, ageRangeAsWritten: "seven" } },
    },
    {
      because: "a question is not answered",
      given: { answers: { "health.named-professional": { answer: null } } },
    },
    {
      because: "an answer is not on the form's list",
      given: { answers: { "health.named-professional": { answer: null, asWritten: "mostly" } } },
    },
    { because: "a section is not graded", given: { judgements: { health: { grade: null } } } },
    {
      because: "a grade is not on the scale",
      given: { judgements: { health: { grade: null, asWritten: "fair" } } },
    },
    { because: "no key factors are named", given: { factors: null } },
  ])("is one less where $because", ({ given }) => {
    expect(completenessOf(given)).toEqual({ filled: all - 1, of: all });
  });

  it.each<{ because: string; given: Given }>([
    { because: "a comment is blank", given: { answers: { "health.named-professional": { comment: null } } } },
    { because: "no action is recommended", given: { actions: [] } },
    {
      because: "a question does not apply",
      given: { answers: { "health.named-professional": { answer: "Not applicable" } } },
    },
    {
      because: "a region's own question is not answered",
      given: { local: [{ section: "health", question: "Dentist?", answer: null, comment: null }] },
    },
  ])("is not less where $because", ({ given }) => {
    expect(completenessOf(given)).toEqual({ filled: all, of: all });
  });
});
