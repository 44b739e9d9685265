import type { AuditRecord } from "../audit/audit-record.ts";
import { valueOf } from "../audit/record-values.ts";
import { sha256Of } from "../audit/digest.ts";
import { treeOf, type FormValue } from "../proforma/form-tree.ts";
import type { Form, Meaning } from "../proforma/form.ts";
import { findForm } from "../proforma/registry.ts";
import { valuesCounting, valuesOf, type Scale } from "../proforma/scale.ts";
import type { CollatedAudit, ListState } from "./collated-audit.ts";
import { listStates } from "./collated-audit.ts";
import { answersOf } from "./count-answers.ts";

/** A value in one cell of the list. Dates are ISO. */
export type Cell = string | number | null;

/** One column of the list, as every adapter has it. */
export interface Column {
  /** ASCII without blanks, as SharePoint keeps names: never renamed. */
  readonly name: string;
  readonly title: string;
  readonly kind: "key" | "text" | "choice" | "count" | "number" | "date" | "moment" | "json";
  /** Of a choice, in the order of the form. */
  readonly choices?: readonly string[];
  /** Whether people filter by it: Microsoft Lists refuses to filter by what is not indexed. */
  readonly indexed?: true;
}

/** An audit in a list, with its state there. */
export interface HeldAudit {
  readonly audit: CollatedAudit;
  readonly state: ListState;
  /** UTC: when the list took it, where the list keeps that. */
  readonly sentAt?: string;
}

interface ColumnWithValue extends Column {
  readonly valueOf: (held: HeldAudit) => Cell;
}

/**
 * The columns of a list that has audits on these forms, in their order. What forms have in common has one column; a column of
 * the same name on two forms offers the choices of both. The JSON column holds the whole of an audit.
 */
export function listColumns(forms: readonly Form[]): readonly Column[] {
  const [first = []] = forms.length === 0 ? [columnsOf(null)] : forms.map(columnsOf);
  const columns = new Map<string, Column>(first.map((column) => [column.name, column]));
  for (const column of forms.slice(1).flatMap(columnsOf)) {
    const other = columns.get(column.name);
    columns.set(column.name, other ? joinColumns(other, column) : column);
  }
  return [...columns.values()].toSorted(
    (one, other) => Number(one.kind === "json") - Number(other.kind === "json"),
  );
}

function joinColumns(one: Column, other: Column): Column {
  if (one.kind !== other.kind) return { name: one.name, title: one.title, kind: "text" };
  const choices = [...new Set([...(one.choices ?? []), ...(other.choices ?? [])])];
  return choices.length === 0 ? one : { ...one, choices };
}

/** The cells of one row by the names of its columns. Of a form that is not among these, what all forms have in common. */
export function rowOf(held: HeldAudit, forms: readonly Form[]): Readonly<Record<string, Cell>> {
  const form = findForm(forms, held.audit.record.proForma);
  return Object.fromEntries(columnsOf(form).map(({ name, valueOf: cellOf }) => [name, cellOf(held)]));
}

/** The forms that audits are on, of those known, in the order of these. */
export function formsOf(audits: Iterable<CollatedAudit>, forms: readonly Form[]): readonly Form[] {
  const found = new Set<Form | null>();
  for (const { record } of audits) found.add(findForm(forms, record.proForma));
  return forms.filter((form) => found.has(form));
}

const columnsOfForms = new WeakMap<Form, readonly ColumnWithValue[]>();

function columnsOf(form: Form | null): readonly ColumnWithValue[] {
  const known = form && columnsOfForms.get(form);
  if (known) return known;
  const columns = [...columnsBefore(), ...(form ? columnsOfForm(form) : formColumns), ...columnsAfter(form)];
  if (form) columnsOfForms.set(form, columns);
  return columns;
}

function columnsBefore(): readonly ColumnWithValue[] {
  return [
    column("AuditKey", "Audit", "key", ({ audit }) => audit.auditKey),
    column("Revision", "Revision", "count", ({ audit }) => audit.revision),
    column("SavedAt", "Saved at", "moment", ({ audit }) => audit.savedAt),
    {
      ...column("State", "State", "choice", ({ state }) => state),
      choices: listStates,
      indexed: true,
    },
    { ...column("Authority", "Authority", "text", ({ audit }) => audit.authority), indexed: true },
    column("Region", "Region", "text", ({ audit }) => audit.region),
    { ...column("Cycle", "Cycle", "text", ({ audit }) => audit.cycle), indexed: true },
  ];
}

function columnsAfter(form: Form | null): readonly ColumnWithValue[] {
  const [scale] = form ? answersOf(form).flatMap((value) => value.scale ?? []) : [];
  return [
    column("YesCount", titleOfCount(scale, "for", "Yes"), "count", ({ audit }) => audit.counts.yes),
    column("NoCount", titleOfCount(scale, "against", "No"), "count", ({ audit }) => audit.counts.no),
    column("NotApplicableCount", "Not applicable", "count", ({ audit }) => audit.counts.notApplicable),
    column("WaivedCount", "Findings waived", "count", ({ audit }) => audit.counts.waived),
    { ...column("CompletedOn", "Completed on", "date", ({ audit }) => audit.completedOn), indexed: true },
    column("AuditJson", "Whole audit (JSON)", "json", ({ audit }) => JSON.stringify(audit)),
  ];
}

function titleOfCount(scale: Scale | undefined, side: "for" | "against", otherwise: string): string {
  const values = scale ? valuesCounting(scale, side) : [];
  return values.length === 0 ? otherwise : values.join(", ");
}

