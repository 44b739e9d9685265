import { authorityName } from "../../authorities/find-authority.ts";
import type { HeldAudit } from "../../collation/list-row.ts";
import { chooseAudits, type ChosenAudits, type OutcomeAudit } from "../../outcomes/outcome-audit.ts";
import type { Form } from "../../proforma/form.ts";
import type { AuditStore } from "../store/audit-store.ts";

/** The audits of a cycle as outcomes count them, and the regions that they name. */
export interface CycleAudits {
  readonly audits: readonly AuditOfRegion[];
  readonly regions: readonly string[];
}

type AuditOfRegion = OutcomeAudit & { readonly region: string | null };

export interface CycleToRead {
  /** Null for all authorities. */
  readonly authority: string | null;
  readonly cycle: string;
  readonly form: Form;
}

/** Reads every audit of a cycle on one form. */
export async function readCycle(
  store: AuditStore,
  { authority, cycle, form }: CycleToRead,
): Promise<CycleAudits> {
  const audits: AuditOfRegion[] = [];
  const { id, version } = form;
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<AuditStore["list"]>> = await store.list({
      ...{ authority, cycle, form: { id, version }, limit: pageSize },
      ...(after !== null && { after }),
    });
    audits.push(...page.audits.map(auditOf));
    after = page.next;
  } while (after !== null);
  return { audits, regions: [...new Set(audits.flatMap(({ region }) => region ?? []))].toSorted() };
}

const pageSize = 200;

function auditOf({ audit, state }: HeldAudit): AuditOfRegion {
  const { record, authority, cycle, region } = audit;
  return { record, authority: authorityName(authority), cycle, state, region };
}

/**
 * The audits of one region that count. Where the list has several regions, an audit that names none is left out, as nobody can
 * tell whose it is.
 */
export function chooseOfRegion(
  { audits, regions }: CycleAudits,
  region: string,
  of: { readonly form: Form; readonly cycle: string },
): ChosenAudits {
  const isOnly = regions.length < 2;
  const chosen = chooseAudits(
    audits.filter((audit) => audit.region === region || (isOnly && audit.region === null)),
    of,
  );
  const nameless = isOnly ? 0 : audits.filter((audit) => audit.region === null).length;
  if (nameless === 0) return chosen;
  return { ...chosen, leftOut: [...chosen.leftOut, { count: nameless, why: "it names no region" }] };
}

/** Values that were worked out from a cycle, kept until an audit of it changes. */
export class KeptOutcomes<Value> {
  readonly #kept = new Map<string, { readonly stamp: string; readonly value: Value }>();

  /** @param stamp changes whenever the value would */
  async get(key: string, stamp: string, make: () => Promise<Value>): Promise<Value> {
    const known = this.#kept.get(key);
    this.#kept.delete(key);
    const value = known?.stamp === stamp ? known.value : await make();
    this.#kept.set(key, { stamp, value });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > maxKept && oldest !== undefined) this.#kept.delete(oldest);
    return value;
  }
}

/** An outcome of a region takes some 100 KB. */
const maxKept = 100;
