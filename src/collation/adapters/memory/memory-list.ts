import { fail, succeed } from "../../../result.ts";
import type { Form } from "../../../proforma/form.ts";
import { shippedForms } from "../../../proforma/registry.ts";
import type { CollationList } from "../../collation-list.ts";
import type { HeldAudit } from "../../list-row.ts";
import { decideSending, isOnSameForm, isWritten, rowKeyOf } from "../../same-child.ts";

/**
 * A list that lasts as long as the program: the plainest that keeps the port, for tests and for trying things out.
 * @param now UTC.
 * @param forms those that audits may be on.
 */
export function createMemoryList(
  name = "This computer's memory",
  now: () => string = () => new Date().toISOString(),
  forms: readonly Form[] = shippedForms,
): CollationList {
  const held = new Map<string, HeldAudit & { readonly sentAt: string }>();
  return {
    id: `memory:${name}`,
    name,
    checkConnection: () => Promise.resolve({ ok: true, steps: [{ name, status: "ok", problem: null }] }),
    send(audit, { sameChild = "refuse" } = {}) {
      const key = rowKeyOf(audit);
      const own = held.get(key) ?? null;
      const decided = decideSending(audit, own, [...held.values()], sameChild, forms);
      if (!decided.ok) return Promise.resolve(fail(decided.problem));
      const { outcome, replaces } = decided.value;
      if (isWritten(outcome)) held.set(key, { audit, state: audit.state, sentAt: now() });
      for (const [otherKey, other] of held) {
        if (isOnSameForm(other.audit, audit) && replaces.includes(other.audit.auditKey))
          held.set(otherKey, { ...other, state: "superseded" });
      }
      const revision = held.get(key)?.audit.revision ?? audit.revision;
      return Promise.resolve(succeed({ outcome, revision }));
    },
    list: () => Promise.resolve(succeed([...held.values()])),
    withdraw(auditKey) {
      const found = [...held].filter(([, { audit }]) => audit.auditKey === auditKey);
      if (found.length === 0) return Promise.resolve(succeed("not-there" as const));
      const live = found.filter(([, { state }]) => state !== "withdrawn");
      if (live.length === 0) return Promise.resolve(succeed("unchanged" as const));
      for (const [key, before] of live) held.set(key, { ...before, state: "withdrawn" });
      return Promise.resolve(succeed("withdrawn" as const));
    },
  };
}
