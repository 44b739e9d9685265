import { focuses, type Outcome, type OutcomeTable } from "../outcome.ts";
import { gradeRows, questionRows, type ReportCell } from "./report-rows.ts";
import {
  byMostAgainst,
  completenessOf,
  describeCounts,
  focusTitles,
  howToRead,
  isJudgement,
  isQuestion,
  keyToLetters,
  verdictTitles,
  writeDate,
} from "./report-words.ts";

/**
 * The parts of a report in the order of a meeting, drawn from the outcome alone. The Word report and the page show the same
 * parts, so they cannot differ in what they say.
 */
export type Block =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "bullets"; readonly items: readonly string[] }
  | ReportTable
  /** A chart of the grades, always with the table beside it. */
  | { readonly kind: "chart" };

export interface ReportTable {
  readonly kind: "table";
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
}

export interface Section {
  /** Null for what comes first, below the title. */
  readonly heading: string | null;
  readonly blocks: readonly Block[];
}

/**
 * How much a report holds: everything, or what people read out in a meeting. What a meeting's report leaves out is in the workbook,
 * and it says so.
 */
export type ReportLength = "whole" | "meeting";

export function sectionsOf(outcome: Outcome, length: ReportLength = "whole"): readonly Section[] {
  const isShort = length === "meeting";
  const sections = [
    section(null, [text(completenessOf(outcome)), text(outcome.notes)]),
    section("In short", [bullets(inShort(outcome))]),
    gradesSection(outcome, isShort),
    evidenceSection(outcome),
    questionsSection(outcome, isShort),
    reasonsSection(outcome, isShort),
    ...findingSections(outcome),
    recommendationSection(outcome),
    actionsSection(outcome),
    themesSection(outcome),
    isShort ? changesSection(outcome) : comparisonSection(outcome),
    standardSection(outcome),
    isShort && outcome.audience === "own" ? section(null, []) : bandsSection(outcome),
    section("How to read this report", [bullets([...howToRead(outcome), ...keyToLetters(outcome)])]),
  ];
  return sections.filter(({ blocks }) => blocks.length > 0);
}

function section(heading: string | null, blocks: readonly (readonly Block[])[]): Section {
  return { heading, blocks: blocks.flat() };
}

function text(lines: readonly string[]): readonly Block[] {
  return lines.map((line): Block => ({ kind: "text", text: line }));
}

function bullets(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: "bullets", items }];
}

function table(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly ReportCell[])[],
): readonly Block[] {
  return rows.length === 0 ? [] : [{ kind: "table", caption, headings, rows }];
}

/** One sentence for each focus. */
function inShort({ findings, recommendations }: Outcome): readonly string[] {
  return focuses.flatMap((focus) => {
    const decided = recommendations?.find((each) => each.focus === focus)?.finding;
    const sentence = decided ?? findings.find((each) => each.focus === focus)?.text;
    return sentence === undefined ? [] : [sentence];
  });
}

function gradesSection(outcome: Outcome, isShort: boolean): Section {
  const judgements = outcome.tables.filter(isJudgement);
  const { headings, rows } = gradeRows(outcome, isShort);
  const chart: readonly Block[] = judgements.length === 0 ? [] : [{ kind: "chart" }];
  return section("Grades", [table("Grades by section", headings, rows), chart]);
}

function evidenceSection({ tables, evidence = [] }: Outcome): Section {
  const asked = tables.filter(({ id }) => evidence.includes(id));
  return section("Was permanence achieved?", [
    text(asked.map((each) => `${each.title}: ${describeCounts(each)}.`)),
  ]);
}

/** A meeting talks about so many questions: an authority has a page for them. */
const maxQuestions = { own: 10, region: 15 };

function questionsSection(outcome: Outcome, isShort: boolean): Section {
  const questions = byMostAgainst(outcome.tables.filter(isQuestion), "No");
  const most = outcome.audience === "own" ? maxQuestions.own : maxQuestions.region;
  const { headings, rows } = questionRows(outcome, isShort ? questions.slice(0, most) : questions);
  const more = questions.length - rows.length;
  return section("Questions, most often No first", [
    table("How often each question was answered in each way", headings, rows),
    text(more > 0 ? [`The workbook has the other ${more} questions.`] : []),
  ]);
}

const maxReasons = 5;

function reasonsSection({ tables }: Outcome, isShort: boolean): Section {
  const reasons = tables.find(({ id }) => id === "reasons");
  if (reasons === undefined) return section(null, []);
  return section("Reasons that auditors gave", [
    text([
      "An auditor who keeps an answer that a check asks about explains why. Many reasons of one kind are worth a talk.",
    ]),
    table(
      reasons.title,
      ["Check", "Audits with a reason"],
      plainRows(reasons)
        .slice(0, isShort ? maxReasons : reasons.rows.length)
        .map((row) => row.slice(0, 2)),
    ),
  ]);
}

/** More would not be read out in a meeting; the tables have them all. */
const maxFindings = 5;

