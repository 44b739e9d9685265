import type { AuditRecord } from "../audit/audit-record.ts";
import { localPlace, type Place } from "../audit/place.ts";
import { asWrittenKey, rowsOf, type RecordEntry, type RecordValue } from "../audit/record-values.ts";
import { treeOf, type FormValue } from "../proforma/form-tree.ts";
import type { Form } from "../proforma/form.ts";
import { mayShareAsWritten, treatmentOf } from "./how-shared.ts";
import type { SharingPolicy } from "./sharing-policy.ts";

/** A record with less in it, and the places whose value it lacks though the document has one. */
export interface RedactedRecord {
  readonly shared: AuditRecord;
  readonly withheld: readonly Place[];
}

/**
 * Leaves out of a record what the form and the sharing policy do not let go (`treatmentOf`). Members that the form does not
 * have are left out too. Where the audit was sent before is nobody else's business.
 * @param hash makes the keyed hash of a reference.
 */
export function redactRecord(
  record: AuditRecord,
  form: Form,
  policy: SharingPolicy,
  hash: (reference: string) => string,
): RedactedRecord {
  const redactor = new Redactor(policy, hash);
  const { header, rows, judgements } = valuesByOwner(form);
  const sharedHeader = redactor.redact(header, record.header);
  const answers = redactor.redactAll(rows, record.answers);
  const judged = redactor.redactAll(judgements, record.judgements);
  const local = redactor.redactLocal(record.local);
  const { facts, signOffs } = record;
  const shared = {
    schemaVersion: record.schemaVersion,
    ...pick(record, ["auditId", "revision", "savedAt"]),
    proForma: record.proForma,
    header: sharedHeader,
    answers,
    judgements: judged,
    local,
    ...redactLists(redactor, record, form, policy),
    ...redactPrompts(redactor, record, form),
    reasons: policy.reasons ? record.reasons : [],
    ...(policy.facts && facts && { facts }),
    ...(signOffs && { signOffs: signOffs.map((step) => withoutRemarks(step, policy)) }),
  };
  // Each member has the shape that it has in the record that was given.
  return { shared: shared as unknown as AuditRecord, withheld: [...new Set(redactor.withheld)] };
}

/** Takes values out one by one, and notes the place of each. */
class Redactor {
  readonly withheld: Place[] = [];
  readonly #policy: SharingPolicy;
  readonly #hash: (reference: string) => string;

  constructor(policy: SharingPolicy, hash: (reference: string) => string) {
    this.#policy = policy;
    this.#hash = hash;
  }

