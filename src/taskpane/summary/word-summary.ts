import { makeWordFile } from "../../ooxml/make/word-file.ts";
import { heading, paragraph, table } from "../../ooxml/make/word-markup.ts";
import type { AuditSummary, SummaryList } from "./audit-summary.ts";
import { summaryStrings } from "./summary-strings.ts";

/** The one-page summary as a Word file, in the order of the page. The same summary gives the same bytes. */
export function makeWordSummary(summary: AuditSummary): Uint8Array {
  const { title, facts, state, sections, against, open, explained, lists, texts } = summary;
  const body = [
    paragraph(title, "Title"),
    paragraph(facts.map(({ label, value }) => `${label}: ${value}`).join(" · ")),
    paragraph(state.join(" ")),
    heading(1, summaryStrings.grades),
    table({
      widths: [0.4, 0.3, 0.3],
      headings: [[summaryStrings.section, summaryStrings.grade, summaryStrings.answers]],
      rows: sections.map((section) => [
        section.title,
        section.isBelow
          ? { content: section.grade ?? "", style: "bold" as const }
          : (section.grade ?? summaryStrings.noGrade),
        section.answers,
      ]),
      description: summaryStrings.grades,
    }),
    heading(1, summaryStrings.against),
    ...(against.length === 0
      ? [paragraph(summaryStrings.noneAgainst)]
      : against.map(({ question, comment }) =>
          paragraph(`${question}. ${comment ?? summaryStrings.noComment}`, "ListBullet"),
        )),
    ...(open.length === 0
      ? []
      : [heading(1, summaryStrings.open), ...open.map((line) => paragraph(line, "ListBullet"))]),
    ...(explained.length === 0
      ? []
      : [
          heading(1, summaryStrings.explained),
          ...explained.map(({ what, reason }) => paragraph(`${what} “${reason}”`, "ListBullet")),
        ]),
    ...lists.flatMap(listMarkup),
    ...texts.flatMap(({ label, value }) => [heading(1, label), paragraph(value)]),
  ];
  const footer = `${title} · ${summaryStrings.care}`;
  return makeWordFile({ title, body: body.join(""), footer, isCompact: true });
}

function listMarkup({ title, columns, rows }: SummaryList): readonly string[] {
  if (rows.length === 0) return [heading(1, title), paragraph(summaryStrings.noRows)];
  return [
    heading(1, title),
    table({ widths: columns.map(() => 1 / columns.length), headings: [columns], rows, description: title }),
    paragraph(""),
  ];
}
