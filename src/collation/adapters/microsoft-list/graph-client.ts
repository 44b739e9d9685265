import * as z from "zod/mini";
import { fail, succeed } from "../../../result.ts";
import type { Result } from "../../../result.ts";
import { waitBefore } from "../../back-off.ts";
import type { ListProblem } from "../../collation-list.ts";
import { describeRefusal, graphProblem } from "./graph-problem.ts";
import type { GraphProblem, Refusal } from "./graph-problem.ts";

/** What the list needs of the face that it runs in. */
export interface GraphDependencies {
  readonly fetch: (address: string, request: RequestInit) => Promise<Response>;
  /** An access token for Microsoft Graph; asked for before every attempt, so it should come from a cache. */
  readonly getToken: () => Promise<Result<string, ListProblem>>;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
}

export interface GraphRequest {
  readonly method: "GET" | "POST" | "PATCH";
  /** What follows `/v1.0`, or a whole address that Graph gave. */
  readonly path: string;
  readonly body?: unknown;
  /** The eTag that what is changed must still have. */
  readonly ifMatch?: string;
}

export type GraphResult<Value> = Promise<Result<Value, ListProblem>>;

export const graphAddress = "https://graph.microsoft.com/v1.0";

const maxAttempts = 4;
/** A person at a screen gets an answer rather than a long wait: a queue can wait longer. */
const maxWaitSeconds = 60;
const answerTimeoutMs = 60_000;

const errorSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    innerError: z.optional(z.object({ "request-id": z.optional(z.string()) })),
  }),
});

/**
 * Microsoft Graph v1.0 as far as a list needs it. A request that found the server busy or no line is repeated, up to four
 * times and a minute each, so callers must tolerate that it was done twice.
 */
export class GraphClient {
  readonly #dependencies: GraphDependencies;
  readonly #columns: readonly string[];

  /** @param columns names that may be said when Graph complains of one. */
  constructor(dependencies: GraphDependencies, columns: readonly string[]) {
    this.#dependencies = dependencies;
    this.#columns = columns;
  }

  /** One request and what it answered, as far as `shape` names it. */
  async call<Shape extends z.ZodMiniType>(request: GraphRequest, shape: Shape): GraphResult<z.output<Shape>> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.#callOnce(request);
      if (answer.ok) {
        const parsed = shape.safeParse(answer.value);
        return parsed.success ? succeed(parsed.data) : fail(graphProblem("list-answer-unreadable"));
      }
      if (attempt === maxAttempts || !mayPassSoon(answer.problem)) return answer;
      const retryAfterSeconds = answer.problem.retryAfterSeconds ?? null;
      const seconds = waitBefore(attempt, { retryAfterSeconds, random: this.#dependencies.random });
      if (seconds > maxWaitSeconds) return answer;
      await this.#dependencies.sleep(seconds * 1000);
    }
  }

  /** Everything on all pages. Graph says neither how large a page is nor that an empty one is the last: its links do. */
  async callForAll<Shape extends z.ZodMiniType>(
    path: string,
    shape: Shape,
  ): GraphResult<readonly z.output<Shape>[]> {
    const page = z.object({ value: z.array(shape), "@odata.nextLink": z.optional(z.string()) });
    const found: z.output<Shape>[] = [];
    const seen = new Set<string>();
    for (let next: string | undefined = path; next !== undefined;) {
      // The token goes wherever the request goes, and a page that leads back to itself would never end.
      if (seen.has(next) || !isOfGraph(next)) return fail(graphProblem("list-answer-unreadable"));
      seen.add(next);
      const answer: Result<z.output<typeof page>, ListProblem> = await this.call(
        { method: "GET", path: next },
        page,
      );
      if (!answer.ok) return answer;
      found.push(...answer.value.value);
      next = answer.value["@odata.nextLink"];
    }
    return succeed(found);
  }

  async #callOnce({ method, path, body, ifMatch }: GraphRequest): GraphResult<unknown> {
    const token = await this.#dependencies.getToken();
    if (!token.ok) return token;
    const headers: Record<string, string> = { accept: "application/json" };
    headers.authorization = `Bearer ${token.value}`;
    if (body !== undefined) headers["content-type"] = "application/json";
    if (ifMatch !== undefined) headers["if-match"] = ifMatch;
    let response: Response;
    let text: string;
    try {
      response = await this.#dependencies.fetch(path.startsWith("/") ? `${graphAddress}${path}` : path, {
        method,
        headers,
        // A row is read again because it has changed.
        cache: "no-store",
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(answerTimeoutMs),
      });
      text = await response.text();
    } catch {
      // Offline, no such host, no answer in time, or a line that broke within the answer: `fetch` does not say which.
      return fail(graphProblem("list-unreachable"));
    }
    const answer = parseJson(text);
    if (!response.ok) return fail(describeRefusal(readRefusal(response, answer), this.#columns));
    return answer === undefined ? fail(graphProblem("list-answer-unreadable")) : succeed(answer);
  }
}

function mayPassSoon(problem: ListProblem): boolean {
  return (["list-throttled", "list-unreachable"] satisfies GraphProblem["code"][]).some(
    (code) => code === problem.code,
  );
}

function isOfGraph(address: string): boolean {
  return address.startsWith("/") || address.startsWith(`${graphAddress}/`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function readRefusal(response: Response, answer: unknown): Refusal {
  const { data } = errorSchema.safeParse(answer);
  // In a browser these headers can be read only where the server exposes them.
  const retryAfter = Number(response.headers.get("retry-after") ?? Number.NaN);
  return {
    status: response.status,
    code: data?.error.code ?? null,
    message: data?.error.message ?? "",
    requestId: response.headers.get("request-id") ?? data?.error.innerError?.["request-id"] ?? null,
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : null,
  };
}