  /** The entry with what may go. Hashed values are noted last, as they are there after all. */
  redact(values: OwnValues, entry: RecordEntry): RecordEntry {
    const shared: Record<string, RecordValue> = {};
    const hashed: Place[] = [];
    for (const [key, given] of Object.entries(entry)) {
      const value = values.byKey.get(key);
      const written = values.byAsWrittenKey.get(key);
      if (key === "missing" && given === true) shared[key] = true;
      else if (value !== undefined) {
        shared[key] = this.redactValue(value, given ?? null, hashed);
      } else if (written !== undefined && typeof given === "string") {
        if (mayShareAsWritten(written, this.#policy)) shared[key] = given;
        else this.withheld.push(placeAsWritten(written));
      }
    }
    this.withheld.push(...hashed);
    return shared;
  }

  redactValue(value: FormValue, given: RecordValue, hashed: Place[] = this.withheld): RecordValue {
    if (given === null) return null;
    switch (treatmentOf(value, this.#policy)) {
      case "as-it-is":
        return given;
      case "keyed-hash":
        hashed.push(value.place);
        return typeof given === "string" ? this.#hash(given) : null;
      case "left-out":
        (value.definition.means === "child-reference" ? hashed : this.withheld).push(value.place);
        return null;
    }
  }

  redactAll(
    owners: ReadonlyMap<string, OwnValues>,
    entries: Readonly<Record<string, RecordEntry>>,
  ): Readonly<Record<string, RecordEntry>> {
    return Object.fromEntries(
      Object.entries(entries).flatMap(([id, entry]) => {
        const values = owners.get(id);
        return values === undefined ? [] : [[id, this.redact(values, entry)] as const];
      }),
    );
  }

  redactLocal(local: AuditRecord["local"]): AuditRecord["local"] {
    const { localQuestions, comments } = this.#policy;
    return local.flatMap(({ question, comment, asWritten, ...entry }, index) => {
      const place = (value: "question" | "answer" | "comment") => localPlace(index + 1, value);
      const mayGo = comments && localQuestions;
      if (!localQuestions) this.withheld.push(place("question"));
      if (comment !== null && !mayGo) this.withheld.push(place("comment"));
      if (asWritten !== undefined && !comments) this.withheld.push(place("answer"));
      const shared = { ...entry, question, comment: mayGo ? comment : null };
      if (!localQuestions) return [];
      return [comments && asWritten !== undefined ? { ...shared, asWritten } : shared];
    });
  }
}

/** Of a list of which no column goes, no row goes either: how many there are would be told. */
function redactLists(
  redactor: Redactor,
  record: AuditRecord,
  form: Form,
  policy: SharingPolicy,
): Readonly<Record<string, readonly RecordEntry[]>> {
  const tree = treeOf(form);
  return Object.fromEntries(
    tree.lists.map((list) => {
      const rows = rowsOf(record, list.id).map((row, index) =>
        redactor.redact(ownValues(tree.listRow(list, index + 1)), row),
      );
      const goes = tree.listRow(list, 1).some((value) => treatmentOf(value, policy) !== "left-out");
      return [list.id, goes ? rows : []];
    }),
  );
}

function redactPrompts(
  redactor: Redactor,
  record: AuditRecord,
  form: Form,
): Readonly<Record<string, RecordValue>> {
  const prompts = treeOf(form).values.filter(({ owner }) => owner.kind === "prompt");
  const members: RecordEntry = { ...record } as unknown as RecordEntry;
  return Object.fromEntries(
    prompts.map((value) => [
      value.definition.id,
      redactor.redactValue(value, members[value.definition.id] ?? null),
    ]),
  );
}

/** Where what was written instead of a value is: at the value itself, and in the header beside it. */
export function placeAsWritten({ owner, place, definition }: FormValue): Place {
  return owner.kind === "fields" ? `${owner.part.id}/${asWrittenKey(definition.id)}` : place;
}

/** The values of one owner, by their members in its entry. */
interface OwnValues {
  readonly byKey: ReadonlyMap<string, FormValue>;
  readonly byAsWrittenKey: ReadonlyMap<string, FormValue>;
}

interface FormOwners {
  readonly header: OwnValues;
  readonly rows: ReadonlyMap<string, OwnValues>;
  /** By the id of their part, as records have them. */
  readonly judgements: ReadonlyMap<string, OwnValues>;
}

const ownersOfForms = new WeakMap<Form, FormOwners>();

function valuesByOwner(form: Form): FormOwners {
  const known = ownersOfForms.get(form);
  if (known !== undefined) return known;
  const { values } = treeOf(form);
  const owners: FormOwners = {
    header: ownValues(values.filter(({ owner }) => owner.kind === "fields")),
    rows: namedOwners(values, ({ owner }) => (owner.kind === "row" ? owner.row.id : null)),
    judgements: namedOwners(values, ({ owner }) => (owner.kind === "judgement" ? owner.part.id : null)),
  };
  ownersOfForms.set(form, owners);
  return owners;
}

function namedOwners(
  values: readonly FormValue[],
  nameOf: (value: FormValue) => string | null,
): ReadonlyMap<string, OwnValues> {
  const groups = new Map<string, FormValue[]>();
  for (const value of values) {
    const name = nameOf(value);
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), value]);
  }
  return new Map([...groups].map(([name, own]) => [name, ownValues(own)]));
}

function ownValues(values: readonly FormValue[]): OwnValues {
  const withText = values.filter(({ definition }) => definition.type !== "text");
  return {
    byKey: new Map(values.map((value) => [value.definition.id, value])),
    byAsWrittenKey: new Map(withText.map((value) => [asWrittenKey(value.definition.id), value])),
  };
}

function withoutRemarks(
  { remarks, ...step }: NonNullable<AuditRecord["signOffs"]>[number],
  policy: SharingPolicy,
): NonNullable<AuditRecord["signOffs"]>[number] {
  return policy.remarks && remarks !== undefined ? { ...step, remarks } : step;
}

/** Those of the entries that the record has. */
function pick<Key extends keyof AuditRecord>(
  record: AuditRecord,
  keys: readonly Key[],
): Partial<Pick<AuditRecord, Key>> {
  const picked: Partial<Pick<AuditRecord, Key>> = {};
  for (const key of keys) if (record[key] !== undefined) picked[key] = record[key];
  return picked;
}
