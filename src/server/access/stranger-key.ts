import { normalizeIP } from "@fastify/rate-limit";
import type { FastifyRequest } from "fastify";
import type { Settings } from "../settings.ts";

/**
 * By what those without a credential are told apart for a limit: the address that a trusted proxy vouches for. Where anybody's
 * word is taken (`TRUST_PROXY=true`) a caller could name another address each time, so there it is the address of the connection.
 * One subscriber has a whole /64 of IPv6 addresses, which count as one.
 */
export function strangerKey(
  { ip, socket }: Pick<FastifyRequest, "ip" | "socket">,
  { trustProxy }: Pick<Settings, "trustProxy">,
): string {
  const address = trustProxy === true ? (socket.remoteAddress ?? "") : ip;
  return normalizeIP(address, 64);
}
