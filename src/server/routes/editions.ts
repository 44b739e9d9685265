import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { shippedDisclosurePolicies, suppressFive } from "../../outcomes/disclosure/disclosure-policy.ts";
import type { Edition } from "../../outcomes/editions/edition.ts";
import { makeEdition } from "../../outcomes/editions/make-edition.ts";
import { codebookSchema, permanenceCodebook } from "../../outcomes/factors/codebook.ts";
import { checkCodings, codingsSchema } from "../../outcomes/factors/codings.ts";
import type { CodedAudits } from "../../outcomes/factors/count-themes.ts";
import { outcomeSchema, type Outcome } from "../../outcomes/outcome.ts";
import { qualityStandardSchema } from "../../outcomes/quality-standard.ts";
import { decisionsSchema } from "../../outcomes/recommendations.ts";
import { succeed } from "../../result.ts";
import type { Result } from "../../result.ts";
import { callerOf } from "../access/caller.ts";
import { actorOf, noteReading } from "../note-request.ts";
import { editionsFor, pickEdition, readersOf, regionNeeded } from "../outcomes/find-editions.ts";
import { chooseOfRegion, readCycle } from "../outcomes/read-cycle.ts";
import { formatSchema, sendOutcome } from "../outcomes/send-report.ts";
import type { Refusal } from "../refuse.ts";
import { errorSchema, refuse } from "../refuse.ts";
import type { ServiceContext } from "../service-context.ts";
import { codingsOf } from "../store/coding-store.ts";
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
      const caller = callerOf(request);
      const editions = await editionsFor(store, caller, of, readersOf(caller));
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
      const caller = callerOf(request);
      const editions = await editionsFor(store, caller, of, readersOf(caller));
      const found = pickEdition(editions, request.params.number);
      if (!found.ok) return refuse(context, request, reply, found.problem);
      if (found.value === null) return refuse(context, request, reply, editionNotThere);
      const { outcome } = found.value;
      await noteReading(context, request, { rows: outcome.audits.n });
      return sendOutcome(reply, outcome, format);
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
          last: cycleNeeded.optional().describe("The cycle whose newest edition is compared with this one."),
          cutOff: z.iso.date().optional().describe("Today when nothing is said."),
          policy: z.string().max(64).optional().describe("The id of a disclosure policy that ships."),
          standard: qualityStandardSchema.nullish().describe("The region's quality standard."),
          decisions: decisionsSchema.nullish().describe("What people decided about the findings."),
          codings: codingsSchema.nullish().describe("What people coded of what helps and hinders."),
          codebook: codebookSchema.nullish().describe("Of the codings, if it is not the one that ships."),
          ...formSchema,
        }),
        response: { 201: summarySchema, ...errors },
      },
    },
    async (request, reply) => {
      const { cycle, region: named, audience, cutOff, policy: asked, ...more } = request.body;
      const { standard = null, decisions = null, last, ...forms } = more;
      const form = formOf(context.forms, forms);
      if (!form.ok) return refuse(context, request, reply, form.problem);
      const policy = shippedDisclosurePolicies.find(({ id }) => id === (asked ?? suppressFive.id));
      if (policy === undefined) return refuse(context, request, reply, policyUnknown);
      const isOfForm = standard?.form.id === form.value.id && standard.form.version === form.value.version;
      if (standard !== null && !isOfForm) return refuse(context, request, reply, standardOfOtherForm);
      const coded = codedOf(request.body);
      if (!coded.ok) return refuse(context, request, reply, { ...coded.problem, status: 409 });
      const stored = await store.codings.list({ authority: null, cycle, form: form.value });
      const kept = codingsOf(stored, permanenceCodebook);
      const read = await readCycle(store, { authority: null, cycle, form: form.value });
      if (named === undefined && read.regions.length > 1)
        return refuse(context, request, reply, regionNeeded);
      const name = named ?? read.regions[0] ?? "the region";
      const { id, version } = form.value;
      const of = { cycle, region: name, form: { id, version } };
      const previous = await store.editions.list(of);
      const before = last === undefined ? [] : await store.editions.list({ ...of, cycle: last });
      const at = now();
      const today = at.toISOString().slice(0, 10);
      const made = makeEdition({
        ...{ form: form.value, cycle, policy, standard, region: name, audience, previous },
        ...{ number: previous.length + 1, cutOff: cutOff ?? today, on: cutOff ?? today },
        samplePerAuthority: form.value.sampleSize ?? null,
        chosen: chooseOfRegion(read, name, { form: form.value, cycle }),
        // Those that came with the order, or those that authorities keep here.
        ...(coded.value !== null
          ? { coded: coded.value }
          : kept.length > 0 && { coded: { codebook: permanenceCodebook, codings: kept } }),
        besides: { last: newestOf(before, audience), region: null, decisions },
      });
      if (!made.ok) return refuse(context, request, reply, { ...made.problem, status: 409 });
      const added = await store.editions.add(made.value, actorOf(request, "*", at));
      if (!added.ok) return refuse(context, request, reply, { ...added.problem, status: 409 });
      return reply.code(201).send(summaryOf(made.value));
    },
  );
  done();
};

/** What the public may not see stays out of an edition for it. */
function newestOf(editions: readonly Edition[], audience: "partners" | "public"): Outcome | null {
  const seen = editions.filter(({ outcome }) => audience === "partners" || outcome.audience === "public");
  return seen.at(-1)?.outcome ?? null;
}

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

const standardOfOtherForm: Refusal = {
  status: 409,
  code: "quality-standard-other-form",
  message:
    "The quality standard is for another form or version than these audits. Choose the one for this form.",
};

/** Null where nobody coded anything. Fails as `checkCodings` does. */
function codedOf({
  codings,
  codebook,
}: {
  readonly codings?: z.infer<typeof codingsSchema> | null | undefined;
  readonly codebook?: z.infer<typeof codebookSchema> | null | undefined;
}): Result<CodedAudits | null> {
  if (codings === undefined || codings === null) return succeed(null);
  const book = codebook ?? permanenceCodebook;
  const checked = checkCodings(codings, book);
  return checked.ok ? succeed({ codebook: book, codings: codings.codings }) : checked;
}
