import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { hostHeaders } from "../../scripts/hosting.mjs";
import { officeFrames } from "../../src/server/settings.ts";
import { shippedForms } from "../../src/proforma/registry.ts";
import { allTypesForm } from "../support/every-form/all-types-form.ts";
import { createMemoryStore } from "../support/collation/memory-store.ts";
import { listenOver } from "../support/collation/listening-service.ts";
import { buildMemoryService, buildService, tokenFor } from "../support/collation/service-in-test.ts";
import { sharedAudit } from "../support/shared-audit.ts";

const around = mkdtempSync(join(tmpdir(), "permanency-audit-"));
const pagesFolder = join(around, "web");
mkdirSync(join(pagesFolder, "checks"), { recursive: true });
writeFileSync(join(pagesFolder, "index.html"), "<h1>Permanency Audit</h1>");
writeFileSync(join(pagesFolder, "checks", "index.html"), "<h1>The checks</h1>");
writeFileSync(join(pagesFolder, "taskpane.0a1b2c3d.js"), "run()");
const script = `run(${JSON.stringify("permanence ".repeat(200))})`;
writeFileSync(join(pagesFolder, "audit.0a1b2c3d.js"), script);
mkdirSync(join(pagesFolder, "assets", "icons"), { recursive: true });
writeFileSync(join(pagesFolder, "assets", "icons", "icon-32.png"), "PNG");
writeFileSync(join(pagesFolder, "sample.docx"), "PK");
writeFileSync(join(pagesFolder, "form.dotx"), "PK");
writeFileSync(join(pagesFolder, ".env"), "SECRET=1");
writeFileSync(join(around, "secret.txt"), "not for the network");

/** The text of an answer, whichever way it was compressed. */
function decode(bytes: Buffer, encoding: unknown): string {
  if (encoding === "br") return brotliDecompressSync(bytes).toString("utf8");
  return (encoding === "gzip" ? gunzipSync(bytes) : bytes).toString("utf8");
}

let app: FastifyInstance;

beforeAll(async () => {
  ({ app } = await buildMemoryService({
    settings: { pagesFolder },
    context: { forms: [...shippedForms, allTypesForm] },
  }));
});

afterAll(async () => {
  await app.close();
  rmSync(around, { recursive: true });
});

