import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { fastify } from "fastify";
import { defaultSharingFor, niromp2026Sharing } from "../../src/collation/sharing-policy.ts";
import { shippedForms } from "../../src/proforma/registry.ts";
import { readSettings } from "../../src/server/settings.ts";
import { sharingEverything } from "../support/shared-audit.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

const settingsOf = (environment: Record<string, string>) => {
  const read = readSettings(environment);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
};
const complaintOf = (environment: Record<string, string>) => {
  const read = readSettings(environment);
  return read.ok ? null : read.problem;
};

it("runs for this machine alone with the embedded store when nothing is said", () => {
  expect(settingsOf({})).toMatchObject({
    host: "localhost",
    port: 3000,
    store: { folder: "data" },
    tls: null,
    trustProxy: false,
    pagesFolder: null,
    signIn: null,
    rateLimit: 600,
    logLevel: "info",
    collation: { cycle: String(new Date().getUTCFullYear()), list: { type: "service", url: "/api" } },
  });
});

it("takes an empty variable for one that is not there, as compose files leave them", () => {
  expect(settingsOf({ DATABASE_URL: "", PORT: " " })).toMatchObject({
    store: { folder: "data" },
    port: 3000,
  });
});

it("reads what IT gives", () => {
  expect(
    settingsOf({
      HOST: "0.0.0.0",
      PORT: "8443",
      DATABASE_URL: "postgresql://collation@db/collation",
      TRUST_PROXY: "10.0.0.0/8, 127.0.0.1",
      CYCLE: "2026-autumn",
      REGION: "West Midlands",
      OIDC_ISSUER: "https://login.microsoftonline.com/{tenantid}/v2.0/",
      OIDC_AUDIENCE: "api://collation",
      OIDC_TENANTS: "one, two",
      OIDC_AUTHORITY_CLAIM: "tid",
      OIDC_AUTHORITIES: '{"one":"Sandwell","two":"Dudley"}',
      FRAME_ANCESTORS: "https://*.office.com https://intranet.example.gov.uk",
    }),
  ).toMatchObject({
    store: { databaseUrl: "postgresql://collation@db/collation" },
    trustProxy: "10.0.0.0/8, 127.0.0.1",
    collation: { cycle: "2026-autumn", region: "West Midlands" },
    signIn: {
      issuer: "https://login.microsoftonline.com/{tenantid}/v2.0",
      tenants: ["one", "two"],
      authorities: { one: "Sandwell", two: "Dudley" },
      roles: { Collate: "submit", "Collate.Read": "read", "Collate.Admin": "admin" },
    },
    frameAncestors: ["https://*.office.com", "https://intranet.example.gov.uk"],
  });
});

it.each<[string, Record<string, string>]>([
  ["PORT", { PORT: "many" }],
  ["PORT", { PORT: "70000" }],
  ["RATE_LIMIT", { RATE_LIMIT: "0" }],
  ["DATABASE_URL", { DATABASE_URL: "mysql://secret:word@db" }],
  ["TRUST_PROXY", { TRUST_PROXY: "my proxy!" }],
  ["TRUST_PROXY", { TRUST_PROXY: "300.1.1.1" }],
  ["TRUST_PROXY", { TRUST_PROXY: "10.0.0.0/33" }],
  ["TRUST_PROXY", { TRUST_PROXY: "10.0.0.0/8, fe80:::1" }],
  ["PAGES_FOLDER", { PAGES_FOLDER: "/nowhere" }],
  ["PAGES_FOLDER", { PAGES_FOLDER: __dirname }],
  ["DATABASE_URL", { DATABASE_URL: "postgresql://user:50%secret@db/list" }],
  ["SHARING_POLICIES", { SHARING_POLICIES: "/nowhere.json" }],
  ["SHARING_POLICIES", { SHARING_POLICIES: join(__dirname, "../../package.json") }],
  ["OPEN_CYCLES", { OPEN_CYCLES: "2026-autumn, =1+1" }],
  ["OPEN_CYCLES", { OPEN_CYCLES: "2026-autumn", CYCLE: "2027-spring" }],
  ["TLS_KEY_FILE", { TLS_KEY_FILE: "/nowhere/key.pem", TLS_CERT_FILE: "/nowhere/cert.pem" }],
  ["OIDC_ISSUER", { OIDC_ISSUER: "http://issuer.example", OIDC_AUDIENCE: "a" }],
  ["OIDC_AUTHORITIES", { OIDC_AUTHORITIES: "Sandwell" }],
  ["OIDC_ROLES", { OIDC_ROLES: '{"Collate":"owner"}' }],
  ["FRAME_ANCESTORS", { FRAME_ANCESTORS: "https://a.example; script-src *" }],
  ["COLLATION_SETTINGS", { COLLATION_SETTINGS: "/nowhere.json" }],
  ["CYCLE", { CYCLE: "=1+1" }],
  ["LOG_LEVEL", { LOG_LEVEL: "loud" }],
  ["TLS_CERT_FILE", { TLS_KEY_FILE: __filename }],
  ["OIDC_AUDIENCE", { OIDC_ISSUER: "https://issuer.example" }],
  ["OIDC_TENANTS", { OIDC_ISSUER: "https://login.example/{tenantid}", OIDC_AUDIENCE: "a" }],
])("names %s when it is wrong, and never its value", (name, environment) => {
  const problem = complaintOf(environment);
  expect(problem).toMatchObject({ code: "setting-wrong", message: expect.stringContaining(name) as string });
  expect(problem?.message).not.toMatch(/secret|nowhere|70000|owner/);
});

