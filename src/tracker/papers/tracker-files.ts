import writeXlsxFile, { type CellObject } from "write-excel-file/universal";

import { csvLines, csvMark } from "../../collation/csv.ts";
import { makeCalendarFile } from "../../dates/calendar-file.ts";
import { addDays, dayNumberOf, weekdayOf } from "../../dates/plain-date.ts";
import { makeWordFile } from "../../ooxml/make/word-file.ts";
import { heading, paragraph, table, textWidth } from "../../ooxml/make/word-markup.ts";
import type { TrackerChange } from "../compare-trackers.ts";
import type { Tracker } from "../make-tracker.ts";
import type { TrackerRules } from "../rules.ts";
import { states, type State } from "../work-out.ts";
import {
  dayInWords,
  describeChange,
  describeState,
  linesOf,
  linesToDiscuss,
  stateTitles,
  titleOfMilestone,
  type Line,
} from "./tracker-words.ts";

const groups: readonly (readonly [title: string, states: readonly State[]])[] = [
  ["Overdue", ["overdue"]],
  ["Due today or soon", ["due-today", "notice"]],
  ["Not known", ["not-known"]],
  ["Could not be worked out", ["could-not-run"]],
];

/** The Word list for Monday's meeting: what is overdue, due or not known, and what changed since the last list. */
export function makeMeetingList(
  tracker: Tracker,
  rules: TrackerRules,
  changes: readonly TrackerChange[] | null,
): Uint8Array {
  const title = `Permanence tracker, ${dayInWords(tracker.on)}`;
  const forNote = new Set(
    rules.milestones.flatMap(({ milestone, noteOnly }) => (noteOnly ? [milestone] : [])),
  );
  const all = linesToDiscuss(tracker);
  const lines = all.filter(({ milestone }) => !forNote.has(milestone));
  const noted = all.filter(({ milestone }) => forNote.has(milestone));
  const body = [
    paragraph(title, "Title"),
    paragraph(
      `${tracker.children.length} children. Rules: ${rules.id}, version ${rules.version}.`,
      "Subtitle",
    ),
    ...groups.flatMap(([name, wanted]) => {
      const chosen = lines.filter(({ state }) => wanted.includes(state));
      return chosen.length === 0
        ? []
        : [heading(1, `${name}: ${chosen.length}`), lineTable(chosen, rules, name)];
    }),
    ...(lines.length === 0 ? [paragraph("Nothing is overdue, due soon or not known.")] : []),
    ...(noted.length === 0
      ? []
      : [heading(1, `For information: ${noted.length}`), lineTable(noted, rules, "For information")]),
    ...(changes === null ? [] : [heading(1, "Changes since the last list"), ...changeLines(changes, rules)]),
  ];
  return makeWordFile({ title, body: body.join(""), isLandscape: true });
}

function changeLines(changes: readonly TrackerChange[], rules: TrackerRules): readonly string[] {
  if (changes.length === 0) return [paragraph("Nothing changed.")];
  return changes.map((change) => paragraph(describeChange(change, rules), "ListBullet"));
}

function lineTable(lines: readonly Line[], rules: TrackerRules, description: string): string {
  return table(
    {
      widths: [0.14, 0.16, 0.24, 0.16, 0.3],
      headings: [["Child", "Team", "What", "Due", "State"]],
      rows: lines.map((line) => [
        line.reference,
        line.team ?? " ",
        titleOfMilestone(rules, line.milestone),
        dayInWords(line.due) || " ",
        describeState(line),
      ]),
      description,
    },
    textWidth.landscape,
  );
}

const dateHeadings = [
  ...["Child", "Team", "What", "Due", "Held", "Recorded", "State", "Days late", "Level"],
  "Days until recorded",
];
const dateColumns = [14, 18, 34, 12, 12, 12, 14, 10, 20, 18].map((width) => ({ width }));

