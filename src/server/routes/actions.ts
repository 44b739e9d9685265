import type { FastifyReply } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { makeActionCalendar, makeActionList } from "../../actions/action-papers.ts";
import { makeActionWorkbook } from "../../actions/edit-workbook.ts";
import { questionsIn } from "../../actions/join-actions.ts";
import { listAction, listedActionSchema } from "../../actions/list-actions.ts";
import { actionStates, focuses, followedActionSchema } from "../../actions/register.ts";
import { outcomeTableSchema } from "../../outcomes/outcome.ts";
import { addDays } from "../../dates/plain-date.ts";
import type { Result } from "../../result.ts";
import { fail, succeed } from "../../result.ts";
import type { Caller } from "../access/caller.ts";
import { callerOf } from "../access/caller.ts";
import { noteReading } from "../note-request.ts";
import { countForRegion } from "../outcomes/action-counts.ts";
import type { Refusal } from "../refuse.ts";
import { errorSchema, refuse } from "../refuse.ts";
import type { ServiceContext } from "../service-context.ts";
import type { ActionListFilter } from "../store/audit-store.ts";

const errors = { "4xx": errorSchema, "5xx": errorSchema };
const name = z.string().min(1).max(120).optional();

const filterSchema = z.object({
  owner: name.describe("The role of the owner."),
  team: name,
  section: name,
  focus: z.enum(focuses).optional(),
  state: z.enum(actionStates).optional(),
  overdue: z.enum(["true", "false"]).default("false"),
  inQuestion: z
    .enum(["true", "false"])
    .default("false")
    .describe("Only those of which somebody has to say whether they are an earlier action."),
  dueWithin: z.coerce
    .number()
    .int()
    .min(0)
    .max(366)
    .optional()
    .describe("Only open actions that are overdue or due within so many days."),
});
type Query = z.infer<typeof filterSchema>;

const PAGE = 50;
const LARGEST_PAGE = 200;
/** Nobody takes more rows to a meeting. */
const LARGEST_REPORT = 10_000;

const pageSchema = z
  .object({
    on: z.iso.date().describe("The day for which overdue was worked out."),
    total: z.int(),
    overdue: z.int(),
    byState: z.record(z.enum(actionStates), z.int()),
    actions: z.array(listedActionSchema),
    choices: z.object({
      owners: z.array(z.string()),
      teams: z.array(z.string()),
      sections: z.array(z.string()),
    }),
  })
  .meta({ id: "ActionPage" });

const wholeSchema = z
  .object({
    listed: listedActionSchema,
    action: followedActionSchema,
    /** The earlier actions that it may be. */
    maybe: z.array(listedActionSchema),
  })
  .meta({ id: "WholeAction" });

const formats = ["docx", "xlsx", "ics"] as const;
const office = "application/vnd.openxmlformats-officedocument";
const types: Readonly<Record<(typeof formats)[number], string>> = {
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  ics: "text/calendar; charset=utf-8",
};

const idSchema = z.object({ id: z.string().regex(/^[0-9a-f]{16}$/) });

