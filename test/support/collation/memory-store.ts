import { sha256Of, canonicalJson } from "../../../src/audit/digest.ts";
import type { CollatedAudit } from "../../../src/collation/collated-audit.ts";
import type { HeldAudit } from "../../../src/collation/list-row.ts";
import { decideSending, isWritten } from "../../../src/collation/same-child.ts";
import type { Edition } from "../../../src/outcomes/editions/edition.ts";
import { shippedForms, type FormKey } from "../../../src/proforma/registry.ts";
import { fail, succeed } from "../../../src/result.ts";
import type {
  Actor,
  AuditFilter,
  AuditStore,
  FormFilter,
  OutcomeFilter,
  StoredCoding,
  StoredToken,
} from "../../../src/server/store/audit-store.ts";
import type { LogEvent, LogNote } from "../../../src/server/store/log-event.ts";
import { withdrawnAudit } from "../../../src/server/store/audit-row.ts";
import { logEvent } from "../../../src/server/store/log-event.ts";
import { createMemoryActions } from "./memory-actions.ts";

/** A store that lasts as long as the test, with its log to look into. */
export interface MemoryStore extends AuditStore {
  readonly log: LogEvent[];
  isClosed: boolean;
}

export function createMemoryStore(): MemoryStore {
  const audits = new Map<string, HeldAudit & { readonly sentAt: string }>();
  const tokens = new Map<string, StoredToken & { secretHash: string }>();
  const log: LogEvent[] = [];
  const editions: Edition[] = [];
  const codings: StoredCoding[] = [];
  const actions = createMemoryActions();
  const seen = (held: HeldAudit, authority: string | null) =>
    authority === null || held.audit.authority === authority;
  const counted = ({ authority, cycle, states = ["approved"] }: OutcomeFilter) =>
    [...audits.values()].filter(
      (held) =>
        seen(held, authority) &&
        states.includes(held.state) &&
        (cycle === null || held.audit.cycle === cycle),
    );
  const isOn = ({ audit }: HeldAudit, form: FormFilter = {}) => {
    const { id, version } = audit.record.proForma;
    return (form.id ?? id) === id && (form.version ?? version) === version;
  };
  const selected = ({ authority, cycle, states, form }: Omit<AuditFilter, "after" | "limit">) =>
    [...audits.values()]
      .filter((held) => seen(held, authority) && isOn(held, form))
      .filter(({ audit, state }) => {
        return (cycle === undefined || audit.cycle === cycle) && (states?.includes(state) ?? true);
      })
      .sort((one, other) => (one.audit.auditKey < other.audit.auditKey ? -1 : 1));

  const store: MemoryStore = {
    log,
    isClosed: false,
    submit(audit, by, { sameChild = "refuse" } = {}) {
      const own = audits.get(nameOf(audit)) ?? null;
      const rows = [...audits.values()].filter((each) => each.audit.authority === audit.authority);
      const decided = decideSending(audit, own, rows, sameChild, shippedForms);
      if (!decided.ok) {
        log.push(eventOf("same-child-refused", by, audit));
        return Promise.resolve(fail(decided.problem));
      }
      const { outcome, replaces } = decided.value;
      for (const row of rows.filter((each) => replaces.includes(each.audit.auditKey))) {
        audits.set(nameOf(row.audit), { ...row, state: "superseded" });
      }
      if (isWritten(outcome)) {
        audits.set(nameOf(audit), { audit, state: audit.state, sentAt: by.at });
        actions.follow(audit, by);
      }
      const what =
        outcome === "created" || outcome === "updated" || outcome === "replaced" ? "received" : outcome;
      log.push(eventOf(what, by, audit));
      const revision = audits.get(nameOf(audit))?.audit.revision ?? audit.revision;
      return Promise.resolve(succeed({ outcome, revision }));
    },
    actions,
    editions: {
      add(edition) {
        editions.push(edition);
        return Promise.resolve(succeed(null));
      },
      list({ cycle, form, region }) {
        const found = editions.filter(
          ({ outcome }) =>
            outcome.cycle === cycle &&
            outcome.form.id === form.id &&
            (region === null || outcome.region === region),
        );
        return Promise.resolve(found);
      },
    },
    codings: {
      keep(more, by) {
        for (const coding of more) {
          const same = codings.findIndex(
            (each) => each.auditKey === coding.auditKey && each.by === coding.by,
          );
          codings.splice(same === -1 ? codings.length : same, same === -1 ? 0 : 1, coding);
        }
        log.push(logEvent({ ...by, what: "codings-kept", rows: more.length }));
        return Promise.resolve();
      },
      list: (filter) => {
        const keys = selected(filter).map(({ audit }) => audit.auditKey);
        return Promise.resolve(codings.filter(({ auditKey }) => keys.includes(auditKey)));
      },
    },
    cycleOverview({ authority, cycle }) {
      const counts = selected({ authority, cycle }).map(({ audit, state }) => ({
        ...{ authority: audit.authority, state, count: 1 },
        ageRange: audit.record.header.ageRange ?? null,
      }));
      return Promise.resolve(counts);
    },
    cycles(authority) {
      const found = [...new Set(selected({ authority }).map(({ audit }) => audit.cycle))];
      return Promise.resolve(
        found.map((cycle) => ({ cycle, audits: selected({ authority, cycle }).length })),
      );
    },
    regions: (filter) => {
      const names = selected(filter).flatMap(({ audit }) => audit.region ?? []);
      return Promise.resolve([...new Set(names)].toSorted());
    },
    cycleStamp: ({ authority, cycle }) => Promise.resolve(JSON.stringify(selected({ authority, cycle }))),
    list({ after = "", limit, ...filter }) {
      const all = selected(filter).filter(({ audit }) => audit.auditKey > after);
      const page = all.slice(0, limit);
      const next = all.length > limit ? (page.at(-1)?.audit.auditKey ?? null) : null;
      return Promise.resolve({ audits: page, next });
    },
    count: (filter) => Promise.resolve(selected(filter).length),
    forms: (filter) => {
      const names = selected(filter).map(({ audit }) => JSON.stringify(audit.record.proForma));
      return Promise.resolve([...new Set(names)].map((name) => JSON.parse(name) as FormKey));
    },
    get(auditKey, authority, form) {
      const held = [...audits.values()].find(
        (each) => each.audit.auditKey === auditKey && seen(each, authority) && isOn(each, form),
      );
      return Promise.resolve(held ?? null);
    },
    withdraw(auditKey, by) {
      const all = [...audits.values()].filter(
        ({ audit }) => audit.auditKey === auditKey && audit.authority === by.authority,
      );
      if (all.length === 0) return Promise.resolve("not-there");
      for (const { audit } of all) log.push(eventOf("withdrawn", by, audit));
      const live = all.filter(({ state }) => state !== "withdrawn");
      for (const held of live)
        audits.set(nameOf(held.audit), { ...held, audit: emptied(held.audit), state: "withdrawn" });
      return Promise.resolve(live.length === 0 ? "unchanged" : "withdrawn");
    },
    gradeDistribution: (filter) =>
      Promise.resolve(
        tally(
          counted(filter).flatMap(({ audit }) =>
            Object.entries(audit.record.judgements).map(([section, { grade }]) => ({
              ...countedUnder(audit),
              section,
              grade: grade ?? "",
            })),
          ),
        ),
      ),
    answerRates: (filter) =>
      Promise.resolve(
        tally(
          counted(filter).flatMap(({ audit }) =>
            Object.entries(audit.record.answers).map(([question, { answer }]) => ({
              ...countedUnder(audit),
              question,
              field: "answer",
              answer: answer ?? "",
            })),
          ),
        ),
      ),
    note(event) {
      log.push(logEvent(event));
      return Promise.resolve();
    },
    verifyLog: () =>
      Promise.resolve({
        entries: log.length,
        brokenAt: null,
        head: { number: log.length, hash: "" },
        problems: [],
      }),
    hashOfEntry: () => Promise.resolve(null),
    tokens: {
      add({ at, ...token }) {
        tokens.set(token.id, { ...token, createdAt: at, revokedAt: null });
        return Promise.resolve();
      },
      list: () => Promise.resolve([...tokens.values()].map((token) => ({ ...token, secretHash: undefined }))),
      find: (id) => {
        const token = tokens.get(id);
        const latestMoment = log.map(({ at }) => at).reduce((one, at) => (one > at ? one : at), "");
        return Promise.resolve(token ? { ...token, latestMoment } : null);
      },
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

function nameOf({ auditKey, authority, record }: CollatedAudit): string {
  return JSON.stringify([auditKey, authority, record.proForma.id, record.proForma.version]);
}

function eventOf(what: LogNote["what"], by: Actor, audit: CollatedAudit): LogEvent {
  const { auditKey, revision } = audit;
  return logEvent({ ...by, what, auditKey, revision, digest: sha256Of(canonicalJson(audit)) });
}

function emptied(audit: CollatedAudit): CollatedAudit {
  const { auditKey, revision, savedAt, authority, region, cycle, completedOn, record } = audit;
  const { proForma } = record;
  return withdrawnAudit({ auditKey, revision, savedAt, authority, region, cycle, completedOn, proForma });
}

function countedUnder({ authority, cycle, record: { proForma } }: CollatedAudit) {
  return { authority, cycle, form: proForma.id, formVersion: proForma.version };
}

function tally<Group extends object>(groups: readonly Group[]): readonly (Group & { count: number })[] {
  const counts = new Map<string, Group & { count: number }>();
  for (const group of groups) {
    const key = JSON.stringify(group);
    counts.set(key, { ...group, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
