import type { AuditRecord } from "../audit/audit-record.ts";
import { valueOf } from "../audit/record-values.ts";
import type { CaseTable } from "../case-list/read-case-table.ts";
import { caseDate, type CaseDateMeaning } from "../checks/engine/case-dates.ts";
import { treeOf } from "../proforma/form-tree.ts";
import type { Form, Meaning } from "../proforma/form.ts";

/** An audit whose dates the tracker follows. */
export interface TrackedAudit {
  /** What a person calls it, such as the name of its file. */
  readonly name: string;
  readonly record: AuditRecord;
  readonly form: Form;
}

const datesKept: readonly (readonly [heading: string, means: CaseDateMeaning])[] = [
  ["entry", "care-start"],
  ["review 1", "first-review"],
  ["review 2", "second-review"],
];

const saidOfChild: readonly (readonly [heading: string, means: Meaning])[] = [
  ["reference", "child-reference"],
  ["age group", "age-band"],
  ["team", "team"],
];

/** The dates that are kept in audits, as a list that a case system could have exported: one row for each audit. */
export function listOfAudits(audits: readonly TrackedAudit[]): CaseTable {
  const headings = [...saidOfChild, ...datesKept].map(([heading]) => heading);
  const rows = audits.map(({ name, record, form }, index) => ({
    number: index + 2,
    name,
    cells: [
      ...saidOfChild.map(([, means]) => textOf(record, form, means)),
      ...datesKept.map(([, means]) => caseDate({ record, form }, means)?.date ?? ""),
    ],
  }));
  return { headings, rows };
}

function textOf(record: AuditRecord, form: Form, means: Meaning): string {
  const [value] = treeOf(form).meaning(means);
  const written = value === undefined ? null : valueOf(record, value);
  return typeof written === "string" ? written.trim() : "";
}
