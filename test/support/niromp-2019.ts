import { columnMeaning } from "../../src/proforma/form-tree.ts";
import type { Column, Field, Form, GridPart, ListPart } from "../../src/proforma/form.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import type { ScaleValue } from "../../src/proforma/scale.ts";

/**
 * The NIROMP form as its tests go over it: one header, sections of questions with a grade, one list of actions and one free
 * text. The program itself knows no such shape.
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

/** @throws when the form has other parts than these */
export function proFormaOf(form: Form): ProForma {
  const grids = form.parts.filter((part) => part.kind === "grid");
  const fields = form.parts.find((part) => part.kind === "fields");
  const list = form.parts.find((part) => part.kind === "list");
  const prompt = form.parts.find((part) => part.kind === "prompt");
  const [first] = grids;
  const graded = grids.find(({ judgement }) => judgement !== null);
  if (!fields || !list || !prompt || !first || !graded?.judgement) {
    throw new Error(`The form ${form.id} has not the parts of a pro forma.`);
  }
  const answer = columnWith(first.columns, "answer");
  const comment = columnWith(first.columns, "comment");
  const grade = columnWith(graded.judgement.columns, "grade");
  return {
    form,
    id: form.id,
    version: form.version,
    title: form.title,
    publisher: form.publisher,
    columns: { answer: answer.labels, comment: comment.labels, grade: grade.labels },
    answers: choicesOf(form, answer),
    grades: choicesOf(form, grade),
    ageRanges: fields.fields
      .filter(({ means }) => means === "age-band")
      .flatMap((field) => scaleOf(form, field))
      .flatMap((value) =>
        value.ages === undefined
          ? []
          : [{ ...choiceOf(value), fromAge: value.ages[0], toAge: value.ages[1] }],
      ),
    header: fields.fields.map((field) => ({
      id: field.id,
      label: field.label,
      title: field.title,
      aliases: field.aliases,
      kind: kindOf(field),
      required: field.required,
    })),
    sections: grids.map((part) => sectionOf(part, answer)),
    actions: {
      title: list.title,
      area: labelOf(list, "area"),
      action: labelOf(list, "action"),
      date: labelOf(list, "due-date"),
    },
    factors: { label: prompt.label, title: prompt.title },
    margins: form.boilerplate,
    placeholders: form.placeholders,
  };
}

function columnWith(columns: readonly Column[], meaning: "answer" | "comment" | "grade"): Column {
  const column = columnMeaning(columns, meaning);
  if (column === null) throw new Error(`A pro forma needs a column that means "${meaning}".`);
  return column;
}

function scaleOf(form: Form, { scale = "" }: Field | Column): readonly ScaleValue[] {
  return form.scales[scale]?.values ?? [];
}

function choicesOf(form: Form, column: Column): Choice[] {
  return scaleOf(form, column).map(choiceOf);
}

function choiceOf({ value, item, aliases }: ScaleValue): Choice {
  return { value, ...(item !== undefined && { item }), aliases };
}

function kindOf({ means }: Field): ProForma["header"][number]["kind"] {
  if (means === "child-reference") return "identifier";
  if (means === "initials") return "initials";
  return means === "age-band" ? "age-range" : "text";
}

function sectionOf(part: GridPart, answer: Column): ProForma["sections"][number] {
  return {
    id: part.id,
    heading: part.heading,
    title: part.title,
    questions: part.rows.map(({ id, text, title, without }) => ({
      id,
      text,
      title,
      mayBeNotApplicable: !(answer.id in without),
    })),
    judgement: part.judgement && {
      id: part.judgement.id,
      text: part.judgement.text,
      title: part.judgement.title,
    },
  };
}

function labelOf(
  { columns }: ListPart,
  meaning: "area" | "action" | "due-date",
): {
  label: string;
  title: string;
} {
  const column = columnMeaning(columns, meaning);
  if (column === null) throw new Error(`The list of a pro forma needs a column that means "${meaning}".`);
  return { label: column.labels[0] ?? column.title, title: column.title };
}

export const niromp2019 = proFormaOf(niromp2019Form);
