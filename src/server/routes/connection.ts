import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { isSameAuthority } from "../../authorities/find-authority.ts";
import { policyNotAllowed } from "../../collation/arrival/judge-sharing.ts";
import { isCycleOpen } from "../../collation/arrival/list-rules.ts";
import { callerOf, may } from "../access/caller.ts";
import type { Caller } from "../access/caller.ts";
import { notAllowed } from "../access/admit.ts";
import { authorityMissing, cycleClosed, formUnknown, otherAuthority } from "../arrival.ts";
import { noteReading } from "../note-request.ts";
import { errorSchema } from "../refuse.ts";
import type { ServiceContext } from "../service-context.ts";
import { filterSchema } from "./filters.ts";

const wantedSchema = filterSchema.extend({
  authority: filterSchema.shape.authority.describe(
    "The authority whose audits you send. If you leave it out, the token's authority.",
  ),
  cycle: filterSchema.shape.cycle.describe(
    "The cycle that they belong to; it is not tested if you leave this out.",
  ),
  form: filterSchema.shape.form.describe("The id of their form; it is not tested if you leave this out."),
  formVersion: filterSchema.shape.formVersion.describe("Its version; any if you leave this out."),
  sharing: z
    .string()
    .max(63)
    .optional()
    .describe("The id of the sharing policy; it is not tested when nothing is said."),
});
type Wanted = z.infer<typeof wantedSchema>;

const steps = ["role", "authority", "form", "cycle", "sharing", "store"] as const;

const connectionSchema = z
  .object({
    ok: z.boolean().describe("Whether an audit with these particulars would get past all steps."),
    steps: z.array(
      z.object({
        step: z.enum(steps),
        ok: z.boolean(),
        code: z.string().optional().describe("The code with which sending would be refused."),
        message: z.string().optional(),
      }),
    ),
  })
  .meta({ id: "Connection" });

/** Tries what sending would meet with, and sends nothing: by the same rules, and before anybody has an audit to send. */
export const connectionRoute: FastifyPluginCallbackZod<{ context: ServiceContext }> = (
  app,
  { context },
  done,
) => {
  app.get(
    "/connection",
    {
      config: { needs: "known" },
      schema: {
        summary: "Whether this token could send",
        description:
          "Tests everything that sending tests, apart from the audit itself: the token's role and authority, the cycle, the sharing policy, and permission to write. It writes nothing to the list.",
        querystring: wantedSchema,
        response: { 200: connectionSchema, "4xx": errorSchema, "5xx": errorSchema },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      await noteReading(context, request);
      // A store that cannot be written to ends the request as it would end a sending: noting the question was a write.
      const found = steps.map((step) => ({ step, problem: problemAt(step, caller, request.query, context) }));
      return reply.send({
        ok: found.every(({ problem }) => problem === null),
        steps: found.map(({ step, problem }) =>
          problem === null
            ? { step, ok: true }
            : { step, ok: false, code: problem.code, message: problem.message },
        ),
      });
    },
  );
  done();
};

/** What sending would be refused with at this step; null when it would get past it. */
function problemAt(
  step: (typeof steps)[number],
  caller: Caller,
  { authority, form, formVersion, cycle, sharing }: Wanted,
  { rules, forms }: ServiceContext,
): { readonly code: string; readonly message: string } | null {
  switch (step) {
    case "role":
      return may(caller, "send") ? null : notAllowed;
    case "authority":
      if (caller.authority === null) return authorityMissing;
      return authority === undefined || isSameAuthority(authority, caller.authority) ? null : otherAuthority;
    case "form": {
      const isKnown = forms.some(
        ({ id, version }) => id === form && (formVersion === undefined || version === formVersion),
      );
      return form === undefined || isKnown ? null : formUnknown;
    }
    case "cycle":
      return cycle === undefined || isCycleOpen(cycle, rules) ? null : cycleClosed;
    case "sharing":
      return sharing === undefined || rules.sharing.some(({ id }) => id === sharing)
        ? null
        : policyNotAllowed;
    case "store":
      return null;
  }
}
