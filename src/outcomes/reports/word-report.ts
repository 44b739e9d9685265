import { makeBarChart, type MadeChart } from "../../ooxml/make/word-chart.ts";
import { makeWordFile } from "../../ooxml/make/word-file.ts";
import { heading, paragraph, table } from "../../ooxml/make/word-markup.ts";
import { focuses, type Outcome, type OutcomeTable } from "../outcome.ts";
import {
  byMostAgainst,
  completenessOf,
  describeTable,
  focusTitles,
  howToRead,
  isJudgement,
  titleOf,
  totalsOf,
  verdictTitles,
} from "./report-words.ts";

/**
 * The report that people take to meetings, as a Word file: real headings, tables whose heading rows repeat, and Word's own
 * charts. It is drawn from the outcome alone, so a number that the outcome hides is nowhere in the file.
 */
export function makeWordReport(outcome: Outcome): Uint8Array {
  const judgements = outcome.tables.filter(isJudgement);
  const questions = outcome.tables.filter((each) => !isJudgement(each));
  const charts = judgements.length === 0 ? [] : chartsOf(judgements);
  const sections = [
    paragraph(titleOf(outcome), "Title"),
    ...completenessOf(outcome).map((line) => paragraph(line)),
    ...outcome.notes.map((note) => paragraph(note)),
    ...findingsOf(outcome),
    ...standardOf(outcome),
    ...(judgements.length === 0 ? [] : [heading(1, "Grades")]),
    ...charts.map(({ markup }) => markup),
    ...judgements.map(tableOf),
    ...(questions.length === 0
      ? []
      : [heading(1, "Questions, most often No first"), questionTable(byMostAgainst(questions, "No"))]),
    heading(1, "How to read this report"),
    ...howToRead(outcome).map((line) => paragraph(line, "ListBullet")),
  ];
  return makeWordFile({
    title: titleOf(outcome),
    body: sections.join(""),
    footer: `${titleOf(outcome)} · ${outcome.policy.disclosure}`,
    parts: charts.flatMap(({ parts }) => parts),
  });
}

/** One chart of all judgements, as their columns are alike. */
function chartsOf(judgements: readonly OutcomeTable[]): readonly MadeChart[] {
  const columns = judgements[0]?.columns.slice(0, -1) ?? [];
  const alike = judgements.filter((each) => each.columns.slice(0, -1).join() === columns.join());
  return [
    makeBarChart({
      number: 1,
      title: "Grades by section",
      description: alike.map(describeTable).join(" "),
      categories: alike.map(({ title }) => title),
      series: columns.map((name, column) => ({
        name,
        values: alike.map((each) => numberOrNothing(totalsOf(each)[column])),
      })),
    }),
  ];
}

function numberOrNothing(cell: OutcomeTable["cells"][number][number] | undefined): number | null {
  return typeof cell === "number" ? cell : null;
}

function tableOf({ title, rows, columns, cells }: OutcomeTable): string {
  const widths = [0.4, ...columns.map(() => 0.6 / columns.length)];
  return (
    paragraph(title, "Caption") +
    table({
      widths,
      headings: [["Age range", ...columns]],
      rows: rows.map((row, at) => [row === "total" ? "All" : row, ...(cells[at] ?? []).map(textOf)]),
      description: `${title}, by age range`,
    })
  );
}

/** All questions in one table, by their totals: the workbook has them by age range. */
function questionTable(questions: readonly OutcomeTable[]): string {
  const columns = [...new Set(questions.flatMap((question) => question.columns.slice(0, -1)))];
  return table({
    widths: [0.52, ...columns.map(() => 0.36 / columns.length), 0.12],
    headings: [["Question", ...columns, "n"]],
    rows: questions.map((question) => [
      question.title,
      ...columns.map((column) => textOf(question.cells.at(-1)?.[question.columns.indexOf(column)])),
      textOf(question.cells.at(-1)?.at(-1)),
    ]),
    description: "How often each question was answered in each way",
  });
}

function textOf(cell: OutcomeTable["cells"][number][number] | undefined): string {
  return cell === null || cell === undefined ? "–" : String(cell);
}

/** More would not be read out in a meeting; the tables have them all. */
const maxFindings = 5;

function findingsOf({ findings }: Outcome): readonly string[] {
  return focuses.flatMap((focus) => {
    const found = findings.filter((each) => each.focus === focus);
    return found.length === 0
      ? []
      : [
          heading(1, focusTitles[focus]),
          ...found.slice(0, maxFindings).map(({ text }) => paragraph(text, "ListBullet")),
          ...(found.length > maxFindings
            ? [paragraph(`${found.length - maxFindings} more are in the tables below.`)]
            : []),
        ];
  });
}

function standardOf({ standard }: Outcome): readonly string[] {
  if (standard.length === 0) return [];
  return [
    heading(1, "The quality standard"),
    table({
      widths: [0.55, 0.2, 0.25],
      headings: [["Statement", "Verdict", "Count"]],
      rows: standard.map(({ statement, verdict, text }) => [statement, verdictTitles[verdict], text]),
    }),
  ];
}
