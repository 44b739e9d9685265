import type { MissingPart } from "../../audit/document-facts.ts";
import type { ActionColumn, Place } from "../../audit/place.ts";
import type { Answer } from "../../audit/audit-record.ts";
import type { HeaderField } from "../../proforma/pro-forma.ts";

/** What is known of a part of the form whatever was written there. */
interface KnownPart {
  /** What an auditor would call it, for messages. */
  readonly name: string;
  /** Where a finding stands unless the check names another place. */
  readonly place: Place;
  /** A finished audit has it filled: a check that needs it cannot run while it is blank. Otherwise blank means not applicable. */
  readonly required: boolean;
  /** Its row is not in the document, so that nothing can be said of it; form-part-missing says that once. */
  readonly absent: boolean;
}

interface KnownHeaderField extends KnownPart {
  readonly field: HeaderField;
  /** The values that the form offers; empty where anything may be written. */
  readonly choices: readonly string[];
}

interface HeaderFieldValues {
  /** What was written, one of the choices or not. */
  readonly text: string | null;
}

interface KnownQuestion extends KnownPart {
  readonly commentPlace: Place;
  /** The answers that this question may have. */
  readonly choices: readonly string[];
  /** A region added it: the pro forma does not ask it. */
  readonly local: boolean;
}

interface QuestionValues {
  readonly answer: Answer | null;
  /** The answer, or what was written instead of one. */
  readonly entered: string | null;
  readonly comment: string | null;
  /** The form's own defect: the comment cell holds a list, so that no comment can be typed. */
  readonly commentIsList: boolean;
}

interface KnownJudgement extends KnownPart {
  readonly commentPlace: Place;
  readonly choices: readonly string[];
}

interface JudgementValues {
  readonly grade: string | null;
  /** The grade, or what was written instead of one. */
  readonly entered: string | null;
  readonly comment: string | null;
  readonly commentIsList: boolean;
}

/** How the questions of a section were answered; a region's own questions do not count. */
export interface SectionProfile {
  readonly yes: number;
  readonly no: number;
  readonly notApplicable: number;
  /** Questions in the section. */
  readonly of: number;
}

interface KnownSection extends KnownPart {
  readonly id: string;
}

interface SectionValues {
  readonly grade: string | null;
  /** Null until every question of the section has an answer. */
  readonly profile: SectionProfile | null;
}

interface KnownActionRow extends KnownPart {
  /** Counted from 1; rows with nothing in them are no subjects. */
  readonly row: number;
  readonly columnTitles: Readonly<Record<ActionColumn, string>>;
}

interface ActionRowValues {
  readonly area: string | null;
  readonly action: string | null;
  /** ISO. */
  readonly date: string | null;
  /** The date, or what was written instead of one. */
  readonly dateEntered: string | null;
  /** ISO. */
  readonly today: string | null;
}

interface KnownText extends KnownPart {
  /** Anything may be written here: it is not an answer, a grade, an age range or a date. */
  readonly open: boolean;
}

interface TextValues {
  /** What was written, a value of the form's lists left out. */
  readonly text: string | null;
  /** Placeholder words stand here as ordinary text; null where that is not known. */
  readonly placeholderLeft: boolean | null;
}

/** Besides these, a check of the whole audit may need any value by its place on the form. */
interface AuditValues {
  readonly missingParts: readonly (MissingPart & { readonly name: string; readonly place: Place })[];
  /** ISO. */
  readonly today: string | null;
  readonly [answer: `${string}/answer`]: Answer | null;
  readonly [grade: `${string}/grade`]: string | null;
  readonly [comment: `${string}/comment`]: string | null;
  readonly [field: `header/${string}`]: string | null;
}

/** What a check can judge, one at a time, in the order of the form. */
export interface Subjects {
  readonly "header-field": { readonly known: KnownHeaderField; readonly values: HeaderFieldValues };
  readonly question: { readonly known: KnownQuestion; readonly values: QuestionValues };
  readonly judgement: { readonly known: KnownJudgement; readonly values: JudgementValues };
  readonly section: { readonly known: KnownSection; readonly values: SectionValues };
  readonly "action-row": { readonly known: KnownActionRow; readonly values: ActionRowValues };
  readonly text: { readonly known: KnownText; readonly values: TextValues };
  readonly audit: { readonly known: KnownPart; readonly values: AuditValues };
}

export type SubjectKind = keyof Subjects;
export type Known<Kind extends SubjectKind> = Subjects[Kind]["known"];
export type Values<Kind extends SubjectKind> = Subjects[Kind]["values"];
export type Subject<Kind extends SubjectKind> = Known<Kind> & Values<Kind>;

export const subjectNouns: Readonly<Record<SubjectKind, string>> = {
  "header-field": "header fields",
  question: "questions",
  judgement: "judgements",
  section: "sections",
  "action-row": "improvement actions",
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
  "action-row": { today: "today's date is not known" },
  text: { placeholderLeft: "the document itself was not looked at" },
  audit: { today: "today's date is not known" },
};

/** Why a check that needs this value cannot run while it is blank; undefined where blank means not applicable. */
export function whyItNeeds(kind: SubjectKind, need: string): string | undefined {
  if (!need.includes("/")) return new Map(Object.entries(whyBlank[kind])).get(need);
  if (need.endsWith("/answer")) return "a question without an answer that can be read";
  if (need.endsWith("/grade")) return "a judgement without a grade that can be read";
  if (need.startsWith("header/")) return "a header field that is not filled in";
  return undefined;
}
