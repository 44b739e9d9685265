import { authorityName } from "../../authorities/find-authority.ts";
import type { HeldAudit } from "../../collation/list-row.ts";
import type { OutcomeAudit } from "../../outcomes/outcome-audit.ts";
import type { Form } from "../../proforma/form.ts";
import type { AuditStore } from "../store/audit-store.ts";

/** The audits of a cycle as outcomes count them, and the regions that they name. */
export interface CycleAudits {
  readonly audits: readonly OutcomeAudit[];
  readonly regions: readonly string[];
}

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
  const audits: OutcomeAudit[] = [];
  const regions = new Set<string>();
  const { id, version } = form;
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<AuditStore["list"]>> = await store.list({
      ...{ authority, cycle, form: { id, version }, limit: pageSize },
      ...(after !== null && { after }),
    });
    for (const held of page.audits) {
      audits.push(auditOf(held));
      if (held.audit.region !== null) regions.add(held.audit.region);
    }
    after = page.next;
  } while (after !== null);
  return { audits, regions: [...regions].toSorted() };
}

const pageSize = 200;

function auditOf({ audit, state }: HeldAudit): OutcomeAudit {
  const { record, authority, cycle } = audit;
  return { record, authority: authorityName(authority), cycle, state };
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
