import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { permanenceCodebook } from "../../outcomes/factors/codebook.ts";
import { checkCodings, codingsSchema } from "../../outcomes/factors/codings.ts";
import { callerOf } from "../access/caller.ts";
import { actorOf, noteReading } from "../note-request.ts";
import type { Refusal } from "../refuse.ts";
import { errorSchema, refuse } from "../refuse.ts";
import type { ServiceContext } from "../service-context.ts";
import type { StoredCoding } from "../store/audit-store.ts";
import { codingsOf } from "../store/coding-store.ts";
import { cycleNeeded, formOf, formSchema } from "./filters.ts";

const errors = { "4xx": errorSchema, "5xx": errorSchema };
const { id, version } = permanenceCodebook;

/** What people coded of what helps and hinders: kept beside the audits, by those who may read them. */
export const codingRoutes: FastifyPluginCallbackZod<{ context: ServiceContext }> = (
  app,
  { context },
  done,
) => {
  const { store, now } = context;

  app.get(
    "/outcomes/codings",
    {
      config: { needs: "see" },
      schema: {
        summary: "What people coded of a cycle's audits",
        description: "An authority gets the codings of its own audits. They hold no text of an audit.",
        querystring: z.object({ cycle: cycleNeeded, ...formSchema }),
        response: { 200: codingsSchema, ...errors },
      },
    },
    async (request, reply) => {
      const { cycle, ...named } = request.query;
      const form = formOf(context.forms, named);
      if (!form.ok) return refuse(context, request, reply, form.problem);
      const { authority } = callerOf(request);
      const stored = await store.codings.list({ authority, cycle, form: form.value });
      await noteReading(context, request, { rows: stored.length });
      const codings = [...codingsOf(stored, permanenceCodebook)];
      return reply.send({ schemaVersion: 1, codebook: { id, version }, codings });
    },
  );

  app.put(
    "/outcomes/codings",
    {
      config: { needs: "see" },
      schema: {
        summary: "Keep codings",
        description:
          "A newer coding of an audit by the same person takes the place of the one before. Refused (404) where an audit is not there, or is another authority's.",
        body: codingsSchema,
        response: { 200: z.object({ kept: z.int() }), ...errors },
      },
    },
    async (request, reply) => {
      const checked = checkCodings(request.body, permanenceCodebook);
      if (!checked.ok) return refuse(context, request, reply, { ...checked.problem, status: 422 });
      const caller = callerOf(request);
      const codings: StoredCoding[] = [];
      for (const { auditId, ...coding } of request.body.codings) {
        const held = await store.get(auditId.toLowerCase(), caller.authority);
        if (held === null) return refuse(context, request, reply, auditNotThere);
        const { authority } = held.audit;
        codings.push({ ...coding, auditKey: auditId.toLowerCase(), authority, codebook: { id, version } });
      }
      await store.codings.keep(codings, actorOf(request, caller.authority ?? "*", now()));
      return reply.send({ kept: codings.length });
    },
  );
  done();
};

const auditNotThere: Refusal = {
  status: 404,
  code: "audit-not-there",
  message: "The list has no audit with one of these ids, or none that you may see. Send the audits first.",
};
