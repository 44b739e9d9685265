import { createCheck } from "./engine/create-check.ts";
import { findPastDates } from "./identifiers/past-date.ts";
import { boundHits } from "./patterns/bound-hits.ts";
import { addMonths } from "../dates/plain-date.ts";

/** What a team records by its date: it says no more of the child than that the work was done. */
const ofReview =
  /(?<!\p{L})(?:review\p{L}*|minutes|supervision|audit\p{L}*|(?:health|initial|core|needs|updated|single) assessments?|assessment|iha|rha|pep|peps|care plan|plan|report|chronology|visit\p{L}*)(?!\p{L})/giu;
/** What happened to the child or the family: its day may tell who they are. */
const ofEvent =
  /(?<!\p{L})(?:mov(?:e|ed|es|ing)|placed|hearing|court|order|born|birth|died|death|incident|arrest\p{L}*|admi(?:tted|ssion)|accident|assault\p{L}*|remand\p{L}*|arriv\p{L}*|removed|missing|married|charged|became|came into)(?!\p{L})/giu;
/** How far from a date its own words may be, within the sentence. */
const maxReach = 60;
const endOfSentence = /[.;\n]/u;

/** Whether the words nearest to a date, in its sentence, say that it is a date of a review or a record and not of an event. */
function isOfReview(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - maxReach), start)
      .split(endOfSentence)
      .at(-1) ?? "";
  const after = text.slice(end, end + maxReach).split(endOfSentence)[0] ?? "";
  return distanceTo(ofReview, before, after) < distanceTo(ofEvent, before, after);
}

function distanceTo(words: RegExp, before: string, after: string): number {
  const last = [...before.matchAll(words)].at(-1);
  const next = [...after.matchAll(words)][0];
  return Math.min(
    last === undefined ? Infinity : before.length - last.index - last[0].length,
    next === undefined ? Infinity : next.index,
  );
}

export const pastDateNamed = createCheck({
  id: "past-date-named",
  codes: ["P09"],
  severity: "note",
  subject: "text",
  needs: ["plain", "today"],
  policy: ["monthsOfOldDate"],
  why: "The exact day of a move or a court hearing can help to identify a child.",
  source: "UK GDPR article 5(1)(c): no more personal data than the audit needs.",
  messages: {
    past: "{name}: this gives an exact day. The month, or the time between two events, is often enough.",
    old: {
      severity: "query",
      text: "{name}: this gives a day more than {months} months ago. Remove it, or explain why it is needed.",
    },
  },
  appliesTo: ({ open, isField }) => open && !isField,
  check: (text, report, { monthsOfOldDate }) => {
    const dates = findPastDates(text.plain, text, text.today).filter(
      ({ start, end }) => !isOfReview(text.plain.text, start, end),
    );
    if (dates.length === 0) return;
    const oldest = addMonths(text.today, -monthsOfOldDate);
    const hits = dates.map(({ start, end, date }) => ({ start, end, sure: date < oldest }));
    for (const { start, end, sure: isOld } of boundHits(hits)) {
      const span = text.plain.spanOf(start, end);
      if (isOld) report("old", { span, values: { months: monthsOfOldDate } });
      else report("past", { span });
    }
  },
});
