// The small one of zod's two faces: these schemas are part of what the pane loads.
import * as z from "zod/mini";

/**
 * What a pro forma asks, as data. A second pro forma is one more file in `definitions/` of this shape;
 * nothing else in the product knows the wording of a form.
 */

const id = z
  .string()
  .check(
    z.regex(
      /^[a-zA-Z][a-zA-Z0-9-]*(\.[a-z][a-z0-9-]*)?$/,
      "an id is words joined by hyphens, with at most one dot",
    ),
  );
const wording = z.string().check(z.minLength(1));
const wordings = z.array(wording).check(z.minLength(1));
const otherWordings = z._default(z.array(wording), []);

/** A value of a closed list: how it is recorded, how the form words it, and other ways in which people write it. */
const choice = z.strictObject({
  value: wording,
  /** The wording of its item in a drop-down; the value itself when absent. */
  item: z.optional(wording),
  aliases: otherWordings,
});

const age = z.int().check(z.minimum(0));

const headerField = z.strictObject({
  id,
  label: wording,
  /** What a person would call the field in a sentence or as the title of its control. */
  title: wording,
  aliases: otherWordings,
  kind: z.enum(["text", "identifier", "initials", "age-range"]),
  required: z._default(z.boolean(), true),
});

const question = z.strictObject({
  id,
  text: wording,
  title: wording,
  /** Some questions have a premise that may be absent, such as blocks to permanence where there were none. */
  mayBeNotApplicable: z._default(z.boolean(), false),
});

const judgement = z.strictObject({
  id,
  text: wording,
  title: wording,
});

const section = z.strictObject({
  id,
  heading: wording,
  title: wording,
  questions: z.array(question).check(z.minLength(1)),
  judgement: z.nullable(judgement),
});

export const proFormaSchema = z.strictObject({
  id,
  version: wording,
  title: wording,
  publisher: wording,
  /** Words that head the columns of a section, in any order on the page. */
  columns: z.strictObject({
    answer: wordings,
    comment: wordings,
    grade: wordings,
  }),
  answers: z.array(choice).check(z.minLength(2)),
  grades: z.array(choice).check(z.minLength(2)),
  ageRanges: z.array(z.extend(choice, { fromAge: age, toAge: age })),
  header: z.array(headerField),
  sections: z.array(section).check(z.minLength(1)),
  actions: z.strictObject({
    title: wording,
    area: z.strictObject({ label: wording, title: wording }),
    action: z.strictObject({ label: wording, title: wording }),
    date: z.strictObject({ label: wording, title: wording }),
  }),
  factors: z.strictObject({ label: wording, title: wording }),
  /** What stands in its headers and footers. */
  margins: otherWordings,
  /** Texts that Word shows where nothing has been entered. */
  placeholders: z.strictObject({
    text: wording,
    choice: wording,
    date: wording,
    others: otherWordings,
  }),
});

export type ProForma = z.infer<typeof proFormaSchema>;
export type ProFormaData = z.input<typeof proFormaSchema>;
export type HeaderField = ProForma["header"][number];
export type Section = ProForma["sections"][number];
export type Question = Section["questions"][number];
export type Judgement = NonNullable<Section["judgement"]>;
export type Choice = z.infer<typeof choice>;
export type AgeRange = ProForma["ageRanges"][number];

/**
 * Makes a pro forma of data, at the door.
 * @throws when the data does not have the shape or gives an id twice: a definition ships with the program, so a wrong one is a broken program.
 */
export function defineProForma(data: ProFormaData): ProForma {
  const proForma = proFormaSchema.parse(data);
  const ids = [
    ...proForma.header.map((field) => field.id),
    ...proForma.sections.flatMap((each) => [each.id, ...each.questions.map((one) => one.id)]),
  ];
  const repeated = ids.find((each, index) => ids.indexOf(each) !== index);
  if (repeated !== undefined) {
    throw new Error(`The pro forma ${proForma.id} gives the id ${repeated} twice.`);
  }
  return proForma;
}
