import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { callerOf } from "../access/caller.ts";
import { noteReading } from "../note-request.ts";
import { errorSchema, refuse } from "../refuse.ts";
import type { ServiceContext } from "../service-context.ts";
import type { OutcomeFilter } from "../store/audit-store.ts";
import { authorityFor, filterSchema, formFilter, readStates, statesSchema } from "./filters.ts";

const outcomeFilter = filterSchema.extend({
  states: statesSchema.optional().describe("Approved audits when nothing is said."),
});
const count = z.int();
/** Two forms, and two versions of one form, are never counted together. */
const counted = {
  authority: z.string(),
  cycle: z.string(),
  form: z.string(),
  formVersion: z.string(),
};
const gradesSchema = z.object({
  grades: z.array(z.object({ ...counted, section: z.string(), grade: z.string(), count })),
});
const answersSchema = z.object({
  answers: z.array(
    z.object({ ...counted, question: z.string(), field: z.string(), answer: z.string(), count }),
  ),
});
const errors = { "4xx": errorSchema, "5xx": errorSchema };

/** What the collated audits say together. */
export const outcomeRoutes: FastifyPluginCallbackZod<{ context: ServiceContext }> = (
  app,
  { context },
  done,
) => {
  app.get(
    "/outcomes/grades",
    {
      config: { needs: "report" },
      schema: {
        summary: "How often each grade was given",
        description: "By authority, cycle, form and section.",
        querystring: outcomeFilter,
        response: { 200: gradesSchema, ...errors },
      },
    },
    async (request, reply) => {
      const authority = authorityFor(callerOf(request), request.query.authority);
      if (!authority.ok) return refuse(context, request, reply, authority.problem);
      const grades = await context.store.gradeDistribution(filterOf(authority.value, request.query));
      await noteReading(context, request, { rows: grades.length });
      return reply.send({ grades: [...grades] });
    },
  );

  app.get(
    "/outcomes/answers",
    {
      config: { needs: "report" },
      schema: {
        summary: "How the questions were answered",
        description: "By authority, cycle, form and question.",
        querystring: outcomeFilter,
        response: { 200: answersSchema, ...errors },
      },
    },
    async (request, reply) => {
      const authority = authorityFor(callerOf(request), request.query.authority);
      if (!authority.ok) return refuse(context, request, reply, authority.problem);
      const answers = await context.store.answerRates(filterOf(authority.value, request.query));
      await noteReading(context, request, { rows: answers.length });
      return reply.send({ answers: [...answers] });
    },
  );
  done();
};

function filterOf(authority: string | null, query: z.infer<typeof outcomeFilter>): OutcomeFilter {
  const { cycle, states } = query;
  return {
    ...formFilter(query),
    authority,
    cycle: cycle ?? null,
    ...(states !== undefined && { states: readStates(states) }),
  };
}