describe("the pages beside the service", () => {
  const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

  it.each([
    ["/", "text/html; charset=utf-8", "no-cache"],
    ["/checks/", "text/html; charset=utf-8", "no-cache"],
    ["/index.html?_host_Info=Word$Win32", "text/html; charset=utf-8", "no-cache"],
    ["/taskpane.0a1b2c3d.js", "application/javascript; charset=utf-8", "public, max-age=31536000, immutable"],
    ["/sample.docx", `${word}.document`, "no-cache"],
    ["/form.dotx", `${word}.template`, "no-cache"],
  ])("are served: %s as what it is, and how long it stays the same", async (url, type, cache) => {
    const answer = await app.inject({ url });
    expect([answer.statusCode, answer.headers["content-type"], answer.headers["cache-control"]]).toEqual([
      200,
      type,
      cache,
    ]);
  });

  it("come up for a browser that accepts compressed answers, however short they are", async () => {
    const answer = await app.inject({ url: "/", headers: { "accept-encoding": "gzip, deflate, br" } });
    expect(answer.statusCode).toBe(200);
    expect(decode(answer.rawPayload, answer.headers["content-encoding"])).toBe("<h1>Permanency Audit</h1>");
  });

  it.each([
    ["br, gzip", "br"],
    ["gzip", "gzip"],
    ["identity", undefined],
  ])("are compressed as a browser with %s accepts", async (accepted, encoding) => {
    const answer = await app.inject({
      url: "/audit.0a1b2c3d.js",
      headers: { "accept-encoding": accepted },
    });
    expect(answer.headers["content-encoding"]).toBe(encoding);
    expect(answer.headers["content-type"]).toBe("application/javascript; charset=utf-8");
    expect(answer.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(decode(answer.rawPayload, encoding)).toBe(script);
  });

  it("lets Office keep icons for a day", async () => {
    const answer = await app.inject({ url: "/assets/icons/icon-32.png" });
    expect([answer.statusCode, answer.headers["cache-control"]]).toEqual([200, "public, max-age=86400"]);
  });

  it.each([
    ["br, gzip", "br"],
    ["gzip", "gzip"],
    ["identity", undefined],
  ])("compresses long answers of the service for a client with %s", async (accepted, encoding) => {
    const answer = await app.inject({ url: "/api/openapi.json", headers: { "accept-encoding": accepted } });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-encoding"]).toBe(encoding);
    expect(JSON.parse(decode(answer.rawPayload, encoding))).toHaveProperty("openapi");
  });

  it("are told where audits go, unless IT says otherwise", async () => {
    const answer = await app.inject({ url: "/collation.json" });
    expect(answer.json()).toMatchObject({ region: null, list: { type: "service", url: "/api" } });
    expect(answer.headers["cache-control"]).toBe("no-cache");
  });

  it("are told the forms of DEFINITIONS_FOLDER, which they do not come with", async () => {
    const answer = await app.inject({ url: "/definitions/index.json" });
    expect(answer.json()).toEqual([JSON.parse(JSON.stringify(allTypesForm))]);
    expect(answer.headers["cache-control"]).toBe("no-cache");
  });

  it.each(["/nothing.html", "/.env", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%00"])(
    "have none at %s",
    async (url) => {
      const answer = await app.inject({ url });
      expect([400, 403, 404]).toContain(answer.statusCode);
      expect(answer.body).not.toMatch(/SECRET|not for the network/);
    },
  );

  it("may be framed by Office and by nobody else, with no header that would forbid that", async () => {
    const { headers } = await app.inject({ url: "/" });
    const policy = String(headers["content-security-policy"]);
    expect(policy.replace(/;$/, "")).toBe(hostHeaders["content-security-policy"]);
    expect(headers["x-frame-options"]).toBeUndefined();
    expect(headers["cross-origin-opener-policy"]).toBeUndefined();
    expect(headers["cross-origin-resource-policy"]).toBeUndefined();
    expect(headers["strict-transport-security"]).toBeUndefined();
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
    for (const host of officeFrames) expect(policy).toContain(host);
  });

  it("say behind TLS that it stays so", async () => {
    const { app: behindProxy } = await buildMemoryService({ settings: { trustProxy: true } });
    const { headers } = await behindProxy.inject({ url: "/api/health" });
    expect(headers["strict-transport-security"]).toContain("max-age=31536000");
    await behindProxy.close();
  });
});

describe("the service", () => {
  it("is alive without its database, and ready with it only", async () => {
    for (const at of ["", "/api"]) {
      const health = await app.inject({ url: `${at}/health` });
      expect(health.json()).toEqual({ status: "ok", version: "0.0.0" });
      expect((await app.inject({ url: `${at}/ready` })).json()).toEqual({ status: "ready" });
    }
    const gone = Object.assign(new Error("connect ECONNREFUSED 10.0.0.1"), { code: "ECONNREFUSED" });
    const store = { ...createMemoryStore(), ping: () => Promise.reject(gone) };
    const { app: ill } = await buildService(store);
    expect((await ill.inject({ url: "/api/health" })).statusCode).toBe(200);
    const answer = await ill.inject({ url: "/api/ready" });
    expect(answer.statusCode).toBe(503);
    expect(answer.headers["retry-after"]).toBe("10");
    expect(answer.json()).toMatchObject({ error: { code: "store-unavailable" } });
    expect(answer.body).not.toContain("10.0.0.1");
    await ill.close();
  });

  it("describes itself for programs: every route, with what it takes and answers", async () => {
    const document = (await app.inject({ url: "/api/openapi.json" })).json<OpenApi>();
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths).sort()).toEqual([
      "/api/actions",
      "/api/actions/answers",
      "/api/actions/counts",
      "/api/actions/report",
      "/api/actions/{id}",
      "/api/actions/{id}/changes",
      "/api/actions/{id}/seen",
      "/api/audits",
      "/api/audits/{auditKey}",
      "/api/connection",
      "/api/cycles",
      "/api/export.csv",
      "/api/export.json",
      "/api/health",
      "/api/me",
      "/api/outcomes/answers",
      "/api/outcomes/authority",
      "/api/outcomes/codings",
      "/api/outcomes/editions",
      "/api/outcomes/editions/{number}",
      "/api/outcomes/grades",
      "/api/outcomes/overview",
      "/api/outcomes/region",
      "/api/ready",
      "/health",
      "/ready",
    ]);
    expect(Object.keys(document.paths["/api/audits/{auditKey}"] ?? {}).sort()).toEqual([
      "delete",
      "get",
      "put",
    ]);
    expect(JSON.stringify(document.paths["/api/audits/{auditKey}"])).toContain("withheld");
  });

  it("describes itself for people, in a page that loads and runs nothing", async () => {
    const answer = await app.inject({ url: "/api/docs" });
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(answer.headers["content-security-policy"]).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(answer.body).toContain("<code>PUT /api/audits/{auditKey}</code>");
    expect(answer.body).not.toMatch(/<script|src=|https?:\/\/(?!www\.w3)/);
  });

  it.each(["/api", "/api/", "/api/nothing", "/api/audits/x/y"])("has nothing at %s", async (url) => {
    const answer = await app.inject({ url });
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ error: { code: "address-unknown" } });
  });

  it("lets nothing be kept on the way, framed or loaded of what it answers", async () => {
    const { headers } = await app.inject({ url: "/api/me" });
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["content-security-policy"]).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("says nothing of the inside when it fails", async () => {
    const fault = new Error("insert into audit values ('Alfie Smith') failed at /srv/app");
    const store = { ...createMemoryStore(), list: () => Promise.reject(fault) };
    const { app: failing } = await buildService(store);
    const { headers } = await tokenFor(store, "read");
    const answer = await failing.inject({ url: "/api/audits", headers });
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toEqual({
      error: {
        code: "service-failed",
        message: "The service failed at this request. Who runs it finds the reason in its log.",
      },
    });
    await failing.close();
  });

  it("answers what is no HTTP with a sentence too", async () => {
    const service = await listenOver(createMemoryStore());
    const { port } = new URL(service.url);
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), "127.0.0.1", () => socket.write("NONSENSE\r\n\r\n"));
      let text = "";
      socket.on("data", (data) => (text += data.toString()));
      socket.on("close", () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"code":"request-malformed"');
    await service.close();
  });

  it("finishes what it has begun when it is stopped, and closes the store after that", async () => {
    const store = createMemoryStore();
    let begin: () => void = () => undefined;
    let goOn: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const slow = {
      ...store,
      submit: async (...args: Parameters<typeof store.submit>) => {
        begin();
        await held;
        expect(slow.isClosed).toBe(false);
        return store.submit(...args);
      },
      close: () => {
        slow.isClosed = true;
        return Promise.resolve();
      },
    };
    const service = await listenOver(slow);
    const { headers } = await tokenFor(store, "submit");
    const audit = sharedAudit();
    const sent = fetch(`${service.url}/audits/${audit.auditKey}`, {
      method: "PUT",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify(audit),
    });
    await begun;
    const closed = service.close();
    goOn();
    expect((await sent).status).toBe(201);
    await closed;
    expect(slow.isClosed).toBe(true);
  });
});

