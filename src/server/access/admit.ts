import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { fail, succeed } from "../../result.ts";
import type { Problem, Result } from "../../result.ts";
import { answerRefusal, refuse } from "../refuse.ts";
import type { Refusal } from "../refuse.ts";
import type { ServiceContext } from "../service-context.ts";
import type { Settings } from "../settings.ts";
import type { StoredToken } from "../store/audit-store.ts";
import { normalAuthority } from "./authority-name.ts";
import { allAuthorities, may } from "./caller.ts";
import type { Caller } from "./caller.ts";
import { strangerKey } from "./stranger-key.ts";
import { isSecret, readToken } from "./token.ts";

const MINUTE = 60_000;
/** Wrong credentials a minute from one address: more of them are not even entered in the log. */
const FAILURES_A_MINUTE = 60;

/**
 * Lets nobody through to the routes of this scope but those whose credential is right, may do what the route does, and
 * has not asked too often. A token that was revoked while its request was under way is refused before anything is done.
 */
export function admitCallers(
  api: FastifyInstance,
  context: ServiceContext,
  settings: Pick<Settings, "trustProxy">,
): void {
  const limitCaller = api.createRateLimit({
    max: context.rateLimit,
    timeWindow: MINUTE,
    keyGenerator: ({ caller, ip }: FastifyRequest) => caller?.credential ?? ip,
  });
  const limitFailures = api.createRateLimit({
    max: FAILURES_A_MINUTE,
    timeWindow: MINUTE,
    keyGenerator: (request: FastifyRequest) => strangerKey(request, settings),
  });

  api.decorateRequest("caller", null);
  api.addHook("onRequest", async (request, reply) => {
    const needs = request.routeOptions.config.needs ?? "known";
    if (needs === "open") return;
    const known = await checkCredential(request, context);
    if (!known.ok) {
      const failures = await limitFailures(request);
      if (!failures.isAllowed && failures.isExceeded) return answerTooMany(reply, failures.ttlInSeconds);
      return refuse(context, request, reply, refusalOf(known.problem));
    }
    request.caller = known.value;
    const asked = await limitCaller(request);
    if (!asked.isAllowed && asked.isExceeded) return answerTooMany(reply, asked.ttlInSeconds);
    if (needs !== "known" && !may(known.value, needs)) {
      return refuse(context, request, reply, notAllowed);
    }
  });
  api.addHook("preHandler", async (request, reply) => {
    if (request.caller === null || request.body === undefined) return;
    const known = await checkCredential(request, context);
    if (!known.ok) return refuse(context, request, reply, refusalOf(known.problem));
  });
}

/** Who a request comes from, by the credential that it brings. */
export async function checkCredential(
  request: FastifyRequest,
  { store, signIn, now }: ServiceContext,
): Promise<Result<Caller>> {
  const [, text] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? "") ?? [];
  if (text === undefined) {
    return fail({
      code: "credential-missing",
      message: "This list is only for those who have a token of it or sign in. Send one as a bearer token.",
    });
  }
  const token = readToken(text);
  if (token === null) {
    return signIn !== null && text.split(".").length === 3 ? signIn.verify(text) : fail(tokenUnknown);
  }
  const found = await store.tokens.find(token.id);
  if (found === null || !isSecret(token.secret, found.secretHash)) return fail(tokenUnknown);
  // A clock that was set back revives no token that had expired by then.
  return callerWith(found, new Date(Math.max(now().getTime(), Date.parse(found.latestMoment) || 0)));
}

function callerWith(token: StoredToken, now: Date): Result<Caller> {
  const { authority, role, id, expiresAt, revokedAt } = token;
  if (revokedAt !== null) {
    return fail({
      code: "token-revoked",
      message: "This token was taken back. Ask who runs the list for a new one.",
    });
  }
  if (expiresAt !== null && Date.parse(expiresAt) <= now.getTime()) {
    return fail({
      code: "token-expired",
      message: "This token has ended. Ask who runs the list for a new one.",
    });
  }
  return succeed({
    authority: authority === allAuthorities ? null : normalAuthority(authority),
    roles: [role],
    credential: id,
    expiresAt,
  });
}

const tokenUnknown: Problem = {
  code: "token-unknown",
  message:
    "This token is not known here. Check that it was copied whole, or ask who runs the list for a new one.",
};

export const notAllowed: Refusal = {
  status: 403,
  code: "role-not-enough",
  message: "This token may not do that. Ask who runs the list for one with another role.",
};

function refusalOf(problem: Problem): Refusal {
  switch (problem.code) {
    case "sign-in-unavailable":
    case "sign-in-misconfigured":
      return { ...problem, status: 503, retryAfterSeconds: 60 };
    case "authority-missing":
    case "tenant-unknown":
      return { ...problem, status: 403 };
    default:
      return { ...problem, status: 401 };
  }
}

function answerTooMany(reply: FastifyReply, retryAfterSeconds: number): FastifyReply {
  return answerRefusal(reply, {
    status: 429,
    code: "too-many-requests",
    message: "That was asked too often in a minute. Wait, and try again.",
    retryAfterSeconds,
  });
}
