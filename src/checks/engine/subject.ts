import type {
  DocumentFacts,
  ListTypedOver,
  OtherWording,
  RepeatedValue,
} from "../../audit/document-facts.ts";
import type { Place } from "../../audit/place.ts";
import type { Meaning, ValueType } from "../../proforma/form.ts";
import type { Scale, ScaleValue } from "../../proforma/scale.ts";
import type { CaseDate } from "./case-dates.ts";
import type { MissingKind } from "./form-outline.ts";
import type { PlainText } from "./plain-text.ts";

/** What is known of a part of the form, independent of what was written there. */
interface KnownPart {
  /** What an auditor would call it, for messages. */
  readonly name: string;
  /** Where a finding is shown unless the check names another place. */
  readonly place: Place;
  /** A finished audit has it filled: a check that needs it cannot run while it is blank. Otherwise blank means not applicable. */
  readonly required: boolean;
  /** Its row is not in the document, so that nothing can be said of it; form-part-missing says that once. */
  readonly absent: boolean;
}

interface KnownHeaderField extends KnownPart {
  /** False where a form asks for initials, a reference or the like in another part. */
  readonly inHeader: boolean;
  readonly means: Meaning | null;
  /** The values that the form offers; empty where anything may be written. */
  readonly choices: readonly string[];
  /** The ages of each band, where the field takes one; else empty. */
  readonly ageBands: readonly AgeBand[];
}

/** A value of a scale with its first and last age. */
export type AgeBand = ScaleValue & { readonly ages: readonly [from: number, to: number] };

interface HeaderFieldValues {
  /** What was written, one of the choices or not. */
  readonly text: string | null;
  /** What was written, as the form words it: null where it is no value of the form's list or already counts as one. */
  readonly offer: string | null;
}

interface KnownQuestion extends KnownPart {
  /** Null where the form has no room for a comment beside the answer. */
  readonly commentPlace: Place | null;
  /** The answers that this question may have. */
  readonly choices: readonly string[];
  readonly scale: Scale;
  /** A region added it: the form does not ask it. */
  readonly local: boolean;
}

interface QuestionValues {
  /** As its scale defines it. */
  readonly answer: ScaleValue | null;
  /** The answer, or what was written instead of one. */
  readonly entered: string | null;
  /** What was written, as the form words it: null where it is no value of the form's list or already counts as one. */
  readonly offer: string | null;
  readonly comment: string | null;
  /** The form's own defect: the comment cell holds a list, so that no comment can be typed. */
  readonly commentIsList: boolean;
}

interface KnownJudgement extends KnownPart {
  readonly commentPlace: Place | null;
  readonly choices: readonly string[];
  readonly scale: Scale;
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
  /** Null while the form does not say which kind of case it is. */
  readonly appliesToCase: boolean | null;
  /** "Yes", or "Yes or Mostly": the answers of its scale that count for the audited practice. */
  readonly positive: string;
  /** "No": the answers that count against it. */
  readonly negative: string;
  /** The lowest of the good grades, in sentences such as "below Good"; null where it has no grade. */
  readonly lowestGood: string | null;
}

/** What a section's question and its comment say. */
interface AnsweredQuestion {
  readonly place: Place;
  /** Null where the form has no room for a comment beside the answer. */
  readonly commentPlace: Place | null;
  readonly answer: ScaleValue | null;
  readonly comment: string | null;
  /** The form's own defect: the comment cell holds a list, so that no comment can be typed. */
  readonly commentIsList: boolean;
}

/** How many answers count for the audited practice, against it and neither way. */
export interface AnswerCounts {
  readonly countFor: number;
  readonly countAgainst: number;
  readonly countNeither: number;
}

interface SectionValues {
  readonly grade: string | null;
  /** The questions of the form in this section that are in the document. */
  readonly questions: readonly AnsweredQuestion[];
  /** Null until every question of the section has an answer. */
  readonly profile: AnswerCounts | null;
  /** What the audit recommends, an action as one text. Undefined where the form has no list of actions. */
  readonly improvements: readonly string[] | undefined;
}

/** One cell of a row in a list. */
export interface ListCell {
  readonly place: Place;
  /** What an auditor would call the column: "date for completion". */
  readonly title: string;
  readonly means: Meaning | null;
  readonly required: boolean;
  readonly entered: string | null;
}

interface KnownActionRow extends KnownPart {
  /** Counted from 1; rows with nothing in them are no subjects. */
  readonly row: number;
  readonly datePlace: Place;
  /** False for a strength, which asks for nothing: it has neither owner nor date. Null while its focus cannot be read. */
  readonly asksForAction: boolean | null;
}

