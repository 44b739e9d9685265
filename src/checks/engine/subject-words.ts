import type { SubjectKind, Values } from "./subject.ts";

/** What the subjects of a check are called, in the plural. */
export const subjectNouns: Readonly<Record<SubjectKind, string>> = {
  "header-field": "header fields",
  question: "questions",
  judgement: "judgements",
  section: "sections",
  "action-row": "improvement actions",
  value: "values",
  text: "texts",
  audit: "audits",
};

type WhyBlank = { readonly [Kind in SubjectKind]: { readonly [Value in keyof Values<Kind>]?: string } };

/** Values that a required part cannot lack, and what to say when one is lacking. Any other blank value means not applicable. */
const whyBlank: WhyBlank = {
  "header-field": { text: "not filled in" },
  question: { answer: "no answer that can be read", entered: "not answered" },
  judgement: { grade: "no grade that can be read", entered: "not graded" },
  section: {
    grade: "no grade that can be read",
    profile: "questions without an answer that can be read",
  },
  "action-row": { today: "today's date is not known", auditedOn: "today's date is not known" },
  value: { entered: "not filled in" },
  text: { placeholderLeft: "the document itself was not looked at", today: "today's date is not known" },
  audit: {
    document: "the document itself was not looked at",
    repeated: "the document itself was not looked at",
    typedOver: "the document itself was not looked at",
    otherWording: "the document itself was not looked at",
    commentLists: "the document itself was not looked at",
    today: "today's date is not known",
    allGrades: "judgements without a grade that can be read",
    allAnswers: "questions without an answer that can be read",
  },
};

/** Why a check that needs this value cannot run while it is blank; undefined where blank means not applicable. */
export function whyItNeeds(kind: SubjectKind, need: string): string | undefined {
  return new Map(Object.entries(whyBlank[kind])).get(need);
}
