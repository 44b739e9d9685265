import { SignJWT, UnsecuredJWT } from "jose";
import { createSignIn } from "../../src/server/access/sign-in.ts";
import type { SignInSettings } from "../../src/server/settings.ts";
import { createMemoryStore } from "../support/collation/memory-store.ts";
import { startIssuer } from "../support/collation/issuer-in-test.ts";
import { buildService } from "../support/collation/service-in-test.ts";
import { sharedAudit } from "../support/shared-audit.ts";

let issuer: Awaited<ReturnType<typeof startIssuer>>;

beforeAll(async () => {
  issuer = await startIssuer();
});

afterAll(() => issuer.close());

/** One that is undefined is left out of the token. */
type Claims = Parameters<typeof issuer.sign>[0];

const settings = (change: Partial<SignInSettings> = {}): SignInSettings => ({
  issuer: issuer.address,
  audience: "api://collation",
  tenants: [],
  authorityClaim: "authority",
  authorities: null,
  roles: { Collate: "submit", "Collate.Read": "read" },
  ...change,
});
const verify = async (token: string, change: Partial<SignInSettings> = {}) => {
  const caller = await createSignIn(settings(change)).verify(token);
  return caller.ok ? caller.value : caller.problem.code;
};

it("knows the person whom the issuer's token names, and what the issuer lets them do", async () => {
  const exp = Math.floor(Date.now() / 1000) + 300;
  expect(await verify(await issuer.sign({ exp }))).toEqual({
    authority: "Sandwell",
    roles: ["submit"],
    credential: `${issuer.address} somebody`,
    expiresAt: new Date(exp * 1000).toISOString(),
  });
});

it("takes roles as scopes and as roles, and none that it does not know", async () => {
  const token = await issuer.sign({ scp: "openid Collate constructor", roles: ["Collate.Read", "Other"] });
  expect(await verify(token)).toMatchObject({ roles: ["submit", "read"] });
});

it("reads the authority from the claim that IT names, as it is or by what its values mean", async () => {
  const token = await issuer.sign({ dept: "MBC-7", authority: undefined });
  expect(await verify(token, { authorityClaim: "dept" })).toMatchObject({ authority: "MBC-7" });
  const authorities = { "MBC-7": "Sandwell" };
  expect(await verify(token, { authorityClaim: "dept", authorities })).toMatchObject({
    authority: "Sandwell",
  });
  const other = await issuer.sign({ dept: "toString" });
  expect(await verify(other, { authorityClaim: "dept", authorities })).toBe("authority-missing");
  expect(await verify(token)).toBe("authority-missing");
});

it("takes people of the tenants on the list only", async () => {
  const tenants = ["11111111-1111-4111-8111-111111111111"];
  const ours = await issuer.sign({ tid: tenants[0]! });
  const theirs = await issuer.sign({ tid: "22222222-2222-4222-8222-222222222222" });
  expect(await verify(ours, { tenants })).toMatchObject({ authority: "Sandwell" });
  expect(await verify(theirs, { tenants })).toBe("tenant-unknown");
  expect(await verify(await issuer.sign(), { tenants })).toBe("tenant-unknown");
});

it("checks the issuer of one tenant where the settings name it for any", async () => {
  const tenants = ["t1"];
  const change = { issuer: `${issuer.address}/{tenantid}`, tenants };
  expect(await verify(await issuer.sign({ iss: `${issuer.address}/t1`, tid: "t1" }), change)).toMatchObject({
    authority: "Sandwell",
  });
  expect(await verify(await issuer.sign({ iss: `${issuer.address}/t2`, tid: "t1" }), change)).toBe(
    "sign-in-refused",
  );
  expect(await verify(await issuer.sign({ iss: `${issuer.address}/t2`, tid: "t2" }), change)).toBe(
    "sign-in-refused",
  );
});

it("reads scopes and roles as the standards and the large issuers write them", async () => {
  const rolesOf = async (claims: Claims) => {
    const caller = await verify(await issuer.sign({ scp: undefined, ...claims }));
    return typeof caller === "string" ? caller : caller.roles;
  };
  expect(await rolesOf({ scope: "openid Collate" })).toEqual(["submit"]);
  expect(await rolesOf({ scp: ["openid", "Collate"] })).toEqual(["submit"]);
  expect(await rolesOf({ scope: "openid", roles: ["Collate.Read"] })).toEqual(["read"]);
  expect(await rolesOf({ azpacr: "1", roles: "Collate.Read" })).toEqual(["read"]);
  const marked = await issuer.sign({ scp: undefined, roles: ["Collate"] }, undefined, { typ: "at+jwt" });
  expect(await verify(marked)).toMatchObject({ roles: ["submit"] });
});

it.each(["/", "", "///"])(
  "takes the name of the issuer with %j at its end, and its tokens to the letter",
  async (end) => {
    issuer.callItself(`${issuer.address}/`);
    const token = await issuer.sign({ iss: `${issuer.address}/` });
    expect(await verify(token, { issuer: `${issuer.address}${end}` })).toMatchObject({
      authority: "Sandwell",
    });
    expect(await verify(await issuer.sign(), { issuer: `${issuer.address}${end}` })).toBe("sign-in-refused");
    issuer.callItself(null);
  },
);

