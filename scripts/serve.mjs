// A small server for the built pages: this machine only, one folder, nothing but reading.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { homedir } from "node:os";
import { extname, join, normalize, sep } from "node:path";

import { hostHeaders } from "./hosting.mjs";

const contentTypes = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".map", "application/json; charset=utf-8"],
  [".xml", "application/xml; charset=utf-8"],
  [".png", "image/png"],
  [".svg", "image/svg+xml"],
  [".txt", "text/plain; charset=utf-8"],
  [".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  [".dotx", "application/vnd.openxmlformats-officedocument.wordprocessingml.template"],
]);

/** A file with a digest of its content in its name never changes. */
const hasDigest = /\.[0-9a-f]{8}\.(?:js|css)$/;
/** Office refuses icons that it may not keep. */
const isIcon = /[\\/]assets[\\/]icons[\\/]/;

/** Where office-addin-dev-certs puts the certificate that Office on this machine trusts. */
export const certificateFolder = join(homedir(), ".office-addin-dev-certs");

/** @returns {{ key: Buffer, cert: Buffer } | null} null when this developer has none */
export function readCertificate(folder = certificateFolder) {
  const [key, cert] = ["localhost.key", "localhost.crt"].map((name) => join(folder, name));
  if (!key || !cert || !existsSync(key) || !existsSync(cert)) return null;
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

/**
 * Serves a folder on this machine.
 * @param {{ folder: string, port: number, certificate: { key: Buffer, cert: Buffer } | null }} settings port 0 takes any that is free
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} the address without a slash at its end
 * @throws an error with the code EADDRINUSE when another program has the port
 */
export async function serve({ folder, port, certificate }) {
  /** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
  const listener = (request, response) => {
    answer(folder, request, response);
  };
  const server = certificate ? createHttpsServer(certificate, listener) : createHttpServer(listener);
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve(undefined));
  });
  const bound = server.address();
  const taken = typeof bound === "object" && bound !== null ? bound.port : port;
  return {
    address: `${certificate ? "https" : "http"}://localhost:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @param {string} folder @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
function answer(folder, request, response) {
  for (const [name, value] of Object.entries(hostHeaders)) response.setHeader(name, value);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  const path = filePath(folder, request.url ?? "/");
  const status = path === null ? undefined : statSync(path, { throwIfNoEntry: false });
  if (path === null || !status?.isFile()) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("There is no such page.\n");
    return;
  }
  response.writeHead(200, {
    "content-type": contentTypes.get(extname(path)) ?? "application/octet-stream",
    "content-length": status.size,
    "cache-control": cachePolicy(path),
  });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(path)
      .on("error", () => response.destroy())
      .pipe(response);
}

/** @param {string} path */
function cachePolicy(path) {
  if (hasDigest.test(path)) return "public, max-age=31536000, immutable";
  return isIcon.test(path) ? "public, max-age=86400" : "no-cache";
}

/**
 * The file that an address names, index.html for a folder.
 * @param {string} folder @param {string} url
 * @returns {string | null} null when it leads out of the folder, or is no address
 */
export function filePath(folder, url) {
  try {
    const name = decodeURIComponent(url.replace(/[?#].*$/s, ""));
    if (name.includes("\0")) return null;
    const path = normalize(join(folder, name.endsWith("/") ? `${name}index.html` : name));
    return path.startsWith(normalize(folder + sep)) ? path : null;
  } catch {
    return null;
  }
}
