import type { AddressInfo } from "node:net";
import type { Writable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { fail, succeed } from "../result.ts";
import type { Problem, Result } from "../result.ts";
import { createSignIn } from "./access/sign-in.ts";
import { buildApp } from "./app.ts";
import { codeOfFault } from "./code-of-fault.ts";
import { openSettledStore } from "./open-settled-store.ts";
import { readServiceVersion } from "./service-version.ts";
import type { Settings } from "./settings.ts";
import { steadyClock } from "./steady-clock.ts";
import type { AuditStore } from "./store/audit-store.ts";

/** What the service needs of the process around it. */
export interface ServiceRunDependencies {
  /** Where the log of requests goes, one object in JSON a line. */
  readonly stdout: Writable;
}

export interface RunningService {
  /** Without a slash at its end; the service is at /api below it. */
  readonly address: string;
  /** Takes nothing new, finishes what is under way, closes the store. It may be called again. */
  readonly stop: () => Promise<void>;
}

/** What is still under way then has had its time; a sender whose answer is lost sends again. */
const FINISH_WITHIN_MS = 10_000;

/**
 * Opens the store, builds the service and listens.
 * Fails with a `store-…`, `database-…`, `setting-wrong` or `port-…` problem whose sentence says what to do.
 */
export async function startService(
  settings: Settings,
  { stdout }: ServiceRunDependencies,
): Promise<Result<RunningService>> {
  const store = await openSettledStore(settings.store, { make: true, forms: settings.forms });
  if (!store.ok) return store;
  const app = await build(settings, store.value, stdout);
  if (!app.ok) {
    await store.value.close();
    return app;
  }
  try {
    await app.value.listen({ host: settings.host, port: settings.port });
  } catch (fault) {
    await app.value.close();
    return fail(describeListening(fault, settings));
  }
  return succeed(runningService(app.value, settings));
}

async function build(
  settings: Settings,
  store: AuditStore,
  stdout: Writable,
): Promise<Result<FastifyInstance>> {
  const { signIn, rateLimit } = settings;
  const now = steadyClock();
  try {
    const context = {
      store,
      signIn: signIn && createSignIn(signIn, now),
      rateLimit,
      now,
      forms: settings.forms,
      rules: settings.rules,
      version: readServiceVersion(),
    };
    return succeed(await buildApp(settings, context, stdout));
  } catch (fault) {
    // The one thing in the settings that only OpenSSL can judge.
    if (settings.tls !== null && codeOfFault(fault).startsWith("ERR_OSSL")) return fail(tlsWrong);
    throw fault;
  }
}

function runningService(app: FastifyInstance, { tls, host }: Settings): RunningService {
  // A TCP server that listens has an address of this kind.
  const { port } = app.server.address() as AddressInfo;
  let stopping: Promise<void> | null = null;
  return {
    address: `${tls ? "https" : "http"}://${host.includes(":") ? `[${host}]` : host}:${port}`,
    stop: () => (stopping ??= stop(app)),
  };
}

async function stop(app: FastifyInstance): Promise<void> {
  const outOfTime = setTimeout(() => app.server.closeAllConnections(), FINISH_WITHIN_MS);
  await app.close();
  clearTimeout(outOfTime);
}

const tlsWrong: Problem = {
  code: "setting-wrong",
  message:
    "TLS_KEY_FILE and TLS_CERT_FILE are no private key and certificate in PEM that belong together. docs/collation-service.md lists the settings.",
};

function describeListening(fault: unknown, { host, port }: Settings): Problem {
  const code = codeOfFault(fault);
  if (code === "EADDRINUSE") {
    return { code: "port-taken", message: `Another program uses port ${port}. Stop it, or set PORT.` };
  }
  if (code === "EACCES") {
    return {
      code: "port-not-allowed",
      message: `This user may not use port ${port}. Set PORT to one above 1023.`,
    };
  }
  // An invalid host name is not found, or not found in time.
  if (["EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN", "EINVAL", "EAI_FAIL"].includes(code)) {
    return {
      code: "host-unknown",
      message: `This machine has no address "${host}". Set HOST to one of its own.`,
    };
  }
  if (code === "") throw fault;
  return {
    code: "not-listening",
    message: `The service cannot listen at "${host}", port ${port} (${code}). Check HOST and PORT.`,
  };
}