it("asks for nobody's keys but those of the issuer that the settings name", async () => {
  issuer.callItself("https://evil.example");
  expect(await verify(await issuer.sign())).toBe("sign-in-misconfigured");
  expect(await verify(await issuer.sign({ iss: "https://evil.example" }))).toBe("sign-in-misconfigured");
  issuer.callItself(null);
});

it("lets the whole region read and administer, and send for nobody", async () => {
  const roles = { Collate: "submit", "Collate.Read": "read", "Collate.Admin": "admin" } as const;
  const region = (scp: string) => issuer.sign({ scp, authority: "*" });
  expect(await verify(await region("Collate"), { roles })).toMatchObject({ authority: null, roles: [] });
  expect(await verify(await region("Collate Collate.Read"), { roles })).toMatchObject({ roles: ["read"] });
});

it.each(["Hull", "Hull City Council", " Kingston upon Hull "])(
  "knows the authority by its one name for the claim %j",
  async (authority) => {
    expect(await verify(await issuer.sign({ authority }))).toMatchObject({ authority: "Kingston upon Hull" });
  },
);

it("holds a token against the clock of the service, which never goes back", async () => {
  const token = await issuer.sign();
  const tomorrow = () => new Date(Date.now() + 86_400_000);
  const caller = await createSignIn(settings(), tomorrow).verify(token);
  expect(caller).toMatchObject({ ok: false, problem: { code: "sign-in-ended" } });
});

describe("refuses a token", () => {
  it.each<[string, Claims]>([
    ["of another issuer", { iss: "https://evil.example" }],
    ["for another service", { aud: "api://other" }],
    ["that does not say until when it holds", { exp: undefined }],
    ["that names nobody", { sub: undefined }],
    ["that is for a page to know who signed in", { nonce: "n" }],
    ["that goes with an access token", { at_hash: "h" }],
    ["that has roles and no scope, as an ID token has", { scp: undefined, roles: ["Collate"] }],
    ["that Keycloak calls an ID token", { typ: "ID" }],
    ["that is for nothing but a new token", { typ: "Refresh" }],
    ["that does not hold yet", { nbf: Math.floor(Date.now() / 1000) + 600 }],
  ])("%s", async (_what, claims) => {
    expect(await verify(await issuer.sign(claims))).toBe("sign-in-refused");
  });

  it.each(["dpop+jwt", "logout+jwt", "id_token"])("whose header says that it is a %s", async (typ) => {
    expect(await verify(await issuer.sign({}, undefined, { typ }))).toBe("sign-in-refused");
  });

  it("that has ended, but for a minute in which clocks may differ", async () => {
    const now = Math.floor(Date.now() / 1000);
    expect(await verify(await issuer.sign({ exp: now - 120 }))).toBe("sign-in-ended");
    expect(await verify(await issuer.sign({ exp: now - 30 }))).toMatchObject({ authority: "Sandwell" });
  });

  it("signed with a key that is not the issuer's, with a shared secret, or not at all", async () => {
    expect(await verify(await issuer.sign({}, await issuer.makeKey("first")))).toBe("sign-in-refused");
    expect(await verify(await issuer.sign({}, await issuer.makeKey("unheard-of")))).toBe("sign-in-refused");
    const claims = { iss: issuer.address, aud: "api://collation", sub: "x", exp: 4e9, authority: "Sandwell" };
    const shared = new SignJWT(claims).setProtectedHeader({ alg: "HS256", kid: "first" });
    expect(await verify(await shared.sign(Buffer.from("the issuer's public key, say, as bytes")))).toBe(
      "sign-in-refused",
    );
    expect(await verify(new UnsecuredJWT(claims).encode())).toBe("sign-in-refused");
    expect(await verify("a.b.c")).toBe("sign-in-refused");
  });
});

it("says that sign-ins cannot be checked while the issuer is away, and checks them when it is back", async () => {
  const signIn = createSignIn(settings());
  const token = await issuer.sign();
  issuer.goAway();
  expect(await signIn.verify(token)).toMatchObject({ ok: false, problem: { code: "sign-in-unavailable" } });
  issuer.comeBack();
  expect((await signIn.verify(token)).ok).toBe(true);
});

it("opens the routes as a token of the service does", async () => {
  const { app, store } = await buildService(createMemoryStore(), { signIn: createSignIn(settings()) });
  const audit = sharedAudit();
  const send = async (token: string) =>
    app.inject({
      method: "PUT",
      url: `/api/audits/${audit.auditKey}`,
      headers: { authorization: `Bearer ${token}` },
      payload: audit,
    });
  expect((await send(await issuer.sign({ scp: "" }))).statusCode).toBe(403);
  expect((await send(await issuer.sign({ authority: "Dudley" }))).statusCode).toBe(403);
  expect((await send(await issuer.sign({ authority: "" }))).statusCode).toBe(403);
  expect((await send(await issuer.sign({ aud: "other" }))).statusCode).toBe(401);
  expect((await send(await issuer.sign({ authority: "*" }))).statusCode).toBe(403);
  expect((await send(await issuer.sign())).statusCode).toBe(201);
  expect(store.log.at(-1)).toMatchObject({ what: "received", credential: `${issuer.address} somebody` });
  await app.close();
});
