import { succeed } from "../../../result.ts";
import type { CollationList } from "../../collation-list.ts";
import { decideArrival, digestOfCollated } from "../../edition.ts";
import type { HeldAudit } from "../../list-row.ts";

/** A list that lasts as long as the program: the plainest that keeps the port, for tests and for trying things out. */
export function createMemoryList(name = "This computer's memory"): CollationList {
  const held = new Map<string, HeldAudit>();
  return {
    name,
    checkConnection: () => Promise.resolve({ ok: true, steps: [{ name, status: "ok", problem: null }] }),
    send(audit) {
      const before = held.get(audit.auditKey);
      const outcome = decideArrival(
        before ? { ...before.audit, digest: digestOfCollated(before.audit), state: before.state } : null,
        audit,
      );
      if (outcome === "created" || outcome === "updated") {
        held.set(audit.auditKey, { audit, state: audit.state });
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