interface ActionRowValues {
  /** In the order of the columns. */
  readonly cells: readonly ListCell[];
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

interface KnownValue extends KnownPart {
  readonly type: ValueType;
  readonly means: Meaning | null;
  readonly choices: readonly string[];
}

interface ValueValues {
  /** What was written, a value of its type or not. */
  readonly entered: string | null;
  /** What was written instead of a value of its type; null where nothing was. */
  readonly asWritten: string | null;
}

/** Words that can be looked up. */
export interface WordList {
  readonly has: (word: string) => boolean;
}

/** A text of the form, for checks that learn from the others what a word means in one. */
export interface FormText {
  readonly plain: PlainText;
  readonly means: Meaning | null;
}

interface KnownText extends KnownPart {
  /** Anything may be written here: it is not a choice, a date or a number. */
  readonly open: boolean;
  /** The form's own defect: a list where a comment is meant. */
  readonly isList: boolean;
  readonly means: Meaning | null;
  /** It is a field of the form's header. */
  readonly isField: boolean;
  /** It is a comment beside an answer, not beside a grade. */
  readonly besideAnswer: boolean;
  /** The row of a list of actions that it is in; null elsewhere. */
  readonly actionRow: {
    readonly asksForAction: boolean | null;
    /** The list has a column for who acts. */
    readonly hasOwnerColumn: boolean;
  } | null;
  /** Words that name nobody here, in lower case: the form's own wording and the authority's name. */
  readonly knownWords: WordList;
  /** Every text of the form that is not blank, in its order: the same list for each text. */
  readonly formTexts: readonly FormText[];
  /** Letters that stand for a person, in capitals: initials, and the letters in the child's reference. */
  readonly initials: readonly string[];
  /** Whose initials those are: "the IRO or the child’s ID". */
  readonly initialsOf: string;
}

interface TextValues {
  /** What was written, a value of the form's lists left out. */
  readonly text: string | null;
  /** Placeholder words are here as ordinary text; null where that is not known. */
  readonly placeholderLeft: boolean | null;
  /** The answer or grade that a comment is beside. */
  readonly beside: ScaleValue | null;
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
  readonly answer: ScaleValue | null;
}

export interface PlacedGrade {
  readonly name: string;
  readonly place: Place;
  readonly grade: string;
  readonly comment: string | null;
  /** The lowest of the good grades, in sentences such as "below Good". */
  readonly lowestGood: string;
}

interface PlacedName {
  readonly name: string;
  readonly place: Place;
}

/** A list where a comment is meant. */
interface CommentList extends PlacedName {
  /** The item or the words in it. */
  readonly text: string | null;
  /** The answer or the grade that it is beside, as far as it can be read. */
  readonly answer: ScaleValue | null;
  readonly grade: string | null;
}

interface TypedOver extends ListTypedOver, PlacedName {
  /** What is in the list was read as a value of the form, as text where any is allowed, or could not be read. */
  readonly read: "as-value" | "as-text" | "not";
}

interface AuditValues {
  readonly missingParts: readonly (PlacedName & { readonly is: MissingKind })[];
  /** What reading noticed of the document; this and the next four are null where only the record is at hand. */
  readonly document: DocumentFacts | null;
  readonly repeated: readonly (RepeatedValue & PlacedName)[] | null;
  readonly typedOver: readonly TypedOver[] | null;
  readonly otherWording: readonly (OtherWording & PlacedName)[] | null;
  readonly commentLists: readonly CommentList[] | null;
  /** ISO. */
  readonly today: string | null;
  /** Null until every section is graded that is about this case; undefined where the form has no grades. */
  readonly allGrades: readonly PlacedGrade[] | null | undefined;
  /** Null until every question is answered that is about this case; undefined where the form has no answers. */
  readonly allAnswers: readonly string[] | null | undefined;
  /** The comments beside questions of the form and beside grades, in the order of the form. */
  readonly comments: { readonly answers: readonly PlacedComment[]; readonly grades: readonly PlacedText[] };
  /** What the audit recommends, an action as one text. Undefined where the form has no list of actions. */
  readonly improvements: readonly string[] | undefined;
  /** The list that they are in. */
  readonly actionList: PlacedName | undefined;
  /** What supported the practice, in the words of the audit; undefined where the form does not ask. */
  readonly factors: readonly (PlacedName & { readonly text: string | null })[] | undefined;
  /** In the order in which they happen. Null where none of the dates was given. */
  readonly caseDates: readonly CaseDate[] | null;
  readonly auditDate: CaseDate | null;
  readonly lookedAfterSince: CaseDate | null;
  readonly firstReview: CaseDate | null;
  readonly secondReview: CaseDate | null;
}

/** What a check can judge, one at a time, in the order of the form. */
export interface Subjects {
  readonly "header-field": { readonly known: KnownHeaderField; readonly values: HeaderFieldValues };
  readonly question: { readonly known: KnownQuestion; readonly values: QuestionValues };
  readonly judgement: { readonly known: KnownJudgement; readonly values: JudgementValues };
  readonly section: { readonly known: KnownSection; readonly values: SectionValues };
  readonly "action-row": { readonly known: KnownActionRow; readonly values: ActionRowValues };
  /** A value that no other kind of subject is about. */
  readonly value: { readonly known: KnownValue; readonly values: ValueValues };
  readonly text: { readonly known: KnownText; readonly values: TextValues };
  readonly audit: { readonly known: KnownPart; readonly values: AuditValues };
}

export type SubjectKind = keyof Subjects;
export type Known<Kind extends SubjectKind> = Subjects[Kind]["known"];
export type Values<Kind extends SubjectKind> = Subjects[Kind]["values"];
export type Subject<Kind extends SubjectKind> = Known<Kind> & Values<Kind>;
