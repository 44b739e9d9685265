import * as z from "zod";

/**
 * A list as it is kept in this browser, encrypted: only columns that the rules read, and only rows that passed the refusal of
 * identifiers.
 */
export const keptListSchema = z.strictObject({
  version: z.literal(1),
  /** Of the file that was opened. */
  name: z.string(),
  /** Ids of columns, which are its headings when it is opened again. */
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
});

export type KeptList = z.infer<typeof keptListSchema>;
