import * as z from "zod/mini";
import type { Problem, Result } from "../result.ts";
import { waitBefore } from "./back-off.ts";
import { auditKeySchema, collatedAuditSchema, type CollatedAudit } from "./collated-audit.ts";
import {
  sameChildChoices,
  type CollationList,
  type ListProblem,
  type SameChildAudit,
  type SameChildChoice,
  type Sent,
} from "./collation-list.ts";
import { compareEditions } from "./edition.ts";

/**
 * An audit that a person has sent and that a list has not acknowledged yet, as stores keep it. Entries that earlier versions
 * stored have no `toName`, `sameChild` and `other`, and `to` is the name of the list.
 */
export const waitingSendSchema = z.pipe(
  z.strictObject({
    audit: collatedAuditSchema,
    /** The id of the list. */
    to: z.string(),
    /** What people call the list. */
    toName: z.optional(z.string()),
    /** What the person calls the audit: the name of its file. */
    title: z.string(),
    /** UTC: when the person sent it. */
    since: z.string(),
    attempts: z.int().check(z.minimum(0)),
    /** UTC: it is not tried again before. */
    notBefore: z.string(),
    /** Why it waits; null before the first attempt. */
    problem: z.nullable(z.strictObject({ code: z.string(), message: z.string() })),
    /** False when waiting alone will not help: a person has to do something first. */
    triesByItself: z.boolean(),
    sameChild: z._default(z.enum(sameChildChoices), "refuse"),
    /** The audit that the list has for the same child, where a person has to choose what to do. */
    other: z._default(z.nullable(z.strictObject({ auditKey: auditKeySchema, sentAt: z.string() })), null),
  }),
  z.transform((stored) => ({ ...stored, toName: stored.toName ?? stored.to })),
);

export type WaitingSend = Readonly<z.output<typeof waitingSendSchema>>;

/** Where sends wait over restarts: IndexedDB in a browser, a folder for the command line. */
export interface OutboxStore {
  all(): Promise<readonly WaitingSend[]>;
  /** Replaces what is queued for the same list under the same key. */
  put(waiting: WaitingSend): Promise<void>;
  remove(auditKey: string, to: string): Promise<void>;
  /** Does the work unless another page or program is at it already; null then. */
  exclusively<Value>(work: () => Promise<Value>): Promise<Value | null>;
}

export interface OutboxServices {
  /** UTC. */
  readonly now: () => string;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** What came of one send. */
export type Delivery =
  | { readonly status: "sent"; readonly title: string; readonly sent: Sent; readonly audit: CollatedAudit }
  | { readonly status: "waiting"; readonly title: string; readonly problem: ListProblem }
  /** The list already has this child's audit: a person chooses whether to replace it or to keep both. */
  | {
      readonly status: "asks";
      readonly title: string;
      readonly problem: ListProblem;
      readonly other: SameChildAudit;
      readonly audit: CollatedAudit;
    }
  /** The list will not take it as it is: it waits no longer. */
  | { readonly status: "refused"; readonly title: string; readonly problem: ListProblem };

/** Trouble after which the same audit would be refused again: its author has to change something. */
const refusals: readonly string[] = [
  "list-audit-blocked",
  "list-other-authority",
  "list-row-too-large",
  // As the collation service says it.
  "audit-blocked",
  "other-authority",
  "audit-too-large",
  "pro-forma-unknown",
  "request-malformed",
];

/** Whether an audit waits for this list. @param list null where none is set up. */
export function isFor({ to }: WaitingSend, list: Pick<CollationList, "id" | "formerId"> | null): boolean {
  return list !== null && (to === list.id || to === list.formerId);
}

/**
 * Whether an earlier version kept only the name of the list: of a file, whose folder is not known any more. It is sent nowhere,
 * as two folders can have files of the same name.
 */
export function isListUnknown({ to }: WaitingSend): boolean {
  return !/^(file|service|microsoft-list|memory):|^https?:|^Microsoft List on /.test(to);
}

/**
 * Sends that outlive a lost line and a restart. An audit is put down before it is tried and taken out once the list has
 * acknowledged it; as a list takes an audit once however often it comes, nothing is lost and nothing is there twice.
 */
export class Outbox {
  readonly #store: OutboxStore;
  readonly #services: OutboxServices;

  constructor(store: OutboxStore, services: OutboxServices) {
    this.#store = store;
    this.#services = services;
  }

  waiting(): Promise<readonly WaitingSend[]> {
    return this.#store.all();
  }

