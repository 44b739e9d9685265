import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { request } from "node:https";
import { join } from "node:path";
import { Writable } from "node:stream";
import {
  addToken,
  backUpStore,
  listTokens,
  readSettings,
  restoreStore,
  revokeToken,
  startService,
  verifyLog,
} from "../../src/server/administration.ts";
import type { Settings, TokenWanted } from "../../src/server/administration.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

const nowhere = { stdout: new Writable({ write: (_chunk, _encoding, done) => done() }) };
const wanted: TokenWanted = { authority: "Sandwell", role: "read", label: "Power BI", expiresInDays: 365 };
const now = new Date("2026-11-22T12:00:00Z");

function settingsFor(folder: string, more: Record<string, string> = {}): Settings {
  const read = readSettings({
    DATA_FOLDER: folder,
    HOST: "127.0.0.1",
    PORT: "0",
    LOG_LEVEL: "silent",
    ...more,
  });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

function valueOf<Value>(
  result: { ok: true; value: Value } | { ok: false; problem: { message: string } },
): Value {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

describe("tokens", () => {
  it("are added, listed without their secret and taken back", async () => {
    await inTemporaryFolder(async (folder) => {
      const store = { store: { folder: join(folder, "store") } };
      const { token, stored } = valueOf(await addToken(store, wanted, now));
      expect(stored).toEqual({
        ...{ id: stored.id, authority: "Sandwell", role: "read", label: "Power BI" },
        ...{ createdAt: "2026-11-22T12:00:00.000Z", expiresAt: "2027-11-22T12:00:00.000Z", revokedAt: null },
      });
      expect(valueOf(await listTokens(store))).toEqual([stored]);
      expect(valueOf(await revokeToken(store, stored.id, now))).toBe("revoked");
      expect(valueOf(await revokeToken(store, stored.id, now))).toBe("unchanged");
      expect(valueOf(await listTokens(store))[0]?.revokedAt).toBe("2026-11-22T12:00:00.000Z");
      expect(await revokeToken(store, "0000")).toMatchObject({
        ok: false,
        problem: { code: "token-not-there" },
      });
      expect(valueOf(await verifyLog(store))).toMatchObject({ entries: 3, problems: [] });
      const files = readdirSync(join(folder, "store")).map((name) => join(folder, "store", name));
      const kept = files.map((path) => readFileSync(path, "latin1")).join("");
      expect(kept).toContain("Power BI");
      expect(kept).not.toContain(token.slice(-43));
      expect(statSync(join(folder, "store")).mode & 0o777).toBe(0o700);
    });
  });

  it("carry the usual name of an authority that is known", async () => {
    await inTemporaryFolder(async (folder) => {
      const store = { store: { folder } };
      const added = await addToken(store, { ...wanted, authority: " sandwell mbc " });
      expect(valueOf(added).stored.authority).toBe("Sandwell");
      expect(valueOf(await addToken(store, { ...wanted, authority: "Westhaven" })).stored.authority).toBe(
        "Westhaven",
      );
    });
  });

  it.each<[string, Partial<TokenWanted>]>([
    ["token-authority", { authority: "  " }],
    ["token-authority", { authority: "x".repeat(121) }],
    ["token-authority", { authority: "Sand\u001b[31mwell" }],
    ["token-label", { label: "" }],
    ["token-label", { label: "two\nlines" }],
    ["token-expiry", { expiresInDays: 0 }],
    ["token-expiry", { expiresInDays: Number.NaN }],
    ["token-role", { authority: "*", role: "submit" }],
  ])("are refused with %s", async (code, change) => {
    expect(await addToken({ store: { folder: "/nowhere" } }, { ...wanted, ...change })).toMatchObject({
      ok: false,
      problem: { code },
    });
  });

  it("cannot be kept where the store cannot be opened, and the sentence says why", async () => {
    await inTemporaryFolder(async (folder) => {
      writeFileSync(
        join(folder, "collation.sqlite"),
        "This is no database at all, only some text. ".repeat(50),
      );
      expect(await addToken({ store: { folder } }, wanted)).toMatchObject({
        ok: false,
        problem: { code: "database-damaged" },
      });
      const away = { store: { databaseUrl: "postgresql://nobody@127.0.0.1:9/none" } };
      expect(await addToken(away, wanted)).toMatchObject({ ok: false, problem: { code: "database-gone" } });
    });
  });
});

it("backs the store up while the service runs, and makes another of the copy", async () => {
  await inTemporaryFolder(async (folder) => {
    const settings = settingsFor(join(folder, "store"));
    const service = valueOf(await startService(settings, nowhere));
    const { token } = valueOf(await addToken(settings, wanted));
    const file = join(folder, "back-up.sqlite");
    expect(valueOf(await backUpStore(settings, file))).toEqual({ audits: 0, logEntries: 3 });
    await service.stop();
    const moved = settingsFor(join(folder, "moved"));
    expect(valueOf(await restoreStore(moved, file))).toEqual({ audits: 0, logEntries: 3 });
    const again = valueOf(await startService(moved, nowhere));
    const me = await fetch(`${again.address}/api/me`, { headers: { authorization: `Bearer ${token}` } });
    expect(me.status).toBe(200);
    await again.stop();
  });
});

it("leaves back-ups of PostgreSQL to its own tools", async () => {
  const settings = { store: { databaseUrl: "postgresql://db/none" } };
  for (const outcome of [await backUpStore(settings, "/nowhere"), await restoreStore(settings, "/nowhere")]) {
    expect(outcome).toMatchObject({ ok: false, problem: { code: "store-not-embedded" } });
  }
});

describe("the service", () => {
  it("starts, answers and stops, more than once if it must", async () => {
    await inTemporaryFolder(async (folder) => {
      const service = valueOf(await startService(settingsFor(folder), nowhere));
      expect(service.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      expect((await fetch(`${service.address}/api/health`)).status).toBe(200);
      await Promise.all([service.stop(), service.stop()]);
      await expect(fetch(`${service.address}/api/health`)).rejects.toThrow();
      const again = valueOf(await startService(settingsFor(folder), nowhere));
      await again.stop();
    });
  });

  it("says when another program has the port, and lets go of the store", async () => {
    await inTemporaryFolder(async (folder) => {
      const other = createServer().listen(0, "127.0.0.1");
      await new Promise((resolve) => other.once("listening", resolve));
      const PORT = String((other.address() as AddressInfo).port);
      expect(await startService(settingsFor(folder, { PORT }), nowhere)).toMatchObject({
        ok: false,
        problem: { code: "port-taken" },
      });
      expect(
        await startService(settingsFor(folder, { HOST: "203.0.113.7", TRUST_PROXY: "true" }), nowhere),
      ).toMatchObject({
        ok: false,
        problem: { code: "host-unknown" },
      });
      other.close();
    });
  });

  it("speaks TLS with a key and a certificate, and says when they are none", async () => {
    await inTemporaryFolder(async (folder) => {
      const [TLS_KEY_FILE, TLS_CERT_FILE] = ["key.pem", "cert.pem"].map((name) => join(folder, name)) as [
        string,
        string,
      ];
      writeFileSync(TLS_KEY_FILE, "no key");
      writeFileSync(TLS_CERT_FILE, "no certificate");
      const store = join(folder, "store");
      const wrong = settingsFor(store, { TLS_KEY_FILE, TLS_CERT_FILE });
      expect(await startService(wrong, nowhere)).toMatchObject({
        ok: false,
        problem: { code: "setting-wrong" },
      });
      if (!makeCertificate(TLS_KEY_FILE, TLS_CERT_FILE)) return;
      const service = valueOf(
        await startService(settingsFor(store, { TLS_KEY_FILE, TLS_CERT_FILE }), nowhere),
      );
      expect(service.address).toMatch(/^https:/);
      const status = await new Promise<number | undefined>((resolve, reject) => {
        const ca = readFileSync(TLS_CERT_FILE);
        request(`${service.address}/api/health`, { ca, servername: "localhost" }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        })
          .on("error", reject)
          .end();
      });
      expect(status).toBe(200);
      await service.stop();
    });
  });
});

/** @returns false where there is no openssl, which makes the certificate. */
function makeCertificate(key: string, cert: string): boolean {
  const args = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"];
  const names = ["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", cert];
  return spawnSync("openssl", [...args, ...names]).status === 0;
}
