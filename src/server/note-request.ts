import type { FastifyRequest } from "fastify";
import { callerOf } from "./access/caller.ts";
import type { ServiceContext } from "./service-context.ts";
import type { Actor } from "./store/audit-store.ts";

/** Enters in the log that somebody reads, before anything is given out. @param auditKey null for more than one audit. */
export async function noteReading(
  { store, now }: ServiceContext,
  request: FastifyRequest,
  auditKey: string | null = null,
): Promise<void> {
  const { authority, credential } = callerOf(request);
  await store.note({
    at: now().toISOString(),
    what: "read",
    authority,
    credential,
    auditKey,
    revision: null,
    digest: null,
    address: request.ip,
    code: null,
  });
}

/** Who changes something, for the log that the store keeps with the change. */
export function actorOf(request: FastifyRequest, authority: string, at: Date): Actor {
  const { credential } = callerOf(request);
  return { authority, credential, at: at.toISOString(), address: request.ip };
}
