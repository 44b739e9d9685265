import * as z from "zod";
import {
  createServiceClient,
  type ServiceAccess,
  type ServiceDependencies,
} from "../../../collation/adapters/service/service-client.ts";
import { fail, succeed, type Result } from "../../../result.ts";
import type { ActionTracker } from "../../action-tracker.ts";
import { listedActionSchema, type ListedAction } from "../../list-actions.ts";
import { actionStates, followedActionSchema, type FollowedAction } from "../../register.ts";
import type { ActionState } from "../../register.ts";

const pageSchema = z.object({
  on: z.iso.date(),
  total: z.int(),
  overdue: z.int(),
  byState: z.record(z.enum(actionStates), z.int()),
  actions: z.array(listedActionSchema),
  choices: z.object({
    owners: z.array(z.string()),
    teams: z.array(z.string()),
    sections: z.array(z.string()),
  }),
});
export type ServiceActionPage = z.infer<typeof pageSchema>;

const wholeSchema = z.object({
  listed: listedActionSchema,
  action: followedActionSchema,
  maybe: z.array(listedActionSchema),
});
export type WholeAction = z.infer<typeof wholeSchema>;

const answeredSchema = z.object({ outcome: z.literal("answered") });

/** What to show of the actions; what is absent is not asked for. */
export interface ServiceActionFilter {
  readonly owner?: string;
  readonly team?: string;
  readonly section?: string;
  readonly focus?: NonNullable<ListedAction["focus"]>;
  readonly state?: ActionState;
  readonly overdue?: boolean;
  readonly inQuestion?: boolean;
  readonly dueWithin?: number;
  readonly offset?: number;
  readonly limit?: number;
}

/** The actions of an authority in the collation service. */
export interface ServiceTracker extends ActionTracker {
  /** One page, those that need attention first. */
  page(filter: ServiceActionFilter): Promise<Result<ServiceActionPage>>;
  /** One action with its history, and the earlier ones that it may be. */
  whole(id: string): Promise<Result<WholeAction>>;
}

const rowsAtOnce = 200;

export function createServiceTracker(
  access: ServiceAccess,
  dependencies: ServiceDependencies,
): ServiceTracker {
  const client = createServiceClient(access, dependencies);
  const page = (filter: ServiceActionFilter) =>
    client.ask({ method: "GET", path: `/actions${queryOf(filter)}` }, pageSchema);
  const whole = (id: string) => client.ask({ method: "GET", path: `/actions/${id}` }, wholeSchema);
  return {
    name: access.url,
    page,
    whole,
    async list() {
      const found: FollowedAction[] = [];
      for (let offset = 0; ; offset += rowsAtOnce) {
        const rows = await page({ offset, limit: rowsAtOnce });
        if (!rows.ok) return rows;
        for (const { id } of rows.value.actions) {
          const one = await whole(id);
          if (!one.ok) return fail(one.problem);
          found.push(one.value.action);
        }
        if (rows.value.actions.length < rowsAtOnce) return succeed(found);
      }
    },
    change: (id, wanted) =>
      client.ask({ method: "POST", path: `/actions/${id}/changes`, body: wanted }, followedActionSchema),
    see: (id, by) =>
      client.ask({ method: "POST", path: `/actions/${id}/seen`, body: { by } }, followedActionSchema),
    async answer(answer) {
      const answered = await client.ask(
        { method: "POST", path: "/actions/answers", body: answer },
        answeredSchema,
      );
      return answered.ok ? succeed(null) : answered;
    },
  };
}

function queryOf(filter: ServiceActionFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value !== undefined && value !== false && value !== "") query.set(name, String(value));
  }
  return query.size === 0 ? "" : `?${query.toString()}`;
}
