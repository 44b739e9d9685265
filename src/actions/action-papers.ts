import { makeCalendarFile } from "../dates/calendar-file.ts";
import { dateInWords } from "../dates/date-in-words.ts";
import { makeWordFile } from "../ooxml/make/word-file.ts";
import { heading, paragraph, table, textWidth } from "../ooxml/make/word-markup.ts";
import { countActions, type ListedAction } from "./list-actions.ts";
import { isOpen, type ActionState } from "./register.ts";

export const stateTitles: Readonly<Record<ActionState, string>> = {
  proposed: "proposed",
  agreed: "agreed",
  "in-progress": "in progress",
  done: "done",
  verified: "verified",
  "not-done": "not done",
};

/** "overdue by 3 days, team manager", "agreed". */
export function describeAction({ state, overdueBy, level, moved, firstDue }: ListedAction): string {
  const days = overdueBy === 1 ? "1 day" : `${overdueBy} days`;
  const times = moved === 1 ? "once" : moved === 2 ? "twice" : `${moved} times`;
  return [
    stateTitles[state],
    ...(overdueBy === 0 ? [] : [`overdue by ${days}${level === null ? "" : `, ${level}`}`]),
    ...(moved === 0 || firstDue === null ? [] : [`moved ${times}, first due ${dateInWords(firstDue)}`]),
  ].join("; ");
}

/** How many actions there are in each state, as a sentence. */
export function describeCounts(actions: readonly ListedAction[]): string {
  const { overdue, ...states } = countActions(actions);
  const parts = Object.entries(states).filter(([, count]) => count > 0);
  const words = parts.map(([state, count]) => `${count} ${stateTitles[state as ActionState]}`).join(", ");
  return `${actions.length} ${actions.length === 1 ? "action" : "actions"}${words === "" ? "" : `: ${words}`}. ${overdue} overdue.`;
}

/** The list for a meeting as a Word file: what is overdue, what is open, and what is done. */
export function makeActionList(actions: readonly ListedAction[], on: string): Uint8Array {
  const title = `Actions, ${dateInWords(on)}`;
  const groups: readonly (readonly [name: string, of: readonly ListedAction[]])[] = [
    ["Overdue", actions.filter(({ overdueBy }) => overdueBy > 0)],
    ["Open", actions.filter(({ overdueBy, state }) => overdueBy === 0 && isOpen(state))],
    ["Done or closed", actions.filter(({ state }) => !isOpen(state))],
  ];
  const body = [
    paragraph(title, "Title"),
    paragraph(describeCounts(actions), "Subtitle"),
    ...groups.flatMap(([name, of]) =>
      of.length === 0 ? [] : [heading(1, `${name}: ${of.length}`), actionTable(of, name)],
    ),
  ];
  return makeWordFile({ title, body: body.join(""), isLandscape: true });
}

function actionTable(actions: readonly ListedAction[], description: string): string {
  return table(
    {
      widths: [0.1, 0.14, 0.36, 0.12, 0.12, 0.16],
      headings: [["Audit", "Section", "Action", "Owner", "Due", "State"]],
      rows: actions.map((each) => [
        each.title,
        each.section ?? " ",
        each.action ?? " ",
        each.owner ?? "nobody",
        each.due === null ? "no date" : dateInWords(each.due),
        describeAction(each),
      ]),
      description,
    },
    textWidth.landscape,
  );
}

/**
 * A calendar file with a whole day for each open action that has a due date. It has the section and the owner, and no text of an
 * audit: calendars are shared widely.
 * @param stamp the time in UTC, as `2026-11-22T10:15:00Z`
 */
export function makeActionCalendar(actions: readonly ListedAction[], stamp: string): string {
  const days = actions.flatMap((each) =>
    each.due !== null && isOpen(each.state)
      ? [
          {
            key: each.id,
            day: each.due,
            title: `Action due: ${each.title}${each.section === null ? "" : `, ${each.section}`}`,
            description: [each.owner ?? "nobody owns it", describeAction(each)].join("; "),
          },
        ]
      : [],
  );
  return makeCalendarFile("Audit actions", stamp, days);
}
