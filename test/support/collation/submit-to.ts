import type { CollatedAudit } from "../../../src/collation/collated-audit.ts";
import type { SendOptions, Sent } from "../../../src/collation/collation-list.ts";
import type { Actor, AuditStore } from "../../../src/server/store/audit-store.ts";

/**
 * Submits an audit to a store, and gives what became of it.
 * @throws when the store asks about another audit of the same child: a test that expects that asks the store itself.
 */
export async function submitTo(
  store: AuditStore,
  audit: CollatedAudit,
  by: Actor,
  options?: SendOptions,
): Promise<Sent> {
  const sent = await store.submit(audit, by, options);
  if (!sent.ok) throw new Error(sent.problem.code);
  return sent.value;
}
