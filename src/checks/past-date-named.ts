import { createCheck } from "./engine/create-check.ts";
import { findPastDates } from "./identifiers/past-date.ts";
import { boundHits } from "./patterns/bound-hits.ts";
import { addMonths } from "./patterns/calendar.ts";

export const pastDateNamed = createCheck({
  id: "past-date-named",
  codes: ["P09"],
  severity: "note",
  subject: "text",
  needs: ["plain", "today"],
  policy: ["monthsOfOldDate"],
  why: "The exact day of an event, such as a move or a court hearing, helps to tell which child an audit is about.",
  source: "UK GDPR article 5(1)(c): no more personal data than the audit needs.",
  messages: {
    past: "{name}: an exact day in the past stands here. The month, or the time between two events, often says enough.",
    old: {
      severity: "query",
      text: "{name}: a day more than {months} months ago stands here, which is rarely that of a review. Take it out, or say why it is needed.",
    },
  },
  appliesTo: ({ open, headerKind }) => open && headerKind === null,
  check: (text, report, { monthsOfOldDate }) => {
    const dates = findPastDates(text.plain, text, text.today);
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
