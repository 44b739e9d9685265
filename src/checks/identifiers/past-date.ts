import { decodeUkDate } from "../../audit/codecs/uk-date.ts";
import type { PlainText } from "../engine/plain-text.ts";
import { detectDatesOfBirth } from "./date-of-birth.ts";
import { fullDate } from "./dates.ts";
import type { Hit, Surroundings } from "./detector.ts";
import { findAll } from "./detector.ts";

const day = new RegExp(String.raw`(?<![\d./-])${fullDate}(?![\d])`, "gi");
const monthFirst = /^([a-z]+)\.? (\d{1,2}(?:st|nd|rd|th)?),? (\d{4})$/i;
const shortYear = /^(.*[^\d])(\d\d)$/;

export interface PastDate extends Hit {
  /** ISO. */
  readonly date: string;
}

/** Full dates before a day that are not known to be of birth. @param today ISO */
export function findPastDates(
  plain: PlainText,
  surroundings: Surroundings,
  today: string,
): readonly PastDate[] {
  if (!plain.hasDigits) return [];
  const ofBirth = detectDatesOfBirth(plain, surroundings);
  let next = 0;
  return findAll(plain.text, day).flatMap((hit) => {
    // Both lists are in the order of the text.
    while ((ofBirth[next]?.end ?? Infinity) <= hit.start) next++;
    const isOfBirth = (ofBirth[next]?.start ?? Infinity) < hit.end;
    const date = isOfBirth ? null : readDate(plain.text.slice(hit.start, hit.end));
    return date === null || date >= today ? [] : [{ ...hit, date }];
  });
}

/** ISO; null when it is no day of the calendar. A year of two figures is of this century. */
function readDate(written: string): string | null {
  const inOrder = written.replace(monthFirst, "$2 $1 $3");
  return decodeUkDate(inOrder) ?? decodeUkDate(inOrder.replace(shortYear, "$120$2"));
}
