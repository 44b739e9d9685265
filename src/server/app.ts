import type { Socket } from "node:net";
import type { Writable } from "node:stream";
import { fastifyCompress } from "@fastify/compress";
import { fastifyRateLimit } from "@fastify/rate-limit";
import { fastifySwagger } from "@fastify/swagger";
import { LogController, fastify } from "fastify";
import type { FastifyContextConfig, FastifyInstance, FastifyServerOptions } from "fastify";
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from "fastify-type-provider-zod";
import { admitCallers } from "./access/admit.ts";
import { handleErrors, refusalOf } from "./error-handler.ts";
import { describeService } from "./describe-service.ts";
import { docsPagePolicy, renderDocsPage } from "./docs-page.ts";
import type { DescribedService } from "./docs-page.ts";
import { servePages } from "./pages.ts";
import { answerRefusal } from "./refuse.ts";
import type { Refusal } from "./refuse.ts";
import { logOptions, logRequests } from "./request-log.ts";
import { aboutRoutes, healthRoutes } from "./routes/about.ts";
import { actionChangeRoutes } from "./routes/action-changes.ts";
import { actionRoutes } from "./routes/actions.ts";
import { auditRoutes } from "./routes/audits.ts";
import { connectionRoute } from "./routes/connection.ts";
import { codingRoutes } from "./routes/codings.ts";
import { editionRoutes } from "./routes/editions.ts";
import { exportRoutes } from "./routes/exports.ts";
import { outcomeReportRoutes } from "./routes/outcome-reports.ts";
import { outcomeRoutes } from "./routes/outcomes.ts";
import { addSecurityHeaders, nothingLoads } from "./security-headers.ts";
import type { ServiceContext } from "./service-context.ts";
import { isThisMachine } from "./settings.ts";
import type { Settings } from "./settings.ts";

/** An audit with every comment takes about 15 KB; nobody writes one of this size. */
const LARGEST_BODY = 256 * 1024;
/** All of a request has to be there by then; what trickles in holds a connection that others need. */
const REQUEST_WITHIN_MS = 30_000;
const CONNECTION_IDLE_MS = 120_000;

/** A route as it is served, for those who have to know all of them. */
export interface ServedRoute {
  readonly method: string;
  readonly url: string;
  /** What it needs of a caller; undefined where its author did not say, and below /api alone it is `"known"` then. */
  readonly needs: FastifyContextConfig["needs"];
}

declare module "fastify" {
  interface FastifyInstance {
    /** Every route of the service, the pages' too, once it is ready. */
    readonly routeTable: readonly ServedRoute[];
  }
}

export type AppSettings = Pick<
  Settings,
  "host" | "tls" | "trustProxy" | "pagesFolder" | "collation" | "frameAncestors" | "logLevel"
>;

/** Builds the service over an open store, and listens nowhere yet. Closing it closes the store last. */
export async function buildApp(
  settings: AppSettings,
  context: ServiceContext,
  logTo: Writable = process.stdout,
): Promise<FastifyInstance> {
  const { tls, trustProxy, logLevel } = settings;
  const app = createFastify({ tls, trustProxy, logLevel }, logTo);
  keepRouteTable(app);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  logRequests(app);
  app.addHook("onClose", () => context.store.close());

  await addSecurityHeaders(app, {
    frameAncestors: settings.frameAncestors,
    // A browser would keep to https for every port of a developer's machine.
    isHttps: trustProxy !== false || (tls !== null && !isThisMachine(settings.host)),
  });
  await app.register(fastifyCompress, { encodings: ["br", "gzip"] });
  await app.register(fastifyRateLimit, { global: false });
  await app.register(fastifySwagger, {
    openapi: describeService(context.version),
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  handleErrors(app, context);
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).type("text/plain; charset=utf-8").send("There is no such page.\n"),
  );
  // Probes look here; /api serves it too.
  await app.register(healthRoutes, { context });
  await app.register(
    (api, _options, done) => {
      addApi(api, context, settings);
      done();
    },
    { prefix: "/api" },
  );
  if (settings.pagesFolder !== null) {
    const { pagesFolder: folder, collation } = settings;
    servePages(app, { folder, collation, forms: context.forms });
  }
  await app.ready();
  return app;
}

function keepRouteTable(app: FastifyInstance): void {
  const routeTable: ServedRoute[] = [];
  app.decorate("routeTable", routeTable);
  app.addHook("onRoute", ({ method, url, config }) => {
    for (const each of [method].flat()) routeTable.push({ method: each, url, needs: config?.needs });
  });
}

function createFastify(
  { tls, trustProxy, logLevel }: Pick<AppSettings, "tls" | "trustProxy" | "logLevel">,
  logTo: Writable,
): FastifyInstance {
  const options: FastifyServerOptions = {
    logger: logOptions(logLevel, logTo),
    trustProxy,
    bodyLimit: LARGEST_BODY,
    requestTimeout: REQUEST_WITHIN_MS,
    connectionTimeout: CONNECTION_IDLE_MS,
    logController: new LogController({ disableRequestLogging: true }),
    // An invalid URL, before any route is known for it.
    frameworkErrors: (fault, _request, reply) => {
      answerRefusal(reply, refusalOf(fault) ?? noSuchAddress);
    },
    clientErrorHandler: answerNoHttp,
  };
  if (tls === null) return fastify(options);
  // Which of Node's servers is below makes no difference to anything that is built on it.
  const withTls: FastifyServerOptions = Object.assign({ https: tls }, options);
  return fastify(withTls);
}

/** What is no HTTP at all has no request to answer to. */
function answerNoHttp(this: unknown, _fault: Error, socket: Socket): void {
  if (!socket.writable) return void socket.destroy();
  const body = JSON.stringify({ error: { code: "request-malformed", message: "This is no HTTP request." } });
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
  );
}

const noSuchAddress: Refusal = {
  status: 404,
  code: "address-unknown",
  message: "There is nothing at this address of the service. /api/docs lists what there is.",
};

/** Everything below /api: what it says is for one reader, and is kept by nobody on the way. */
function addApi(
  api: FastifyInstance,
  context: ServiceContext,
  settings: Pick<AppSettings, "trustProxy">,
): void {
  api.addHook("onSend", async (_request, reply) => {
    if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
    const policy = reply.getHeader("content-security-policy");
    if (policy !== docsPagePolicy) reply.header("content-security-policy", nothingLoads);
  });
  admitCallers(api, context, settings);
  for (const routes of [
    healthRoutes,
    aboutRoutes,
    connectionRoute,
    auditRoutes,
    actionRoutes,
    actionChangeRoutes,
    outcomeRoutes,
    outcomeReportRoutes,
    editionRoutes,
    codingRoutes,
    exportRoutes,
  ]) {
    void api.register(routes, { context });
  }
  const open = { config: { needs: "open" as const }, schema: { hide: true } };
  // Else the pages would be asked for it.
  for (const path of ["/", "/*"])
    api.all(path, open, (_request, reply) => answerRefusal(reply, noSuchAddress));
  api.get("/openapi.json", open, () => api.swagger());
  api.get("/docs", open, (_request, reply) =>
    reply
      .type("text/html; charset=utf-8")
      .header("content-security-policy", docsPagePolicy)
      .send(renderDocsPage(api.swagger() as DescribedService)),
  );
}
