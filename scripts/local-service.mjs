// The collation service of a developer's machine, with its store in .data, beside the pages that `npm start` serves.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { loadRegion } from "./made-up-region.mjs";

/** All samples are audits of this authority, which does not exist. */
const authority = "Westhaven";

/**
 * Serves the pages and the service, and makes sure that there is a token to try it with.
 * @param {{ folder: string, data: string, port: number, certificate: { key: Buffer, cert: Buffer } | null, region?: boolean }} wanted
 * @returns {Promise<{ address: string, token: string, tokens: { name: string, token: string }[], close: () => Promise<void> } | { complaint: string, code: string }>}
 */
export async function serveWithService({ folder, data, port, certificate, region = false }) {
  const administration = await import("../dist/server/administration.js").catch(() => null);
  if (administration === null) {
    return { code: "service-not-built", complaint: "The collation service is not built: run npm run build." };
  }
  const settings = administration.readSettings({
    ...{ HOST: "localhost", PORT: String(port), DATA_FOLDER: data, PAGES_FOLDER: folder, LOG_LEVEL: "error" },
  });
  if (!settings.ok) return complain(settings.problem);
  const tls = certificate && { key: certificate.key.toString(), cert: certificate.cert.toString() };
  const token = await localToken(administration, settings.value, data);
  if (!token.ok) return complain(token.problem);
  const tokens = region ? await loadMadeUpRegion(administration, settings.value) : [];
  const service = await administration.startService({ ...settings.value, tls }, process);
  if (!service.ok) return complain(service.problem);
  return { address: service.value.address, token: token.value, tokens, close: () => service.value.stop() };
}

/** @param {{ code: string, message: string }} problem */
function complain({ code, message }) {
  return { code, complaint: message };
}

/**
 * The token that was made the first time, while it is good; it is kept beside the store, for its owner's eyes only.
 * @param {typeof import("../dist/server/administration.js")} administration
 * @param {import("../dist/server/administration.js").Settings} settings
 * @param {string} data
 * @returns {Promise<import("../dist/result.js").Result<string>>}
 */
async function localToken({ addToken, listTokens }, settings, data) {
  const path = join(data, "local-token");
  const kept = existsSync(path) ? readFileSync(path, "utf8").trim() : "";
  const known = await listTokens(settings);
  if (!known.ok) return known;
  const isGood = known.value.some(({ id, revokedAt }) => revokedAt === null && kept.startsWith(`pa_${id}_`));
  if (isGood) return { ok: true, value: kept };
  const wanted = { authority, role: /** @type {const} */ ("admin"), label: "npm start", expiresInDays: null };
  const added = await addToken(settings, wanted);
  if (!added.ok) return added;
  mkdirSync(data, { recursive: true, mode: 0o700 });
  writeFileSync(path, `${added.value.token}\n`, { mode: 0o600 });
  return { ok: true, value: added.value.token };
}

/**
 * The made-up region, and tokens to see it as a partner and as an analyst do; a token is made at each start, as a store keeps none.
 * @param {typeof import("../dist/server/administration.js")} administration
 * @param {import("../dist/server/administration.js").Settings} settings
 */
async function loadMadeUpRegion({ addToken }, settings) {
  const { openStore } = await import("../dist/server/store/open-store.js");
  const store = await openStore(settings.store);
  try {
    await loadRegion(store);
  } finally {
    await store.close();
  }
  const wanted = /** @type {const} */ ([
    { name: "As a partner", authority: "Brookmere", role: "read" },
    { name: "As an analyst", authority: "*", role: "analyst" },
  ]);
  const tokens = [];
  for (const { name, ...of } of wanted) {
    const added = await addToken(settings, { ...of, label: "npm start --region", expiresInDays: 1 });
    if (added.ok) tokens.push({ name, token: added.value.token });
  }
  return tokens;
}
