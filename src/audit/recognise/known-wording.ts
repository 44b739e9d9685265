import type { Field, Form, GridPart, Judgement, ListPart, PromptPart, Row } from "../../proforma/form.ts";
import { listColumnWordings, type ColumnRole } from "./column-roles.ts";

export type QuestionWording = {
  readonly type: "question";
  readonly section: GridPart;
  readonly question: Row;
};
export type JudgementWording = {
  readonly type: "judgement";
  readonly section: GridPart;
  readonly judgement: Judgement;
};
/** What has a row of its own in a section. */
export type OwnerWording = QuestionWording | JudgementWording;
export type HeadingWording = { readonly type: "heading"; readonly section: GridPart };
export type HeaderWording = {
  readonly type: "header";
  readonly field: Field;
  /** The label itself, not one of its aliases, which may also be a value ("IRO"). */
  readonly isLabel: boolean;
};
export type ColumnWording = {
  readonly type: "column";
  readonly role: ColumnRole;
  /** The sections whose columns are headed so. */
  readonly sections: readonly GridPart[];
};
export type ListColumnWording = {
  readonly type: "list-column";
  readonly list: ListPart;
  readonly column: string;
};
export type ListWording = { readonly type: "list"; readonly list: ListPart };
export type PromptWording = { readonly type: "prompt"; readonly prompt: PromptPart };

/** What a wording of the form stands for. */
export type Known =
  | QuestionWording
  | JudgementWording
  | HeadingWording
  | HeaderWording
  | ColumnWording
  | ListColumnWording
  | ListWording
  | PromptWording;

export function ownerId(owner: OwnerWording): string {
  return owner.type === "question" ? owner.question.id : owner.judgement.id;
}

/** The texts that stand for one thing: the form's own wording first. */
export interface KnownTexts<Meaning extends Known = Known> {
  readonly known: Meaning;
  readonly texts: readonly string[];
}

/** Every wording of the form that recognising looks for, in the order of the form. */
export function listWordings(form: Form): readonly KnownTexts[] {
  const columns = listColumnWordings(form).map(({ label, role, sections }): KnownTexts => ({
    known: { type: "column", role, sections },
    texts: [label],
  }));
  return [...form.parts.flatMap(wordingsOfPart), ...columns];
}

function wordingsOfPart(part: Form["parts"][number]): readonly KnownTexts[] {
  switch (part.kind) {
    case "fields":
      return part.fields.flatMap((field): readonly KnownTexts[] => [
        { known: { type: "header", field, isLabel: true }, texts: [field.label] },
        ...field.aliases.map((alias): KnownTexts => ({
          known: { type: "header", field, isLabel: false },
          texts: [alias],
        })),
      ]);
    case "grid": {
      const { judgement } = part;
      return [
        { known: { type: "heading", section: part }, texts: [part.heading, ...part.aliases] },
        ...part.rows.map((question): KnownTexts => ({
          known: { type: "question", section: part, question },
          texts: [question.text, ...question.aliases],
        })),
        ...(judgement === null
          ? []
          : [
              {
                known: { type: "judgement", section: part, judgement } as const,
                texts: [judgement.text, ...judgement.aliases],
              },
            ]),
      ];
    }
    case "list":
      return [
        ...(part.heading === undefined
          ? []
          : [{ known: { type: "list", list: part } as const, texts: [part.heading] }]),
        ...part.columns.map(({ id, labels }): KnownTexts => ({
          known: { type: "list-column", list: part, column: id },
          texts: labels,
        })),
      ];
    case "prompt":
      return [{ known: { type: "prompt", prompt: part }, texts: [part.label, ...part.aliases] }];
  }
}

/** A shorter wording must still say something. */
const FEWEST_WORDS = 4;

/** A question is often copied without its words in brackets. Labels are too short for that. */
export function variantsOf(text: string, { type }: Known): readonly string[] {
  if (type === "header" || type === "column" || type === "list-column" || type === "list") return [text];
  const shorter = text.replace(/(?<!\s)\s*\([^()]*\)/gu, "");
  return shorter !== text && shorter.split(/\s+/u).length >= FEWEST_WORDS ? [text, shorter] : [text];
}
