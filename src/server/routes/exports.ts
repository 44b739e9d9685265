import { Readable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { z } from "zod";
import { listStates } from "../../collation/collated-audit.ts";
import { listColumns, rowOf } from "../../collation/list-row.ts";
import type { HeldAudit } from "../../collation/list-row.ts";
import { callerOf } from "../access/caller.ts";
import { checkCredential } from "../access/admit.ts";
import type { Form } from "../../proforma/form.ts";
import { findForm } from "../../proforma/registry.ts";
import { csvLines, csvMark } from "../../collation/csv.ts";
import { noteReading } from "../note-request.ts";
import { errorSchema, refuse } from "../refuse.ts";
import type { ServiceContext } from "../service-context.ts";
import type { AuditFilter } from "../store/audit-store.ts";
import { authorityFor, filterSchema, formFilter, readStates, statesSchema } from "./filters.ts";

/** Audits at a time on their way out. However many there are, only these are in memory, and others wait for these only. */
const PAGE = 50;

const counted = listStates.filter((state) => state !== "withdrawn" && state !== "superseded");

const exportFilter = filterSchema.extend({
  states: statesSchema.default(counted.join(",")).describe(`${counted.join(", ")} when nothing is said.`),
});
type ExportFilter = z.infer<typeof exportFilter>;

const errors = { "4xx": errorSchema, "5xx": errorSchema };

/** The whole list in one file, for spreadsheets and Power BI. */
export const exportRoutes: FastifyPluginCallbackZod<{ context: ServiceContext }> = (
  app,
  { context },
  done,
) => {
  const { forms } = context;

  /** @param filled the forms that the audits are on: the file has their columns. */
  async function* csv(
    pages: AsyncIterable<readonly HeldAudit[]>,
    filled: readonly Form[],
  ): AsyncGenerator<string> {
    // The whole audit in one cell is for programs, and those have the other format.
    const columns = listColumns(filled)
      .filter(({ kind }) => kind !== "json")
      .map(({ name }) => name);
    yield csvMark + csvLines([columns]);
    for await (const audits of pages) {
      const rows = audits.map((held) => rowOf(held, forms));
      yield csvLines(rows.map((row) => columns.map((column) => row[column])));
    }
  }

  app.get(
    "/export.csv",
    {
      config: { needs: "report" },
      schema: {
        summary: "All audits as CSV",
        description:
          "One line for each audit, UTF-8, with the columns of the forms that the audits are on, and without the whole audit.",
        produces: ["text/csv"],
        querystring: exportFilter,
        response: errors,
      },
    },
    async (request, reply) => {
      const { query } = request;
      return giveOut(request, reply, query, {
        name: "audits.csv",
        type: "text/csv; charset=utf-8",
        write: csv,
      });
    },
  );

  app.get(
    "/export.json",
    {
      config: { needs: "report" },
      schema: {
        summary: "All audits as JSON",
        description: "`audits` has every audit whole, each with its state.",
        querystring: exportFilter,
        response: errors,
      },
    },
    async (request, reply) => {
      const { query } = request;
      const type = "application/json; charset=utf-8";
      return giveOut(request, reply, query, { name: "audits.json", type, write: json });
    },
  );

  async function giveOut(
    request: FastifyRequest,
    reply: FastifyReply,
    query: ExportFilter,
    format: ExportFormat,
  ): Promise<FastifyReply> {
    const authority = authorityFor(callerOf(request), query.authority);
    if (!authority.ok) return refuse(context, request, reply, authority.problem);
    const { cycle } = query;
    const filter = {
      authority: authority.value,
      states: readStates(query.states),
      ...(cycle !== undefined && { cycle }),
      ...formFilter(query),
    };
    await noteReading(context, request, { rows: await context.store.count(filter) });
    const pages = pagesOf(request, filter);
    return reply
      .type(format.type)
      .header("content-disposition", `attachment; filename="${format.name}"`)
      .header("cache-control", "no-store")
      .send(Readable.from(format.write(pages, await formsIn(filter))));
  }

  /** The forms of the audits that are known here; of none, the first. */
  async function formsIn(filter: Omit<AuditFilter, "limit" | "after">): Promise<readonly Form[]> {
    const found = await context.store.forms(filter);
    return found.length === 0 ? forms.slice(0, 1) : found.flatMap((key) => findForm(forms, key) ?? []);
  }

  /** Breaks off, which the other end sees, when the token is taken back meanwhile. */
  async function* pagesOf(
    request: FastifyRequest,
    filter: Omit<AuditFilter, "limit" | "after">,
  ): AsyncGenerator<readonly HeldAudit[]> {
    let after: string | null = null;
    do {
      const page = await context.store.list({ ...filter, limit: PAGE, ...(after !== null && { after }) });
      yield page.audits;
      // Whatever else waits gets its turn between two pages, however fast they are read.
      await turn();
      after = page.next;
      if (after !== null && !(await checkCredential(request, context)).ok) {
        throw new Error("The credential ended while the export was under way.");
      }
    } while (after !== null);
  }
  done();
};

interface ExportFormat {
  readonly name: string;
  readonly type: string;
  readonly write: (
    pages: AsyncIterable<readonly HeldAudit[]>,
    filled: readonly Form[],
  ) => AsyncGenerator<string>;
}

async function* json(pages: AsyncIterable<readonly HeldAudit[]>): AsyncGenerator<string> {
  yield '{"audits":[';
  let before = "\n";
  for await (const audits of pages) {
    for (const held of audits) {
      yield before + JSON.stringify(held);
      before = ",\n";
    }
  }
  yield "\n]}\n";
}
