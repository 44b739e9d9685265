import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { auditKeySchema, collatedAuditSchema } from "../../collation/collated-audit.ts";
import { callerOf } from "../access/caller.ts";
import { admitArrival } from "../arrival.ts";
import { errorSchema, refuse } from "../refuse.ts";
import type { ServiceContext } from "../service-context.ts";

const checkedSchema = z.object({ status: z.literal("accepted") }).meta({ id: "Checked" });

/** Everything that sending an audit tests before it looks at the list, for "Check connection". Nothing is stored. */
export const checkSendingRoute: FastifyPluginCallbackZod<{ context: ServiceContext }> = (
  app,
  { context },
  done,
) => {
  const { now, proForma, rules } = context;
  app.post(
    "/audits/:auditKey/check",
    {
      config: { needs: "send" },
      schema: {
        summary: "Check whether an audit would be accepted",
        description:
          "The same tests as for sending it, apart from what the list already has. Stores nothing, and refuses as sending would.",
        params: z.object({ auditKey: auditKeySchema }),
        body: collatedAuditSchema,
        response: { 200: checkedSchema, "4xx": errorSchema, "5xx": errorSchema },
      },
    },
    async (request, reply) => {
      const { authority } = callerOf(request);
      const { auditKey } = request.params;
      const today = now().toISOString().slice(0, 10);
      const admitted = admitArrival(request.body, { auditKey, authority, proForma, rules, today });
      if (!admitted.ok) return refuse(context, request, reply, admitted.problem);
      return reply.send({ status: "accepted" });
    },
  );
  done();
};