/** What the rules propose, as long as nobody has decided about it. */
function findingSections({ findings, recommendations }: Outcome): readonly Section[] {
  if (recommendations !== undefined) return [];
  return focuses.map((focus) => {
    const found = findings.filter((each) => each.focus === focus);
    const more = found.length - maxFindings;
    return section(focusTitles[focus], [
      bullets(found.slice(0, maxFindings).map((each) => each.text)),
      text(more > 0 ? [`${more} more are in the tables.`] : []),
    ]);
  });
}

function recommendationSection({ recommendations }: Outcome): Section {
  const rows = (recommendations ?? []).map((each) => [
    focusTitles[each.focus],
    each.standard === null ? each.finding : `${each.finding} ${each.standard}`,
    each.reason === null ? each.action : `${each.action} (${each.reason})`,
    each.owner,
    writeDate(each.due),
    each.measure,
  ]);
  return section("Recommendations", [
    table(
      "Recommendations by focus",
      ["Focus", "Finding and standard", "Action", "Owner", "By", "How we will know"],
      rows,
    ),
  ]);
}

function actionsSection({ tables, actions = [] }: Outcome): Section {
  const counts = tables.filter(({ id }) => id === "actions" || id === "audits-with-actions");
  const rows = actions.map(({ area, action, owner, due, isOverdue }) => [
    area ?? "–",
    owner === null ? action : `${action} (${owner})`,
    due === null ? "No date" : `${writeDate(due)}${isOverdue ? ", overdue" : ""}`,
  ]);
  return section("Actions", [
    text(counts.map((each) => `${each.title}: ${describeCounts(each)}.`)),
    table("Agreed actions, the earliest date first", ["Area", "Action", "Due"], rows),
  ]);
}

function themesSection({ themes = [] }: Outcome): Section {
  const of = (polarity: "supports" | "hinders") =>
    themes.filter((theme) => theme.polarity === polarity).map((theme) => theme.text);
  const lines = (heading: string, items: readonly string[]) =>
    items.length === 0 ? [] : [...text([heading]), ...bullets(items)];
  return section("What helps and what hinders", [
    lines("What helps:", of("supports")),
    lines("What hinders:", of("hinders")),
  ]);
}

const changeTitles = {
  more: "More",
  "perhaps-more": "Perhaps more",
  "as-before": "As before",
  "perhaps-fewer": "Perhaps fewer",
  fewer: "Fewer",
  "not-shown": "Not shown",
} as const;

function comparisonSection({ comparison = null, tables }: Outcome): Section {
  if (comparison === null) return section(null, []);
  const rows = tables
    .filter(({ id }) => id.startsWith("change:"))
    .flatMap((each) => {
      const side = each.id.slice("change:".length);
      return each.rows.map((title, at): readonly ReportCell[] => {
        const [now, n, last, lastN] = each.cells[at] ?? [];
        const found = comparison.changes.find((change) => change.title === title && change.side === side);
        return [
          title,
          side,
          `${last ?? "–"} of ${lastN ?? "–"}`,
          `${now ?? "–"} of ${n ?? "–"}`,
          changeTitles[found?.change ?? "not-shown"],
        ];
      });
    });
  return section(`Beside the last cycle, ${comparison.cycle}`, [
    text(comparison.notes),
    table("This cycle and the last", ["Section or question", "Counted", "Last", "Now", "In words"], rows),
  ]);
}

/** What changed since the last cycle, in sentences; the table of grades has the counts of both. */
function changesSection({ comparison = null }: Outcome): Section {
  if (comparison === null) return section(null, []);
  const { cycle, changes, notes } = comparison;
  const changed = changes.filter(({ change }) => change !== "as-before" && change !== "not-shown");
  const rest = changed.length === 0 ? "Nothing changed" : "Nothing else changed";
  return section(`Beside the last cycle, ${cycle}`, [
    text(notes),
    bullets(changed.map((each) => each.text)),
    text([`${rest} by more than chance explains. The workbook has both counts of every question.`]),
  ]);
}

function standardSection({ standard }: Outcome): Section {
  const rows = standard.map((each) => [each.statement, verdictTitles[each.verdict], each.text]);
  return section("The quality standard", [
    table("Statements and verdicts", ["Statement", "Verdict", "Count"], rows),
  ]);
}

/** The judgements by age range in one table; one with totals alone says nothing that the first table does not. */
function bandsSection({ tables }: Outcome): Section {
  const banded = tables.filter((each) => isJudgement(each) && each.rows.length > 1);
  const columns = [...new Set(banded.flatMap((each) => each.columns.slice(0, -1)))];
  const rows = banded.flatMap((each) =>
    each.rows.map((row, at): readonly ReportCell[] => [
      each.title,
      row === "total" ? "All" : row,
      ...[...columns, "n"].map((column) => each.cells[at]?.[each.columns.indexOf(column)] ?? "–"),
    ]),
  );
  return section("Grades by age range", [
    table("Grades by section and age range", ["Section", "Age range", ...columns, "n"], rows),
  ]);
}

function plainRows({ rows, cells }: OutcomeTable): readonly (readonly ReportCell[])[] {
  return rows.map((row, at) => [
    row === "total" ? "All" : row,
    ...(cells[at] ?? []).map((cell): ReportCell => cell ?? "–"),
  ]);
}
