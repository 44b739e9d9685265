import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { auditKeySchema, collatedAuditSchema, listStates } from "../../collation/collated-audit.ts";
import { sameChildChoices } from "../../collation/collation-list.ts";
import { callerOf } from "../access/caller.ts";
import { admitArrival } from "../arrival.ts";
import { actorOf, noteReading } from "../note-request.ts";
import { answerRefusal, errorSchema, refuse } from "../refuse.ts";
import type { Refusal } from "../refuse.ts";
import type { ServiceContext } from "../service-context.ts";
import { authorityFor, filterSchema, formFilter } from "./filters.ts";

const heldAuditSchema = z.object({
  audit: collatedAuditSchema,
  state: z.enum(listStates),
  sentAt: z.string().optional().describe("UTC: when the list received it."),
});
const sentSchema = z
  .object({
    outcome: z.enum(["created", "updated", "replaced", "unchanged"]),
    revision: z.int().describe("The revision that the list has now."),
  })
  .meta({ id: "Sent" });
const withdrawnSchema = z.object({ outcome: z.enum(["withdrawn", "unchanged"]) });
const pageSchema = z.object({
  audits: z.array(heldAuditSchema),
  next: z.nullable(auditKeySchema).describe("What to give as `after` for the next page; null at the end."),
});

const keyInAddress = z.object({ auditKey: auditKeySchema });
/** Two authorities may have sent the same key, as copies of one document do. */
const ofAuthority = filterSchema.pick({ authority: true });
const ofAuthorityOnForm = filterSchema.pick({ authority: true, form: true, formVersion: true });
const errors = { "4xx": errorSchema, "5xx": errorSchema };

const sending = z.object({
  sameChild: z
    .enum(sameChildChoices)
    .default("refuse")
    .describe(
      "What to do where the list already has an audit of the same authority, cycle, form and child under another key.",
    ),
});

const PAGE = 100;
const LARGEST_PAGE = 200;

const pageFilter = filterSchema.extend({
  after: z.optional(auditKeySchema).describe("The `next` of the page before."),
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(PAGE),
});

/** Sending, seeing and taking back single audits. */
export const auditRoutes: FastifyPluginCallbackZod<{ context: ServiceContext }> = (
  app,
  { context },
  done,
) => {
  const { store, now, forms, rules } = context;

  /** Somebody who asks for an audit of another authority is answered as if there were none; the log knows. */
  const notThere = async (auditKey: string, authority: string | null): Promise<Refusal> => {
    const isElsewhere = authority !== null && (await store.get(auditKey, null)) !== null;
    return {
      status: 404,
      code: "audit-not-there",
      message: "There is no such audit in the list, or none that this token may see.",
      ...(isElsewhere && { loggedAs: "other-authority" }),
    };
  };

  app.put(
    "/audits/:auditKey",
    {
      config: { needs: "send" },
      schema: {
        summary: "Send an audit",
        description:
          "One row for each key and version of a form: created, updated, or unchanged when it was sent before. Refused (409): an older revision, a withdrawn audit, or an audit of a child whom the list already has under another key (sameChild decides). Refused (422): an audit with problems, or one that its sharing policy or the list's does not allow. Also refused (422): state, counts or dates that do not follow from the record. The audit is stored under the authority of the credential.",
        params: keyInAddress,
        querystring: sending,
        body: collatedAuditSchema,
        response: { 200: sentSchema, 201: sentSchema, ...errors },
      },
    },
    async (request, reply) => {
      const { authority } = callerOf(request);
      const { auditKey } = request.params;
      const today = now().toISOString().slice(0, 10);
      const admitted = admitArrival(request.body, { auditKey, authority, forms, rules, today });
      if (!admitted.ok) return refuse(context, request, reply, admitted.problem);
      const audit = admitted.value;
      const sent = await store.submit(audit, actorOf(request, audit.authority, now()), request.query);
      if (!sent.ok) return answerRefusal(reply, { ...sent.problem, status: 409 });
      const { outcome, revision } = sent.value;
      if (outcome === "older-refused") return answerRefusal(reply, { ...older, revision });
      if (outcome === "withdrawn-refused") return answerRefusal(reply, { ...withdrawn, revision });
      return reply.code(outcome === "created" ? 201 : 200).send({ outcome, revision });
    },
  );

  app.get(
    "/audits",
    {
      config: { needs: "see" },
      schema: {
        summary: "List audits",
        description:
          "The newest version of each audit, withdrawn ones too, page by page in the order of their keys.",
        querystring: pageFilter,
        response: { 200: pageSchema, ...errors },
      },
    },
    async (request, reply) => {
      const { authority: asked, cycle, after, limit } = request.query;
      const authority = authorityFor(callerOf(request), asked);
      if (!authority.ok) return refuse(context, request, reply, authority.problem);
      const page = await store.list({
        authority: authority.value,
        limit,
        ...(cycle !== undefined && { cycle }),
        ...formFilter(request.query),
        ...(after !== undefined && { after }),
      });
      await noteReading(context, request, { rows: page.audits.length });
      return reply.send({ audits: [...page.audits], next: page.next });
    },
  );

  app.get(
    "/audits/:auditKey",
    {
      config: { needs: "see" },
      schema: {
        summary: "See one audit",
        params: keyInAddress,
        querystring: ofAuthorityOnForm,
        response: { 200: heldAuditSchema, ...errors },
      },
    },
    async (request, reply) => {
      const { auditKey } = request.params;
      const authority = authorityFor(callerOf(request), request.query.authority);
      if (!authority.ok) return refuse(context, request, reply, authority.problem);
      const { form } = formFilter(request.query);
      const held = await store.get(auditKey, authority.value, form);
      if (held === null) return refuse(context, request, reply, await notThere(auditKey, authority.value));
      await noteReading(context, request, { auditKey, rows: 1 });
      return reply.send(held);
    },
  );

  app.delete(
    "/audits/:auditKey",
    {
      config: { needs: "send" },
      schema: {
        summary: "Withdraw an audit",
        description:
          "It stays in the list as withdrawn and is counted nowhere. An administrator of the region may withdraw any authority's.",
        params: keyInAddress,
        querystring: ofAuthority,
        response: { 200: withdrawnSchema, ...errors },
      },
    },
    async (request, reply) => {
      const { auditKey } = request.params;
      const authority = authorityFor(callerOf(request), request.query.authority);
      if (!authority.ok) return refuse(context, request, reply, authority.problem);
      const held = await store.get(auditKey, authority.value);
      const outcome = held && (await store.withdraw(auditKey, actorOf(request, held.audit.authority, now())));
      if (outcome === null || outcome === "not-there") {
        return refuse(context, request, reply, await notThere(auditKey, authority.value));
      }
      return reply.send({ outcome });
    },
  );
  done();
};

const withdrawn: Refusal = {
  status: 409,
  code: "audit-withdrawn",
  message: "This audit was withdrawn from the list. To send it again, save the form first.",
};

const older: Refusal = {
  status: 409,
  code: "audit-older",
  message: "The list has a newer revision of this audit already. Send the document that was saved last.",
};
