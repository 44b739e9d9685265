import { makeBarChart, type MadeChart } from "../../ooxml/make/word-chart.ts";
import { makeWordFile } from "../../ooxml/make/word-file.ts";
import { heading, paragraph, run, table, type Cell } from "../../ooxml/make/word-markup.ts";
import type { Outcome, OutcomeTable } from "../outcome.ts";
import type { ReportCell } from "./report-rows.ts";
import { sectionsOf, type Block, type ReportTable } from "./report-sections.ts";
import { describeTable, isJudgement, titleOf, totalsOf } from "./report-words.ts";

/**
 * The report that people take to meetings, as a Word file: real headings, tables whose heading rows repeat, and Word's own
 * charts. It is drawn from the outcome alone, so a number that the outcome hides is nowhere in the file.
 */
export function makeWordReport(outcome: Outcome): Uint8Array {
  const judgements = outcome.tables.filter(isJudgement);
  const chart = judgements.length === 0 ? null : chartOf(judgements);
  const sections = sectionsOf(outcome, "meeting").map(
    (section) =>
      (section.heading === null ? "" : heading(1, section.heading)) +
      section.blocks.map((block) => markupOf(block, chart)).join(""),
  );
  return makeWordFile({
    title: titleOf(outcome),
    body: paragraph(titleOf(outcome), "Title") + sections.join(""),
    footer: `${titleOf(outcome)} · ${outcome.policy.disclosure}`,
    parts: chart?.parts ?? [],
  });
}

function markupOf(block: Block, chart: MadeChart | null): string {
  switch (block.kind) {
    case "text":
      return paragraph(block.text);
    case "bullets":
      return block.items.map((item) => paragraph(item, "ListBullet")).join("");
    case "table":
      return tableOf(block);
    case "chart":
      return chart?.markup ?? "";
  }
}

/** One chart of all judgements whose columns are alike. */
function chartOf(judgements: readonly OutcomeTable[]): MadeChart {
  const columns = judgements[0]?.columns.slice(0, -1) ?? [];
  const alike = judgements.filter((each) => each.columns.slice(0, -1).join() === columns.join());
  return makeBarChart({
    number: 1,
    title: "Grades by section",
    description: alike.map(describeTable).join(" "),
    isCompact: true,
    categories: alike.map(({ title }) => title),
    series: columns.map((name, column) => ({
      name,
      values: alike.map((each) => numberOrNothing(totalsOf(each)[column])),
    })),
  });
}

function numberOrNothing(cell: OutcomeTable["cells"][number][number] | undefined): number | null {
  return typeof cell === "number" ? cell : null;
}

/** Columns of numbers are narrow, those of words share the rest by how long their words are. */
function tableOf({ caption, headings, rows }: ReportTable): string {
  const texts = (column: number) => [headings[column] ?? "", ...rows.map((row) => textOf(row[column]))];
  const wishes = headings.map((_, column) => {
    const lengths = texts(column).map((words) => words.length);
    // A word that is cut in the middle is hard to read, and headings are bold.
    const longestWord = Math.max(...(headings[column] ?? "").split(" ").map((word) => word.length));
    return Math.max(6, longestWord * 1.6, Math.min(30, Math.max(...lengths)));
  });
  const sum = wishes.reduce((one, other) => one + other, 0);
  return (
    paragraph(caption, "Caption") +
    table({
      widths: wishes.map((wish) => wish / sum),
      headings: [headings.map((words) => inCell(run(words, "bold")))],
      rows: rows.map((row) => row.map((cell) => inCell(run(textOf(cell))))),
      description: caption,
    })
  );
}

/** Smaller and closer than other text, so that an authority's report has four pages. */
function inCell(markup: string): Cell {
  return { content: { markup: paragraph({ markup }, "TableText") } };
}

function textOf(cell: ReportCell | undefined): string {
  if (cell === undefined) return "–";
  return typeof cell === "object" ? cell.strip.map(({ letters }) => letters).join(" ") : String(cell);
}
