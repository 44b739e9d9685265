import type { Answer, AuditRecord } from "../../audit/audit-record.ts";
import type { MissingPart } from "../../audit/document-facts.ts";
import { documentPlace } from "../../audit/place.ts";
import type { AuditToCheck } from "./audit-to-check.ts";
import { listDocumentValues } from "./document-values.ts";
import { outlineOf } from "./form-outline.ts";
import { namePart } from "./form-part-names.ts";
import type { PlacedGrade, PlacedText, Subject } from "./subject.ts";

/** The audit as one subject. */
export function listAuditValues(audit: AuditToCheck): Subject<"audit"> {
  const { record, today } = audit;
  const { auditDate, lookedAfterSince, firstReview, secondReview } = record.facts ?? {};
  return {
    name: "The audit",
    place: documentPlace,
    required: true,
    absent: false,
    missingParts: listMissingParts(audit),
    ...listDocumentValues(audit),
    today,
    allGrades: listGrades(audit),
    allAnswers: listAnswers(audit),
    comments: listComments(audit),
    improvements: listImprovements(record),
    factors: record.factors,
    caseDates: Object.keys(record.facts ?? {}).length > 0 ? (record.facts ?? null) : null,
    auditDate: auditDate ?? null,
    lookedAfterSince: lookedAfterSince ?? null,
    firstReview: firstReview ?? null,
    secondReview: secondReview ?? null,
  };
}

/** The area and the action of each row that has one of them. */
export function listImprovements({ actions }: AuditRecord): readonly string[] {
  return actions
    .map(({ area, action }) => [area, action].filter((text) => text !== null).join("\n"))
    .filter((text) => text !== "");
}

function listGrades({ record, proForma }: AuditToCheck): readonly PlacedGrade[] | null {
  const grades: PlacedGrade[] = [];
  for (const { judgement } of outlineOf(proForma).sections) {
    if (judgement === null) continue;
    const entry = record.judgements[judgement.id];
    if (!entry?.grade) return null;
    grades.push({ name: judgement.name, place: judgement.place, grade: entry.grade, comment: entry.comment });
  }
  return grades;
}

function listAnswers({ record, proForma }: AuditToCheck): readonly Answer[] | null {
  const answers: Answer[] = [];
  for (const { questions } of proForma.sections) {
    for (const { id } of questions) {
      const answer = record.answers[id]?.answer;
      if (!answer) return null;
      answers.push(answer);
    }
  }
  return answers;
}

function listComments({ record, proForma }: AuditToCheck): Subject<"audit">["comments"] {
  const answers: Subject<"audit">["comments"]["answers"][number][] = [];
  const grades: PlacedText[] = [];
  for (const { questions, judgement } of outlineOf(proForma).sections) {
    for (const { id, name, commentPlace: place } of questions) {
      const { comment: text, answer = null } = record.answers[id] ?? {};
      if (text) answers.push({ name, place, text, answer });
    }
    const text = judgement && record.judgements[judgement.id]?.comment;
    if (text) grades.push({ name: judgement.name, place: judgement.commentPlace, text });
  }
  return { answers, grades };
}

/** Those the document lacks; where only the record is at hand, those it marks as missing. */
function listMissingParts({ record, proForma, facts }: AuditToCheck): Subject<"audit">["missingParts"] {
  const parts = facts?.missingParts ?? [
    ...listMarked(record.answers, "question"),
    ...listMarked(record.judgements, "judgement"),
  ];
  return parts.flatMap((part) => {
    const named = namePart(proForma, part);
    return named ? [{ ...part, ...named }] : [];
  });
}

function listMarked(
  entries: Readonly<Record<string, { readonly missing?: true | undefined }>>,
  kind: "question" | "judgement",
): MissingPart[] {
  return Object.entries(entries)
    .filter(([, entry]) => entry.missing === true)
    .map(([id]) => ({ kind, id }));
}
