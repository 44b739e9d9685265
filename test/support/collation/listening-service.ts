import type { ServerResponse } from "node:http";
import { createMemoryStore } from "./memory-store.ts";
import { buildService } from "./service-in-test.ts";
import type { ServiceOptions } from "./service-in-test.ts";
import type { AuditStore } from "../../../src/server/store/audit-store.ts";

/** For audits that a command saves while the test runs: a service of another day would take them for saved in the future. */
export const withRealClock: ServiceOptions = { context: { now: () => new Date() } };

/** The service on a free port of this machine, over a store in memory unless another is given. */
export async function listenInTest(options: ServiceOptions = {}) {
  return listenOver(createMemoryStore(), options);
}

export async function listenOver<Store extends AuditStore>(store: Store, options: ServiceOptions = {}) {
  const { app } = await buildService(store, options);
  let toDrop = 0;
  app.server.prependListener("request", (_request: unknown, response: ServerResponse) => {
    if (toDrop === 0) return;
    toDrop -= 1;
    // When the head is written all is done that was asked for; the sender does not learn of it.
    response.writeHead = () => response.destroy();
  });
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    app,
    store,
    url: `${address}/api`,
    /** Breaks the connection instead of so many answers. */
    dropAnswers(count: number) {
      toDrop = count;
    },
    close: () => app.close(),
  };
}
