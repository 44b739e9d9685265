import { csvLines, csvMark } from "../../collation/csv.ts";
import { makeWordFile } from "../../ooxml/make/word-file.ts";
import { heading, paragraph, table, textWidth } from "../../ooxml/make/word-markup.ts";
import type { Tracker } from "../make-tracker.ts";
import type { TrackerRules } from "../rules.ts";
import { states } from "../work-out.ts";
import { dayInWords, levelsOf, stateTitles, titleOfMilestone } from "./tracker-words.ts";

/** What a board sees: counts by milestone and by level, and no reference of a child. */
interface BoardCounts {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly [title: string, ...counts: number[]])[];
  readonly levels: readonly (readonly [level: string, count: number])[];
}

export function countForBoard(tracker: Tracker, rules: TrackerRules): BoardCounts {
  const rows = Object.entries(tracker.counts).map(([milestone, byState]): readonly [string, ...number[]] => [
    titleOfMilestone(rules, milestone),
    ...states.map((state) => byState[state] ?? 0),
  ]);
  const atLevel = new Map<string, number>();
  for (const { milestones } of tracker.children) {
    for (const { level } of milestones) if (level !== null) atLevel.set(level, (atLevel.get(level) ?? 0) + 1);
  }
  return {
    headings: ["What", ...states.map((state) => stateTitles[state])],
    rows,
    levels: levelsOf(rules).map((level) => [level, atLevel.get(level) ?? 0]),
  };
}

/** The counts as a Word file of one page. */
export function makeBoardPaper(tracker: Tracker, rules: TrackerRules): Uint8Array {
  const { headings, rows, levels } = countForBoard(tracker, rules);
  const title = `Permanence timescales, ${dayInWords(tracker.on)}`;
  const texts = (cells: readonly (string | number)[]) => cells.map(String);
  const body = [
    paragraph(title, "Title"),
    paragraph(
      `${tracker.children.length} children${tracker.filter?.team ? ` of team ${tracker.filter.team}` : ""}. Rules: ${rules.id}, version ${rules.version}.`,
      "Subtitle",
    ),
    table(
      {
        widths: [0.28, ...states.map(() => 0.09)],
        headings: [headings],
        rows: rows.map(texts),
        description: "How many dates are in each state, by milestone",
      },
      textWidth.landscape,
    ),
    heading(1, "Overdue, by level"),
    table(
      {
        widths: [0.72, 0.28],
        headings: [["Level", "Overdue"]],
        rows: levels.map(texts),
        description: "How many overdue dates have come to each level",
      },
      textWidth.landscape,
    ),
    paragraph(
      "Not known means that nobody recorded a date. It is not counted as overdue. This paper has counts only and names no child.",
    ),
  ];
  return makeWordFile({ title, body: body.join(""), isLandscape: true });
}

/** The same counts as a table for other programs. */
export function makeBoardTable(tracker: Tracker, rules: TrackerRules): string {
  const { headings, rows } = countForBoard(tracker, rules);
  return csvMark + csvLines([headings, ...rows]);
}
