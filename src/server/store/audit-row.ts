import type { AuditRecord } from "../../audit/audit-record.ts";
import { entryOf, valueOf, valuesInRecord } from "../../audit/record-values.ts";
import type { CollatedAudit } from "../../collation/collated-audit.ts";
import { sameChildKey } from "../../collation/same-child.ts";
import { textMeaning } from "../../audit/record-values.ts";
import type { FormValue, Owner } from "../../proforma/form-tree.ts";
import type { Form, Meaning } from "../../proforma/form.ts";
import { storable, storableOrNull } from "./storable.ts";
import type { ActionTable, AuditTable, ChoiceTable, ValueTable } from "./tables.ts";

/** An audit as it goes into the tables. */
export interface AuditRows {
  readonly audit: Omit<AuditTable, "id">;
  readonly values: Readonly<Record<ValueTableName, readonly Value[]>>;
  readonly choices: readonly Choice[];
  readonly actions: readonly Cell[];
}

export const valueTables = ["judgement", "answer", "text"] as const;
export type ValueTableName = (typeof valueTables)[number];
export type Value = Omit<ValueTable, "audit_id">;
export type Choice = Omit<ChoiceTable, "audit_id">;
export type Cell = Omit<ActionTable, "audit_id">;

/** Where an audit is filed, which its document does not say. */
export interface Filing {
  /** Of the credential, whatever the document says. */
  readonly authority: string;
  /** UTC. */
  readonly receivedAt: string;
}

/** The columns that only those who know the form can fill. */
export const formColumns = [
  "child_key",
  "child_ref",
  "age_range",
  "team",
] as const satisfies readonly (keyof AuditTable)[];

/**
 * Makes the rows of an audit, all of which follow from its document and form.
 * @param document its canonical JSON, of which `digest` is taken.
 * @param form null where it is unknown: then only the particulars are read from the document.
 */
export function rowsOfAudit(
  audit: CollatedAudit,
  { authority, receivedAt }: Filing,
  { document, digest }: { readonly document: string; readonly digest: string },
  form: Form | null,
): AuditRows {
  const { record, counts } = audit;
  const meaning = (means: Meaning) => (form ? storableOrNull(textMeaning(record, form, means)) : null);
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
      child_key: form ? sameChildKey(audit, [form]) : null,
      child_ref: meaning("child-reference"),
      age_range: meaning("age-band"),
      team: meaning("team"),
      yes_count: counts.yes,
      no_count: counts.no,
      not_applicable_count: counts.notApplicable,
      waived_count: counts.waived,
      digest,
      document,
    },
    ...(form ? valuesOfForm(record, form) : { values: noValues, choices: [], actions: [] }),
  };
}

const noValues: AuditRows["values"] = { judgement: [], answer: [], text: [] };

function valuesOfForm(record: AuditRecord, form: Form): Omit<AuditRows, "audit"> {
  const values: Record<ValueTableName, Value[]> = { judgement: [], answer: [], text: [] };
  const choices: Choice[] = [];
  const actions: Cell[] = [];
  for (const formValue of valuesInRecord(form, record)) {
    const { owner, definition } = formValue;
    if (!isForTables(formValue) || entryOf(record, owner)[definition.id] === undefined) continue;
    const given = valueOf(record, formValue);
    const name = nameInTables(formValue);
    if (typeof given === "object" && given !== null) {
      const chosen = [...new Set(given)].map((value) => ({ ...name, value: storable(value) }));
      choices.push(...chosen.map((choice) => withRow(choice, owner)));
      continue;
    }
    const value = textInTables(given);
    if (owner.kind === "list-row") actions.push({ ...name, value, position: owner.number });
    else if (owner.kind === "row") values.answer.push({ ...name, value });
    else if (owner.kind === "judgement") values.judgement.push({ ...name, value });
    else if (value !== null) values.text.push({ ...name, value });
  }
  return { values, choices, actions };
}

/** Comments and descriptions stay in the document alone, and so do a region's own questions. */
function isForTables({ owner, definition: { means, shared } }: FormValue): boolean {
  if (means === "comment" || means === "description" || shared === "with-comments") return false;
  return owner.kind !== "fields" || !(means !== undefined && inColumns.has(means));
}

/** Fields of the header that have a column of the audit, or none because they tell who somebody is. */
const inColumns: ReadonlySet<Meaning> = new Set([
  ...(["authority", "child-reference", "age-band", "team", "initials"] as const),
]);

/** By the id of what each was given for. */
function nameInTables({ owner, definition }: FormValue): Pick<Value, "owner" | "field"> {
  const field = storable(definition.id);
  switch (owner.kind) {
    case "prompt":
      return { owner: field, field: "text" };
    case "row":
      return { owner: storable(owner.row.id), field };
    case "fields":
    case "judgement":
    case "list-row":
      return { owner: storable(owner.part.id), field };
  }
}

function withRow(choice: Choice, owner: Owner): Choice {
  return owner.kind === "list-row" ? { ...choice, owner: `${choice.owner}/${owner.number}` } : choice;
}

function textInTables(value: string | number | boolean | null): string | null {
  if (typeof value === "boolean") return value ? "Yes" : "No";
  return value === null ? null : storable(`${value}`);
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