/** What is read of the actions that an authority follows up. Their texts are for the authority alone. */
export const actionRoutes: FastifyPluginCallbackZod<{ context: ServiceContext }> = (
  app,
  { context },
  done,
) => {
  const { store, now } = context;
  const today = () => now().toISOString().slice(0, 10);

  app.get(
    "/actions",
    {
      config: { needs: "see" },
      schema: {
        summary: "List actions",
        description:
          "The actions of the caller's authority, page by page, those that need attention first. The region gets counts from /actions/counts.",
        querystring: filterSchema.extend({
          offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
          limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(PAGE),
        }),
        response: { 200: pageSchema, ...errors },
      },
    },
    async (request, reply) => {
      const authority = ownAuthority(callerOf(request));
      if (!authority.ok) return refuse(context, request, reply, authority.problem);
      const on = today();
      const { offset, limit } = request.query;
      const filter = { ...filterOf(request.query, on), authority: authority.value, offset, limit };
      const { actions, ...counts } = await store.actions.list(filter);
      const choices = await store.actions.choices(authority.value);
      await noteReading(context, request, { rows: actions.length });
      return reply.send({
        ...{ on, ...counts, actions: actions.map((action) => listAction(action, on)) },
        choices: { owners: [...choices.owners], teams: [...choices.teams], sections: [...choices.sections] },
      });
    },
  );

  app.get(
    "/actions/:id",
    {
      config: { needs: "see" },
      schema: {
        summary: "See one action with its history",
        params: idSchema,
        response: { 200: wholeSchema, ...errors },
      },
    },
    async (request, reply) => {
      const authority = ownAuthority(callerOf(request));
      if (!authority.ok) return refuse(context, request, reply, authority.problem);
      const action = await store.actions.get(request.params.id, authority.value);
      if (action === null) return refuse(context, request, reply, actionNotThere);
      const earlier = await Promise.all(
        action.maybeSameAs.map((id) => store.actions.get(id, authority.value)),
      );
      const known = earlier.flatMap((each) => (each === null ? [] : [each]));
      await noteReading(context, request, { rows: 1 + known.length });
      const on = today();
      const asked = new Set(questionsIn([...known, action]).map(({ old }) => old));
      return reply.send({
        ...{ listed: listAction(action, on), action },
        maybe: known.filter(({ id }) => asked.has(id)).map((each) => listAction(each, on)),
      });
    },
  );

  app.get(
    "/actions/report",
    {
      config: { needs: "see" },
      schema: {
        summary: "A list for a meeting (docx), a calendar of due dates (ics) or a workbook (xlsx)",
        description: "With the filters of /actions. A calendar has no text of an audit.",
        querystring: filterSchema.extend({ format: z.enum(formats).default("docx") }),
        response: { ...errors },
      },
    },
    async (request, reply) => {
      const authority = ownAuthority(callerOf(request));
      if (!authority.ok) return refuse(context, request, reply, authority.problem);
      const on = today();
      const { format } = request.query;
      const page = { authority: authority.value, offset: 0, limit: LARGEST_REPORT };
      const { actions } = await store.actions.list({ ...filterOf(request.query, on), ...page });
      await noteReading(context, request, { rows: actions.length });
      const listed = actions.map((action) => listAction(action, on));
      const content =
        format === "xlsx"
          ? await makeActionWorkbook({ schemaVersion: 1, actions: [...actions] })
          : format === "docx"
            ? makeActionList(listed, on)
            : makeActionCalendar(listed, `${now().toISOString().slice(0, 19)}Z`);
      return sendFile(reply, format, content);
    },
  );

  app.get(
    "/actions/counts",
    {
      config: { needs: "region" },
      schema: {
        summary: "How many actions the region's authorities have, by state and focus",
        description:
          "Small counts are hidden and the rest are rounded to five, as these counts change every day. Texts stay in the authorities.",
        response: { 200: z.object({ tables: z.array(outcomeTableSchema) }), ...errors },
      },
    },
    async (request, reply) => {
      const counted = countForRegion(await store.actions.count(today()));
      if (!counted.ok) return refuse(context, request, reply, { ...counted.problem, status: 409 });
      await noteReading(context, request, { rows: counted.value.length });
      return reply.send({ tables: [...counted.value] });
    },
  );
  done();
};

/** A report is a file to keep, never a page of the service. */
function sendFile(
  reply: FastifyReply,
  format: (typeof formats)[number],
  content: string | Uint8Array,
): FastifyReply {
  return reply
    .type(types[format])
    .header("content-disposition", `attachment; filename="actions.${format}"`)
    .serializer((payload: unknown) => payload as string)
    .send(typeof content === "string" ? content : Buffer.from(content));
}

function filterOf(
  { overdue, inQuestion, dueWithin, ...query }: Query,
  on: string,
): Omit<ActionListFilter, "authority" | "offset" | "limit"> {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return {
    ...(Object.fromEntries(given) as Pick<ActionListFilter, "owner">),
    on,
    overdue: overdue === "true",
    inQuestion: inQuestion === "true",
    ...(dueWithin !== undefined && { dueBy: addDays(on, dueWithin) }),
  };
}

/** Whose actions a caller sees: those of the caller's own authority, as texts stay there. */
export function ownAuthority({ authority }: Caller): Result<string, Refusal> {
  return authority === null ? fail(textsStay) : succeed(authority);
}

const textsStay: Refusal = {
  status: 403,
  code: "actions-of-authority",
  message: "Each authority follows up its own actions. The region gets their counts, not their texts.",
};

export const actionNotThere: Refusal = {
  status: 404,
  code: "action-unknown",
  message: "There is no such action. Its form may have been sent again with another text; look at the list.",
};
