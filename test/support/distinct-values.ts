import type { AnswerEntry, JudgementEntry } from "../../src/audit/audit-record.ts";
import type { FormValues } from "./form/form-values.ts";
import { niromp2019 } from "./niromp-2019.ts";

const questions = niromp2019.sections.flatMap((section) => section.questions);
const judged = niromp2019.sections.filter((section) => section.judgement !== null);

/**
 * Values of which no two comments are alike and answers follow no pattern of the form, so that a value in the wrong place
 * shows. Every fifth question and every fourth grade is not answered.
 */
export const distinctValues: FormValues = {
  header: {
    localAuthority: "Northborough",
    childId: "NB-26A-01",
    ageRange: "6-10",
    team: "Children in Care 2",
    iro: "PK",
  },
  answers: Object.fromEntries(questions.map(({ id }, index) => [id, answerOf(id, index)])),
  judgements: Object.fromEntries(judged.map(({ id }, index) => [id, judgementOf(id, index)])),
  actions: [
    { area: "Contingency", action: "Add a plan.\nTell the IRO.", date: "2027-03-31" },
    { area: "Participation", action: null, date: null },
    { area: "Recording", action: "Seek the father's views.", date: "2027-04-15" },
  ],
  factors: "Early family group conference.\nThe same social worker from day one.",
};

function answerOf(id: string, index: number): AnswerEntry {
  const answer = index % 5 === 4 ? null : index % 3 === 1 ? "No" : "Yes";
  return { answer, comment: index % 4 === 3 ? null : `What was found on ${id.replaceAll(/[.-]/g, " ")}.` };
}

function judgementOf(id: string, index: number): JudgementEntry {
  const grade = index % 4 === 3 ? null : (niromp2019.grades[index % 4]?.value ?? null);
  return { grade, comment: index % 5 === 4 ? null : `Judged on all of ${id}.` };
}