describe("the log of the process", () => {
  it("has a line for each request, with nothing of what it brought", async () => {
    const lines: string[] = [];
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    const store = createMemoryStore();
    const failing = { ...store, list: () => Promise.reject(new Error("Alfie Smith, 12 Mill Lane")) };
    const { app: logged } = await buildService(failing, { settings: { logLevel: "info" }, logTo: stream });
    const { headers, token, id } = await tokenFor(store, "admin");
    const audit = sharedAudit({ factors: "The carers stayed close." });
    const url = `/api/audits/${audit.auditKey}`;
    await logged.inject({ method: "PUT", url, headers, payload: audit });
    await logged.inject({ url: "/api/audits?cycle=Mill%20Lane", headers });
    await logged.inject({ url: "/api/Alfie-Smith", headers });
    await logged.close();
    const log = lines.join("");
    expect(log).toContain('"route":"/api/audits/:auditKey"');
    expect(log).toContain(`"credential":"${id}"`);
    expect(log).toContain('"status":500');
    expect(log).not.toMatch(/carers|Alfie|Mill|Bearer/);
    expect(log).not.toContain(token.slice(-43));
  });
});

it("asks the way it is asked: a path is not tidied before it is looked at", async () => {
  const service = await listenOver(createMemoryStore(), { settings: { pagesFolder } });
  const { port, hostname } = new URL(service.url);
  const status = await new Promise<number | undefined>((resolve, reject) => {
    request({ hostname, port, path: "/../secret.txt" }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on("error", reject)
      .end();
  });
  expect(status).not.toBe(200);
  await service.close();
});

interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, object>>;
}
