import { sha256Of, canonicalJson } from "../../../src/audit/digest.ts";
import type { CollatedAudit } from "../../../src/collation/collated-audit.ts";
import { decideArrival, digestOfCollated } from "../../../src/collation/edition.ts";
import type { HeldAudit } from "../../../src/collation/list-row.ts";
import type {
  AuditStore,
  LogEvent,
  OutcomeFilter,
  StoredToken,
} from "../../../src/server/store/audit-store.ts";

/** A store that lasts as long as the test, with its log to look into. */
export interface MemoryStore extends AuditStore {
  readonly log: LogEvent[];
  isClosed: boolean;
}

export function createMemoryStore(): MemoryStore {
  const audits = new Map<string, HeldAudit>();
  const tokens = new Map<string, StoredToken & { secretHash: string }>();
  const log: LogEvent[] = [];
  const seen = (held: HeldAudit, authority: string | null) =>
    authority === null || held.audit.authority === authority;
  const counted = ({ authority, cycle, states = ["approved"] }: OutcomeFilter) =>
    [...audits.values()].filter(
      (held) =>
        seen(held, authority) &&
        states.includes(held.state) &&
        (cycle === null || held.audit.cycle === cycle),
    );

  const store: MemoryStore = {
    log,
    isClosed: false,
    put(audit, by) {
      const before = audits.get(nameOf(audit));
      const outcome = decideArrival(
        before ? { ...before.audit, digest: digestOfCollated(before.audit), state: before.state } : null,
        audit,
      );
      if (outcome === "created" || outcome === "updated") {
        audits.set(nameOf(audit), { audit, state: audit.state });
      }
      const isTaken = outcome === "created" || outcome === "updated";
      const what = isTaken ? "received" : outcome === "withdrawn-refused" ? "refused" : outcome;
      log.push(eventOf(what, by, audit));
      const revision = audits.get(nameOf(audit))?.audit.revision ?? audit.revision;
      return Promise.resolve({ outcome, revision });
    },
    list({ authority, cycle, after = "", limit }) {
      const all = [...audits.values()]
        .filter((held) => seen(held, authority))
        .filter(({ audit }) => (cycle === undefined || audit.cycle === cycle) && audit.auditKey > after)
        .sort((one, other) => (one.audit.auditKey < other.audit.auditKey ? -1 : 1));
      const page = all.slice(0, limit);
      const next = all.length > limit ? (page.at(-1)?.audit.auditKey ?? null) : null;
      return Promise.resolve({ audits: page, next });
    },
    get(auditKey, authority) {
      const held = [...audits.values()].find(
        (each) => each.audit.auditKey === auditKey && seen(each, authority),
      );
      return Promise.resolve(held ?? null);
    },
    withdraw(auditKey, by) {
      const name = nameOf({ auditKey, authority: by.authority });
      const held = audits.get(name);
      if (!held) return Promise.resolve("not-there");
      log.push(eventOf("withdrawn", by, held.audit));
      if (held.state === "withdrawn") return Promise.resolve("unchanged");
      audits.set(name, { ...held, state: "withdrawn" });
      return Promise.resolve("withdrawn");
    },
    gradeDistribution: (filter) =>
      Promise.resolve(
        tally(
          counted(filter).flatMap(({ audit: { authority, cycle, record } }) =>
            Object.entries(record.judgements).map(([section, { grade }]) => ({
              authority,
              cycle,
              section,
              grade: grade ?? "",
            })),
          ),
        ),
      ),
    answerRates: (filter) =>
      Promise.resolve(
        tally(
          counted(filter).flatMap(({ audit: { authority, cycle, record } }) =>
            Object.entries(record.answers).map(([question, { answer }]) => ({
              authority,
              cycle,
              question,
              answer: answer ?? "",
            })),
          ),
        ),
      ),
    note(event) {
      log.push(event);
      return Promise.resolve();
    },
    verifyLog: () => Promise.resolve({ entries: log.length, brokenAt: null }),
    tokens: {
      add({ at, ...token }) {
        tokens.set(token.id, { ...token, createdAt: at, revokedAt: null });
        return Promise.resolve();
      },
      list: () => Promise.resolve([...tokens.values()].map((token) => ({ ...token, secretHash: undefined }))),
      find: (id) => Promise.resolve(tokens.get(id) ?? null),
      revoke(id, at) {
        const token = tokens.get(id);
        if (!token) return Promise.resolve("not-there");
        if (token.revokedAt !== null) return Promise.resolve("unchanged");
        tokens.set(id, { ...token, revokedAt: at });
        return Promise.resolve("revoked");
      },
    },
    ping: () => Promise.resolve(),
    close() {
      store.isClosed = true;
      return Promise.resolve();
    },
  };
  return store;
}

function nameOf({ auditKey, authority }: Pick<CollatedAudit, "auditKey" | "authority">): string {
  return `${authority} ${auditKey}`;
}

function eventOf(
  what: LogEvent["what"],
  by: {
    readonly authority: string;
    readonly credential: string;
    readonly at: string;
    readonly address: string | null;
  },
  audit: CollatedAudit,
): LogEvent {
  const { auditKey, revision } = audit;
  return { ...by, what, auditKey, revision, digest: sha256Of(canonicalJson(audit)), code: null };
}

function tally<Group extends object>(groups: readonly Group[]): readonly (Group & { count: number })[] {
  const counts = new Map<string, Group & { count: number }>();
  for (const group of groups) {
    const key = JSON.stringify(group);
    counts.set(key, { ...group, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
