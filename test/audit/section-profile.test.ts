import type { AuditRecord } from "../../src/audit/audit-record.ts";
import { profilesOf } from "../../src/audit/section-profile.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { auditGiven } from "../support/given-audit.ts";
import { niromp2019 } from "../support/niromp-2019.ts";

const [health] = niromp2019.sections.filter(({ id }) => id === "health");

function healthIn(record: AuditRecord) {
  return profilesOf(record, niromp2019Form).find(({ section }) => section === "health");
}

function profileOfHealth(answers: readonly (string | null)[], grade: string | null = "Good") {
  const ids = health!.questions.map(({ id }) => id);
  const given = ids.map((id, index) => [id, { answer: answers[index] ?? null }] as const);
  const { record } = auditGiven(
    // The answers of the cases are those of the form.
    { answers: Object.fromEntries(given) as never, judgements: { health: { grade } } },
    "blank",
  );
  return healthIn(record);
}

describe("the profile of a section", () => {
  it("counts each answer once, and what is not answered as such", () => {
    expect(profileOfHealth(["Yes", "No", "Not applicable", null])).toEqual({
      section: "health",
      grade: "Good",
      yes: 1,
      no: 1,
      notApplicable: 1,
      unanswered: 1,
      of: 4,
    });
  });

  it("does not take for an answer what is not on the form's list", () => {
    const { record } = auditGiven({
      answers: { "health.named-professional": { answer: null, asWritten: "mostly" } },
    });
    expect(healthIn(record)).toMatchObject({ yes: 3, unanswered: 1, of: 4 });
  });

  it("counts a question that is not in the document as unanswered", () => {
    const { record } = auditGiven();
    const answers = { ...record.answers };
    delete answers["health.named-professional"];
    expect(healthIn({ ...record, answers })).toMatchObject({ yes: 3, unanswered: 1, of: 4 });
  });

  it("has no grade where none is chosen", () => {
    expect(profileOfHealth([], null)).toMatchObject({ grade: null, unanswered: 4 });
  });

  it("does not count a question that a region added", () => {
    const { record } = auditGiven({
      local: [{ section: "health", question: "Dentist?", answer: "No", comment: null }],
    });
    expect(healthIn(record)).toMatchObject({ no: 0, of: 4 });
  });

  it("is there for every section, in the order of the form", () => {
    const profiles = profilesOf(auditGiven({}, "blank").record, niromp2019Form);
    expect(profiles.map(({ section }) => section)).toEqual(niromp2019.sections.map(({ id }) => id));
    expect(profiles.reduce((sum, { unanswered }) => sum + unanswered, 0)).toBe(33);
  });
});
