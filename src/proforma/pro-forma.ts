import type { Form } from "./form.ts";

/**
 * A form in the older shape, derived from a form with parts by `proFormaOf`: one header, sections of questions with a grade,
 * one list of actions and one free text. New code asks the form's tree instead.
 */
export interface ProForma {
  /** The form that this is a view of. */
  readonly form: Form;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly publisher: string;
  /** Words that head the columns of a section, in any order on the page. */
  readonly columns: {
    readonly answer: readonly string[];
    readonly comment: readonly string[];
    readonly grade: readonly string[];
  };
  readonly answers: readonly Choice[];
  readonly grades: readonly Choice[];
  readonly ageRanges: readonly AgeRange[];
  readonly header: readonly HeaderField[];
  readonly sections: readonly Section[];
  readonly actions: {
    readonly title: string;
    readonly area: Label;
    readonly action: Label;
    readonly date: Label;
  };
  readonly factors: Label;
  readonly margins: readonly string[];
  readonly placeholders: Form["placeholders"];
}

interface Label {
  readonly label: string;
  readonly title: string;
}

/** A value of a closed list: how it is recorded, how the form words it, and other ways in which people write it. */
export interface Choice {
  readonly value: string;
  readonly item?: string | undefined;
  readonly aliases: readonly string[];
}

export interface AgeRange extends Choice {
  readonly fromAge: number;
  readonly toAge: number;
}

export interface HeaderField extends Label {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly kind: "text" | "identifier" | "initials" | "age-range";
  readonly required: boolean;
}

export interface Question {
  readonly id: string;
  readonly text: string;
  readonly title: string;
  readonly mayBeNotApplicable: boolean;
}

export interface Judgement {
  readonly id: string;
  readonly text: string;
  readonly title: string;
}

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly title: string;
  readonly questions: readonly Question[];
  readonly judgement: Judgement | null;
}
