import { fail, succeed } from "../result.ts";
import type { Problem, Result } from "../result.ts";
import { missingPackage } from "../text/missing-package.ts";
import type { AuditStore } from "./store/audit-store.ts";
import { openStore } from "./store/open-store.ts";
import type { OpenOptions, StorePlace } from "./store/open-store.ts";
import { describeStoreFault } from "./store/store-faults.ts";

/** Opens the store that the settings name, or says why it cannot be opened: `store-engine-missing`, `database-…`, `store-failed`. */
export async function openSettledStore(
  place: StorePlace,
  options?: OpenOptions,
): Promise<Result<AuditStore>> {
  try {
    return succeed(await openStore(place, options));
  } catch (fault) {
    return fail(describeMissingEngine(fault) ?? describeStoreFault(fault));
  }
}

/** Does one thing with the store and closes it, whatever happens. */
export async function withStore<Value>(
  place: StorePlace,
  work: (store: AuditStore) => Promise<Result<Value>>,
  options?: OpenOptions,
): Promise<Result<Value>> {
  const store = await openSettledStore(place, options);
  if (!store.ok) return store;
  try {
    return await work(store.value);
  } catch (fault) {
    return fail(describeStoreFault(fault));
  } finally {
    await store.value.close();
  }
}

/** What to do where a package of the store, or its part for this machine, is missing; null for any other fault. */
function describeMissingEngine(fault: unknown): Problem | null {
  const name = missingPackage(fault);
  if (name === null) return null;
  const message =
    name === "libsql"
      ? "The embedded store needs SQLite (libsql), which is not installed for this computer. Run npm ci again, or set DATABASE_URL for PostgreSQL."
      : `A part of the service${name === "" ? "" : ` (${name})`} is not installed. Run npm ci again.`;
  return { code: "store-engine-missing", message };
}
