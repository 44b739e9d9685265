import type { FastifyInstance } from "fastify";
import { may } from "../../src/server/access/caller.ts";
import { hashSecret, isSecret, makeToken, readToken } from "../../src/server/access/token.ts";
import { steadyClock } from "../../src/server/steady-clock.ts";
import { createMemoryStore } from "../support/collation/memory-store.ts";
import type { MemoryStore } from "../support/collation/memory-store.ts";
import { arrivalDay, buildService, tokenFor } from "../support/collation/service-in-test.ts";
import { sharedAudit } from "../support/shared-audit.ts";

let app: FastifyInstance;
let store: MemoryStore;

beforeEach(async () => {
  store = createMemoryStore();
  ({ app } = await buildService(store));
});

afterEach(() => app.close());

const me = (authorization?: string) =>
  app.inject({ url: "/api/me", ...(authorization !== undefined && { headers: { authorization } }) });
const codeOf = (answer: { statusCode: number; body: string }) => [
  answer.statusCode,
  (JSON.parse(answer.body) as { error: { code: string } }).error.code,
];

describe("a token", () => {
  it("has 256 random bits, of which only a hash is kept", () => {
    const one = makeToken();
    const other = makeToken();
    expect(readToken(one.token)).toEqual({
      id: one.id,
      secret: expect.stringMatching(/^[\w-]{43}$/) as string,
    });
    expect(one.token).not.toBe(other.token);
    expect(one.secretHash).toMatch(/^[0-9a-f]{64}$/);
    expect(one.token).not.toContain(one.secretHash);
  });

  it("is told from another by its secret", () => {
    const { token, secretHash } = makeToken();
    const secret = readToken(token)?.secret ?? "";
    expect(isSecret(secret, secretHash)).toBe(true);
    expect(isSecret(makeToken().token.slice(-43), secretHash)).toBe(false);
    expect(isSecret(secret, hashSecret(secret).slice(1))).toBe(false);
  });

  it.each(["", "pa_", "pa_0123456789abcdef_short", "PA_0123456789abcdef_" + "a".repeat(43), "Basic x"])(
    "is not read from %j",
    (text) => {
      expect(readToken(text)).toBeNull();
    },
  );
});

describe("who is let in", () => {
  it("is told what the token may do", async () => {
    const { headers } = await tokenFor(store, "submit", { expiresAt: "2027-01-01T00:00:00.000Z" });
    expect((await me(headers.authorization)).json()).toEqual({
      authority: "Sandwell",
      roles: ["submit"],
      may: { send: true, see: true, report: false, region: true, raw: false },
      expiresAt: "2027-01-01T00:00:00.000Z",
    });
    const region = await tokenFor(store, "admin", { authority: "*" });
    expect((await me(region.headers.authorization)).json()).toMatchObject({
      authority: null,
      may: { send: false, see: true, report: true },
    });
  });

  it.each<[string, string | undefined]>([
    ["credential-missing", undefined],
    ["credential-missing", "Basic dXNlcjpwYXNz"],
    ["token-unknown", `Bearer ${makeToken().token}`],
    ["token-unknown", "Bearer a.b.c"],
    ["token-unknown", "Bearer x"],
  ])("is nobody, for %s, and the log has it", async (code, authorization) => {
    const answer = await me(authorization);
    expect(codeOf(answer)).toEqual([401, code]);
    expect(answer.headers["www-authenticate"]).toBe("Bearer");
    expect(store.log).toEqual([
      expect.objectContaining({ what: "refused", code, authority: null, credential: null }),
    ]);
  });

  it("is not who has the right id and the wrong secret", async () => {
    const { id } = await tokenFor(store, "read");
    expect(codeOf(await me(`Bearer pa_${id}_${"a".repeat(43)}`))).toEqual([401, "token-unknown"]);
  });

  it("is not who has a token that ended, to the second", async () => {
    const ended = await tokenFor(store, "read", { expiresAt: arrivalDay });
    expect(codeOf(await me(ended.headers.authorization))).toEqual([401, "token-expired"]);
    const later = await tokenFor(store, "read", { expiresAt: "2026-11-22T12:00:00.001Z" });
    expect((await me(later.headers.authorization)).statusCode).toBe(200);
  });

  it("is not who has a token that had ended before somebody set the clock back", async () => {
    const { headers } = await tokenFor(store, "read", { expiresAt: "2026-11-23T12:00:00.000Z" });
    expect((await me(headers.authorization)).statusCode).toBe(200);
    await store.note({ at: "2026-11-24T12:00:00.000Z", what: "read" });
    expect(codeOf(await me(headers.authorization))).toEqual([401, "token-expired"]);
  });

  it("is not who has a token that was taken back, from the next request on", async () => {
    const { headers, id } = await tokenFor(store, "read");
    expect((await me(headers.authorization)).statusCode).toBe(200);
    await store.tokens.revoke(id, arrivalDay);
    expect(codeOf(await me(headers.authorization))).toEqual([401, "token-revoked"]);
  });

  it("is not who has a token that was taken back while the audit was on its way", async () => {
    const { headers, id } = await tokenFor(store, "submit");
    const find = store.tokens.find.bind(store.tokens);
    let looked = 0;
    const revoking: MemoryStore = {
      ...store,
      tokens: {
        ...store.tokens,
        find: async (wanted) => {
          looked += 1;
          if (looked === 2) await store.tokens.revoke(id, arrivalDay);
          return find(wanted);
        },
      },
    };
    const other = await buildService(revoking);
    const audit = sharedAudit();
    const answer = await other.app.inject({
      method: "PUT",
      url: `/api/audits/${audit.auditKey}`,
      headers,
      payload: audit,
    });
    expect(codeOf(answer)).toEqual([401, "token-revoked"]);
    expect(await store.get(audit.auditKey, null)).toBeNull();
    await other.app.close();
  });

  it("may do what the role says and no more", () => {
    const rights = (role: "submit" | "read" | "admin") =>
      (["send", "see", "report"] as const).filter((right) =>
        may({ authority: "Sandwell", roles: [role], credential: "t", expiresAt: null }, right),
      );
    expect(rights("submit")).toEqual(["send", "see"]);
    expect(rights("read")).toEqual(["see", "report"]);
    expect(rights("admin")).toEqual(["send", "see", "report"]);
  });

  it.each([
    "/api/audits",
    "/api/outcomes/grades",
    "/api/outcomes/answers",
    "/api/export.csv",
    "/api/export.json",
    "/api/me",
  ])("is asked for at %s", async (url) => {
    expect((await app.inject({ url })).statusCode).toBe(401);
  });

  it.each(["/api/outcomes/grades", "/api/outcomes/answers", "/api/export.csv", "/api/export.json"])(
    "needs more than to send audits for %s",
    async (url) => {
      const { headers } = await tokenFor(store, "submit");
      expect(codeOf(await app.inject({ url, headers }))).toEqual([403, "role-not-enough"]);
    },
  );
});

