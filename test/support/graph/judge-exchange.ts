import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { operations, schemas, type OperationDescription } from "./graph-description.ts";

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: "graph", components: { schemas } });

/** A request to Graph, taken apart. */
export interface GraphRequestSeen {
  readonly operation: OperationDescription;
  /** The values in the path, by the names in its template. */
  readonly names: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly ifMatch: string | null;
  readonly body: unknown;
}

/**
 * Takes a request apart.
 * @throws where it is none that Graph describes: our client sent what it must not.
 */
export function judgeRequest(address: string, request: RequestInit): GraphRequestSeen {
  const url = new URL(address);
  const path = decodeURIComponent(url.pathname.replace(/^\/v1\.0/, ""));
  const found = operations.flatMap((operation) => {
    const names = operation.method === request.method ? matchPath(operation.path, path) : null;
    return names ? [{ operation, names }] : [];
  })[0];
  if (!found) throw new Error(`Graph has no ${String(request.method)} ${path}.`);
  const { operation } = found;
  const headers = new Headers(request.headers);
  if (!headers.get("authorization")?.startsWith("Bearer ")) throw new Error("The request has no token.");
  for (const [option, value] of url.searchParams) {
    if (!operation.query[option]?.test(value)) {
      throw new Error(`${operation.operationId} does not take ${option}=${value}`);
    }
  }
  const ifMatch = headers.get("if-match");
  if (ifMatch !== null && operation.ifMatch !== true)
    throw new Error(`${operation.operationId} takes no If-Match.`);
  const body = readBody(request.body);
  if ((body === null) !== (operation.body === undefined)) {
    throw new Error(`${operation.operationId} takes ${operation.body ?? "no body"}.`);
  }
  if (operation.body) {
    if (headers.get("content-type") !== "application/json")
      throw new Error("The body is not said to be JSON.");
    expectShape(
      { $ref: `graph#/components/schemas/${operation.body}` },
      body,
      `${operation.operationId} sent`,
    );
  }
  return { ...found, query: url.searchParams, ifMatch, body };
}

/** @throws where the stand-in answers what Graph would not: the test proves nothing then. */
export function judgeAnswer(operation: OperationDescription, status: number, body: unknown): void {
  const what = `${operation.operationId} answered ${status}`;
  if (status >= 400) {
    expectShape({ $ref: "graph#/components/schemas/error" }, body, what);
    return;
  }
  if (status !== operation.status) throw new Error(`${what} and not ${operation.status}`);
  const one = { $ref: `graph#/components/schemas/${operation.answer}` };
  const page = {
    type: "object",
    required: ["value"],
    properties: {
      value: { type: "array", items: one },
      "@odata.nextLink": { type: "string", format: "uri" },
    },
  };
  expectShape(operation.paged ? page : one, body, what);
}

function expectShape(schema: object, value: unknown, what: string): void {
  const validate = ajv.compile(schema);
  if (!validate(value))
    throw new Error(`${what} what Graph does not describe: ${ajv.errorsText(validate.errors)}`);
}

function readBody(body: RequestInit["body"]): unknown {
  if (body === undefined || body === null) return null;
  if (typeof body !== "string") throw new Error("The body is no text.");
  return JSON.parse(body) as unknown;
}

/** The id of a site may also be a host with a path between, as in contoso.sharepoint.com:/sites/audits. */
function matchPath(template: string, path: string): Readonly<Record<string, string>> | null {
  const names = [...template.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? "");
  const pattern = template
    .replaceAll(".", "\\.")
    .replace("{site-id}", template === "/sites/{site-id}" ? "([^/:]+(?::/[^:]+)?)" : "([^/:]+)")
    .replace(/\{[^}]+\}/g, "([^/]+)");
  const match = new RegExp(`^${pattern}$`).exec(path);
  return match && Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? ""]));
}
