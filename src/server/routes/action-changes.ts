import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { ChangeProblem } from "../../actions/change-action.ts";
import { actionStates, focuses, followedActionSchema } from "../../actions/register.ts";
import { callerOf } from "../access/caller.ts";
import { actorOf } from "../note-request.ts";
import type { Refusal } from "../refuse.ts";
import { errorSchema, refuse } from "../refuse.ts";
import type { ServiceContext } from "../service-context.ts";
import { actionNotThere, ownAuthority } from "./actions.ts";

const errors = { "4xx": errorSchema, "5xx": errorSchema };
const LONGEST_TEXT = 2000;

/** PostgreSQL keeps no NUL character in a text, and no database half of a surrogate pair. */
const text = z
  .string()
  .max(LONGEST_TEXT)
  .regex(/^[^\0\p{Surrogate}]*$/u);
const textOrNull = text
  .nullable()
  .transform((value) => (value === null || value.trim() === "" ? null : value.trim()))
  .optional();
const role = text.min(1).max(120).describe("The role of the person who does it, never a name.");
const id = z.string().regex(/^[0-9a-f]{16}$/);

const changeSchema = z
  .strictObject({
    version: z.int().min(1).describe("The version of the action that the person saw."),
    by: role,
    change: z.strictObject({
      owner: textOrNull,
      due: z.iso.date().nullable().optional(),
      focus: z.enum(focuses).nullable().optional(),
      state: z.enum(actionStates).optional(),
      reason: textOrNull,
      evidence: textOrNull,
    }),
  })
  .meta({ id: "ActionChange" });

/** What people do with the actions that their authority follows up. */
export const actionChangeRoutes: FastifyPluginCallbackZod<{ context: ServiceContext }> = (
  app,
  { context },
  done,
) => {
  const { store, now } = context;
  const refuseChange = (request: FastifyRequest, reply: FastifyReply, problem: ChangeProblem) =>
    refuse(context, request, reply, refusalOf(problem));

  app.post(
    "/actions/:id/changes",
    {
      config: { needs: "send" },
      schema: {
        summary: "Change an action",
        description:
          "Refused (409, action-conflict) with both values where somebody else changed the same field since the version that the person saw. Then nothing is changed. Somebody other than the owner verifies.",
        params: z.object({ id }),
        body: changeSchema,
        response: { 200: followedActionSchema, ...errors },
      },
    },
    async (request, reply) => {
      const authority = ownAuthority(callerOf(request));
      if (!authority.ok) return refuse(context, request, reply, authority.problem);
      const { version, by, change } = request.body;
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      const wanted = { version, by, change: Object.fromEntries(given) };
      const actor = actorOf(request, authority.value, now());
      const changed = await store.actions.change(request.params.id, wanted, actor);
      return changed.ok ? reply.send(changed.value) : refuseChange(request, reply, changed.problem);
    },
  );

  app.post(
    "/actions/:id/seen",
    {
      config: { needs: "send" },
      schema: {
        summary: "Record that somebody saw an overdue action at its level of escalation",
        params: z.object({ id }),
        body: z.strictObject({ by: role }),
        response: { 200: followedActionSchema, ...errors },
      },
    },
    async (request, reply) => {
      const authority = ownAuthority(callerOf(request));
      if (!authority.ok) return refuse(context, request, reply, authority.problem);
      const actor = actorOf(request, authority.value, now());
      const seen = await store.actions.see(request.params.id, request.body.by, actor);
      return seen.ok ? reply.send(seen.value) : refuseChange(request, reply, seen.problem);
    },
  );

  app.post(
    "/actions/answers",
    {
      config: { needs: "send" },
      schema: {
        summary: "Answer whether two actions of an audit are the same",
        description:
          "If they are, what became of the earlier one goes on under the new text. Nothing is matched by guess.",
        body: z.strictObject({ old: id, new: id, isSame: z.boolean(), by: role }),
        response: { 200: z.object({ outcome: z.literal("answered") }), ...errors },
      },
    },
    async (request, reply) => {
      const authority = ownAuthority(callerOf(request));
      if (!authority.ok) return refuse(context, request, reply, authority.problem);
      const actor = actorOf(request, authority.value, now());
      const answered = await store.actions.answer(request.body, actor);
      if (!answered.ok) return refuseChange(request, reply, answered.problem);
      return reply.send({ outcome: "answered" as const });
    },
  );
  done();
};

function refusalOf(problem: ChangeProblem): Refusal {
  switch (problem.code) {
    case "action-unknown":
      return actionNotThere;
    case "action-conflict":
    case "question-unknown":
      return { ...problem, status: 409 };
    default:
      return { ...problem, status: 422 };
  }
}
