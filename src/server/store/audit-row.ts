import type { CollatedAudit } from "../../collation/collated-audit.ts";
import { factorsPlace } from "../../audit/place.ts";
import { sameChildKey } from "../../collation/same-child.ts";
import { storable, storableOrNull } from "./storable.ts";
import type { ActionTable, AuditTable, ValueTable } from "./tables.ts";

/** An audit as it goes into the tables. */
export interface AuditRows {
  readonly audit: Omit<AuditTable, "id">;
  readonly values: Readonly<Record<ValueTableName, readonly Value[]>>;
  readonly actions: readonly Cell[];
}

export const valueTables = ["judgement", "answer", "text"] as const;
export type ValueTableName = (typeof valueTables)[number];
export type Value = Omit<ValueTable, "audit_id">;
export type Cell = Omit<ActionTable, "audit_id">;

/** Where an audit is filed, which its document does not say. */
export interface Filing {
  /** Of the credential, whatever the document says. */
  readonly authority: string;
  /** UTC. */
  readonly receivedAt: string;
}

/**
 * Makes the rows of an audit, all of which follow from its document.
 * @param document its canonical JSON, of which `digest` is taken.
 */
export function rowsOfAudit(
  audit: CollatedAudit,
  { authority, receivedAt }: Filing,
  { document, digest }: { readonly document: string; readonly digest: string },
): AuditRows {
  const { record, counts } = audit;
  return {
    audit: {
      audit_key: audit.auditKey,
      authority: storable(authority),
      region: storableOrNull(audit.region),
      cycle: storable(audit.cycle),
      form_id: storable(record.proForma.id),
      form_version: storable(record.proForma.version),
      state: audit.state,
      revision: audit.revision,
      saved_at: audit.savedAt,
      completed_on: audit.completedOn,
      received_at: receivedAt,
      child_key: sameChildKey(audit),
      child_ref: storableOrNull(record.header.childId),
      age_range: storableOrNull(record.header.ageRange),
      team: storableOrNull(record.header.team),
      yes_count: counts.yes,
      no_count: counts.no,
      not_applicable_count: counts.notApplicable,
      waived_count: counts.waived,
      digest,
      document,
    },
    values: {
      judgement: valuesOf(record.judgements),
      answer: valuesOf(record.answers),
      text: record.factors === null ? [] : [{ ...ownPlace, value: storable(record.factors) }],
    },
    actions: record.actions.flatMap((action, index) =>
      valuesAt("actions", action).map((value) => ({ ...value, position: index + 1 })),
    ),
  };
}

const ownPlace = { owner: factorsPlace, field: "text" } as const;

/** By the id of what each was given for. Comments stay in the document alone, and so do a region's own questions. */
function valuesOf(entries: Readonly<Record<string, object>>): readonly Value[] {
  return Object.entries(entries).flatMap(([owner, entry]) => valuesAt(storable(owner), entry));
}

/** The columns of an entry that have a choice, text or date; not what is said about them. */
function valuesAt(owner: string, entry: object): readonly Value[] {
  return Object.entries(entry).flatMap(([field, value]: [string, unknown]): readonly Value[] => {
    if (/^comment$|asWritten$/i.test(field)) return [];
    if (value === null) return [{ owner, field: storable(field), value: null }];
    return typeof value === "string" ? [{ owner, field: storable(field), value: storable(value) }] : [];
  });
}

/** What remains of an audit that was withdrawn: where it was filed and which version it was. */
export type Remains = Pick<
  CollatedAudit,
  "auditKey" | "revision" | "savedAt" | "authority" | "region" | "cycle" | "completedOn"
> &
  Pick<CollatedAudit["record"], "proForma">;

/** A withdrawn audit as lists show it: without any of its content. */
export function withdrawnAudit({ proForma, ...remains }: Remains): CollatedAudit {
  return {
    ...remains,
    schemaVersion: 1,
    state: "received",
    counts: { yes: 0, no: 0, notApplicable: 0, waived: 0 },
    sharing: { policy: "withdrawn", withheld: [] },
    record: {
      schemaVersion: 1,
      proForma,
      header: {},
      answers: {},
      judgements: {},
      actions: [],
      factors: null,
      local: [],
      reasons: [],
    },
  };
}

/** The columns that a withdrawn audit loses. */
export const emptied = {
  state: "withdrawn",
  child_key: null,
  child_ref: null,
  age_range: null,
  team: null,
  yes_count: 0,
  no_count: 0,
  not_applicable_count: 0,
  waived_count: 0,
  document: null,
} as const satisfies Partial<AuditTable>;
