import * as z from "zod/mini";
import {
  createServiceClient,
  type ServiceAccess,
  type ServiceClient,
  type ServiceDependencies,
} from "../../collation/adapters/service/service-client.ts";
import type { ServiceProblem } from "../../collation/adapters/service/service-problem.ts";
import { pageSchema } from "../../collation/adapters/service/service-shapes.ts";
import type { HeldAudit } from "../../collation/list-row.ts";
import { codingsSchema, type Codings } from "../../outcomes/factors/codings.ts";
import { outcomeSchema, type Outcome } from "../../outcomes/outcome.ts";
import { succeed, type Result } from "../../result.ts";
import {
  cyclesSchema,
  editionsSchema,
  editionSummary,
  overviewSchema,
  whoSchema,
  type EditionSummary,
  type FormChoice,
  type Overview,
  type Who,
} from "./service-answers.ts";

export type Answer<Value> = Promise<Result<Value, ServiceProblem>>;

/** Which audits are meant: two forms, and two versions of one, are never counted together. */
export interface CycleOfForm {
  readonly cycle: string;
  /** Null for the form that the service takes where nobody names one. */
  readonly form: FormChoice | null;
}

/** What an analyst freezes as the next edition. */
export interface EditionOrder extends CycleOfForm {
  readonly region: string | null;
  /** The cycle whose newest edition to compare with; null for none. */
  readonly last: string | null;
  readonly audience: "partners" | "public";
  /** ISO. */
  readonly cutOff: string;
  readonly policy: string;
  /** As their files have them; null for none. The service checks them. */
  readonly standard: unknown;
  readonly decisions: unknown;
  readonly codings: unknown;
}

/**
 * The routes of the collation service that these pages read. An answer is kept until it is forgotten, so that a component may ask
 * for it each time it is drawn.
 */
export interface OutcomeService {
  who(): Answer<Who>;
  cycles(): Answer<z.infer<typeof cyclesSchema>>;
  overview(of: CycleOfForm): Answer<Overview>;
  /** @param authority null for the caller's own. @param last the cycle to compare with; null for none. */
  authority(of: CycleOfForm, authority: string | null, last: string | null): Answer<Outcome>;
  /** The newest edition, or every count for an analyst. @param region null for the only one */
  region(of: CycleOfForm, region: string | null, readers: "edition" | "analyst"): Answer<Outcome>;
  editions(of: CycleOfForm): Answer<z.infer<typeof editionsSchema>>;
  edition(of: CycleOfForm, region: string, number: number): Answer<Outcome>;
  publish(order: EditionOrder): Answer<EditionSummary>;
  /** The audits of a cycle that the caller may read, withdrawn and replaced ones too. */
  audits(of: CycleOfForm): Answer<readonly HeldAudit[]>;
  codings(of: CycleOfForm): Answer<Codings>;
  keepCodings(codings: Codings): Answer<unknown>;
  /** Lets go of every kept answer, so that the next ask reaches the service. */
  forget(): void;
}

export function createOutcomeService(
  access: ServiceAccess,
  dependencies: ServiceDependencies,
): OutcomeService {
  const client = createServiceClient(access, dependencies);
  const kept: { clear(): void }[] = [];
  const keep = <Value>(ask: (query: string) => Answer<Value>) => {
    const answers = new Map<string, Answer<Value>>();
    kept.push(answers);
    const get = (query: string): Answer<Value> => {
      const answer = answers.get(query) ?? ask(query);
      answers.set(query, answer);
      return answer;
    };
    return { get, clear: () => answers.clear() };
  };
  const read = <Shape extends z.core.$ZodType>(shape: Shape) =>
    keep((path) => client.ask({ method: "GET", path }, shape));
  const [who, cycles, overview] = [read(whoSchema), read(cyclesSchema), read(overviewSchema)] as const;
  const [outcome, editions, codings] = [
    read(outcomeSchema),
    read(editionsSchema),
    read(codingsSchema),
  ] as const;
  const audits = keep((query) => askForAudits(client, query));
  return {
    who: () => who.get("/me"),
    cycles: () => cycles.get("/cycles"),
    overview: (of) => overview.get(`/outcomes/overview?${queryOf(of)}`),
    authority: (of, authority, last) =>
      outcome.get(`/outcomes/authority?${queryOf(of, { authority, last })}`),
    region: (of, region, readers) => {
      const audience = readers === "analyst" ? "analyst" : null;
      return outcome.get(`/outcomes/region?${queryOf(of, { region, for: audience })}`);
    },
    editions: (of) => editions.get(`/outcomes/editions?${queryOf(of)}`),
    edition: (of, region, number) =>
      outcome.get(`/outcomes/editions/${String(number)}?${queryOf(of, { region })}`),
    publish: ({ form, region, last, ...order }) =>
      client.ask(
        {
          method: "POST",
          path: "/outcomes/editions",
          body: {
            ...order,
            ...(region !== null && { region }),
            ...(last !== null && { last }),
            ...namesOf(form),
          },
        },
        editionSummary,
      ),
    audits: (of) => audits.get(queryOf(of)),
    codings: (of) => codings.get(`/outcomes/codings?${queryOf(of)}`),
    keepCodings: async (body) => {
      const answer = await client.ask({ method: "PUT", path: "/outcomes/codings", body }, keptSchema);
      // What rests on codings is asked for anew.
      codings.clear();
      outcome.clear();
      return answer;
    },
    forget: () => {
      for (const answers of kept) answers.clear();
    },
  };
}

const keptSchema = z.object({ kept: z.int() });

/** Page by page. */
async function askForAudits(client: ServiceClient, query: string): Answer<readonly HeldAudit[]> {
  const held: HeldAudit[] = [];
  let after: string | null = null;
  do {
    const next: string = after === null ? "" : `&after=${after}`;
    const page: Awaited<Answer<z.infer<typeof pageSchema>>> = await client.ask(
      { method: "GET", path: `/audits?${query}&limit=200${next}` },
      pageSchema,
    );
    if (!page.ok) return page;
    held.push(...page.value.audits);
    after = page.value.next;
  } while (after !== null);
  return succeed(held);
}

function namesOf(form: FormChoice | null) {
  return form === null ? {} : { form: form.id, formVersion: form.version };
}

function queryOf({ cycle, form }: CycleOfForm, more: Readonly<Record<string, string | null>> = {}): string {
  const query = new URLSearchParams({ cycle, ...namesOf(form) });
  for (const [name, value] of Object.entries(more)) if (value !== null) query.set(name, value);
  return query.toString();
}
