import type { ProForma } from "../proforma/pro-forma.ts";
import { factPlace, meaningOfPlace, type Place, type PlaceMeaning } from "./place.ts";

/** The most characters that Word takes as the title or the tag of a control. */
export const LONGEST_TITLE = 64;

const titlesOfFacts = new Map<Place, string>([
  [factPlace("auditDate"), "Date of the audit"],
  [factPlace("lookedAfterSince"), "Looked after since"],
  [factPlace("firstReview"), "Date of the first review"],
  [factPlace("secondReview"), "Date of the second review"],
]);

/**
 * What a person would call the value at a place: "Health plan: named professional, answer". At most 64 characters,
 * as it is also the title of the value's control.
 * @returns the place itself where it means nothing on this pro forma.
 */
export function titleOfPlace(proForma: ProForma, place: Place): string {
  const fact = titlesOfFacts.get(place);
  if (fact !== undefined) return fact;
  const meaning = meaningOfPlace(proForma, place);
  return meaning === null ? place : titleOfMeaning(proForma, meaning);
}

export function titleOfMeaning(proForma: ProForma, meaning: PlaceMeaning): string {
  switch (meaning.type) {
    case "header":
      return shorten(proForma.header.find(({ id }) => id === meaning.field)?.title ?? meaning.field, "");
    case "answer":
      return shorten(titleOfQuestion(proForma, meaning.question), ", answer");
    case "answer-comment":
      return shorten(titleOfQuestion(proForma, meaning.question), ", comment");
    case "grade":
      return shorten(titleOfJudgement(proForma, meaning.section), ", grade");
    case "grade-comment":
      return shorten(titleOfJudgement(proForma, meaning.section), ", comment");
    case "action": {
      const { title, [meaning.column]: column } = proForma.actions;
      return shorten(`${one(title)} ${meaning.row}: ${column.title}`, "");
    }
    case "factors":
      return shorten(proForma.factors.title, "");
  }
}

function titleOfQuestion(proForma: ProForma, id: string): string {
  for (const section of proForma.sections) {
    const question = section.questions.find((each) => each.id === id);
    if (question !== undefined) return `${section.title}: ${question.title}`;
  }
  return id;
}

function titleOfJudgement(proForma: ProForma, sectionId: string): string {
  const section = proForma.sections.find(({ id }) => id === sectionId);
  return section?.judgement ? `${section.title}: ${section.judgement.title}` : sectionId;
}

/** The title of the table names its rows together: "Improvement actions". */
function one(plural: string): string {
  return plural.replace(/s$/, "");
}

/** Shortens the words before the ending, at the end of a word where there is one. */
function shorten(words: string, ending: string): string {
  const room = LONGEST_TITLE - ending.length;
  if (words.length <= room) return words + ending;
  const cut = words.slice(0, room - 1);
  const wordEnd = cut.lastIndexOf(" ");
  return `${wordEnd > 0 ? cut.slice(0, wordEnd) : cut}…${ending}`;
}
