import type { Edition } from "../../outcomes/editions/edition.ts";
import type { Form } from "../../proforma/form.ts";
import { fail, succeed } from "../../result.ts";
import type { Result } from "../../result.ts";
import type { Caller } from "../access/caller.ts";
import { may } from "../access/caller.ts";
import type { Refusal } from "../refuse.ts";
import type { AuditStore } from "../store/audit-store.ts";

/** Whose editions are meant. */
export interface EditionsOf {
  readonly cycle: string;
  readonly form: Form;
  /** Null where the caller named no region. */
  readonly region: string | null;
}

/** Who an edition was made for. Partners see every edition of their region; the public sees those that were made for it. */
export type Readers = "partners" | "public";

export function readersOf(caller: Caller): Readers {
  return may(caller, "region") ? "partners" : "public";
}

/**
 * The editions that a caller may see, by region and number. An authority sees those of its own region, which is the one that its
 * audits name.
 */
export async function editionsFor(
  store: AuditStore,
  caller: Pick<Caller, "authority">,
  { cycle, form: { id, version }, region }: EditionsOf,
  readers: Readers,
): Promise<readonly Edition[]> {
  const own = caller.authority === null ? [] : await regionsOf(store, caller.authority, cycle);
  const editions = await store.editions.list({ cycle, form: { id, version }, region });
  return editions.filter(
    ({ outcome }) =>
      (readers === "partners" || outcome.audience === "public") &&
      (own.length === 0 || own.includes(outcome.region ?? "")),
  );
}

/** An authority that has sent nothing in this cycle yet is where its earlier audits were. */
async function regionsOf(store: AuditStore, authority: string, cycle: string): Promise<readonly string[]> {
  const now = await store.regions({ authority, cycle });
  return now.length > 0 ? now : store.regions({ authority });
}

/**
 * The newest edition that a caller may see, or the one with a number; null where there is none. Fails with `region-needed` where
 * several regions have one.
 */
export function pickEdition(
  editions: readonly Edition[],
  number: number | null = null,
): Result<Edition | null, Refusal> {
  if (new Set(editions.map(({ outcome }) => outcome.region)).size > 1) return fail(regionNeeded);
  const found =
    number === null
      ? editions.at(-1)
      : editions.find(({ outcome: { edition } }) => edition?.number === number);
  return succeed(found ?? null);
}

export const regionNeeded: Refusal = {
  status: 400,
  code: "region-needed",
  message: "There are several regions. Choose one.",
};
