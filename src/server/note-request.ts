import type { FastifyRequest } from "fastify";
import { callerOf } from "./access/caller.ts";
import type { ServiceContext } from "./service-context.ts";
import type { Actor } from "./store/audit-store.ts";

/** What somebody reads. */
export interface Reading {
  /** Where it is one audit. */
  readonly auditKey?: string;
  /** How many audits, or rows of a report; left out where neither is given out. */
  readonly rows?: number;
}

/** Enters in the log who reads what, before anything is sent: the route, its filter and how many rows. */
export async function noteReading(
  { store, now }: ServiceContext,
  request: FastifyRequest,
  { auditKey, rows }: Reading = {},
): Promise<void> {
  const { authority, credential } = callerOf(request);
  await store.note({
    at: now().toISOString(),
    what: "read",
    authority,
    credential,
    address: request.ip,
    route: request.routeOptions.url ?? null,
    filter: filterOf(request),
    ...(rows !== undefined && { rows }),
    ...(auditKey !== undefined && { auditKey }),
  });
}

/** As in the address, in the order of the names: `cycle=2026-autumn&states=approved`. The schema lets nothing else through. */
function filterOf({ query }: FastifyRequest): string | null {
  const filter = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) filter.append(name, String(value));
  }
  filter.sort();
  return filter.size === 0 ? null : filter.toString();
}

/** Who changes something, for the log that the store keeps with the change. */
export function actorOf(request: FastifyRequest, authority: string, at: Date): Actor {
  const { credential } = callerOf(request);
  return { authority, credential, at: at.toISOString(), address: request.ip };
}