it("does not listen to the network without TLS, and does where a proxy has it", () => {
  expect(complaintOf({ HOST: "0.0.0.0" })?.message).toContain("TLS_KEY_FILE");
  expect(complaintOf({ HOST: "audit.example.gov.uk" })).not.toBeNull();
  expect(complaintOf({ HOST: "127.0.0.1" })).toBeNull();
  expect(complaintOf({ HOST: "0.0.0.0", TRUST_PROXY: "true" })).toBeNull();
});

it("takes what the pages are told from a file, and checks it", async () => {
  await inTemporaryFolder((folder) => {
    const path = join(folder, "collation.json");
    writeFileSync(path, JSON.stringify({ cycle: "2027-spring", list: null }));
    expect(settingsOf({ COLLATION_SETTINGS: path }).collation).toMatchObject({
      cycle: "2027-spring",
      list: null,
    });
    writeFileSync(
      path,
      JSON.stringify({ cycle: "2027-spring", list: { type: "service", url: "http://a.example" } }),
    );
    expect(complaintOf({ COLLATION_SETTINGS: path })?.message).toContain("COLLATION_SETTINGS");
  });
});

it("serves pages where they were built", async () => {
  await inTemporaryFolder((folder) => {
    writeFileSync(join(folder, "index.html"), "<h1>Permanency Audit</h1>");
    expect(settingsOf({ PAGES_FOLDER: folder }).pagesFolder).toBe(folder);
  });
});

it("takes the sharing policy that the pages are told, and those that IT adds", async () => {
  const ofOtherForms = shippedForms.slice(1).map(defaultSharingFor);
  expect(settingsOf({}).rules).toEqual({ sharing: [niromp2026Sharing, ...ofOtherForms], cycles: null });
  await inTemporaryFolder((folder) => {
    const path = join(folder, "policies.json");
    writeFileSync(path, JSON.stringify([sharingEverything]));
    const environment = {
      SHARING_POLICIES: path,
      CYCLE: "2026-autumn",
      OPEN_CYCLES: "2026-autumn, 2027 spring",
    };
    expect(settingsOf(environment).rules).toEqual({
      sharing: [niromp2026Sharing, sharingEverything, ...ofOtherForms],
      cycles: ["2026-autumn", "2027 spring"],
    });
  });
});

it.each(["true", "false", "loopback", "10.0.0.0/8, 127.0.0.1", "::1, fd00::/8"])(
  "trusts proxies by %s, as the server below understands it",
  (TRUST_PROXY) => {
    const { trustProxy } = settingsOf({ TRUST_PROXY });
    expect(() => fastify({ trustProxy })).not.toThrow();
  },
);

it("answers every wrong value of every setting with a sentence", () => {
  const names = (
    "HOST PORT DATA_FOLDER DATABASE_URL TLS_KEY_FILE TLS_CERT_FILE TRUST_PROXY PAGES_FOLDER CYCLE REGION " +
    "COLLATION_SETTINGS SHARING_POLICIES OPEN_CYCLES RATE_LIMIT FRAME_ANCESTORS LOG_LEVEL OIDC_ISSUER OIDC_AUDIENCE " +
    "OIDC_TENANTS OIDC_AUTHORITY_CLAIM OIDC_AUTHORITIES OIDC_ROLES"
  ).split(" ");
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom("0", "-1", "1.5", "[]", "{}", "null", "/", "..", "true", "::", "*"),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 4 }), (environment) => {
      const problem = complaintOf(environment);
      if (problem !== null)
        expect(problem.message).toMatch(/^[A-Z].*\. docs\/collation-service\.md lists the settings\.$/s);
    }),
    { numRuns: 2000 },
  );
});
