import type { AuditRecord } from "../audit/audit-record.ts";
import { writtenOf } from "../audit/record-values.ts";
import { makeWordFile } from "../ooxml/make/word-file.ts";
import { heading, paragraph, table } from "../ooxml/make/word-markup.ts";
import { treeOf, type FormValue } from "../proforma/form-tree.ts";
import type { Form } from "../proforma/form.ts";
import type { AgreedGrades } from "./agreed-grades.ts";
import type { Interval } from "./bootstrap.ts";
import {
  gradedJudgements,
  minPairs,
  type Comparison,
  type Counts,
  type GradedTwice,
} from "./compare-grades.ts";

/** What the comparison says, as sentences for people. */
export function describeComparison(comparison: Comparison): readonly string[] {
  const { agreement, pairs } = comparison;
  if (pairs === 0) return ["The two gradings have no section in common."];
  return [
    describeCounts(comparison),
    ...(comparison.leftOut === 0
      ? []
      : [`${comparison.leftOut} grades were given by only one of the two, and are left out.`]),
    ...(agreement === null
      ? [`From ${minPairs} pairs this also shows how far graders agree beyond chance. There are ${pairs}.`]
      : [
          `Kappa: ${figure(agreement.kappa.plain)} (linear ${figure(agreement.kappa.linear)}, quadratic ${figure(agreement.kappa.quadratic)}${range(agreement.intervals.kappaQuadratic)}).`,
          `AC1: ${figure(agreement.ac1)}. AC2: linear ${figure(agreement.ac2.linear)}, quadratic ${figure(agreement.ac2.quadratic)}${range(agreement.intervals.ac2Quadratic)}.`,
        ]),
  ];
}

function describeCounts(counts: Counts): string {
  const { pairs, exact, withinOne, secondLower, secondHigher, acrossGoodLine } = counts;
  return `Exact ${exact} of ${pairs}, within one ${withinOne} of ${pairs}, second lower in ${secondLower}, higher in ${secondHigher}, across the Good line ${acrossGoodLine}.`;
}

function figure(value: number | null): string {
  return value === null ? "not defined" : value.toFixed(2);
}

function range(interval: Interval | null): string {
  return interval === null ? "" : `, 95 % from ${figure(interval.low)} to ${figure(interval.high)}`;
}

/**
 * The report for the moderation meeting as a Word file: how far the graders agree, and each section that they graded differently
 * with the answers beside both grades and room for the agreed one.
 */
export function makeMeetingReport(
  form: Form,
  audits: readonly GradedTwice[],
  comparison: Comparison,
  agreed: AgreedGrades,
): Uint8Array {
  const title = "Second grading";
  const sections = comparison.sections.filter(({ pairs }) => pairs > 0);
  const differences = audits.flatMap((audit, index) => describeAudit(form, audit, agreed.audits[index]));
  const body = [
    paragraph(title, "Title"),
    ...describeComparison(comparison).map((line) => paragraph(line)),
    heading(1, "By section"),
    table({
      widths: [0.4, 0.12, 0.12, 0.12, 0.12, 0.12],
      headings: [["Section", "Pairs", "Exact", "Second lower", "Second higher", "Across Good line"]],
      rows: sections.map(({ title: name, pairs, exact, secondLower, secondHigher, acrossGoodLine }) => [
        name,
        ...[pairs, exact, secondLower, secondHigher, acrossGoodLine].map(String),
      ]),
      description: "How first and second grades compare in each section",
    }),
    heading(1, "Where the graders differ"),
    ...(differences.length === 0 ? [paragraph("Both graders gave the same grades.")] : differences),
  ];
  return makeWordFile({ title, body: body.join("") });
}

function describeAudit(
  form: Form,
  { title, first, second }: GradedTwice,
  agreed: AgreedGrades["audits"][number] | undefined,
): readonly string[] {
  const different = gradedJudgements(form).filter(
    (value) => writtenOf(first, value) !== writtenOf(second, value),
  );
  if (different.length === 0) return [];
  return [
    heading(2, title),
    ...different.flatMap((value) => {
      const { owner } = value;
      if (owner.kind !== "judgement") return [];
      const comments = treeOf(form).values.filter(
        ({ owner: other, definition }) =>
          other.kind === "judgement" && other.part === owner.part && definition !== value.definition,
      );
      const comment = (record: AuditRecord) =>
        comments.map((each) => writtenOf(record, each) ?? "").join("\n") || " ";
      return [
        heading(3, owner.part.title),
        table({
          widths: [0.14, 0.26, 0.6],
          headings: [["", "Grade", "Comment"]],
          rows: [
            ["First", writtenOf(first, value) ?? "not graded", comment(first)],
            ["Second", writtenOf(second, value) ?? "not graded", comment(second)],
            ["Agreed", agreed?.grades[owner.part.id]?.agreed ?? " ", " "],
          ],
          description: `Both grades of ${owner.part.title}, and the agreed one`,
        }),
        table({
          widths: [0.5, 0.15, 0.35],
          headings: [["Question", "Answer", "Comment"]],
          rows: answersOf(form, owner.part.id).map(({ text, columns }) => [
            text,
            ...columns.map((column) => writtenOf(first, column) ?? " "),
          ]),
          description: `The answers in ${owner.part.title}`,
        }),
      ];
    }),
  ];
}

function answersOf(
  form: Form,
  section: string,
): readonly { readonly text: string; readonly columns: readonly FormValue[] }[] {
  const part = form.parts.find(({ id }) => id === section);
  if (part?.kind !== "grid") return [];
  return part.rows.map((row) => {
    const values = treeOf(form).values.filter(({ owner }) => owner.kind === "row" && owner.row === row);
    const meaning = (wanted: string) =>
      values.filter(({ definition }) => definition.means === wanted).slice(0, 1);
    return { text: row.text, columns: [...meaning("answer"), ...meaning("comment")] };
  });
}
