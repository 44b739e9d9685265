import type { SignIn } from "./access/sign-in.ts";
import type { ProForma } from "../proforma/pro-forma.ts";
import type { AuditStore } from "./store/audit-store.ts";

/** What the routes work with. */
export interface ServiceContext {
  readonly store: AuditStore;
  readonly signIn: SignIn | null;
  /** Requests a minute for each credential. */
  readonly rateLimit: number;
  readonly now: () => Date;
  /** The form whose audits are collated. */
  readonly proForma: ProForma;
  readonly version: string;
}
