import { fail, succeed } from "../result.ts";
import type { Problem, Result } from "../result.ts";
import type { AuditStore } from "./store/audit-store.ts";
import { codeOfFault } from "./code-of-fault.ts";
import { openStore } from "./store/open-store.ts";
import type { StorePlace } from "./store/open-store.ts";
import { describeStoreFault } from "./store/store-faults.ts";

/** Opens the store that the settings name, or says why it cannot be opened: `store-engine-missing`, `database-…`, `store-failed`. */
export async function openSettledStore(place: StorePlace): Promise<Result<AuditStore>> {
  try {
    return succeed(await openStore(place));
  } catch (fault) {
    return fail(isEngineMissing(fault) ? engineMissing : describeStoreFault(fault));
  }
}

/** Does one thing with the store and closes it, whatever happens. */
export async function withStore<Value>(
  place: StorePlace,
  work: (store: AuditStore) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const store = await openSettledStore(place);
  if (!store.ok) return store;
  try {
    return await work(store.value);
  } catch (fault) {
    return fail(describeStoreFault(fault));
  } finally {
    await store.value.close();
  }
}

const engineMissing: Problem = {
  code: "store-engine-missing",
  message:
    "The embedded store needs SQLite, and better-sqlite3 is not set up for this machine. Run npm rebuild better-sqlite3, or give DATABASE_URL for PostgreSQL.",
};

/** Its native part was not built, was built for another Node, or the package is not there. */
function isEngineMissing(fault: unknown): boolean {
  const isNotThere = ["MODULE_NOT_FOUND", "ERR_MODULE_NOT_FOUND", "ERR_DLOPEN_FAILED"].includes(
    codeOfFault(fault),
  );
  return isNotThere || (fault instanceof Error && /could not locate the bindings file/i.test(fault.message));
}
