import { withoutLeadWords } from "../audit/codecs/uk-date.ts";
import { createCheck } from "./engine/create-check.ts";
import { readShortDate } from "./patterns/short-date.ts";

export const actionDateUnreal = createCheck({
  id: "action-date-unreal",
  codes: ["A03", "A04"],
  severity: "error",
  subject: "action-row",
  needs: ["dateEntered", "date?"],
  why: "Without an exact date, nobody can tell when an action is late.",
  source: "The pro forma: date for completion; dates are read day first, as in the United Kingdom.",
  messages: {
    notADate: "{name}: the date for completion is not a day in the calendar. Write it like this: 31/03/2027.",
    noDay: "{name}: the date for completion has no day. Give an exact date, such as 31/03/2027.",
  },
  appliesTo: ({ asksForAction }) => asksForAction !== false,
  check: ({ datePlace, dateEntered, date }, report) => {
    // A date that only lacks its year is for action-date-short to name.
    if (date !== null || readShortDate(withoutLeadWords(dateEntered), null) !== null) return;
    report(/\d/.test(dateEntered) ? "notADate" : "noDay", { at: datePlace });
  },
});
