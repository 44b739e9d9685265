import { auditContentSchema } from "../../src/audit/audit-record.ts";
import { expectedContent } from "./form/expected-content.ts";

test("a blank form says nothing, in the shape of the record", () => {
  const content = expectedContent();
  expect(auditContentSchema.parse(content)).toEqual(content);
  expect(Object.keys(content.answers)).toHaveLength(33);
  expect(Object.keys(content.judgements)).toHaveLength(9);
  expect(content.answers["health.named-professional"]).toEqual({ answer: null, comment: null });
  expect(content.actions).toEqual([{ area: null, action: null, date: null }]);
});

test("what is not one of the form's values is kept as written", () => {
  const content = expectedContent({
    header: { ageRangeAsWritten: "12" },
    answers: { "participation.carer": { asWritten: "Partly" } },
    actions: [{ area: "Drift", dateAsWritten: "ASAP" }],
  });
  expect(content.header).toMatchObject({ ageRange: null, ageRangeAsWritten: "12" });
  expect(content.answers["participation.carer"]).toEqual({
    answer: null,
    comment: null,
    asWritten: "Partly",
  });
  expect(content.actions).toEqual([{ area: "Drift", action: null, date: null, dateAsWritten: "ASAP" }]);
});

test("a row that the layout leaves out is marked missing", () => {
  const layout = { missing: ["health.named-professional", "review"] };
  const content = expectedContent({ answers: { "health.named-professional": { answer: "Yes" } } }, layout);
  expect(content.answers["health.named-professional"]).toEqual({
    answer: null,
    comment: null,
    missing: true,
  });
  expect(content.judgements.review).toEqual({ grade: null, comment: null, missing: true });
  expect(content.answers["review.clear-decisions"]?.missing).toBe(true);
});

test("a region's questions come in the order of the page, worded as on the page", () => {
  const values = {
    local: [
      { section: "health", question: "Was the child's sight tested?" },
      { section: "review", question: "Was the date kept?" },
    ],
  };
  const { local } = expectedContent(values, { sectionOrder: ["review"], apostrophes: "curly" });
  expect(local.map((each) => each.question)).toEqual(["Was the date kept?", "Was the child’s sight tested?"]);
});