const formColumns: readonly ColumnWithValue[] = [
  column("Form", "Form", "text", ({ audit }) => audit.record.proForma.id),
  column("FormVersion", "Pro forma", "text", ({ audit }) => audit.record.proForma.version),
];

/** Fields that have the same column whatever a form calls them. */
const commonFields: readonly { readonly means: Meaning; readonly name: string; readonly title: string }[] = [
  { means: "age-band", name: "AgeRange", title: "Age range" },
  { means: "child-reference", name: "ChildRef", title: "Child's reference" },
  { means: "team", name: "Team", title: "Team" },
];

function columnsOfForm(form: Form): readonly ColumnWithValue[] {
  const { values } = treeOf(form);
  const taken = new Set<FormValue>(treeOf(form).meaning("authority"));
  const common = commonFields.flatMap(({ means, name, title }): readonly ColumnWithValue[] => {
    const [value] = treeOf(form).meaning(means);
    if (value?.owner.kind !== "fields" || value.definition.shared === "never") return [];
    taken.add(value);
    return [columnFor(value, name, title)];
  });
  const own = values
    .filter((value) => !taken.has(value) && isForColumns(value))
    .map((value) => columnFor(value, nameOfColumn(value), titleOfColumn(value)));
  return uniquelyNamed([...common, ...formColumns, ...own]);
}

/** Choices, numbers, dates and ticks that may be shared, and short texts of the header. All else is in the JSON. */
function isForColumns({ owner, definition }: FormValue): boolean {
  const { shared, means, type } = definition;
  if (shared !== "as-it-is" || means === "initials" || means === "child-reference") return false;
  if (owner.kind === "fields") return true;
  if (type === "text" || owner.kind === "prompt") return false;
  // In a section with a grade, the grade speaks for its questions.
  return owner.kind === "judgement" || (owner.kind === "row" && owner.part.judgement === null);
}

function columnFor(value: FormValue, name: string, title: string): ColumnWithValue {
  const base = (kind: Column["kind"]) =>
    column(name, title, kind, ({ audit }) => cellOf(value, audit.record));
  switch (value.definition.type) {
    case "choice":
      return { ...base("choice"), choices: value.scale ? valuesOf(value.scale) : [] };
    case "tick":
      return { ...base("choice"), choices: ticks };
    case "date":
      return base("date");
    case "number":
      return base("number");
    case "text":
    case "choices":
      return base("text");
  }
}

const ticks = ["Yes", "No"] as const;

function cellOf(value: FormValue, record: AuditRecord): Cell {
  const given = valueOf(record, value);
  if (given === null || typeof given === "string" || typeof given === "number") return given;
  if (typeof given === "boolean") return given ? ticks[0] : ticks[1];
  return given.join("; ");
}

/** `GradeCarePlan` for the grade of a section, `Evidence` for the one question of a part, `KeyDataVisit` for one of several. */
function nameOfColumn({ owner, definition }: FormValue): string {
  switch (owner.kind) {
    case "judgement":
      return `${inPascalCase(columnWord(definition))}${inPascalCase(owner.part.id)}`;
    case "row": {
      const row = owner.part.rows.length === 1 ? owner.part.id : owner.row.id;
      return `${inPascalCase(row)}${isAnswer(definition) ? "" : inPascalCase(definition.id)}`;
    }
    default:
      return inPascalCase(definition.id);
  }
}

function titleOfColumn({ owner, definition, title }: FormValue): string {
  switch (owner.kind) {
    case "judgement": {
      const word = columnWord(definition);
      return `${word.charAt(0).toUpperCase()}${word.slice(1)}: ${owner.part.title}`;
    }
    case "row":
      return isAnswer(definition)
        ? (owner.row.listTitle ?? `${owner.part.title}: ${owner.row.title}`)
        : title;
    default:
      return title;
  }
}

function columnWord({ means, id }: FormValue["definition"]): string {
  return means === "grade" ? "grade" : id;
}

function isAnswer({ means }: FormValue["definition"]): boolean {
  return means === "answer";
}

/** SharePoint keeps at most this many characters of a name, and cuts the rest off. */
const maxNameLength = 32;
/** Names of columns that every list has, of files, and of SharePoint itself. */
const reservedNames: ReadonlySet<string> = new Set([
  ...["Id", "Title", "Author", "Editor", "Created", "Modified", "Attachments", "ContentType", "SentAt"],
  ...[...columnsBefore(), ...columnsAfter(null)].map(({ name }) => name),
]);

/** Long names, and those that are taken, end in a fingerprint of the whole name. */
function uniquelyNamed(columns: readonly ColumnWithValue[]): readonly ColumnWithValue[] {
  const names = new Set<string>(reservedNames);
  return columns.map((each) => {
    let name = each.name;
    for (let count = 0; names.has(name) || name.length > maxNameLength || endsLikeLookup(name); count += 1) {
      const mark = sha256Of(`${each.name} ${count}`).slice("sha256-".length, "sha256-".length + 6);
      name = `${each.name.slice(0, maxNameLength - mark.length - 1)}_${mark}`;
    }
    names.add(name);
    return { ...each, name };
  });
}

/** SharePoint takes such endings for columns that refer to people (microsoft-graph-docs-contrib#1457). */
function endsLikeLookup(name: string): boolean {
  return name.endsWith("Id");
}

function column(
  name: string,
  title: string,
  kind: Column["kind"],
  cell: ColumnWithValue["valueOf"],
): ColumnWithValue {
  return { name, title, kind, valueOf: cell };
}

/** "care-plan" as CarePlan. */
function inPascalCase(id: string): string {
  return id
    .split(/[^a-zA-Z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}
