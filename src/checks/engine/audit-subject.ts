import { documentPlace } from "../../audit/place.ts";
import { isMissing, rowsOf, valueOf, writtenOf } from "../../audit/record-values.ts";
import { treeOf, type FormValue } from "../../proforma/form-tree.ts";
import type { Meaning } from "../../proforma/form.ts";
import { valuesCounting } from "../../proforma/scale.ts";
import type { AuditToCheck } from "./audit-to-check.ts";
import { caseDate, caseDateMeanings } from "./case-dates.ts";
import { listDocumentValues } from "./document-values.ts";
import { firstPlaceOf, namePart, outlineOf, type ChoiceOutline } from "./form-outline.ts";
import { appliesToCase, asksForAction, chosenOf, commentOf } from "./read-values.ts";
import type { PlacedGrade, PlacedText, Subject } from "./subject.ts";

/** The audit as one subject. */
export function listAuditValues(audit: AuditToCheck): Subject<"audit"> {
  const dates = caseDateMeanings.flatMap((means) => caseDate(audit, means) ?? []);
  const [list] = outlineOf(audit.form).actionLists;
  return {
    name: "The audit",
    place: documentPlace,
    required: true,
    absent: false,
    missingParts: listMissingParts(audit),
    ...listDocumentValues(audit),
    today: audit.today,
    allGrades: listGrades(audit),
    allAnswers: listAnswers(audit),
    comments: listComments(audit),
    improvements: listImprovements(audit),
    actionList: list && { name: list.title, place: firstPlaceOf(list) },
    factors: listFactors(audit),
    caseDates: dates.length > 0 ? dates : null,
    auditDate: caseDate(audit, "audit-date"),
    lookedAfterSince: caseDate(audit, "care-start"),
    firstReview: caseDate(audit, "first-review"),
    secondReview: caseDate(audit, "second-review"),
  };
}

/** The area and the action of each row that has one of them, strengths left out. Undefined where the form has no such list. */
export function listImprovements(audit: AuditToCheck): readonly string[] | undefined {
  const { record, form } = audit;
  const lists = outlineOf(form).actionLists;
  if (lists.length === 0) return undefined;
  return lists.flatMap((list) =>
    rowsOf(record, list.id).flatMap((_, index) => {
      if (asksForAction(audit, list, index + 1) === false) return [];
      const values = treeOf(form).listRow(list, index + 1);
      const says = (means: Meaning) => {
        const value = values.find(({ definition }) => definition.means === means);
        return value ? writtenOf(record, value) : null;
      };
      const text = [says("area"), says("action")].filter((each) => each !== null).join("\n");
      return text === "" ? [] : [text];
    }),
  );
}

/** The lowest grade that counts for the audited practice: "Good". */
export function lowestGoodOf({ scale }: FormValue): string {
  return (scale && valuesCounting(scale, "for").at(-1)) ?? "";
}

/** What was chosen in each part that is about this case; null until all of these are filled in, undefined where there are none. */
function listChosen<Chosen>(
  audit: AuditToCheck,
  choicesOf: (section: ReturnType<typeof outlineOf>["sections"][number]) => readonly ChoiceOutline[],
  make: (choice: ChoiceOutline, value: string) => Chosen,
): readonly Chosen[] | null | undefined {
  const { sections } = outlineOf(audit.form);
  if (sections.every((section) => choicesOf(section).length === 0)) return undefined;
  const made: Chosen[] = [];
  for (const section of sections) {
    for (const choice of choicesOf(section)) {
      const value = valueOf(audit.record, choice.value);
      if (typeof value === "string") made.push(make(choice, value));
      else if (appliesToCase(audit, section.part) !== false) return null;
    }
  }
  return made;
}

function listGrades(audit: AuditToCheck): readonly PlacedGrade[] | null | undefined {
  return listChosen(
    audit,
    ({ judgement }) => (judgement === null ? [] : [judgement]),
    ({ name, value, comment }, grade) => ({
      name,
      place: value.place,
      grade,
      comment: comment && writtenOf(audit.record, comment),
      lowestGood: lowestGoodOf(value),
    }),
  );
}

function listAnswers(audit: AuditToCheck): readonly string[] | null | undefined {
  return listChosen(
    audit,
    ({ questions }) => questions,
    (_, answer) => answer,
  );
}

function listComments(audit: AuditToCheck): Subject<"audit">["comments"] {
  const answers: Subject<"audit">["comments"]["answers"][number][] = [];
  const grades: PlacedText[] = [];
  const placed = (choice: ChoiceOutline): PlacedText | null => {
    const text = commentOf(audit, choice);
    return choice.comment && text ? { name: choice.name, place: choice.comment.place, text } : null;
  };
  for (const { questions, judgement } of outlineOf(audit.form).sections) {
    for (const question of questions) {
      const text = placed(question);
      if (text !== null) answers.push({ ...text, answer: chosenOf(audit, question.value) });
    }
    const text = judgement && placed(judgement);
    if (text !== null) grades.push(text);
  }
  return { answers, grades };
}

function listFactors({ record, form }: AuditToCheck): Subject<"audit">["factors"] {
  const asked = treeOf(form)
    .meaning("factors")
    .filter(({ definition }) => definition.required);
  if (asked.length === 0) return undefined;
  return asked.map((value) => ({
    name: value.definition.title,
    place: value.place,
    text: writtenOf(record, value),
  }));
}

/** Those the document lacks; where only the record is at hand, those it marks as missing. */
function listMissingParts({ record, form, facts }: AuditToCheck): Subject<"audit">["missingParts"] {
  const parts = facts?.missingParts ?? listMarked({ record, form });
  return parts.flatMap((part) => namePart(form, part) ?? []);
}

function listMarked({ record, form }: Pick<AuditToCheck, "record" | "form">) {
  const marked = new Map<string, { readonly kind: string; readonly id: string }>();
  for (const { owner } of treeOf(form).values) {
    if (owner.kind === "row" && isMissing(record, owner)) {
      marked.set(owner.row.id, { kind: "question", id: owner.row.id });
    }
    if (owner.kind === "judgement" && isMissing(record, owner)) {
      marked.set(owner.judgement.id, { kind: "judgement", id: owner.judgement.id });
    }
  }
  return [...marked.values()];
}
