import type { Place } from "../../audit/place.ts";
import {
  answerCommentPlace,
  answerPlace,
  gradeCommentPlace,
  gradePlace,
  headerPlace,
} from "../../audit/place.ts";
import type { AgeRange, HeaderField, ProForma, Section } from "../../proforma/pro-forma.ts";
import { nameJudgement, nameQuestion } from "./form-part-names.ts";

/** One value of the form and the comment beside it. */
interface GradedOrAnswered {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
  readonly commentPlace: Place;
  readonly choices: readonly string[];
  /** What an auditor would call the text in the value's cell, and that in the comment's. */
  readonly valueName: string;
  readonly commentName: string;
}

interface SectionOutline {
  readonly section: Section;
  readonly questions: readonly GradedOrAnswered[];
  /** Its id is that of the section. */
  readonly judgement: GradedOrAnswered | null;
}

/** The names, places and choices of a pro forma: what is the same for every audit made on it. */
export interface FormOutline {
  readonly header: readonly {
    readonly field: HeaderField;
    readonly place: Place;
    readonly choices: readonly string[];
    readonly ageRanges: readonly AgeRange[];
  }[];
  readonly sections: readonly SectionOutline[];
  /** Every answer that some question may have. */
  readonly answers: readonly string[];
  readonly headerKinds: ReadonlyMap<Place, HeaderField["kind"]>;
  /** The words that the form itself uses, in lower case. */
  readonly words: ReadonlySet<string>;
}

const outlines = new WeakMap<ProForma, FormOutline>();

/** Made once for each pro forma, as many audits are checked in one go. */
export function outlineOf(proForma: ProForma): FormOutline {
  const known = outlines.get(proForma);
  if (known) return known;
  const outline = makeOutline(proForma);
  outlines.set(proForma, outline);
  return outline;
}

function makeOutline(proForma: ProForma): FormOutline {
  const ageRanges = proForma.ageRanges.map(({ value }) => value);
  const answers = proForma.answers.map(({ value }) => value);
  return {
    header: proForma.header.map((field) => ({
      field,
      place: headerPlace(field.id),
      choices: field.kind === "age-range" ? ageRanges : [],
      ageRanges: field.kind === "age-range" ? proForma.ageRanges : [],
    })),
    sections: proForma.sections.map((section) => ({
      section,
      questions: outlineQuestions(section, answers),
      judgement: outlineJudgement(proForma, section),
    })),
    answers,
    headerKinds: new Map(proForma.header.map(({ id, kind }) => [headerPlace(id), kind])),
    words: new Set(listWordings(proForma).flatMap(listWords)),
  };
}

/** In lower case. */
export function listWords(text: string): string[] {
  return text.toLowerCase().match(/\p{L}[\p{L}'’-]*/gu) ?? [];
}

function listWordings({ title, publisher, header, sections, actions, factors, grades }: ProForma): string[] {
  return [
    title,
    publisher,
    ...header.flatMap((field) => [field.label, field.title]),
    ...grades.map(({ value }) => value),
    ...sections.flatMap(({ heading, title: name, questions, judgement }) => [
      heading,
      name,
      ...questions.flatMap((question) => [question.text, question.title]),
      ...(judgement ? [judgement.text, judgement.title] : []),
    ]),
    ...[actions.area, actions.action, actions.date, factors].flatMap((part) => [part.label, part.title]),
  ];
}

function outlineQuestions(section: Section, answers: readonly string[]): GradedOrAnswered[] {
  const yesOrNo = answers.filter((value) => value !== "Not applicable");
  return section.questions.map((question) => {
    const name = nameQuestion(section, question);
    return {
      id: question.id,
      name,
      place: answerPlace(question.id),
      commentPlace: answerCommentPlace(question.id),
      choices: question.mayBeNotApplicable ? answers : yesOrNo,
      valueName: `${name}, answer`,
      commentName: `${name}, comment`,
    };
  });
}

function outlineJudgement(proForma: ProForma, section: Section): GradedOrAnswered | null {
  if (section.judgement === null) return null;
  const name = nameJudgement(section);
  return {
    id: section.id,
    name,
    place: gradePlace(section.id),
    commentPlace: gradeCommentPlace(section.id),
    choices: proForma.grades.map(({ value }) => value),
    valueName: `${name}, grade`,
    commentName: `${name}, comment`,
  };
}
