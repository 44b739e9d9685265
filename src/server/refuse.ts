import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { FieldConflict } from "../actions/change-action.ts";
import { auditKeySchema } from "../collation/collated-audit.ts";
import type { Problem } from "../result.ts";
import type { ServiceContext } from "./service-context.ts";

/** How the service says no, whatever for. The message is a sentence and never quotes what was sent. */
export const errorSchema = z
  .object({
    error: z.object({
      code: z.string().describe("Stable, for programs."),
      message: z.string().describe("What happened and what to do, in a sentence."),
      revision: z
        .int()
        .optional()
        .describe("The revision that the list has, where an older one was refused."),
      other: z
        .object({ auditKey: auditKeySchema, sentAt: z.string() })
        .optional()
        .describe("The audit that the list already has for this child, where it refused for that."),
      findings: z
        .array(z.object({ check: z.string(), at: z.string(), message: z.string() }))
        .optional()
        .describe("What blocks the audit, where it was refused for that."),
      version: z
        .int()
        .optional()
        .describe("The version that the action has, where somebody else changed it meanwhile."),
      conflicts: z
        .array(z.object({ field: z.string(), here: z.string().nullable(), there: z.string().nullable() }))
        .optional()
        .describe("Both values of each field that two people changed: here as it is, there as it was sent."),
    }),
  })
  .meta({ id: "Error" });

export interface Refusal extends Problem {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
  /** The code in the log, where the sender is not to know it. */
  readonly loggedAs?: string;
  readonly retryAfterSeconds?: number;
  readonly revision?: number;
  readonly other?: { readonly auditKey: string; readonly sentAt: string };
  readonly findings?: readonly { readonly check: string; readonly at: string; readonly message: string }[];
  readonly version?: number;
  readonly conflicts?: readonly FieldConflict[];
}

/** Answers with the refusal; nothing is logged. */
export function answerRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { status, code, message, revision, other, findings, retryAfterSeconds } = refusal;
  const { version, conflicts } = refusal;
  if (retryAfterSeconds !== undefined) void reply.header("retry-after", String(retryAfterSeconds));
  if (status === 401) void reply.header("www-authenticate", "Bearer");
  return reply
    .code(status)
    .type("application/json; charset=utf-8")
    .serializer((body: unknown) => JSON.stringify(body))
    .send({
      error: {
        code,
        message,
        ...(revision !== undefined && { revision }),
        ...(other && { other }),
        ...(findings && { findings }),
        ...(version !== undefined && { version }),
        ...(conflicts && { conflicts }),
      },
    });
}

/** Enters the refusal in the log, then answers with it. */
export async function refuse(
  { store, now }: ServiceContext,
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
): Promise<FastifyReply> {
  await store.note({
    at: now().toISOString(),
    what: "refused",
    authority: request.caller?.authority ?? null,
    credential: request.caller?.credential ?? null,
    auditKey: auditKeyOf(request),
    revision: null,
    digest: null,
    address: request.ip,
    code: refusal.loggedAs ?? refusal.code,
  });
  return answerRefusal(reply, refusal);
}

const withAuditKey = z.object({ auditKey: auditKeySchema });

/** Null where the address has none, or something else in its place, which stays out of the log. */
function auditKeyOf({ params }: FastifyRequest): string | null {
  return withAuditKey.safeParse(params).data?.auditKey ?? null;
}
