import type { FastifyRequest } from "fastify";
import type { TokenRole } from "../store/audit-store.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Null on a route that is open to all, and until the credential was checked. */
    caller: Caller | null;
  }
  interface FastifyContextConfig {
    /** What a caller must be allowed for this route: `"known"`, also when nothing is said, for anybody with a credential. */
    needs?: Right | "known" | "open";
  }
}

/**
 * What a request may do: send and withdraw; see single audits; read the whole (outcomes, exports); read the region's editions for
 * partners; read those for the public; and read the region's counts without protection.
 */
export type Right = "send" | "see" | "report" | "region" | "published" | "raw";

/** Who makes a request, as a token or a sign-in says. */
export interface Caller {
  /** Null for the region, which sees all authorities and sends for none. */
  readonly authority: string | null;
  readonly roles: readonly TokenRole[];
  /** For the log: the id of the token, or who signed in where. Never a secret. */
  readonly credential: string;
  /** UTC; null when it does not end by itself. */
  readonly expiresAt: string | null;
}

/** How a token says that it is for all authorities. */
export const allAuthorities = "*";

const rightsOf: Readonly<Record<TokenRole, readonly Right[]>> = {
  submit: ["send", "see", "region", "published"],
  read: ["see", "report", "region", "published"],
  admin: ["send", "see", "report", "region", "published", "raw"],
  // Counts of the whole region, and no single audit.
  analyst: ["region", "published", "raw"],
  // For a council's website: what everybody may see.
  public: ["published"],
};

/** Who asked. @throws on a route that is open to all, which has nobody to ask for. */
export function callerOf({ caller }: FastifyRequest): Caller {
  if (caller === null) throw new Error("This route is open to all and knows no caller.");
  return caller;
}

export function may(caller: Caller, right: Right): boolean {
  // Unprotected counts of others are for the region's own credentials.
  if (right === "raw" && caller.authority !== null) return false;
  return caller.roles.some((role) => rightsOf[role].includes(right));
}
