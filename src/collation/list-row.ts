import type { ProForma } from "../proforma/pro-forma.ts";
import type { CollatedAudit, ListState } from "./collated-audit.ts";

/** A value in one cell of the list. Dates are ISO. */
export type Cell = string | number | null;

/** One column of the list, as every carrier has it. */
export interface Column {
  /** ASCII without blanks, as SharePoint keeps names: never renamed. */
  readonly name: string;
  readonly title: string;
  readonly kind: "key" | "text" | "choice" | "count" | "date" | "moment" | "json";
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

/** The columns of the list for a pro forma, in their order. The JSON column holds the whole of it. */
export function listColumns(proForma: ProForma): readonly Column[] {
  return columnsOf(proForma);
}

/** The cells of one row by the names of its columns. */
export function rowOf(held: HeldAudit, proForma: ProForma): Readonly<Record<string, Cell>> {
  return Object.fromEntries(columnsOf(proForma).map(({ name, valueOf }) => [name, valueOf(held)]));
}

function columnsOf(proForma: ProForma): readonly ColumnWithValue[] {
  const [evidence] = proForma.sections
    .filter(({ judgement }) => judgement === null)
    .flatMap(({ questions }) => questions);
  const grades = proForma.grades.map(({ value }) => value);
  return [
    text("AuditKey", "Audit", "key", ({ audit }) => audit.auditKey),
    text("Revision", "Revision", "count", ({ audit }) => audit.revision),
    text("SavedAt", "Saved at", "moment", ({ audit }) => audit.savedAt),
    {
      ...text("State", "State", "choice", ({ state }) => state),
      choices: ["received", "queried", "approved", "superseded", "withdrawn"],
      indexed: true,
    },
    { ...text("Authority", "Authority", "text", ({ audit }) => audit.authority), indexed: true },
    text("Region", "Region", "text", ({ audit }) => audit.region),
    { ...text("Cycle", "Cycle", "text", ({ audit }) => audit.cycle), indexed: true },
    {
      ...text("AgeRange", "Age range", "choice", ({ audit }) => audit.record.header.ageRange ?? null),
      choices: proForma.ageRanges.map(({ value }) => value),
    },
    text("ChildRef", "Child's reference", "text", ({ audit }) => audit.record.header.childId ?? null),
    text("Team", "Team", "text", ({ audit }) => audit.record.header.team ?? null),
    text("FormVersion", "Pro forma", "text", ({ audit }) => audit.record.proForma.version),
    ...(evidence
      ? [
          {
            ...text("Evidence", "Permanency plan achieved", "choice", ({ audit }) => {
              return audit.record.answers[evidence.id]?.answer ?? null;
            }),
            choices: proForma.answers.map(({ value }) => value),
          },
        ]
      : []),
    ...proForma.sections
      .filter(({ judgement }) => judgement !== null)
      .map(({ id, title }): ColumnWithValue => ({
        ...text(`Grade${inPascalCase(id)}`, `Grade: ${title}`, "choice", ({ audit }) => {
          return audit.record.judgements[id]?.grade ?? null;
        }),
        choices: grades,
      })),
    text("YesCount", "Yes", "count", ({ audit }) => audit.counts.yes),
    text("NoCount", "No", "count", ({ audit }) => audit.counts.no),
    text("NotApplicableCount", "Not applicable", "count", ({ audit }) => audit.counts.notApplicable),
    text("WaivedCount", "Findings waived", "count", ({ audit }) => audit.counts.waived),
    { ...text("CompletedOn", "Completed on", "date", ({ audit }) => audit.completedOn), indexed: true },
    text("AuditJson", "Whole audit (JSON)", "json", ({ audit }) => JSON.stringify(audit)),
  ];
}

function text(
  name: string,
  title: string,
  kind: Column["kind"],
  valueOf: ColumnWithValue["valueOf"],
): ColumnWithValue {
  return { name, title, kind, valueOf };
}

/** "care-plan" as CarePlan. */
function inPascalCase(id: string): string {
  return id
    .split(/[^a-zA-Z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}
