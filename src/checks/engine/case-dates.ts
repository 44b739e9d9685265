import { factPlace, type Place } from "../../audit/place.ts";
import { valueOf } from "../../audit/record-values.ts";
import { treeOf } from "../../proforma/form-tree.ts";
import type { Meaning } from "../../proforma/form.ts";
import type { AuditToCheck } from "./audit-to-check.ts";

/** The dates of a case by what they mean, in the order in which they happen. */
export const caseDateMeanings = [
  "care-start",
  "first-review",
  "second-review",
  "audit-date",
] as const satisfies readonly Meaning[];
export type CaseDateMeaning = (typeof caseDateMeanings)[number];

export interface CaseDate {
  readonly means: CaseDateMeaning;
  /** ISO. */
  readonly date: string;
  readonly place: Place;
  /** What an auditor would call it: "Date of the audit". */
  readonly title: string;
  /** The same within a sentence: "the audit". */
  readonly inWords: string;
}

/** Where a form has no field for a date, it may be given beside the form. */
const besideForm = {
  "care-start": {
    fact: "lookedAfterSince",
    title: "Looked after since",
    inWords: "the day the child became looked after",
  },
  "first-review": { fact: "firstReview", title: "Date of the first review", inWords: "the first review" },
  "second-review": { fact: "secondReview", title: "Date of the second review", inWords: "the second review" },
  "audit-date": { fact: "auditDate", title: "Date of the audit", inWords: "the audit" },
} as const;

/** The date of this meaning: from its field or, where the form has none, from beside the form. Null where it was not given. */
export function caseDate(
  { record, form }: Pick<AuditToCheck, "record" | "form">,
  means: CaseDateMeaning,
): CaseDate | null {
  const field = treeOf(form)
    .meaning(means)
    .find(({ definition }) => definition.type === "date");
  if (field !== undefined) {
    const date = valueOf(record, field);
    const { title } = field.definition;
    const inWords = `the ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
    return typeof date === "string" ? { means, date, place: field.place, title, inWords } : null;
  }
  const { fact, title, inWords } = besideForm[means];
  const date = record.facts?.[fact];
  return date === undefined ? null : { means, date, place: factPlace(fact), title, inWords };
}

/** What a person would call a date that is given beside the form; null for any other place. */
export function titleOfFact(place: Place): string | null {
  return Object.values(besideForm).find(({ fact }) => factPlace(fact) === place)?.title ?? null;
}
