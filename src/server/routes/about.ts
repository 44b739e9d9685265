import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { callerOf, may } from "../access/caller.ts";
import { noteReading } from "../note-request.ts";
import { errorSchema } from "../refuse.ts";
import type { ServiceContext } from "../service-context.ts";
import { tokenRoles } from "../store/audit-store.ts";

const healthSchema = z.object({ status: z.literal("ok"), version: z.string() });
const readySchema = z.object({ status: z.literal("ready") });

export const meSchema = z
  .object({
    authority: z.string().nullable().describe("Null for the region's eyes, which see all authorities."),
    roles: z.array(z.enum(tokenRoles)),
    may: z.object({
      send: z.boolean().describe("Send audits of this authority and withdraw them."),
      see: z.boolean().describe("See single audits."),
      report: z.boolean().describe("Read outcomes and exports."),
      region: z.boolean().describe("Read the region's editions."),
      raw: z.boolean().describe("Read the region's counts without protection, and make editions."),
    }),
    expiresAt: z.string().nullable().describe("UTC."),
  })
  .meta({ id: "Me" });

const errors = { "4xx": errorSchema, "5xx": errorSchema };

/**
 * For the program that keeps the service running: whether the process answers (`/health`), and whether it can do its work
 * (`/ready`). Both are open to all and tell nothing else. Only `/ready` asks the database, so that a lock or a full disk never
 * has the service restarted.
 */
export const healthRoutes: FastifyPluginCallbackZod<{ context: ServiceContext }> = (
  app,
  { context },
  done,
) => {
  app.get(
    "/health",
    {
      config: { needs: "open" },
      schema: {
        summary: "Whether the service answers",
        security: [],
        response: { 200: healthSchema, ...errors },
      },
    },
    async (_request, reply) => {
      reply.header("cache-control", "no-store");
      return reply.send({ status: "ok", version: context.version });
    },
  );
  app.get(
    "/ready",
    {
      config: { needs: "open" },
      schema: {
        summary: "Whether the service and its database answer",
        description: "Answers 503 while the database does not.",
        security: [],
        response: { 200: readySchema, ...errors },
      },
    },
    async (_request, reply) => {
      await context.store.ping();
      reply.header("cache-control", "no-store");
      return reply.send({ status: "ready" });
    },
  );
  done();
};

/** What a credential may do with the service. */
export const aboutRoutes: FastifyPluginCallbackZod<{ context: ServiceContext }> = (
  app,
  { context },
  done,
) => {
  app.get(
    "/me",
    {
      config: { needs: "known" },
      schema: { summary: "What this token may do", response: { 200: meSchema, ...errors } },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      await noteReading(context, request);
      return reply.send({
        authority: caller.authority,
        roles: [...caller.roles],
        may: {
          // The region's own token withdraws, and sends for nobody.
          send: may(caller, "send") && caller.authority !== null,
          see: may(caller, "see"),
          report: may(caller, "report"),
          region: may(caller, "region"),
          raw: may(caller, "raw"),
        },
        expiresAt: caller.expiresAt,
      });
    },
  );
  done();
};
