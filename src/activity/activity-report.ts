import { dateInWords } from "../dates/date-in-words.ts";
import { makeWordFile } from "../ooxml/make/word-file.ts";
import { heading, paragraph, table, textWidth } from "../ooxml/make/word-markup.ts";
import type { Activity } from "./make-activity.ts";

const noTeam = "No team on the form";

/** The figures of the whole quarter, as sentences. */
export function describeActivity({ quarter, total }: Activity): readonly string[] {
  const days = total.daysToApproval;
  return [
    `${quarter.name}: ${dateInWords(quarter.from)} to ${dateInWords(quarter.to)}.`,
    `Planned ${total.planned}, drawn ${total.drawn}, done ${total.done}, approved ${total.approved}, returned ${total.returned}.`,
    days === null
      ? "No audit that was drawn has been approved, so there are no days from draw to approval."
      : `From draw to approval: ${days} ${days === 1 ? "day" : "days"} (median).`,
    `Graded a second time: ${total.secondGraded} of ${total.done}.`,
    `Actions: ${total.actionsDone} done in the quarter, ${total.openActions} open at its end, ${total.overdueActions} of these overdue.`,
  ];
}

/** The quarterly report to management as a Word file. It has no initials and ranks nobody. */
export function makeActivityReport(activity: Activity): Uint8Array {
  const title = `Audit activity, ${activity.quarter.name}`;
  const body = [
    paragraph(title, "Title"),
    ...describeActivity(activity).map((line) => paragraph(line)),
    heading(1, "By team"),
    paragraph("Teams are in the order of their names. Few audits say little about a team.", "Caption"),
    teamTable(activity),
    heading(1, "By role"),
    roleTable(activity),
    heading(1, "Why audits were returned"),
    ...listOr(
      activity.returned.map(({ team, on, why }) => `${team ?? noTeam}, ${dateInWords(on)}: ${why}`),
      "No audit was returned.",
    ),
    heading(1, "Problems that repeat in a team"),
    ...listOr(
      activity.repeated.map(
        ({ team, section, question, audits }) => `${team}, ${section}: ${question} (${audits} audits)`,
      ),
      "No question has the same problem in three audits of one team.",
    ),
  ];
  return makeWordFile({ title, body: body.join(""), isLandscape: true });
}

function listOr(lines: readonly string[], otherwise: string): readonly string[] {
  return lines.length === 0 ? [paragraph(otherwise)] : lines.map((line) => paragraph(line, "ListBullet"));
}

function teamTable({ teams }: Activity): string {
  return table(
    {
      widths: [0.2, 0.08, 0.08, 0.09, 0.09, 0.1, 0.12, 0.08, 0.08, 0.08],
      headings: [
        [
          ...["Team", "Drawn", "Done", "Approved", "Returned", "Second graded", "Days to approval"],
          ...["Actions open", "Actions overdue", "Actions done"],
        ],
      ],
      rows: teams.map((each) => [
        each.team ?? noTeam,
        ...[each.drawn, each.done, each.approved, each.returned, each.secondGraded].map(String),
        each.daysToApproval === null ? "none" : String(each.daysToApproval),
        ...[each.openActions, each.overdueActions, each.actionsDone].map(String),
      ]),
      description: "What each team's audits and actions came to in the quarter",
    },
    textWidth.landscape,
  );
}

function roleTable({ roles }: Activity): string {
  return table(
    {
      widths: [0.4, 0.2, 0.2, 0.2],
      headings: [["Role", "Marked as ready", "Countersigned", "Returned"]],
      rows: roles.map((each) => [each.role, ...[each.done, each.approved, each.returned].map(String)]),
      description: "What people in each role signed in the quarter",
    },
    textWidth.landscape,
  );
}