/** A workbook with the sheets Attention, Dates and Counts. Days are days, so that they sort and filter. */
export async function makeTrackerWorkbook(tracker: Tracker, rules: TrackerRules): Promise<Uint8Array> {
  const sheet = (name: string, lines: readonly Line[]) => ({
    sheet: name,
    data: [dateHeadings.map(boldCell), ...lines.map((line) => rowOf(line, rules))],
    columns: dateColumns,
    stickyRowsCount: 1,
  });
  const counts = {
    sheet: "Counts",
    data: [
      ["What", ...states.map((state) => stateTitles[state])].map(boldCell),
      ...Object.entries(tracker.counts).map(([milestone, byState]) => [
        textCell(titleOfMilestone(rules, milestone)),
        ...states.map((state): CellObject => ({ type: Number, value: byState[state] ?? 0 })),
      ]),
    ],
    columns: [{ width: 40 }, ...states.map(() => ({ width: 14 }))],
    stickyRowsCount: 1,
  };
  const attention = sheet("Attention", linesToDiscuss(tracker));
  const blob = await writeXlsxFile([
    attention,
    sheet("Dates", tracker.children.flatMap(linesOf)),
    counts,
  ]).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function rowOf(line: Line, rules: TrackerRules): (CellObject | null)[] {
  return [
    textCell(line.reference),
    textCell(line.team),
    textCell(titleOfMilestone(rules, line.milestone)),
    ...[line.due, line.heldOn, line.recordedOn].map(dayCell),
    textCell(stateTitles[line.state]),
    numberCell(line.daysLate),
    textCell(line.level),
    numberCell(line.recordingGap),
  ];
}

function boldCell(value: string): CellObject {
  return { type: String, value, fontWeight: "bold" };
}

function textCell(value: string | null): CellObject | null {
  return value === null ? null : { type: String, value };
}

function numberCell(value: number | null): CellObject | null {
  return value === null ? null : { type: Number, value };
}

function dayCell(iso: string | null): CellObject | null {
  return iso === null ? null : { type: Date, value: new Date(`${iso}T00:00:00Z`), format: "dd/mm/yyyy" };
}

/** Three tidy tables for Power BI, by file name: children, dates, and counts a week. They have no free text. */
export function makeTrackerTables(tracker: Tracker): ReadonlyMap<string, string> {
  const lines = tracker.children.flatMap(linesOf);
  const tables: readonly (readonly [string, readonly (readonly (string | number | null)[])[]])[] = [
    [
      "tracker-children.csv",
      [
        [
          ...["reference", "team", "ageGroup", "entry", "courtIssue"],
          ...["legalStatus", "permanenceOption", "stage", "owner"],
        ],
        ...tracker.children.map(({ reference, team, about }) => [
          ...[reference, team, about?.ageGroup ?? null, about?.entry ?? null, about?.courtIssue ?? null],
          ...[about?.legalStatus ?? null, about?.permanenceOption ?? null],
          ...[about?.stage ?? null, about?.owner ?? null],
        ]),
      ],
    ],
    [
      "tracker-dates.csv",
      [
        ["reference", "milestone", "due", "doneOn", "recordedOn", "state", "daysLate", "level"],
        ...lines.map((line) => [
          ...[line.reference, line.milestone, line.due, line.heldOn, line.recordedOn],
          ...[line.state, line.daysLate, line.level],
        ]),
      ],
    ],
    ["tracker-weeks.csv", [["week", "milestone", "state", "count"], ...countWeeks(lines)]],
  ];
  return new Map(tables.map(([name, rows]) => [name, csvMark + csvLines(rows)]));
}

/** By the Monday of the week in which each date is due. */
function countWeeks(lines: readonly Line[]): readonly (readonly (string | number)[])[] {
  const counts = new Map<string, number>();
  for (const { due, milestone, state } of lines) {
    if (due === null) continue;
    const key = [mondayOf(due), milestone, state].join("\t");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const sorted = [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return sorted.map(([key, count]) => [...key.split("\t"), count]);
}

function mondayOf(iso: string): string {
  return addDays(iso, -((weekdayOf(dayNumberOf(iso)) + 6) % 7));
}

/**
 * A calendar file with a whole day for each date that is still to come or overdue. Only references are in it.
 * @param stamp the time in UTC, as `2026-11-22T10:15:00Z`
 */
export function makeTrackerCalendar(tracker: Tracker, rules: TrackerRules, stamp: string): string {
  const wanted: readonly State[] = ["not-due", "notice", "due-today", "overdue"];
  const days = tracker.children.flatMap(linesOf).flatMap((line) =>
    line.due !== null && wanted.includes(line.state)
      ? [
          {
            key: [line.reference, line.milestone, line.due].join("\t"),
            day: line.due,
            title: `${line.reference}: ${titleOfMilestone(rules, line.milestone)}`,
            description: describeState(line),
          },
        ]
      : [],
  );
  return makeCalendarFile("Permanence tracker", stamp, days);
}
