import type { CollatedAudit } from "../../../src/collation/collated-audit.ts";
import {
  collationSettingsSchema,
  type CollationSettings,
} from "../../../src/collation/collation-settings.ts";
import { createMemoryStore } from "../collation/memory-store.ts";
import { buildService, tokenFor } from "../collation/service-in-test.ts";
import { buildPages } from "./built-pages.ts";

/** The built pages and the list that they send to, as one service serves them. */
export interface ServedWithList {
  /** Without a slash at the end. */
  readonly address: string;
  /** Of the authority of the tests' audits. */
  readonly token: string;
  readonly held: () => Promise<readonly CollatedAudit[]>;
  /** What the list noted of each send, in order: received, unchanged … */
  readonly arrivals: () => readonly string[];
  readonly revokeToken: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Serves the pages with the real service over a store in memory. */
export async function serveWithList(
  settings: Partial<CollationSettings> = {},
  authority = "Sandwell",
): Promise<ServedWithList> {
  const store = createMemoryStore();
  const collation = collationSettingsSchema.parse({
    cycle: "2026-autumn",
    region: "West Midlands",
    list: { type: "service", url: "/api" },
    ...settings,
  });
  const { app } = await buildService(store, {
    settings: { pagesFolder: await buildPages(), collation },
    // A page saves audits while the test runs, by the clock of this machine.
    context: { now: () => new Date(), rules: { sharing: [collation.sharing], cycles: null } },
  });
  const { id, token } = await tokenFor(store, "submit", { authority });
  const address = await app.listen({ port: 0, host: "localhost" });
  return {
    address: address.replace(/\[::1\]|127\.0\.0\.1/, "localhost"),
    token,
    held: async () => {
      const page = await store.list({ authority: null, limit: 100 });
      return page.audits.map(({ audit }) => audit);
    },
    arrivals: () => store.log.flatMap(({ what, auditKey }) => (auditKey === null ? [] : [what])),
    revokeToken: async () => {
      await store.tokens.revoke(id, "2026-11-22T12:00:00.000Z");
    },
    close: async () => {
      app.server.closeAllConnections();
      await app.close();
    },
  };
}
