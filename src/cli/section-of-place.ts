import { meaningOfPlace } from "../audit/place.ts";
import type { Place } from "../audit/place.ts";
import type { ProForma, Section } from "../proforma/pro-forma.ts";

/** The title of the part of the form in which a place stands, or which it names itself; null when it is in none. */
export function sectionOfPlace(proForma: ProForma, place: Place): string | null {
  const meaning = meaningOfPlace(proForma, place);
  switch (meaning?.type) {
    case "header":
      return "Header";
    case "answer":
    case "answer-comment":
      return titleWhere(proForma, (section) => section.questions.some(({ id }) => id === meaning.question));
    case "grade":
    case "grade-comment":
      return titleWhere(proForma, (section) => section.id === meaning.section);
    case "action":
      return proForma.actions.title;
    case "factors":
      return proForma.factors.title;
    case undefined:
      return titleWhere(proForma, (section) => section.id === place);
  }
}

function titleWhere(proForma: ProForma, isIt: (section: Section) => boolean): string | null {
  return proForma.sections.find(isIt)?.title ?? null;
}
