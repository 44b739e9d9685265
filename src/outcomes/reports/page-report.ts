import type { Outcome, OutcomeTable } from "../outcome.ts";
import type { ReportCell } from "./report-rows.ts";
import { sectionsOf, type Block, type ReportTable } from "./report-sections.ts";
import { describeTable, isJudgement, titleOf, totalsOf } from "./report-words.ts";

/**
 * The outcome as one HTML page without scripts or links, that prints well on A4: real headings, tables with captions and heading
 * rows that repeat on each page, and a chart beside its table. It is drawn from the outcome alone.
 */
export function makePageReport(outcome: Outcome): string {
  const title = escape(titleOf(outcome));
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
<h1>${title}</h1>
${makeReportBody(outcome)}
</main>
</body>
</html>
`;
}

/** The parts of the report as HTML below its title, for a page that has a title and styles of its own. */
function makeReportBody(outcome: Outcome): string {
  return sectionsOf(outcome)
    .flatMap(({ heading, blocks }) => [
      ...(heading === null ? [] : [`<h2>${escape(heading)}</h2>`]),
      ...blocks.map((block) => htmlOf(block, outcome)),
    ])
    .join("\n");
}

const style = `
body { font: 1rem/1.5 system-ui, sans-serif; color: #0b0c0c; margin: 0 auto; max-width: 60rem; padding: 1rem; }
table { border-collapse: collapse; margin: 0 0 1.5rem; width: 100%; }
caption { font-weight: bold; text-align: left; padding: 0.25rem 0; }
th, td { border: 1px solid #505a5f; padding: 0.25rem 0.5rem; text-align: left; }
td.number { text-align: right; }
.strip { display: flex; gap: 2px; }
.strip span { border: 1px solid #12436d; min-width: 1.6em; text-align: center; }
.strip .rank0 { background: #12436d; color: #fff; }
.strip .rank1 { background: #2073bc; color: #fff; }
.strip .rank2 { background: #8cb8de; color: #000; }
.strip .rank3 { background: #dce9f5; color: #000; }
.bars { margin: 0 0 1.5rem; }
.bars div { display: flex; align-items: center; gap: 0.5rem; margin: 2px 0; }
.bars .name { flex: 0 0 14rem; }
thead { display: table-header-group; }
@page { size: A4; margin: 18mm; @bottom-right { content: counter(page) " of " counter(pages); } }
@media print {
  .strip span, .bars svg { print-color-adjust: exact; }
  body { font-size: 10pt; max-width: none; padding: 0; }
  tr, caption { break-inside: avoid; }
  caption, h1, h2, h3 { break-after: avoid; }
}
`;

function htmlOf(block: Block, outcome: Outcome): string {
  switch (block.kind) {
    case "text":
      return `<p>${escape(block.text)}</p>`;
    case "bullets":
      return `<ul>${block.items.map((item) => `<li>${escape(item)}</li>`).join("")}</ul>`;
    case "table":
      return htmlTable(block);
    case "chart":
      return barsOf(outcome.tables.filter(isJudgement));
  }
}

/** The first cell of each row is its heading. */
function htmlTable({ caption, headings, rows }: ReportTable): string {
  const head = headings.map((words) => `<th scope="col">${escape(words)}</th>`).join("");
  const lines = rows.map(([first, ...others]) => {
    const cells = others.map(htmlCell);
    return `<tr><th scope="row">${escape(typeof first === "object" ? "" : String(first))}</th>${cells.join("")}</tr>`;
  });
  return `<table><caption>${escape(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${lines.join("")}</tbody></table>`;
}

function htmlCell(cell: ReportCell): string {
  if (typeof cell === "object") {
    const letters = cell.strip.map(
      (each) => `<span class="rank${Math.min(each.rank, 3)}">${escape(each.letters)}</span>`,
    );
    return `<td><div class="strip">${letters.join("")}</div></td>`;
  }
  const isNumber = typeof cell === "number" || cell === "c" || cell === "–";
  return `<td${isNumber ? ' class="number"' : ""}>${escape(String(cell))}</td>`;
}

const fills = [
  { fill: "#12436d", text: "#fff" },
  { fill: "#2073bc", text: "#fff" },
  { fill: "#8cb8de", text: "#000" },
  { fill: "#dce9f5", text: "#000" },
] as const;

/** A stacked bar for each section that shows every count. Dark to light of one hue, with the number in each part. */
function barsOf(judgements: readonly OutcomeTable[]): string {
  const bars = judgements.map((table) => {
    const totals = totalsOf(table);
    const name = `<span class="name">${escape(table.title)}</span>`;
    if (totals.includes("c")) return `<div>${name}<span>not shown</span></div>`;
    const counts = totals.map((cell) => (typeof cell === "number" ? cell : 0));
    const n = counts.reduce((sum, count) => sum + count, 0);
    let start = 0;
    const parts = counts.map((count, index) => {
      const width = n === 0 ? 0 : (count / n) * 100;
      const { fill, text } = fills[index % fills.length] ?? fills[0];
      const part = `<rect x="${round(start)}%" width="${round(width)}%" height="20" fill="${fill}" stroke="#12436d"/>`;
      const label = `<text x="${round(start + width / 2)}%" y="15" text-anchor="middle" font-size="13" fill="${text}">${count}</text>`;
      start += width;
      return count === 0 ? "" : part + label;
    });
    return `<div>${name}<svg role="img" width="100%" height="20"><title>${escape(describeTable(table))}</title>${parts.join("")}</svg></div>`;
  });
  const columns = judgements[0]?.columns.slice(0, -1) ?? [];
  return `<div class="bars"><p>From dark to light: ${escape(columns.join(", "))}.</p>${bars.join("")}</div>`;
}

function round(share: number): number {
  return Math.round(share * 10) / 10;
}

function escape(words: string): string {
  return words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
