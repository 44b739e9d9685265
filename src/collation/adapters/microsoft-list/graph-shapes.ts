import * as z from "zod/mini";

/** Graph leaves out what is not set, or says null. */
function may<Shape extends z.ZodMiniType>(shape: Shape) {
  return z.pipe(
    z.nullish(shape),
    z.transform((value) => value ?? null),
  );
}

/** What is read of Graph's answers; all else in them is left alone. */

const flag = may(z.boolean());
const text = may(z.string());

export const siteSchema = z.object({ id: z.string(), webUrl: text });

export const listSchema = z.object({ id: z.string(), displayName: text, webUrl: text });

export const columnSchema = z.object({
  id: z.string(),
  name: z.string(),
  indexed: flag,
  enforceUniqueValues: flag,
  text: may(z.object({ allowMultipleLines: flag, textType: text })),
  number: may(z.object({})),
  dateTime: may(z.object({ format: text })),
  choice: may(z.object({ choices: z.array(z.string()) })),
});

/** A row as far as it tells whose audit it is. */
export const rowOfChildSchema = z.object({
  fields: z.object({ AuditKey: text, State: text, Cycle: text, ChildRef: text }),
});

export const itemSchema = z.object({
  id: z.string(),
  eTag: z.string(),
  lastModifiedDateTime: text,
  fields: z.object({
    AuditKey: text,
    Revision: may(z.number()),
    SavedAt: text,
    State: text,
    AuditJson: text,
  }),
});

export const createdItemSchema = z.object({ id: z.string() });

/** The bare fields that a change answers with. */
export const changedFieldsSchema = z.object({});

export type GraphColumn = z.infer<typeof columnSchema>;
export type GraphItem = z.infer<typeof itemSchema>;
