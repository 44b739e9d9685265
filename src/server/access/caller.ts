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

/** What a request may do: send and withdraw; see single audits; read the whole (outcomes, exports). */
export type Right = "send" | "see" | "report";

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
  submit: ["send", "see"],
  read: ["see", "report"],
  admin: ["send", "see", "report"],
};

/** Who asked. @throws on a route that is open to all, which has nobody to ask for. */
export function callerOf({ caller }: FastifyRequest): Caller {
  if (caller === null) throw new Error("This route is open to all and knows no caller.");
  return caller;
}

export function may(caller: Caller, right: Right): boolean {
  return caller.roles.some((role) => rightsOf[role].includes(right));
}
