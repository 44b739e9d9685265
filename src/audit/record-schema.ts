import * as z from "zod";
import type { Column, Field, Form, PromptPart } from "../proforma/form.ts";
import { findScale, treeOf } from "../proforma/form-tree.ts";
import { caseFactsSchema, reasonSchema, sendingSchema, signOffSchema } from "./audit-record.ts";
import { asWrittenKey } from "./record-values.ts";

/**
 * The exact shape of one form's records, strict in every member. It is what other programs may rely on, published as JSON
 * Schema for each form that ships, and what a service checks on arrival.
 */
export function recordSchemaOf(form: Form): z.ZodObject {
  const { values } = treeOf(form);
  const fields = values.filter(({ owner }) => owner.kind === "fields");
  const rows = form.parts.flatMap((part) =>
    part.kind === "grid" ? part.rows.map((row) => [row.id, entryOf(form, part.columns, true)] as const) : [],
  );
  const judgements = form.parts.flatMap((part) =>
    part.kind === "grid" && part.judgement !== null
      ? [[part.id, entryOf(form, part.judgement.columns, true)] as const]
      : [],
  );
  const others = form.parts.flatMap((part): [string, z.ZodType][] => {
    if (part.kind === "list") return [[part.id, z.array(entryOf(form, part.columns, false))] as const];
    return part.kind === "prompt" ? [[part.id, z.string().nullable()] as const] : [];
  });
  return z.strictObject({
    schemaVersion: z.literal(1),
    auditId: z.uuid().optional(),
    revision: z.int().min(1).optional(),
    savedAt: z.iso.datetime().optional(),
    proForma: z.strictObject({ id: z.literal(form.id), version: z.literal(form.version) }),
    header: entryOf(
      form,
      fields.map(({ definition }) => definition),
      false,
    ),
    answers: z.strictObject(Object.fromEntries(rows)),
    judgements: z.strictObject(Object.fromEntries(judgements)),
    ...Object.fromEntries(others),
    local: z.array(
      z.strictObject({
        section: z.string(),
        question: z.string(),
        answer: z.string().nullable(),
        comment: z.string().nullable(),
        asWritten: z.string().optional(),
      }),
    ),
    reasons: z.array(reasonSchema),
    facts: z.optional(caseFactsSchema),
    signOffs: z.array(signOffSchema).optional(),
    sendings: z.array(sendingSchema).optional(),
  });
}

function entryOf(
  form: Form,
  definitions: readonly (Field | Column | PromptPart)[],
  mayBeMissing: boolean,
): z.ZodObject {
  const members = definitions.flatMap((definition): [string, z.ZodType][] => [
    [definition.id, valueSchemaOf(form, definition)],
    ...(definition.type === "text"
      ? []
      : ([[asWrittenKey(definition.id), z.string().optional()]] satisfies [string, z.ZodType][])),
  ]);
  return z.strictObject({
    ...Object.fromEntries(members),
    ...(mayBeMissing && { missing: z.literal(true).optional() }),
  });
}

function valueSchemaOf(form: Form, definition: Field | Column | PromptPart): z.ZodType {
  const choice = () => z.enum((findScale(form, definition)?.values ?? []).map(({ value }) => value));
  switch (definition.type) {
    case "text":
      return z.string().nullable();
    case "choice":
      return choice().nullable();
    case "choices":
      return z.array(choice()).nullable();
    case "date":
      return z.iso.date().nullable();
    case "number":
      return z.number().nullable();
    case "tick":
      return z.boolean().nullable();
  }
}
