import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filePath, readCertificate, serve } from "../../scripts/serve.mjs";

const around = mkdtempSync(join(tmpdir(), "permanency-audit-"));
const folder = join(around, "web");
mkdirSync(join(folder, "checks"), { recursive: true });
writeFileSync(join(folder, "index.html"), "<h1>Permanency Audit</h1>");
writeFileSync(join(folder, "checks", "index.html"), "<h1>The checks</h1>");
writeFileSync(join(folder, "taskpane.0a1b2c3d.js"), "run()");
writeFileSync(join(around, "secret.txt"), "not for the network");

let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  server = await serve({ folder, port: 0, certificate: null });
});

afterAll(async () => {
  await server.close();
  rmSync(around, { recursive: true });
});

/** Asks with the path as it is: `fetch` would tidy it first. */
function statusOf(path: string, method = "GET"): Promise<number | undefined> {
  const { hostname, port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

it.each([
  ["/", "text/html; charset=utf-8", "no-cache"],
  ["/checks/", "text/html; charset=utf-8", "no-cache"],
  ["/index.html?_host_Info=Word$Win32", "text/html; charset=utf-8", "no-cache"],
  ["/taskpane.0a1b2c3d.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"],
])("serves %s as what it is, and says how long it stays the same", async (path, type, cache) => {
  const answer = await fetch(server.address + path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe(type);
  expect(answer.headers.get("cache-control")).toBe(cache);
});

it("lets only Office show the pages in a frame", async () => {
  const answer = await fetch(`${server.address}/`);
  expect(answer.headers.get("content-security-policy")).toMatch(
    /^frame-ancestors 'self' .*https:\/\/\*\.officeapps\.live\.com/,
  );
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
});

it.each([
  "/../secret.txt",
  "/checks/../../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/%00",
  "/%",
  "/nothing.html",
  "/checks",
])("has no page at %s", async (path) => {
  expect(await statusOf(path)).toBe(404);
});

it("takes nothing from anybody", async () => {
  expect(await statusOf("/", "POST")).toBe(405);
});

it("says when another program has the port", async () => {
  const port = Number(new URL(server.address).port);
  await expect(serve({ folder, port, certificate: null })).rejects.toMatchObject({ code: "EADDRINUSE" });
});

it("finds no certificate where a developer has none", () => {
  expect(readCertificate(folder)).toBeNull();
});

it("keeps to its folder whatever the address says", () => {
  expect(filePath(folder, "/index.html")).toBe(join(folder, "index.html"));
  expect(filePath(folder, "/..\\..\\secret.txt")).not.toBe(join(folder, "..", "secret.txt"));
});
