import type { Writable } from "node:stream";
import type { FastifyInstance, FastifyServerOptions } from "fastify";
import type { Settings } from "./settings.ts";

/**
 * The log of the process, one line of JSON for each request, without anything that a request brought: no body, no address
 * as it was typed, no credential but its id. A fault is its name, its code and the places in the program: the words of a
 * database's fault may quote values.
 */
export function logOptions(
  level: Settings["logLevel"],
  stream: Writable,
): NonNullable<FastifyServerOptions["logger"]> {
  return {
    level,
    stream,
    base: null,
    serializers: {
      err: describeFault,
      req: ({ method }) => ({ method }),
      res: ({ statusCode }) => ({ statusCode }),
    },
    redact: ["authorization", "*.authorization", "*.headers.authorization"],
  };
}

export function logRequests(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    const { method, routeOptions, ip, caller } = request;
    request.log.info(
      {
        method,
        route: routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        address: ip,
        credential: caller?.credential ?? null,
      },
      "request",
    );
  });
}

function describeFault(fault: Error): { type: string; message: string; stack: string; code: string | null } {
  const places = (fault.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const code = "code" in fault && typeof fault.code === "string" ? fault.code : null;
  return { type: fault.name, message: "", stack: places.join("\n"), code };
}
