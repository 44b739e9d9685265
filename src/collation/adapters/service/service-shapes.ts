import * as z from "zod/mini";
import { auditKeySchema, collatedAuditSchema, listStates } from "../../collated-audit.ts";

/** What the service answers, as far as it is used here: other fields may come with later versions. */
export const healthSchema = z.object({ status: z.literal("ok") });

export const meSchema = z.object({
  authority: z.nullable(z.string()),
  may: z.object({ send: z.boolean() }),
});

export const sentSchema = z.object({
  outcome: z.enum(["created", "updated", "replaced", "unchanged"]),
  revision: z.int(),
});

export const connectionSchema = z.object({
  steps: z.array(
    z.object({
      step: z.string(),
      ok: z.boolean(),
      code: z.optional(z.string()),
      message: z.optional(z.string()),
    }),
  ),
});

export const pageSchema = z.object({
  audits: z.array(z.object({ audit: collatedAuditSchema, state: z.enum(listStates) })),
  next: z.nullable(auditKeySchema),
});

export const withdrawnSchema = z.object({ outcome: z.enum(["withdrawn", "unchanged"]) });

export const refusalSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    revision: z.optional(z.int()),
    /** With the code same-child: the audit that the list already has for the child. */
    other: z.optional(z.object({ auditKey: auditKeySchema, sentAt: z.iso.datetime() })),
    findings: z.optional(z.array(z.object({ check: z.string(), at: z.string(), message: z.string() }))),
    /** With the code action-conflict: the version that the action has, and both values of each field. */
    version: z.optional(z.int()),
    conflicts: z.optional(
      z.array(z.object({ field: z.string(), here: z.nullable(z.string()), there: z.nullable(z.string()) })),
    ),
  }),
});
