import * as z from "zod";
import { ruleSchema } from "./rule.ts";
import { scaleSchema } from "./scale.ts";

/**
 * A form as data: its scales, its parts and its rules. Everything else in the product (reading, records, checks, sharing,
 * lists, the pane, outcomes) is derived from this and knows no form by name.
 */

/** An id is never reused or reworded: records, tags and lists name values by it. */
const idSchema = z
  .string()
  .regex(
    /^[a-zA-Z][a-zA-Z0-9-]*(\.[a-z0-9][a-z0-9-]*)?$/,
    'an id starts with a letter and has letters, figures and hyphens, with at most one dot, such as "health.named-professional"',
  );
const wording = z.string().min(1);
const otherWordings = z.array(wording).default([]);

/** What a value is about. Checks, sharing and outcomes ask for these, whatever a form calls its fields. */
export const meanings = [
  "authority",
  "child-reference",
  "age-band",
  "team",
  "initials",
  "role",
  "audit-date",
  "care-start",
  "first-review",
  "second-review",
  "event-date",
  "answer",
  "grade",
  "comment",
  "description",
  "area",
  "action",
  "owner",
  "due-date",
  "focus",
  "factors",
] as const;
export type Meaning = (typeof meanings)[number];

/**
 * How a value leaves the document: as it is; as a hash made with the authority's key; only where the sharing policy lets
 * comments go; or never. A value that says nothing of this is never shared.
 */
export const sharingKinds = ["as-it-is", "keyed-hash", "with-comments", "never"] as const;
export type SharingKind = (typeof sharingKinds)[number];

export const valueTypes = ["choice", "choices", "text", "date", "number", "tick"] as const;
export type ValueType = (typeof valueTypes)[number];

const valueSchema = z.strictObject({
  id: idSchema,
  /** What an auditor would call it: "comment", "Local authority". */
  title: wording,
  type: z.enum(valueTypes),
  /** The id of its scale, for a choice or several choices. */
  scale: z.string().optional(),
  /** Whether a finished audit has it filled, in a grid in every row. */
  required: z.boolean().default(true),
  means: z.enum(meanings).optional(),
  shared: z.enum(sharingKinds).default("never"),
});

/** A value with a label of its own, as in a form's header. */
const fieldSchema = valueSchema.extend({ label: wording, aliases: otherWordings });

/** A value in each row, under a heading. */
const columnSchema = valueSchema.extend({
  /** Words that head the column or come before a value in its cell. The first is the form's own. */
  labels: z.array(wording).min(1),
});

const rowSchema = z.strictObject({
  id: idSchema,
  /** The question or statement as the form words it. */
  text: wording,
  title: wording,
  /** What a shared list calls the row's column, where it has one; the titles of the part and the row when absent. */
  listTitle: wording.optional(),
  aliases: otherWordings,
  /** Values that make no sense in this row, by the column of the choice: `{ "answer": ["Not applicable"] }`. */
  without: z.record(z.string(), z.array(wording)).default({}),
});

const judgementSchema = z.strictObject({
  id: idSchema,
  text: wording,
  title: wording,
  aliases: otherWordings,
  columns: z.array(columnSchema).min(1),
});

const fieldsPart = z.strictObject({
  kind: z.literal("fields"),
  id: idSchema,
  title: wording,
  fields: z.array(fieldSchema).min(1),
});

const gridPart = z.strictObject({
  kind: z.literal("grid"),
  id: idSchema,
  heading: wording,
  title: wording,
  aliases: otherWordings,
  columns: z.array(columnSchema).min(1),
  rows: z.array(rowSchema).min(1),
  /** The cases that this part is about, by a choice elsewhere on the form. For other cases it may be left blank. */
  appliesTo: z.strictObject({ at: wording, is: z.array(wording).min(1) }).optional(),
  judgement: judgementSchema.nullable().default(null),
});

const listPart = z.strictObject({
  kind: z.literal("list"),
  id: idSchema,
  title: wording,
  /** What one of its rows is called: "Improvement action". */
  rowTitle: wording,
  /** The line above the table, where the form has one. */
  heading: wording.optional(),
  columns: z.array(columnSchema).min(1),
});

const promptPart = fieldSchema.extend({ kind: z.literal("prompt"), type: z.literal("text").default("text") });

export const formSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, "a form's id has small letters, figures and hyphens, at most 63"),
  version: wording,
  title: wording,
  publisher: wording,
  /** How many audits each authority makes in a cycle, where the form asks for a number. */
  sampleSize: z.int().positive().optional(),
  /** By id: "answers", "grades", "age-bands". */
  scales: z.record(z.string(), scaleSchema),
  parts: z.array(z.discriminatedUnion("kind", [fieldsPart, gridPart, listPart, promptPart])).min(1),
  /** Checks that compare the form's own rows. */
  rules: z.array(ruleSchema).default([]),
  /** The form's other wording, such as introductions, guidance, headers and footers. It is nobody's answer. */
  boilerplate: otherWordings,
  /** Texts that Word shows where nothing has been entered. */
  placeholders: z.strictObject({ text: wording, choice: wording, date: wording, others: otherWordings }),
});

/** A definition as a file has it. */
export const formFileSchema = formSchema.extend({
  /** For editors, which then name what may be written. */
  $schema: z.string().optional(),
});

export type Form = z.infer<typeof formSchema>;
/** A definition as it is written, with what may be left out. */
export type FormData = z.input<typeof formSchema>;
export type Part = Form["parts"][number];
export type FieldsPart = Extract<Part, { kind: "fields" }>;
export type GridPart = Extract<Part, { kind: "grid" }>;
export type ListPart = Extract<Part, { kind: "list" }>;
export type PromptPart = Extract<Part, { kind: "prompt" }>;
export type Field = FieldsPart["fields"][number];
export type Column = GridPart["columns"][number];
export type Row = GridPart["rows"][number];
export type Judgement = NonNullable<GridPart["judgement"]>;
export type ValueDefinition = Field | Column | PromptPart;

/** The placeholders of Word's own controls, in English. */
export const wordPlaceholders: Form["placeholders"] = {
  text: "Click or tap here to enter text.",
  choice: "Choose an item.",
  date: "Click or tap to enter a date.",
  others: [
    "Click here to enter text.",
    "Click here to enter a date.",
    "Click or tap to enter text.",
    "Enter text",
    "Enter text here",
    "Choose a date.",
    "Select",
    "Please select",
    "Choose",
  ],
};