  /**
   * Puts an audit down and tries it at once. An older edition that still waits makes way for it. Where the list asks what to do,
   * nothing waits: the person who sends it is there to answer.
   */
  async send(
    list: CollationList,
    audit: CollatedAudit,
    title: string,
    sameChild: SameChildChoice = "refuse",
  ): Promise<Delivery> {
    await this.#adopt(list);
    const delivery = await this.#attempt(list, await this.#putDown(list, audit, title, sameChild));
    if (delivery.status === "asks") await this.forget(audit.auditKey, list.id);
    return delivery;
  }

  /**
   * Tries what is queued for this list: what is due, or all of it when a person asks for it. Where the list asks what to do, the audit
   * goes on waiting for the answer.
   * @param sameChild the answer for all that waits; what each was sent with where nobody gives one.
   * @returns null when another page or program is at it.
   */
  deliver(
    list: CollationList,
    which: "due" | "all",
    sameChild?: SameChildChoice,
  ): Promise<readonly Delivery[] | null> {
    return this.#store.exclusively(async () => {
      await this.#adopt(list);
      const deliveries: Delivery[] = [];
      for (const waiting of await this.#store.all()) {
        if (waiting.to !== list.id) continue;
        const isDue =
          waiting.triesByItself && Date.parse(waiting.notBefore) <= Date.parse(this.#services.now());
        if (which !== "all" && !isDue) continue;
        deliveries.push(await this.#attempt(list, sameChild ? { ...waiting, sameChild } : waiting));
      }
      return deliveries;
    });
  }

  /** Gives the answer to what the list asked about an audit that waits, and tries it at once. */
  answer(list: CollationList, waiting: WaitingSend, sameChild: SameChildChoice): Promise<Delivery> {
    return this.#attempt(list, { ...waiting, sameChild });
  }

  /** Gives up a send that waits. */
  forget(auditKey: string, to: string): Promise<void> {
    return this.#store.remove(auditKey, to);
  }

  /** Takes over what an earlier version put down for the list by its name, where that can mean no other list. */
  async #adopt({ id, formerId, name }: CollationList): Promise<void> {
    if (formerId === undefined) return;
    for (const waiting of await this.#store.all()) {
      if (waiting.to !== formerId) continue;
      await this.#store.put({ ...waiting, to: id, toName: name });
      await this.#store.remove(waiting.audit.auditKey, formerId);
    }
  }

  async #putDown(
    { id, name }: CollationList,
    audit: CollatedAudit,
    title: string,
    sameChild: SameChildChoice,
  ): Promise<WaitingSend> {
    const before = await this.#waitingFor(audit.auditKey, id);
    if (before && compareEditions(before.audit, audit) > 0) return { ...before, sameChild };
    const now = this.#services.now();
    const waiting: WaitingSend = {
      audit,
      to: id,
      toName: name,
      title,
      since: now,
      attempts: 0,
      notBefore: now,
      problem: null,
      triesByItself: true,
      sameChild,
      other: null,
    };
    await this.#store.put(waiting);
    return waiting;
  }

  async #attempt(list: CollationList, waiting: WaitingSend): Promise<Delivery> {
    const { audit, title, sameChild } = waiting;
    const sent: Result<Sent, ListProblem> = await list.send(audit, { sameChild });
    if (sent.ok) {
      await this.#takeOut(waiting);
      return { status: "sent", title, sent: sent.value, audit };
    }
    const { problem } = sent;
    if (refusals.includes(problem.code)) {
      await this.#takeOut(waiting);
      return { status: "refused", title, problem };
    }
    if (await this.#isNewest(waiting)) await this.#store.put(this.#later(waiting, problem));
    const { other } = problem;
    return other ? { status: "asks", title, problem, other, audit } : { status: "waiting", title, problem };
  }

  async #takeOut(waiting: WaitingSend): Promise<void> {
    if (await this.#isNewest(waiting)) await this.forget(waiting.audit.auditKey, waiting.to);
  }

  /** False when a newer edition was put down while this one was on its way. */
  async #isNewest({ audit, to }: WaitingSend): Promise<boolean> {
    const now = await this.#waitingFor(audit.auditKey, to);
    return !now || compareEditions(now.audit, audit) <= 0;
  }

  async #waitingFor(auditKey: string, to: string): Promise<WaitingSend | undefined> {
    return (await this.#store.all()).find((each) => each.to === to && each.audit.auditKey === auditKey);
  }

  #later(waiting: WaitingSend, problem: ListProblem): WaitingSend {
    const attempts = waiting.attempts + 1;
    const seconds = waitBefore(attempts, {
      random: this.#services.random,
      retryAfterSeconds: problem.retryAfterSeconds ?? null,
    });
    const notBefore = new Date(Date.parse(this.#services.now()) + seconds * 1000).toISOString();
    const { code, message } = problem;
    return {
      ...waiting,
      attempts,
      notBefore,
      problem: { code, message } satisfies Problem,
      triesByItself: problem.retry === "later",
      other: problem.other ?? null,
    };
  }
}
