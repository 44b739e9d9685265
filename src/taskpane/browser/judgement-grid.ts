import type { AuditRecord } from "../../audit/audit-record.ts";
import type { Place } from "../../audit/place.ts";
import { valueOf } from "../../audit/record-values.ts";
import { treeOf, type FormValue } from "../../proforma/form-tree.ts";
import type { Form } from "../../proforma/form.ts";
import { findScaleValue, valuesCounting, worstOf, type Scale } from "../../proforma/scale.ts";

/** The audits side by side: each judgement of their form with its grade and its answers, the weakest section first. */

export interface AuditToCompare {
  readonly id: number;
  readonly path: string;
  readonly record: AuditRecord;
}

/** How the questions of one section were answered, by what the answers count for. */
export interface AnswerProfile {
  readonly for: number;
  readonly against: number;
  /** Answers that count for neither side, such as "Not applicable". */
  readonly neither: number;
  readonly unanswered: number;
  /** Each value with its count, as the form words it; values that nobody gave are left out. */
  readonly counts: readonly ValueCount[];
}

export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

export interface JudgementCell {
  readonly id: number;
  readonly path: string;
  /** Where the grade is on the form. */
  readonly place: Place;
  /** Null when the section is not graded. */
  readonly grade: string | null;
  readonly isBelow: boolean;
  readonly isWorst: boolean;
  readonly profile: AnswerProfile;
}

export interface JudgementRow {
  readonly id: string;
  readonly title: string;
  readonly scale: Scale;
  readonly cells: readonly JudgementCell[];
  readonly graded: number;
  /** How many have a grade that counts against the practice: "below Good". */
  readonly below: number;
  readonly worst: number;
  /** Every grade of the scale with its count, best first. */
  readonly counts: readonly ValueCount[];
  /** The lowest grade that counts for the practice, such as "Good"; null where the scale has no two sides. */
  readonly line: string | null;
}

/** The judgements of a form that have a grade. */
export function judgementsOf(form: Form): readonly FormValue[] {
  return treeOf(form).values.filter(
    ({ owner, definition, scale }) =>
      owner.kind === "judgement" && scale !== null && definition.means === "grade",
  );
}

/** One row for each judgement: most below the line first, then most at the worst grade, then in the order of the form. */
export function compareJudgements(form: Form, audits: readonly AuditToCompare[]): readonly JudgementRow[] {
  return judgementsOf(form)
    .map((value) => rowOf(form, value, audits))
    .sort((one, other) => other.below - one.below || other.worst - one.worst);
}

function rowOf(form: Form, value: FormValue, audits: readonly AuditToCompare[]): JudgementRow {
  const { owner, scale } = value;
  if (owner.kind !== "judgement" || scale === null) throw new Error(`${value.place} is no judgement.`);
  const questions = questionsOf(form, owner.part.id);
  const cells = audits.map((audit): JudgementCell => {
    const given = valueOf(audit.record, value);
    const grade = typeof given === "string" ? given : null;
    return {
      id: audit.id,
      path: audit.path,
      place: value.place,
      grade,
      isBelow: findScaleValue(scale, grade)?.counts === "against",
      isWorst: grade !== null && grade === worstOf(scale),
      profile: profileOf(questions, audit.record),
    };
  });
  return {
    id: owner.part.id,
    title: owner.part.title,
    scale,
    cells,
    graded: cells.filter(({ grade }) => grade !== null).length,
    below: cells.filter(({ isBelow }) => isBelow).length,
    worst: cells.filter(({ isWorst }) => isWorst).length,
    counts: scale.values.map((each) => ({
      value: each.value,
      count: cells.filter(({ grade }) => grade === each.value).length,
    })),
    line: valuesCounting(scale, "for").at(-1) ?? null,
  };
}

/** The questions of a section that are answered by a choice. */
function questionsOf(form: Form, partId: string): readonly FormValue[] {
  return treeOf(form).values.filter(
    ({ owner, definition, scale }) =>
      owner.kind === "row" && owner.part.id === partId && scale !== null && definition.means === "answer",
  );
}

function profileOf(questions: readonly FormValue[], record: AuditRecord): AnswerProfile {
  const tally = new Map<string, number>();
  const sides = { for: 0, against: 0, none: 0 };
  let unanswered = 0;
  for (const question of questions) {
    const given = valueOf(record, question);
    const value =
      question.scale === null
        ? null
        : findScaleValue(question.scale, typeof given === "string" ? given : null);
    if (value === null) {
      unanswered += 1;
      continue;
    }
    sides[value.counts] += 1;
    tally.set(value.value, (tally.get(value.value) ?? 0) + 1);
  }
  const order = questions[0]?.scale?.values.map(({ value }) => value) ?? [];
  return {
    for: sides.for,
    against: sides.against,
    neither: sides.none,
    unanswered,
    counts: order.flatMap((value) => {
      const count = tally.get(value) ?? 0;
      return count === 0 ? [] : [{ value, count }];
    }),
  };
}
