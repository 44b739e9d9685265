import { buildForm } from "../support/build-form.ts";
import { distinctValues } from "../support/distinct-values.ts";
import { readChanged, setJudgement, setRow } from "../support/change-plain-form.ts";
import { readAsAudit } from "../support/read-form.ts";

const question = "Have Statutory Assessments been completed?";
const place = "health.statutory-assessments/answer";

function answered(answer: string) {
  return readChanged((form) => setRow(form, "health", 1, [question, answer, "Seen."])).facts.otherWording;
}

describe("values in other words than the form's", () => {
  it("are none on a form that was filled in with its lists", () => {
    expect(readAsAudit(buildForm(distinctValues)).facts.otherWording).toEqual([]);
    expect(readAsAudit(buildForm()).facts.otherWording).toEqual([]);
  });

  it.each(["Yes", "yes ", "YES.", "☒ Yes ☐ No", "☒ Y ☐ N", "Partly", "N/A", ""])(
    "are not an answer that says %j",
    (answer) => {
      expect(answered(answer)).toEqual([]);
    },
  );

  it.each([
    ["Y", "Yes"],
    ["n", "No"],
  ])("are an answer that says %j", (answer, value) => {
    expect(answered(answer)).toEqual([{ place, value }]);
  });

  it("are not what a drop-down list shows, of which another fact speaks", () => {
    const values = { answers: { "health.named-professional": { answer: "Yes", comment: null } } } as const;
    const typed = { "health.named-professional/answer": "Y" };
    expect(readAsAudit(buildForm(values, { typed })).facts.otherWording).toEqual([]);
  });

  it("are a grade by its initials", () => {
    const { facts } = readChanged((form) =>
      setJudgement(form, "health", [
        "Overall Judgement of the Health Plan",
        "Grade RI",
        "Comments Some gaps.",
      ]),
    );
    expect(facts.otherWording).toEqual([{ place: "health.judgement/grade", value: "Requires improvement" }]);
  });

  it.each([
    ["6 to 10", [{ place: "header/ageRange", value: "6-10yrs" }]],
    ["6-10 years", [{ place: "header/ageRange", value: "6-10yrs" }]],
    ["6-10", []],
    ["6–10yrs", []],
    ["7", []],
  ])("of the age range %j are %j", (range, expected) => {
    const { facts } = readChanged((form) => {
      form.header = form.header.map(([label = "", value = ""]) =>
        label === "Age Range:" ? [label, range] : [label, value],
      );
    });
    expect(facts.otherWording).toEqual(expected);
  });

  it.each([
    ["31 March 2027", [{ place: "actions/1/date", value: "31/03/2027" }]],
    ["31st of March 2027", [{ place: "actions/1/date", value: "31/03/2027" }]],
    ["31/03/2027", []],
    ["31.3.2027", []],
    ["2027-03-31", []],
    ["ASAP", []],
  ])("of the date %j are %j", (date, expected) => {
    const { facts } = readChanged((form) => {
      form.actions[1] = ["an area", "an action", date];
    });
    expect(facts.otherWording).toEqual(expected);
  });
});
