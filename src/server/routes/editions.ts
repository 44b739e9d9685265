import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { shippedDisclosurePolicies, suppressFive } from "../../outcomes/disclosure/disclosure-policy.ts";
import type { Edition } from "../../outcomes/editions/edition.ts";
import { makeEdition } from "../../outcomes/editions/make-edition.ts";
import { chooseAudits } from "../../outcomes/outcome-audit.ts";
import { outcomeSchema } from "../../outcomes/outcome.ts";
import type { Form } from "../../proforma/form.ts";
import type { Caller } from "../access/caller.ts";
import { callerOf, may } from "../access/caller.ts";
import { actorOf, noteReading } from "../note-request.ts";
import { readCycle } from "../outcomes/read-cycle.ts";
import { formatSchema, sendOutcome } from "../outcomes/send-report.ts";
import type { Refusal } from "../refuse.ts";
import { errorSchema, refuse } from "../refuse.ts";
import type { ServiceContext } from "../service-context.ts";
import type { AuditStore } from "../store/audit-store.ts";
import { cycleNeeded, formOf, formSchema } from "./filters.ts";

const errors = { "4xx": errorSchema, "5xx": errorSchema };
const region = z.string().min(1).max(120);
const whichSchema = z.object({ cycle: cycleNeeded, region: region.optional(), ...formSchema });

const summarySchema = z.object({
  region: z.string(),
  cycle: z.string(),
  number: z.int(),
  cutOff: z.string(),
  audience: z.enum(["partners", "public"]),
  policy: z.string(),
  digest: z.string(),
  audits: z.int(),
  authorities: z.int(),
});

/** Whose editions are meant. */
export interface EditionsOf {
  readonly cycle: string;
  readonly form: Form;
  /** Null for every region of the list. */
  readonly region: string | null;
}

type Readers = "partners" | "public";

/** Partners see every edition; the public sees those that were made for it. */
async function editionsFor(store: AuditStore, of: EditionsOf, readers: Readers): Promise<readonly Edition[]> {
  const { id, version } = of.form;
  const editions = await store.editions.list({ ...of, form: { id, version } });
  return readers === "partners" ? editions : editions.filter(({ outcome }) => outcome.audience === "public");
}

/** The newest edition that these readers may see; null where there is none yet. */
export async function newestFor(
  store: AuditStore,
  of: EditionsOf,
  readers: Readers,
): Promise<Edition | null> {
  return (await editionsFor(store, of, readers)).at(-1) ?? null;
}

function readersOf(caller: Caller): Readers {
  return may(caller, "region") ? "partners" : "public";
}

