import { valueOf } from "../audit/record-values.ts";
import { titleOfOwner, treeOf, type FormValue } from "../proforma/form-tree.ts";
import type { Form } from "../proforma/form.ts";
import { valuesCounting, valuesOf, type Scale } from "../proforma/scale.ts";
import type { CountTable } from "./disclosure/count-table.ts";
import type { ChosenAudit } from "./outcome-audit.ts";

/** The tables of an outcome, made of the audits: one for each judgement and each question with a choice. */

/** Whether a table of judgements shows two groups or every grade. */
export type GradeColumns = "groups" | "grades";

export interface TableOptions {
  /** Whether there is a row for each age band, or only the totals. */
  readonly byBand: boolean;
  readonly grades: GradeColumns;
}

export function tablesOf(
  form: Form,
  audits: readonly ChosenAudit[],
  options: TableOptions,
): readonly CountTable[] {
  const bands = options.byBand ? bandsOf(form) : [];
  return treeOf(form).values.flatMap((value): readonly CountTable[] => {
    const { owner, scale, definition } = value;
    if (scale === null || definition.type !== "choice") return [];
    if (owner.kind === "judgement") {
      const grouped = options.grades === "groups" ? groupsOf(scale) : null;
      return [
        {
          id: `judgement:${owner.part.id}`,
          title: owner.part.title,
          ...count(value, grouped ?? eachValue(scale, value), bands, audits),
        },
      ];
    }
    if (owner.kind !== "row" || definition.means !== "answer") return [];
    return [
      {
        id: `question:${owner.row.id}`,
        title: titleOfOwner(owner),
        ...count(value, eachValue(scale, value), bands, audits),
      },
    ];
  });
}

/** The age bands of the form, in its order; none where it has no such field. */
export function bandsOf(form: Form): readonly string[] {
  return treeOf(form).meaning("age-band")[0]?.choices ?? [];
}

/** A column of a table, and the values that fall into it. */
interface ColumnOfValues {
  readonly title: string;
  readonly values: readonly string[];
}

function eachValue(_scale: Scale, { choices }: FormValue): readonly ColumnOfValues[] {
  return choices.map((value) => ({ title: value, values: [value] }));
}

/**
 * The two groups of an ordered scale: those that count for and those that count against, "Good or better" and "Below Good".
 * Null where the scale does not fall into two.
 */
export function groupsOf(scale: Scale): readonly ColumnOfValues[] | null {
  const [above, below] = [valuesCounting(scale, "for"), valuesCounting(scale, "against")];
  const lowest = above.at(-1);
  if (!scale.ordered || lowest === undefined || below.length === 0) return null;
  if (above.length + below.length !== valuesOf(scale).length) return null;
  return [
    { title: above.length === 1 ? lowest : `${lowest} or better`, values: above },
    { title: `Below ${lowest}`, values: below },
  ];
}

function count(
  value: FormValue,
  columns: readonly ColumnOfValues[],
  bands: readonly string[],
  audits: readonly ChosenAudit[],
): Pick<CountTable, "rows" | "columns" | "shares"> {
  const shares = new Map<string, number[][]>();
  for (const { authority, band, record } of audits) {
    const given = valueOf(record, value);
    const column = columns.findIndex(({ values }) => typeof given === "string" && values.includes(given));
    // Totals alone are counted in one row.
    const row = bands.length === 0 ? 0 : bands.indexOf(band ?? "");
    const own = shares.get(authority) ?? blankShare(Math.max(1, bands.length), columns.length);
    shares.set(authority, own);
    const cells = own[row];
    if (column !== -1 && cells !== undefined) cells[column] = (cells[column] ?? 0) + 1;
  }
  return { rows: bands, columns: columns.map(({ title }) => title), shares };
}

function blankShare(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));
}
