import * as z from "zod/mini";

/** What is read of Graph's answers; all else in them is left alone. */

export const siteSchema = z.object({ id: z.string(), webUrl: z.optional(z.nullable(z.string())) });

export const listSchema = z.object({
  id: z.string(),
  displayName: z.optional(z.nullable(z.string())),
  webUrl: z.optional(z.nullable(z.string())),
});

export const columnSchema = z.object({
  id: z.string(),
  name: z.string(),
  indexed: z.optional(z.nullable(z.boolean())),
  enforceUniqueValues: z.optional(z.nullable(z.boolean())),
  text: z.optional(
    z.nullable(
      z.object({
        allowMultipleLines: z.optional(z.nullable(z.boolean())),
        textType: z.optional(z.nullable(z.string())),
      }),
    ),
  ),
  number: z.optional(z.nullable(z.object({}))),
  dateTime: z.optional(z.nullable(z.object({ format: z.optional(z.nullable(z.string())) }))),
  choice: z.optional(z.nullable(z.object({ choices: z.array(z.string()) }))),
});

export const itemSchema = z.object({
  id: z.string(),
  eTag: z.string(),
  fields: z.object({
    AuditKey: z.optional(z.nullable(z.string())),
    Revision: z.optional(z.nullable(z.number())),
    SavedAt: z.optional(z.nullable(z.string())),
    State: z.optional(z.nullable(z.string())),
    AuditJson: z.optional(z.nullable(z.string())),
  }),
});

export const createdItemSchema = z.object({ id: z.string() });

/** The bare fields that a change answers with. */
export const changedFieldsSchema = z.object({});

export type GraphColumn = z.infer<typeof columnSchema>;
export type GraphItem = z.infer<typeof itemSchema>;
