import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { permanenceCodebook } from "../../outcomes/factors/codebook.ts";
import { completeOutcome } from "../../outcomes/complete-outcome.ts";
import { suppressFive } from "../../outcomes/disclosure/disclosure-policy.ts";
import { makeOwnOutcome, makeRegionOutcome } from "../../outcomes/make-outcome.ts";
import { chooseAudits } from "../../outcomes/outcome-audit.ts";
import type { Outcome } from "../../outcomes/outcome.ts";
import { outcomeSchema } from "../../outcomes/outcome.ts";
import type { Form } from "../../proforma/form.ts";
import { findForm } from "../../proforma/registry.ts";
import { fail, succeed } from "../../result.ts";
import type { Result } from "../../result.ts";
import { callerOf, may } from "../access/caller.ts";
import { notAllowed } from "../access/admit.ts";
import { noteReading } from "../note-request.ts";
import { overviewSchema, summariseCycle } from "../outcomes/cycle-summary.ts";
import { editionsFor, pickEdition, regionNeeded } from "../outcomes/find-editions.ts";
import { chooseOfRegion, KeptOutcomes, readCycle } from "../outcomes/read-cycle.ts";
import { formatSchema, sendOutcome } from "../outcomes/send-report.ts";
import type { Refusal } from "../refuse.ts";
import { errorSchema, refuse } from "../refuse.ts";
import type { ServiceContext } from "../service-context.ts";
import { codingsOf } from "../store/coding-store.ts";
import { authorityFor, cycleNeeded, filterSchema, formOf, formSchema } from "./filters.ts";

const errors = { "4xx": errorSchema, "5xx": errorSchema };
const cyclesSchema = z.object({
  cycles: z.array(z.object({ cycle: z.string(), audits: z.int() })),
  forms: z
    .array(z.object({ id: z.string(), version: z.string(), title: z.string() }))
    .describe("The forms that those audits are on."),
});

