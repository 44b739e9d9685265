import { z } from "zod";

import { policyFormSchema, policyValuesSchema } from "../engine/policy.ts";

/**
 * A policy as it is written in a file; published as `assets/policy.schema.json`. What it does not say is as in the
 * policy that it extends. A list that it gives takes the place of the whole list there; of values by grade or section, only
 * those that it names change.
 */
export const policyFileSchema = z.strictObject({
  $schema: z.string().optional().describe("For editors; it changes nothing."),
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "words of small letters and digits joined by hyphens")
    .describe("Its name, with the year: west-midlands-2027."),
  form: policyFormSchema
    .optional()
    .describe(
      "The form that it is for: its id and, where it is for one version only, its version. As in the policy that it extends, when absent.",
    ),
  extends: z
    .string()
    .optional()
    .describe("The id of a policy that ships, or of a file <id>.json in the same folder."),
  severities: z
    .record(z.string(), z.enum(["error", "query", "note"]))
    .optional()
    .describe("Other severities, by check or by check/message."),
  values: policyValuesSchema.partial().optional().describe("Other thresholds, lists and switches."),
});

export type PolicyFile = z.infer<typeof policyFileSchema>;
