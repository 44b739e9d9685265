import { focuses, type Outcome, type OutcomeCell, type OutcomeTable } from "../outcome.ts";
import {
  byMostAgainst,
  completenessOf,
  focusTitles,
  howToRead,
  isJudgement,
  titleOf,
  verdictTitles,
} from "./report-words.ts";

/**
 * The outcome as one HTML page without scripts, pictures or links, that prints well on A4: real headings, tables with captions
 * and heading rows that repeat on each page. It is drawn from the outcome alone.
 */
export function makePageReport(outcome: Outcome): string {
  const judgements = outcome.tables.filter(isJudgement);
  const questions = byMostAgainst(
    outcome.tables.filter((table) => !isJudgement(table)),
    "No",
  );
  const title = escape(titleOf(outcome));
  const body = [
    `<h1>${title}</h1>`,
    ...[...completenessOf(outcome), ...outcome.notes].map((line) => `<p>${escape(line)}</p>`),
    ...findingsOf(outcome),
    ...standardOf(outcome),
    ...(judgements.length === 0 ? [] : ["<h2>Grades</h2>", ...judgements.map(tableOf)]),
    ...(questions.length === 0 ? [] : ["<h2>Questions, most often No first</h2>", ...questions.map(tableOf)]),
    "<h2>How to read this report</h2>",
    `<ul>${howToRead(outcome)
      .map((line) => `<li>${escape(line)}</li>`)
      .join("")}</ul>`,
  ];
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
${body.join("\n")}
</main>
</body>
</html>
`;
}

const style = `
body { font: 1rem/1.5 system-ui, sans-serif; color: #0b0c0c; margin: 0 auto; max-width: 60rem; padding: 1rem; }
table { border-collapse: collapse; margin: 0 0 1.5rem; width: 100%; }
caption { font-weight: bold; text-align: left; padding: 0.25rem 0; }
th, td { border: 1px solid #505a5f; padding: 0.25rem 0.5rem; text-align: left; }
td.number { text-align: right; }
thead { display: table-header-group; }
@page { size: A4; margin: 18mm; @bottom-right { content: counter(page) " of " counter(pages); } }
@media print {
  body { font-size: 10pt; max-width: none; padding: 0; }
  tr, caption { break-inside: avoid; }
  caption, h1, h2, h3 { break-after: avoid; }
}
`;

function tableOf({ title, rows, columns, cells }: OutcomeTable): string {
  return htmlTable(
    title,
    ["Age range", ...columns],
    rows.map((row, at) => [row === "total" ? "All" : row, ...(cells[at] ?? [])]),
  );
}

/** The first cell of each row is its heading. */
function htmlTable(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly [string, ...OutcomeCell[]] | readonly string[])[],
): string {
  const head = headings.map((words) => `<th scope="col">${escape(words)}</th>`).join("");
  const lines = rows.map(([first, ...others]) => {
    const cells = others.map(htmlCell);
    return `<tr><th scope="row">${escape(first)}</th>${cells.join("")}</tr>`;
  });
  return `<table><caption>${escape(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${lines.join("")}</tbody></table>`;
}

function htmlCell(cell: string | number | null): string {
  if (typeof cell === "string" && cell !== "c") return `<td>${escape(cell)}</td>`;
  return `<td class="number">${cell ?? "–"}</td>`;
}

function findingsOf({ findings }: Outcome): readonly string[] {
  return focuses.flatMap((focus) => {
    const found = findings.filter((each) => each.focus === focus);
    if (found.length === 0) return [];
    const items = found.map(({ text }) => `<li>${escape(text)}</li>`).join("");
    return [`<h2>${focusTitles[focus]}</h2>`, `<ul>${items}</ul>`];
  });
}

function standardOf({ standard }: Outcome): readonly string[] {
  if (standard.length === 0) return [];
  const rows = standard.map(({ statement, verdict, text }) => [statement, verdictTitles[verdict], text]);
  return [
    "<h2>The quality standard</h2>",
    htmlTable("Statements and verdicts", ["Statement", "Verdict", "Count"], rows),
  ];
}

function escape(words: string): string {
  return words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
