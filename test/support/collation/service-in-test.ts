import type { Writable } from "node:stream";
import { makeToken } from "../../../src/server/access/token.ts";
import type { SignIn } from "../../../src/server/access/sign-in.ts";
import { buildApp } from "../../../src/server/app.ts";
import type { AppSettings } from "../../../src/server/app.ts";
import { readSettings } from "../../../src/server/settings.ts";
import type { ServiceContext } from "../../../src/server/service-context.ts";
import { niromp2026Sharing } from "../../../src/collation/sharing-policy.ts";
import type { AuditStore, TokenRole } from "../../../src/server/store/audit-store.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { sharingEverything } from "../shared-audit.ts";
import { createMemoryStore } from "./memory-store.ts";

/** The day on which the audits of the tests arrive. */
export const arrivalDay = "2026-11-22T12:00:00.000Z";

export interface ServiceOptions {
  readonly settings?: Partial<AppSettings>;
  readonly context?: Partial<ServiceContext>;
  readonly signIn?: SignIn;
  readonly logTo?: Writable;
}

/** The service over a store of its own, not listening. */
export async function buildService<Store extends AuditStore>(store: Store, options: ServiceOptions = {}) {
  const settings = readSettings({ LOG_LEVEL: "silent" });
  if (!settings.ok) throw new Error(settings.problem.message);
  const app = await buildApp(
    { ...settings.value, ...options.settings },
    {
      store,
      signIn: options.signIn ?? null,
      rateLimit: 100_000,
      now: () => new Date(arrivalDay),
      forms: [niromp2019Form],
      rules: { sharing: [niromp2026Sharing, sharingEverything], cycles: null },
      version: "0.0.0",
      ...options.context,
    },
    options.logTo,
  );
  return { app, store };
}

export function buildMemoryService(options: ServiceOptions = {}) {
  return buildService(createMemoryStore(), options);
}

/** A token that is good at once. Sandwell's, as all audits of the tests are. */
export async function tokenFor(
  store: AuditStore,
  role: TokenRole,
  {
    authority = "Sandwell",
    expiresAt = null,
  }: { readonly authority?: string; readonly expiresAt?: string | null } = {},
) {
  const { id, token, secretHash } = makeToken();
  await store.tokens.add({ id, authority, role, label: "of a test", expiresAt, secretHash, at: arrivalDay });
  return { id, token, headers: { authorization: `Bearer ${token}` } };
}
