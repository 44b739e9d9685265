import { encodeUkDate, withoutLeadWords } from "../audit/codecs/uk-date.ts";
import { createCheck } from "./engine/create-check.ts";
import { readShortDate } from "./patterns/short-date.ts";
import { dateInWords } from "../dates/date-in-words.ts";

export const actionDateShort = createCheck({
  id: "action-date-short",
  codes: ["A07"],
  severity: "query",
  subject: "action-row",
  needs: ["dateEntered", "date?", "auditedOn?"],
  why: "A date without its full year can be read in two ways, and the action may slip by a year.",
  source: "The pro forma: date for completion; dates are read day first, as in the United Kingdom.",
  messages: {
    shortYear: "{name}: the year in the date for completion has two figures. Write it in full: {reading}.",
    noYear: "{name}: the date for completion has no year. Write it in full: {reading}.",
    noYearAtAll:
      "{name}: the date for completion has no year. Write day, month and year, such as 31/03/2027.",
  },
  appliesTo: ({ asksForAction }) => asksForAction !== false,
  check: ({ datePlace: at, dateEntered, date: full, auditedOn }, report) => {
    const short = full === null ? readShortDate(withoutLeadWords(dateEntered), auditedOn) : null;
    if (short === null) return;
    const { lacks, date } = short;
    if (date === null) report("noYearAtAll", { at });
    else {
      const values = { reading: dateInWords(date) };
      const fix = { place: at, value: encodeUkDate(date) };
      report(lacks === "century" ? "shortYear" : "noYear", { at, values, fix });
    }
  },
});
