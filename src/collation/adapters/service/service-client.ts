import * as z from "zod/mini";
import type { Result } from "../../../result.ts";
import { fail, succeed } from "../../../result.ts";
import type { ListProblem } from "../../collation-list.ts";
import {
  describeRefusal,
  lateAnswer,
  noAnswer,
  notPrivate,
  strangeAnswer,
  tokenUnreadable,
} from "./service-problem.ts";
import type { ServiceProblem } from "./service-problem.ts";

/** A collation service and what opens it. */
export interface ServiceAccess {
  /** Up to and with /api, as settings have it. In a page it may be a path on the page's own host. */
  readonly url: string;
  /** A token of the service, or what fetches the access token of a sign-in anew each time. */
  readonly token: string | (() => Promise<Result<string, ListProblem>>);
  /** The authority whose audits are sent, if that is known: the connection is checked for it. */
  readonly authority?: string;
}

/** What the client needs of where it runs. */
export interface ServiceDependencies {
  readonly fetch: typeof fetch;
  /** 30 seconds when nothing is said. */
  readonly answerWithinMs?: number;
}

export interface ServiceQuestion {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Below the address of the service. */
  readonly path: string;
  readonly body?: unknown;
  /** Whether it needs no token. */
  readonly isOpen?: true;
}

export interface ServiceClient {
  /** Asks, once more when no answer came, and reads the answer. It throws for nothing that the network or the service does. */
  ask<Shape extends z.core.$ZodType>(
    question: ServiceQuestion,
    shape: Shape,
  ): Promise<Result<z.infer<Shape>, ServiceProblem>>;
}

const ANSWER_WITHIN_MS = 30_000;
/** As far as a token may go without TLS: not off the machine. */
const mayBePlain = /^(?:https:|\/|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$))/i;

export function createServiceClient(access: ServiceAccess, dependencies: ServiceDependencies): ServiceClient {
  const address = access.url.replace(/(?<!\/)\/+$/, "");
  return {
    async ask(question, shape) {
      if (!mayBePlain.test(access.url)) return fail(notPrivate);
      const token = await tokenFor(question, access);
      if (!token.ok) return token;
      const attempt = () => fetchOnce(`${address}${question.path}`, question, token.value, dependencies);
      const first = await attempt();
      const answer = first === noAnswer ? await attempt() : first;
      if ("code" in answer) return fail(answer);
      if (answer.status < 200 || answer.status > 299) return fail(describeRefusal(answer));
      const read = z.safeParse(shape, answer.body);
      return read.success ? succeed(read.data) : fail(strangeAnswer);
    },
  };
}

interface Answer {
  readonly status: number;
  /** Null when it is no JSON. */
  readonly body: unknown;
  readonly retryAfter: string | null;
}

async function tokenFor(
  { isOpen }: ServiceQuestion,
  { token }: ServiceAccess,
): Promise<Result<string | null, ServiceProblem>> {
  if (isOpen) return succeed(null);
  const given = typeof token === "string" ? succeed(token.trim()) : await token();
  return given.ok && !/^[!-~]+$/.test(given.value) ? fail(tokenUnreadable) : given;
}

async function fetchOnce(
  address: string,
  { method, body }: ServiceQuestion,
  token: string | null,
  { fetch, answerWithinMs = ANSWER_WITHIN_MS }: ServiceDependencies,
): Promise<Answer | ServiceProblem> {
  const signal = AbortSignal.timeout(answerWithinMs);
  try {
    const answer = await fetch(address, {
      method,
      headers: {
        accept: "application/json",
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      // The token is for this address and no other, and nothing that was shared is kept by a browser.
      redirect: "error",
      cache: "no-store",
      credentials: "omit",
      signal,
    });
    const text = await answer.text();
    return {
      status: answer.status,
      body: parseJson(text),
      retryAfter: answer.headers.get("retry-after"),
    };
  } catch {
    return signal.aborted ? lateAnswer : noAnswer;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
