import { fail, succeed } from "../../../result.ts";
import type { CollationList } from "../../collation-list.ts";
import type { HeldAudit } from "../../list-row.ts";
import { decideSending, isWritten } from "../../same-child.ts";

/**
 * A list that lasts as long as the program: the plainest that keeps the port, for tests and for trying things out.
 * @param now UTC.
 */
export function createMemoryList(
  name = "This computer's memory",
  now: () => string = () => new Date().toISOString(),
): CollationList {
  const held = new Map<string, HeldAudit & { readonly sentAt: string }>();
  return {
    id: `memory:${name}`,
    name,
    checkConnection: () => Promise.resolve({ ok: true, steps: [{ name, status: "ok", problem: null }] }),
    send(audit, { sameChild = "refuse" } = {}) {
      const own = held.get(audit.auditKey) ?? null;
      const decided = decideSending(audit, own, [...held.values()], sameChild);
      if (!decided.ok) return Promise.resolve(fail(decided.problem));
      const { outcome, replaces } = decided.value;
      if (isWritten(outcome)) held.set(audit.auditKey, { audit, state: audit.state, sentAt: now() });
      for (const key of replaces) {
        const replaced = held.get(key);
        if (replaced) held.set(key, { ...replaced, state: "superseded" });
      }
      const revision = held.get(audit.auditKey)?.audit.revision ?? audit.revision;
      return Promise.resolve(succeed({ outcome, revision }));
    },
    list: () => Promise.resolve(succeed([...held.values()])),
    withdraw(auditKey) {
      const before = held.get(auditKey);
      if (!before) return Promise.resolve(succeed("not-there" as const));
      if (before.state === "withdrawn") return Promise.resolve(succeed("unchanged" as const));
      held.set(auditKey, { ...before, state: "withdrawn" });
      return Promise.resolve(succeed("withdrawn" as const));
    },
  };
}
