import type { AuditRecord } from "../../src/audit/audit-record.ts";
import { recordSchemaOf } from "../../src/audit/record-schema.ts";
import type { RecordValue } from "../../src/audit/record-values.ts";
import { treeOf, type FormValue, type Owner } from "../../src/proforma/form-tree.ts";
import type { Form } from "../../src/proforma/form.ts";

/** Values by their place; beside a place, `<place>AsWritten` is what was written instead of a value. */
export type ValuesByPlace = Readonly<Record<string, RecordValue>>;

type Entry = Record<string, RecordValue>;

/**
 * The record of any form with these values at their places, blank elsewhere.
 * @throws when a place is none of the form's or the record is none of its records: a wrong test.
 */
export function recordOfForm(form: Form, values: ValuesByPlace): AuditRecord {
  const tree = treeOf(form);
  const record: Record<string, unknown> = {
    schemaVersion: 1,
    proForma: { id: form.id, version: form.version },
    ...{ header: {}, answers: {}, judgements: {}, local: [], reasons: [] },
    ...Object.fromEntries(form.parts.filter(({ kind }) => kind === "list").map(({ id }) => [id, []])),
  };
  for (const value of tree.values) entryOf(record, value.owner)[value.definition.id] = null;
  for (const [place, value] of Object.entries(values)) {
    const at = tree.at(place) ?? tree.at(place.replace(/AsWritten$/u, ""));
    if (at === null) throw new Error(`The form ${form.id} has no place ${place}.`);
    const entry = entryOf(record, at.owner);
    if (at.owner.kind === "list-row") fillRow(entry, tree.listRow(at.owner.part, at.owner.number));
    const { id } = at.definition;
    if (at.place === place) entry[id] = value;
    else entry[id === "answer" || id === "grade" ? "asWritten" : `${id}AsWritten`] = value;
  }
  // The record type in TypeScript is that of the first form; the schema is of this one.
  return recordSchemaOf(form).parse(record) as unknown as AuditRecord;
}

function fillRow(entry: Entry, values: readonly FormValue[]): void {
  for (const { definition } of values) entry[definition.id] ??= null;
}

/** The entry of an owner, made where there is none. */
function entryOf(record: Record<string, unknown>, owner: Owner): Entry {
  // Made above and below as objects of entries.
  const group = (name: string) => record[name] as Record<string, Entry>;
  switch (owner.kind) {
    case "fields":
      return record.header as Entry;
    case "row":
      return (group("answers")[owner.row.id] ??= {});
    case "judgement":
      return (group("judgements")[owner.part.id] ??= {});
    case "list-row": {
      const rows = record[owner.part.id] as Entry[];
      while (rows.length < owner.number) rows.push({});
      return rows[owner.number - 1] ?? {};
    }
    case "prompt":
      return record as Entry;
  }
}

/** An audit on any form that is answered throughout, with nothing that a check should find. */
export function completeValues(form: Form): ValuesByPlace {
  const tree = treeOf(form);
  const { values, lists } = tree;
  // Not every answer is the same, as a form has them that was filled in quickly.
  const odd = values.find(({ definition }) => definition.means === "answer");
  const kind = new Map(values.map((value) => [value.place, answerFor(value)]));
  const isAbout = ({ owner }: FormValue) => {
    if (owner.kind !== "row" && owner.kind !== "judgement") return true;
    const { appliesTo } = owner.part;
    return appliesTo === undefined || appliesTo.is.includes(String(kind.get(appliesTo.at)));
  };
  return Object.fromEntries(
    [...values, ...lists.flatMap((list) => tree.listRow(list, 1))]
      .filter(isAbout)
      .map((value) => [value.place, value === odd ? (value.choices.at(-1) ?? null) : answerFor(value)]),
  );
}

function answerFor({ owner, definition, scale, choices }: FormValue): RecordValue {
  const about = owner.kind === "row" ? owner.row.title : owner.part.title.toLowerCase();
  switch (definition.means) {
    case "authority":
      return "Northborough";
    case "child-reference":
      return "NB-26A-03";
    case "team":
      return "Looked after children team 2";
    case "role":
      return "Team manager";
    case "initials":
      return owner.kind === "row" ? `${String.fromCharCode(65 + owner.part.rows.indexOf(owner.row))}K` : "PK";
    case "age-band":
      return choices[1] ?? null;
    case "audit-date":
      return "2026-11-20";
    case "event-date":
      return "2026-11-02";
    case "due-date":
      return "2027-03-31";
    case "owner":
      return "Team manager";
    case "area":
      return "Contingency planning";
    case "action":
      return "Team manager to add a second plan to the care plan.";
    case "focus":
      return scale?.values.find(({ asksForAction }) => asksForAction)?.value ?? null;
    case "answer":
    case "grade":
      return scale?.values.findLast(({ counts }) => counts === "for")?.value ?? null;
    default:
      if (definition.type === "choice") return choices[0] ?? null;
      if (definition.type === "date") return "2026-11-02";
      if (definition.type === "number") return 3;
      if (definition.type === "tick") return true;
      return definition.type === "choices"
        ? choices.slice(0, 1)
        : `The file was read for ${about}, ${definition.title}; the minutes agree.`;
  }
}
