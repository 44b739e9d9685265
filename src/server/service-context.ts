import type { ListRules } from "../collation/arrival/list-rules.ts";
import type { SignIn } from "./access/sign-in.ts";
import type { Form } from "../proforma/form.ts";
import type { AuditStore } from "./store/audit-store.ts";

/** What the routes work with. */
export interface ServiceContext {
  readonly store: AuditStore;
  readonly signIn: SignIn | null;
  /** Requests a minute for each credential. */
  readonly rateLimit: number;
  readonly now: () => Date;
  /** The forms that audits may be on. */
  readonly forms: readonly Form[];
  /** Which audits this list takes. */
  readonly rules: ListRules;
  readonly version: string;
}