describe("who asks too often", () => {
  it("waits, and nobody else does", async () => {
    const { app: limited } = await buildService(store, { context: { rateLimit: 2 } });
    const one = await tokenFor(store, "read");
    const other = await tokenFor(store, "read");
    const ask = (headers: { authorization: string }) => limited.inject({ url: "/api/me", headers });
    await ask(one.headers);
    await ask(one.headers);
    const third = await ask(one.headers);
    expect(codeOf(third)).toEqual([429, "too-many-requests"]);
    expect(Number(third.headers["retry-after"])).toBeGreaterThan(0);
    expect((await ask(other.headers)).statusCode).toBe(200);
    await limited.close();
  });

  it("with wrong tokens fills no log, and a right one from the same address still works", async () => {
    for (let index = 0; index < 70; index++) await me(`Bearer ${makeToken().token}`);
    expect(codeOf(await me("Bearer x"))).toEqual([429, "too-many-requests"]);
    expect(store.log).toHaveLength(60);
    const { headers } = await tokenFor(store, "read");
    expect((await me(headers.authorization)).statusCode).toBe(200);
  });
});

describe("a caller without a token", () => {
  const ask = (of: FastifyInstance, address: string, forwarded?: string) =>
    of.inject({
      url: "/api/me",
      remoteAddress: address,
      headers: {
        authorization: `Bearer ${makeToken().token}`,
        ...(forwarded !== undefined && { "x-forwarded-for": forwarded }),
      },
    });

  it("gets round no limit by naming another address each time, where anybody's word is taken for it", async () => {
    const { app: trusting } = await buildService(store, { settings: { trustProxy: true } });
    for (let index = 0; index < 60; index++) await ask(trusting, "203.0.113.9", `198.51.100.${index}`);
    expect(codeOf(await ask(trusting, "203.0.113.9", "198.51.100.99"))).toEqual([429, "too-many-requests"]);
    await trusting.close();
  });

  it("is one subscriber with all addresses of an IPv6 network", async () => {
    for (let index = 0; index < 60; index++) await ask(app, `2001:db8::${index.toString(16)}`);
    expect(codeOf(await ask(app, "2001:db8::ffff"))).toEqual([429, "too-many-requests"]);
    expect(codeOf(await ask(app, "2001:db8:0:1::1"))).toEqual([401, "token-unknown"]);
  });
});

it("keeps a token ended when the clock of the machine is set back", async () => {
  const times = ["2026-11-22T12:00:00Z", "2026-11-22T13:00:00Z", "2026-11-22T12:00:00Z"];
  let at = 0;
  const now = steadyClock(() => new Date(times[at] ?? ""));
  const { app: steady } = await buildService(store, { context: { now } });
  const { headers } = await tokenFor(store, "read", { expiresAt: "2026-11-22T12:30:00.000Z" });
  const statuses: number[] = [];
  for (at = 0; at < times.length; at++)
    statuses.push((await steady.inject({ url: "/api/me", headers })).statusCode);
  expect(statuses).toEqual([200, 401, 401]);
  await steady.close();
});

it("knows an authority by any of its names, and answers with one", async () => {
  const { headers } = await tokenFor(store, "read", { authority: "Hull City Council" });
  expect((await me(headers.authorization)).json()).toMatchObject({ authority: "Kingston upon Hull" });
  const asked = await app.inject({ url: "/api/audits?authority=Hull", headers });
  expect(asked.statusCode).toBe(200);
});
