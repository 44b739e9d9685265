import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { auditRecordSchema } from "../audit/audit-record.ts";
import { collatedAuditSchema } from "../collation/collated-audit.ts";
import { answerRefusal, refuse } from "./refuse.ts";
import type { Refusal } from "./refuse.ts";
import { describeStoreFault } from "./store/store-faults.ts";
import type { ServiceContext } from "./service-context.ts";

/**
 * Answers what went wrong on the way to a route or in it: what the sender can fix with a sentence about that, all else
 * with one that says nothing of the inside. The rest is for the log of the process, which has no words of any fault.
 */
export function handleErrors(app: FastifyInstance, context: ServiceContext): void {
  app.setErrorHandler(async (fault: FastifyError, request, reply) => {
    const refusal = refusalOf(fault);
    if (refusal !== null) return answerNoted(context, request, reply, refusal);
    const { code } = describeStoreFault(fault);
    request.log.error({ err: fault, code }, "a request failed");
    return answerRefusal(reply, code === "store-failed" ? broken : storeAway);
  });
}

/** When the log cannot be written either, the sender still learns what is wrong with the request. */
async function answerNoted(
  context: ServiceContext,
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
): Promise<FastifyReply> {
  try {
    return await refuse(context, request, reply, refusal);
  } catch (fault) {
    request.log.error({ err: fault }, "a refused request could not be entered in the log");
    return answerRefusal(reply, refusal);
  }
}

/** What is wrong with the request; null when it is not the request. */
export function refusalOf(fault: FastifyError): Refusal | null {
  if (hasZodFastifySchemaValidationErrors(fault)) {
    const part = fault.validationContext === "body" ? "audit" : "address";
    return malformed(`The ${part} does not fit its description${describePlace(fault.validation[0])}.`);
  }
  const status = fault.statusCode ?? 500;
  if (status < 400 || status >= 500) return null;
  if (status === 413) {
    return { status, code: "audit-too-large", message: "The audit is larger than any that this list takes." };
  }
  if (status === 415) {
    return { status, code: "not-json", message: "An audit is sent as application/json." };
  }
  return malformed("The request cannot be read: it is no JSON, or was cut off.");
}

function malformed(what: string): Refusal {
  return {
    status: 400,
    code: "request-malformed",
    message: `${what} /api/docs says what is expected. Nothing was changed.`,
  };
}

/** Only names that are ours: the keys of a body may be anything, words of a case among them. */
const namesOfParts: ReadonlySet<string> = new Set([
  ...Object.keys(collatedAuditSchema.shape),
  ...Object.keys(auditRecordSchema.shape),
  ...["after", "authority", "auditKey", "cycle", "limit", "states"],
]);

function describePlace(issue: { readonly instancePath: string } | undefined): string {
  const path = issue?.instancePath.split("/").slice(1) ?? [];
  const end = path.findIndex((name) => !namesOfParts.has(name));
  const known = path.slice(0, end < 0 ? undefined : end);
  return known.length === 0 ? "" : ` at ${known.join(".")}`;
}

const storeAway: Refusal = {
  status: 503,
  code: "store-unavailable",
  message: "The list cannot be reached at the moment. Nothing is lost: try again in a while.",
  retryAfterSeconds: 10,
};

const broken: Refusal = {
  status: 500,
  code: "service-failed",
  message: "The service failed at this request. Who runs it finds the reason in its log.",
};