/** What a cycle's audits say: for an authority its own, for partners the region's newest edition. */
export const outcomeReportRoutes: FastifyPluginCallbackZod<{ context: ServiceContext }> = (
  app,
  { context },
  done,
) => {
  const { store, now } = context;
  const kept = new KeptOutcomes<Result<Outcome, Refusal>>();
  const today = () => now().toISOString().slice(0, 10);

  app.get(
    "/cycles",
    {
      config: { needs: "region" },
      schema: {
        summary: "The cycles that there are audits of",
        description: "An authority sees the cycles of its own audits.",
        response: { 200: cyclesSchema, ...errors },
      },
    },
    async (request, reply) => {
      await noteReading(context, request);
      const { authority } = callerOf(request);
      const cycles = await store.cycles(authority);
      const keys = await store.forms({ authority });
      const forms = keys.flatMap((key) => {
        const form = findForm(context.forms, key);
        return form === null ? [] : [{ ...key, title: form.title }];
      });
      return reply.send({ cycles: [...cycles], forms });
    },
  );

  app.get(
    "/outcomes/overview",
    {
      config: { needs: "region" },
      schema: {
        summary: "Who has sent how many audits of a cycle",
        description: "An authority sees its own line; the region's credentials see every line.",
        querystring: z.object({ cycle: cycleNeeded, ...formSchema }),
        response: { 200: overviewSchema, ...errors },
      },
    },
    async (request, reply) => {
      const { cycle, ...named } = request.query;
      const form = formOf(context.forms, named);
      if (!form.ok) return refuse(context, request, reply, form.problem);
      const { authority } = callerOf(request);
      const { id, version } = form.value;
      const counts = await store.cycleOverview({ authority, cycle, form: { id, version } });
      const overview = summariseCycle(form.value, cycle, counts);
      await noteReading(context, request, { rows: overview.authorities.length });
      return reply.send(overview);
    },
  );

  app.get(
    "/outcomes/authority",
    {
      config: { needs: "report" },
      schema: {
        summary: "An authority's own outcome",
        description:
          "Every count of its own audits, beside the last cycle and the region's newest edition where there is one.",
        querystring: filterSchema.extend({
          cycle: cycleNeeded,
          last: cycleNeeded.optional().describe("The cycle to compare with."),
          format: formatSchema,
          ...formSchema,
        }),
        response: { 200: outcomeSchema, ...errors },
      },
    },
    async (request, reply) => {
      const { cycle, last, format, authority: asked, ...named } = request.query;
      const whose = authorityFor(callerOf(request), asked);
      if (!whose.ok) return refuse(context, request, reply, whose.problem);
      const authority = whose.value;
      if (authority === null) return refuse(context, request, reply, authorityNeeded);
      const form = formOf(context.forms, named);
      if (!form.ok) return refuse(context, request, reply, form.problem);
      const count = async (which: string): Promise<Result<Outcome>> => {
        const { audits } = await readCycle(store, { authority, cycle: which, form: form.value });
        const codings = codingsOf(
          await store.codings.list({ authority, cycle: which, form: form.value }),
          permanenceCodebook,
        );
        const made = makeOwnOutcome({
          ...(codings.length > 0 && { coded: { codebook: permanenceCodebook, codings } }),
          ...{ form: form.value, cycle: which, policy: suppressFive, standard: null, on: today() },
          samplePerAuthority: form.value.sampleSize ?? null,
          chosen: chooseAudits(audits, { form: form.value, cycle: which }),
        });
        // With no audits yet, the outcome is that authority's all the same.
        return made.ok ? succeed({ ...made.value, authority }) : made;
      };
      const own = await count(cycle);
      if (!own.ok) return refuse(context, request, reply, { ...own.problem, status: 409 });
      const before = last === undefined ? null : await count(last);
      if (before !== null && !before.ok)
        return refuse(context, request, reply, { ...before.problem, status: 409 });
      // Beside an authority is its own region, for every caller.
      const whole = { cycle, form: form.value, region: null };
      const edition = pickEdition(await editionsFor(store, { authority }, whole, "partners"));
      const complete = completeOutcome(form.value, own.value, {
        last: before?.value ?? null,
        region: edition.ok ? (edition.value?.outcome ?? null) : null,
        decisions: null,
      });
      if (!complete.ok) return refuse(context, request, reply, { ...complete.problem, status: 409 });
      await noteReading(context, request, { rows: complete.value.audits.n });
      return sendOutcome(reply, complete.value, format);
    },
  );

  app.get(
    "/outcomes/region",
    {
      config: { needs: "published" },
      schema: {
        summary: "The region's outcome",
        description:
          "Partners get the newest edition, and the public the newest that was made for it. An analyst gets the counts as they are now, without protection, and the log notes that.",
        querystring: z.object({
          cycle: cycleNeeded,
          region: z.string().min(1).max(120).optional(),
          for: z.enum(["partners", "public", "analyst"]).optional(),
          format: formatSchema,
          ...formSchema,
        }),
        response: { 200: outcomeSchema, ...errors },
      },
    },
    async (request, reply) => {
      const { cycle, region = null, format, for: asked, ...named } = request.query;
      const caller = callerOf(request);
      const audience = asked ?? (may(caller, "region") ? "partners" : "public");
      const right = { partners: "region", public: "published", analyst: "raw" } as const;
      if (!may(caller, right[audience])) return refuse(context, request, reply, notAllowed);
      const form = formOf(context.forms, named);
      if (!form.ok) return refuse(context, request, reply, form.problem);
      if (audience === "analyst") {
        const { id, version } = form.value;
        const stamp = await store.cycleStamp({ authority: null, cycle, form: { id, version } });
        const key = JSON.stringify([cycle, region, id, version]);
        const made = await kept.get(key, `${stamp} ${today()}`, () =>
          countRegion({ cycle, region, form: form.value }),
        );
        if (!made.ok) return refuse(context, request, reply, made.problem);
        await noteReading(context, request, { rows: made.value.audits.n });
        return sendOutcome(reply, made.value, format);
      }
      const of = { cycle, form: form.value, region };
      const edition = pickEdition(await editionsFor(store, caller, of, audience));
      if (!edition.ok) return refuse(context, request, reply, edition.problem);
      if (edition.value === null) return refuse(context, request, reply, noEditionYet);
      const { outcome } = edition.value;
      await noteReading(context, request, { rows: outcome.audits.n });
      return sendOutcome(reply, outcome, format);
    },
  );

  async function countRegion(of: {
    readonly cycle: string;
    readonly region: string | null;
    readonly form: Form;
  }): Promise<Result<Outcome, Refusal>> {
    const { form, cycle } = of;
    const read = await readCycle(store, { authority: null, cycle, form });
    if (of.region === null && read.regions.length > 1) return fail(regionNeeded);
    const region = of.region ?? read.regions[0] ?? "the region";
    const made = makeRegionOutcome({
      ...{ form, cycle, policy: suppressFive, standard: null, on: today(), audience: "analyst" },
      region,
      samplePerAuthority: form.sampleSize ?? null,
      chosen: chooseOfRegion(read, region, { form, cycle }),
    });
    return made.ok ? succeed(made.value.outcome) : fail({ ...made.problem, status: 409 });
  }
  done();
};

const authorityNeeded: Refusal = {
  status: 400,
  code: "authority-needed",
  message: "Choose the local authority whose outcome you want to see.",
};

const noEditionYet: Refusal = {
  status: 404,
  code: "edition-not-there",
  message: "No report of the region has been published for this cycle yet. Ask your regional lead.",
};