/** The frozen reports of regions: made by an analyst, read by partners and the public. */
export const editionRoutes: FastifyPluginCallbackZod<{ context: ServiceContext }> = (
  app,
  { context },
  done,
) => {
  const { store, now } = context;

  app.get(
    "/outcomes/editions",
    {
      config: { needs: "published" },
      schema: {
        summary: "The editions of the region's report",
        querystring: whichSchema,
        response: { 200: z.object({ editions: z.array(summarySchema) }), ...errors },
      },
    },
    async (request, reply) => {
      const { cycle, region: named = null, ...asked } = request.query;
      const form = formOf(context.forms, asked);
      if (!form.ok) return refuse(context, request, reply, form.problem);
      const of = { cycle, region: named, form: form.value };
      const editions = await editionsFor(store, of, readersOf(callerOf(request)));
      await noteReading(context, request, { rows: editions.length });
      return reply.send({ editions: editions.map(summaryOf) });
    },
  );

  app.get(
    "/outcomes/editions/:number",
    {
      config: { needs: "published" },
      schema: {
        summary: "One edition of the region's report",
        params: z.object({ number: z.coerce.number().int().min(1).max(999) }),
        querystring: whichSchema.extend({ format: formatSchema }),
        response: { 200: outcomeSchema, ...errors },
      },
    },
    async (request, reply) => {
      const { cycle, region: named = null, format, ...asked } = request.query;
      const form = formOf(context.forms, asked);
      if (!form.ok) return refuse(context, request, reply, form.problem);
      const of = { cycle, region: named, form: form.value };
      const editions = await editionsFor(store, of, readersOf(callerOf(request)));
      const found = editions.find(({ outcome }) => outcome.edition?.number === request.params.number);
      if (found === undefined) return refuse(context, request, reply, editionNotThere);
      await noteReading(context, request, { rows: found.outcome.audits.n });
      return sendOutcome(reply, found.outcome, format);
    },
  );

  app.post(
    "/outcomes/editions",
    {
      config: { needs: "raw" },
      schema: {
        summary: "Freeze the region's report as the next edition",
        description:
          "Tests first that nobody can work out a small number from it, alone or beside the editions before. Where somebody could, nothing is made.",
        body: z.object({
          cycle: cycleNeeded,
          region: region.optional(),
          audience: z.enum(["partners", "public"]).default("partners"),
          cutOff: z.iso.date().optional().describe("Today when nothing is said."),
          policy: z.string().max(64).optional().describe("The id of a disclosure policy that ships."),
          ...formSchema,
        }),
        response: { 201: summarySchema, ...errors },
      },
    },
    async (request, reply) => {
      const { cycle, region: named, audience, cutOff, policy: asked, ...forms } = request.body;
      const form = formOf(context.forms, forms);
      if (!form.ok) return refuse(context, request, reply, form.problem);
      const policy = shippedDisclosurePolicies.find(({ id }) => id === (asked ?? suppressFive.id));
      if (policy === undefined) return refuse(context, request, reply, policyUnknown);
      const { audits, regions } = await readCycle(store, { authority: null, cycle, form: form.value });
      if (named === undefined && regions.length > 1) return refuse(context, request, reply, regionNeeded);
      const name = named ?? regions[0] ?? "the region";
      const { id, version } = form.value;
      const previous = await store.editions.list({ cycle, region: name, form: { id, version } });
      const at = now();
      const today = at.toISOString().slice(0, 10);
      const made = makeEdition({
        ...{ form: form.value, cycle, policy, standard: null, region: name, audience, previous },
        ...{ number: previous.length + 1, cutOff: cutOff ?? today, on: cutOff ?? today },
        samplePerAuthority: form.value.sampleSize ?? null,
        chosen: chooseAudits(audits, { form: form.value, cycle }),
      });
      if (!made.ok) return refuse(context, request, reply, { ...made.problem, status: 409 });
      const added = await store.editions.add(made.value, actorOf(request, "*", at));
      if (!added.ok) return refuse(context, request, reply, { ...added.problem, status: 409 });
      return reply.code(201).send(summaryOf(made.value));
    },
  );
  done();
};

function summaryOf({ outcome }: Edition): z.infer<typeof summarySchema> {
  const { edition, region: name, cycle, audience, policy, audits } = outcome;
  if (edition === null || name === null)
    throw new Error("The store has an edition without a number, region or cut-off date.");
  return {
    ...{ region: name, cycle, number: edition.number, cutOff: edition.cutOff, digest: edition.digest },
    ...{ audience: audience === "public" ? "public" : "partners", policy: policy.disclosure },
    ...{ audits: audits.n, authorities: audits.authorities },
  };
}

const editionNotThere: Refusal = {
  status: 404,
  code: "edition-not-there",
  message: "There is no such edition, or none that you may see.",
};

const policyUnknown: Refusal = {
  status: 400,
  code: "disclosure-policy-unknown",
  message: `We do not know this disclosure policy. Choose one of ${shippedDisclosurePolicies.map(({ id }) => id).join(", ")}.`,
};

const regionNeeded: Refusal = {
  status: 400,
  code: "region-needed",
  message: "The audits of this cycle are from several regions. Choose one.",
};
