import type { MissingPart } from "../../audit/document-facts.ts";
import type { Place } from "../../audit/place.ts";
import { actionPlace, answerPlace, factorsPlace, gradePlace, headerPlace } from "../../audit/place.ts";
import type { ProForma, Question, Section } from "../../proforma/pro-forma.ts";

/** What an auditor would call it: "Health plan: named professional". */
export function nameQuestion(section: Section, question: Question): string {
  return `${section.title}: ${question.title}`;
}

/** "Health plan: overall judgement". */
export function nameJudgement(section: Section): string {
  return `${section.title}: ${section.judgement?.title ?? "judgement"}`;
}

/** Its own wording comes from the document, where anything may stand, so it is not named by that. */
export function nameLocalQuestion(proForma: ProForma, sectionId: string): string {
  const section = proForma.sections.find(({ id }) => id === sectionId);
  return section ? `${section.title}: a question added to the form` : "A question added to the form";
}

/** "Improvement action 2", of the table "Improvement actions". @param row counted from 1. */
export function nameActionRow(proForma: ProForma, row: number): string {
  return `${proForma.actions.title.replace(/s$/, "")} ${String(row)}`;
}

/** The name and place of a part that is not in the document; null when this pro forma has no such part. */
export function namePart(proForma: ProForma, part: MissingPart): { name: string; place: Place } | null {
  switch (part.kind) {
    case "header-field": {
      const field = proForma.header.find(({ id }) => id === part.id);
      return field ? { name: field.title, place: headerPlace(field.id) } : null;
    }
    case "question":
      for (const section of proForma.sections) {
        const question = section.questions.find(({ id }) => id === part.id);
        if (question) return { name: nameQuestion(section, question), place: answerPlace(question.id) };
      }
      return null;
    case "judgement": {
      const section = proForma.sections.find(
        ({ id, judgement }) => id === part.id || judgement?.id === part.id,
      );
      return section ? { name: nameJudgement(section), place: gradePlace(section.id) } : null;
    }
    case "list":
      return { name: proForma.actions.title, place: actionPlace(1, "area") };
    case "prompt":
      return { name: proForma.factors.title, place: factorsPlace };
  }
}
