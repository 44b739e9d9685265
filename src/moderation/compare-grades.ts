import type { AuditRecord } from "../audit/audit-record.ts";
import { valueOf } from "../audit/record-values.ts";
import { treeOf, type FormValue } from "../proforma/form-tree.ts";
import type { Form } from "../proforma/form.ts";
import { findScaleValue, valuesOf, type Scale } from "../proforma/scale.ts";
import { acOf, kappaOf, type AgreementTable, type Weights } from "./agreement.ts";
import { bootstrapByCase, type Interval } from "./bootstrap.ts";

/** One audit, graded twice. */
export interface GradedTwice {
  /** What people call it, such as the name of its file. */
  readonly title: string;
  readonly first: AuditRecord;
  readonly second: AuditRecord;
}

/** A section that both graded. */
export interface GradePair {
  readonly title: string;
  /** The id of the judgement's part, such as `health`. */
  readonly section: string;
  readonly first: string;
  readonly second: string;
}

export interface Counts {
  readonly pairs: number;
  readonly exact: number;
  readonly withinOne: number;
  /** The second grade is worse. */
  readonly secondLower: number;
  /** The second grade is better. */
  readonly secondHigher: number;
  /** One grade speaks for the practice and the other against it: one of them is Good or better, the other is not. */
  readonly acrossGoodLine: number;
}

export interface Agreement {
  readonly kappa: Readonly<Record<"plain" | "linear" | "quadratic", number | null>>;
  readonly ac1: number | null;
  readonly ac2: Readonly<Record<"linear" | "quadratic", number | null>>;
  /** The middle 95 % by bootstrap over cases. */
  readonly intervals: Readonly<Record<"exact" | "kappaQuadratic" | "ac2Quadratic", Interval | null>>;
}

export interface SectionCounts extends Counts {
  readonly section: string;
  readonly title: string;
}

export interface Comparison extends Counts {
  readonly cases: number;
  /** Null below 30 pairs: fewer say nothing of how graders agree in general. */
  readonly agreement: Agreement | null;
  readonly sections: readonly SectionCounts[];
  /** Sections that only one of the two graded. */
  readonly leftOut: number;
}

/** The fewest pairs for figures beyond counts (docs/moderation.md). */
export const minPairs = 30;

/** The judgements with an ordered scale, which are those that can be compared. */
export function gradedJudgements(form: Form): readonly (FormValue & { readonly scale: Scale })[] {
  return treeOf(form).values.flatMap((value) => {
    const { owner, definition, scale } = value;
    const isGrade = owner.kind === "judgement" && definition.means === "grade" && scale?.ordered === true;
    return isGrade ? [{ ...value, scale }] : [];
  });
}

/** The pairs of grades of one audit. */
export function pairsOf(form: Form, { title, first, second }: GradedTwice): readonly GradePair[] {
  return gradedJudgements(form).flatMap((value) => {
    const [one, other] = [valueOf(first, value), valueOf(second, value)];
    const { owner } = value;
    if (typeof one !== "string" || typeof other !== "string" || owner.kind !== "judgement") return [];
    return [{ title, section: owner.part.id, first: one, second: other }];
  });
}

/** Compares first and second grades, by section and in all. Grades that only one of the two gave are left out and counted. */
export function compareGrades(form: Form, audits: readonly GradedTwice[]): Comparison {
  const judgements = gradedJudgements(form);
  const scale = judgements[0]?.scale;
  const byCase = audits.map((audit) => pairsOf(form, audit));
  const pairs = byCase.flat();
  const graded = audits.flatMap(({ first, second }) =>
    judgements.filter((value) => valueOf(first, value) !== null || valueOf(second, value) !== null),
  );
  return {
    ...countPairs(scale, pairs),
    cases: audits.length,
    agreement: scale === undefined || pairs.length < minPairs ? null : agreementOf(scale, byCase),
    sections: judgements.flatMap(({ owner }) =>
      owner.kind === "judgement"
        ? [
            {
              section: owner.part.id,
              title: owner.part.title,
              ...countPairs(
                scale,
                pairs.filter(({ section }) => section === owner.part.id),
              ),
            },
          ]
        : [],
    ),
    leftOut: graded.length - pairs.length,
  };
}

function countPairs(scale: Scale | undefined, pairs: readonly GradePair[]): Counts {
  const positions = scale === undefined ? [] : valuesOf(scale);
  const steps = pairs.map(({ first, second }) => positions.indexOf(second) - positions.indexOf(first));
  const count = (test: (step: number) => boolean) => steps.filter(test).length;
  const side = (grade: string) => (scale === undefined ? null : findScaleValue(scale, grade)?.counts);
  return {
    pairs: pairs.length,
    exact: count((step) => step === 0),
    withinOne: count((step) => Math.abs(step) <= 1),
    secondLower: count((step) => step > 0),
    secondHigher: count((step) => step < 0),
    acrossGoodLine: pairs.filter(({ first, second }) => side(first) !== side(second)).length,
  };
}

function agreementOf(scale: Scale, byCase: readonly (readonly GradePair[])[]): Agreement {
  const table = tableOf(scale, byCase.flat());
  const interval = (figure: (drawn: AgreementTable) => number | null) =>
    bootstrapByCase(byCase, (drawn) => figure(tableOf(scale, drawn.flat())));
  const kappa = (kind: Weights) => kappaOf(table, kind);
  return {
    kappa: { plain: kappa("identity"), linear: kappa("linear"), quadratic: kappa("quadratic") },
    ac1: acOf(table),
    ac2: { linear: acOf(table, "linear"), quadratic: acOf(table, "quadratic") },
    intervals: {
      exact: interval(shareExact),
      kappaQuadratic: interval((drawn) => kappaOf(drawn, "quadratic")),
      ac2Quadratic: interval((drawn) => acOf(drawn, "quadratic")),
    },
  };
}

function tableOf(scale: Scale, pairs: readonly GradePair[]): AgreementTable {
  const grades = valuesOf(scale);
  const table = grades.map(() => grades.map(() => 0));
  for (const { first, second } of pairs) {
    const row = table[grades.indexOf(first)];
    const column = grades.indexOf(second);
    if (row !== undefined && column >= 0) row[column] = (row[column] ?? 0) + 1;
  }
  return table;
}

function shareExact(table: AgreementTable): number | null {
  const total = table.flat().reduce((sum, count) => sum + count, 0);
  const exact = table.reduce((sum, cells, index) => sum + (cells[index] ?? 0), 0);
  return total === 0 ? null : exact / total;
}
