import type { FastifyInstance, InjectOptions } from "fastify";
import type { CollatedAudit } from "../../src/collation/collated-audit.ts";
import { tokenRoles } from "../../src/server/store/audit-store.ts";
import type { TokenRole } from "../../src/server/store/audit-store.ts";
import { createMemoryStore } from "../support/collation/memory-store.ts";
import type { MemoryStore } from "../support/collation/memory-store.ts";
import { buildService, tokenFor } from "../support/collation/service-in-test.ts";
import { savedRecord, sharedAudit } from "../support/shared-audit.ts";

const authorities = ["Sandwell", "Dudley", "Walsall"] as const;

/** An audit that nobody could mistake for another authority's. */
const audits = authorities.map((authority, index): CollatedAudit => {
  const auditId = `6f1c1f0e-58a5-4f0e-9d55-0a3f5a3c2b1${index}`;
  const { header } = savedRecord({ auditId });
  return sharedAudit({
    auditId,
    header: { ...header, localAuthority: authority },
    factors: `Carers in the ${["north", "south", "west"][index]!} met monthly.`,
  });
});

interface Attempt {
  readonly what: string;
  readonly request: InjectOptions;
  /** Whose audit it is after, and what of that may not come back. */
  readonly victim: CollatedAudit;
}

let app: FastifyInstance;
let store: MemoryStore;

beforeAll(async () => {
  store = createMemoryStore();
  ({ app } = await buildService(store));
  for (const audit of audits) {
    const { headers } = await tokenFor(store, "submit", { authority: audit.authority });
    const url = `/api/audits/${audit.auditKey}`;
    const sent = await app.inject({ method: "PUT", url, headers, payload: audit });
    expect(sent.body).toContain("created");
  }
});

afterAll(() => app.close());

const closedRoutes = () =>
  app.routeTable.filter(({ url, needs }) => url.startsWith("/api/") && needs !== "open");

it("has a rule for every route", () => {
  const withoutRule = app.routeTable.filter(({ needs }) => needs === undefined);
  expect(withoutRule).toEqual([]);
  expect(closedRoutes().length).toBeGreaterThan(8);
});

it("lets nobody without a token past any route that is not open", async () => {
  for (const { method, url } of closedRoutes()) {
    const answer = await app.inject({
      method: method as "GET",
      url: url.replace(":auditKey", audits[0]!.auditKey),
    });
    expect(`${method} ${url} ${answer.statusCode}`).toBe(`${method} ${url} 401`);
  }
});

it("lets no token of one authority see or change anything of another, on any route, in any way", async () => {
  let attempts = 0;
  const before = await everything();
  for (const role of tokenRoles) {
    for (const authority of authorities) {
      for (const attempt of await attemptsOf(role, authority)) {
        const answer = await app.inject(attempt.request);
        attempts += 1;
        const { auditKey, record } = attempt.victim;
        const leaks = [auditKey, record.header.childId!, record.factors!].filter((word) =>
          answer.body.includes(word),
        );
        expect({ what: attempt.what, leaks }).toEqual({ what: attempt.what, leaks: [] });
      }
      expect(await everything()).toEqual(before);
    }
  }
  expect(attempts).toBeGreaterThan(400);
}, 120_000);

async function attemptsOf(role: TokenRole, authority: string): Promise<readonly Attempt[]> {
  const { headers } = await tokenFor(store, role, { authority });
  const own = audits.find((audit) => audit.authority === authority)!;
  return audits
    .filter((victim) => victim !== own)
    .flatMap((victim) =>
      closedRoutes().flatMap(({ method, url }) => {
        const named = url.replace(":auditKey", victim.auditKey);
        const takesBody = method === "PUT" || method === "POST";
        // The victim's audit as it is, under the attacker's name, and the attacker's under the victim's key.
        const bodies = takesBody
          ? [
              victim,
              { ...victim, authority },
              { ...own, auditKey: victim.auditKey },
              { ...own, authority: victim.authority },
            ]
          : [undefined];
        const queries = [
          {},
          { authority: victim.authority },
          { authority: "*" },
          { authority: victim.authority, cycle: victim.cycle },
        ];
        return bodies.flatMap((payload) =>
          queries.map((query): Attempt => ({
            what: `${role} of ${authority}: ${method} ${url} ${JSON.stringify(query)}`,
            victim,
            request: { method: method, url: named, query, headers, ...(payload && { payload }) },
          })),
        );
      }),
    );
}

async function everything() {
  return (await store.list({ authority: null, limit: 100 })).audits;
}
