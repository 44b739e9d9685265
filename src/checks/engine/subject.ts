import type {
  DocumentFacts,
  ListTypedOver,
  MissingPart,
  OtherWording,
  RepeatedValue,
} from "../../audit/document-facts.ts";
import type { ActionColumn, Place } from "../../audit/place.ts";
import type { SectionProfile } from "../../audit/section-profile.ts";
import type { Answer, CaseFacts } from "../../audit/audit-record.ts";
import type { AgeRange, Choice, HeaderField } from "../../proforma/pro-forma.ts";
import type { PlainText } from "./plain-text.ts";

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
  /** The ages of each range, where the field takes one; else empty. */
  readonly ageRanges: readonly AgeRange[];
}

interface HeaderFieldValues {
  /** What was written, one of the choices or not. */
  readonly text: string | null;
  /** What was written, as the form words it: null where it is no value of the form's list or already counts as one. */
  readonly offer: string | null;
}

interface KnownQuestion extends KnownPart {
  readonly commentPlace: Place;
  /** Where its section is graded; null where it is not. */
  readonly gradePlace: Place | null;
  /** The answers that this question may have. */
  readonly choices: readonly string[];
  /** A region added it: the pro forma does not ask it. */
  readonly local: boolean;
}

interface QuestionValues {
  readonly answer: Answer | null;
  /** The answer, or what was written instead of one. */
  readonly entered: string | null;
  /** What was written, as the form words it: null where it is no value of the form's list or already counts as one. */
  readonly offer: string | null;
  readonly comment: string | null;
  /** Of the section that the question stands in. */
  readonly sectionGrade: string | null;
  /** The form's own defect: the comment cell holds a list, so that no comment can be typed. */
  readonly commentIsList: boolean;
}

interface KnownJudgement extends KnownPart {
  readonly commentPlace: Place;
  readonly choices: readonly string[];
  /** The choices and the other ways in which people write them. */
  readonly grades: readonly Choice[];
}

interface JudgementValues {
  readonly grade: string | null;
  /** The grade, or what was written instead of one. */
  readonly entered: string | null;
  /** What was written, as the form words it: null where it is no value of the form's list or already counts as one. */
  readonly offer: string | null;
  readonly comment: string | null;
  readonly commentIsList: boolean;
}

interface KnownSection extends KnownPart {
  readonly id: string;
  /** It ends in a judgement. */
  readonly graded: boolean;
  readonly answerPlaces: readonly Place[];
}

/** What a section's question and its comment say. */
interface AnsweredQuestion {
  readonly commentPlace: Place;
  readonly answer: Answer | null;
  readonly comment: string | null;
  /** The form's own defect: the comment cell holds a list, so that no comment can be typed. */
  readonly commentIsList: boolean;
}

interface SectionValues {
  readonly grade: string | null;
  /** The questions of the pro forma in this section that are in the document. */
  readonly questions: readonly AnsweredQuestion[];
  /** Null until every question of the section has an answer. */
  readonly profile: SectionProfile | null;
  /** The area and the action of each improvement that the audit recommends, as one text. */
  readonly improvements: readonly string[];
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
  /** What was written for the date, or the date itself. */
  readonly dateEntered: string | null;
  /** What was written for the date says that the action is done. */
  readonly isDone: boolean;
  /** ISO. */
  readonly today: string | null;
  /** ISO: the date of the audit where it was given, else the day it was saved, else today. */
  readonly auditedOn: string | null;
}

/** Words that can be looked up. */
export interface WordList {
  readonly has: (word: string) => boolean;
}

/** A text of the form, for checks that learn from the others what a word means in one. */
export interface FormText {
  readonly plain: PlainText;
  /** Null outside the header. */
  readonly headerKind: HeaderField["kind"] | null;
}

interface KnownText extends KnownPart {
  /** Anything may be written here: it is not an answer, a grade, an age range or a date. */
  readonly open: boolean;
  /** The form's own defect: a list stands where a comment is meant. */
  readonly isList: boolean;
  /** Null outside the header. */
  readonly headerKind: HeaderField["kind"] | null;
  /** Words that name nobody here, in lower case: the form's own wording and the authority's name. */
  readonly knownWords: WordList;
  /** Every text of the form that is not blank, in its order: the same list for each text. */
  readonly formTexts: readonly FormText[];
  /** Letters that stand for a person, in capitals: the reviewing officer's initials, and those in the child's ID. */
  readonly initials: readonly string[];
}

interface TextValues {
  /** What was written, a value of the form's lists left out. */
  readonly text: string | null;
  /** Placeholder words stand here as ordinary text; null where that is not known. */
  readonly placeholderLeft: boolean | null;
  /** The answer or grade that a comment stands beside. */
  readonly beside: string | null;
  /** The text as patterns look at it. */
  readonly plain: PlainText | null;
  /** ISO. */
  readonly today: string | null;
}

/** A value of the form and what somebody called it. */
export interface PlacedText {
  readonly name: string;
  readonly place: Place;
  readonly text: string;
}

/** A comment and the answer beside it. */
interface PlacedComment extends PlacedText {
  readonly answer: Answer | null;
}

export interface PlacedGrade {
  readonly name: string;
  readonly place: Place;
  readonly grade: string;
  readonly comment: string | null;
}

interface PlacedName {
  readonly name: string;
  readonly place: Place;
}

/** A list that stands where a comment is meant. */
interface CommentList extends PlacedName {
  /** The item or the words in it. */
  readonly text: string | null;
  /** What it stands beside: one of these, as far as it can be read. */
  readonly answer: string | null;
  readonly grade: string | null;
}

interface TypedOver extends ListTypedOver, PlacedName {
  /** What stands in the list was read as a value of the form, as text where any may stand, or could not be read. */
  readonly read: "as-value" | "as-text" | "not";
}

/** Besides these, a check of the whole audit may need any value by its place on the form. */
interface AuditValues {
  readonly missingParts: readonly (MissingPart & PlacedName)[];
  /** What reading noticed of the document; this and the next four are null where only the record is at hand. */
  readonly document: DocumentFacts | null;
  readonly repeated: readonly (RepeatedValue & PlacedName)[] | null;
  readonly typedOver: readonly TypedOver[] | null;
  readonly otherWording: readonly (OtherWording & PlacedName)[] | null;
  readonly commentLists: readonly CommentList[] | null;
  /** ISO. */
  readonly today: string | null;
  /** Null until every section is graded. */
  readonly allGrades: readonly PlacedGrade[] | null;
  /** Null until every question of the pro forma is answered. */
  readonly allAnswers: readonly Answer[] | null;
  /** The comments beside questions of the pro forma and beside grades, in the order of the form. */
  readonly comments: { readonly answers: readonly PlacedComment[]; readonly grades: readonly PlacedText[] };
  /** The area and the action of each improvement that the audit recommends, as one text. */
  readonly improvements: readonly string[];
  readonly factors: string | null;
  /** Null where none of the dates was given. */
  readonly caseDates: CaseFacts | null;
  /** ISO, as the other dates of the case. */
  readonly auditDate: string | null;
  readonly lookedAfterSince: string | null;
  readonly firstReview: string | null;
  readonly secondReview: string | null;
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
  "action-row": { today: "today's date is not known", auditedOn: "today's date is not known" },
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
  if (!need.includes("/")) return new Map(Object.entries(whyBlank[kind])).get(need);
  if (need.endsWith("/answer")) return "a question without an answer that can be read";
  if (need.endsWith("/grade")) return "a judgement without a grade that can be read";
  if (need.startsWith("header/")) return "a header field without a value that can be read";
  return undefined;
}
