import { fullDate, writtenDate } from "./dates.ts";
import type { Detector, Hit } from "./detector.ts";
import { findAll, mergeHits, textAfter } from "./detector.ts";

const birth = String.raw`(?:d[./]? ?o[./]? ?b(?:'?s)?\b\.?|(?<=\()b\.(?= ?\d)|dates?[ -]of[ -]births?|birth[ -]?date|birthdays?|(?<!-)born(?! (?:out )?of\b| from\b))`;
/** The day of a review or a move that comes within reach is none of birth. */
const otherEvent = "(?:review|hearing|meeting|assess|visit|placed|moved|plan|record|left out|updated)";
/** 01022012 or 010212. */
const dayAndMonth = "(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])";
const inOneRow = String.raw`${dayAndMonth}(?:19|20)?\d\d`;
const keywordFirst = new RegExp(
  String.raw`(?<![A-Za-z])${birth}(?:(?!${otherEvent})[^]){0,25}?(?<!\d)(?<hit>${writtenDate}|\d{1,2}[/ ]\d{1,2}[/ ](?:19|20)\d\d|\d{1,2}/(?:19|20)\d\d|${inOneRow})(?!\d)`,
  "gi",
);
const yearOnly = /(?<![A-Za-z-])(?:year of birth|born in):? (?<hit>(?:19|20)\d\d)(?![\d/-])/gi;
const dateFirst = new RegExp(
  String.raw`(?<!\d)(${writtenDate})(?!\d)[ ,(:-]{0,3}(?:(?:is|was) )?(?:(?:his|her|their|the|a) )?(?:d\.?o\.?b\b|date of birth|birthday)`,
  "gi",
);
const bareDate = String.raw`(?:${fullDate}|${dayAndMonth}(?:19|20)\d\d)`;
const bareDates = new RegExp(String.raw`(?<!\d)${bareDate}(?!\d)`, "gi");
const onlyDate = new RegExp(String.raw`^\s*${bareDate}\s*$`, "i");

/**
 * A day within 25 characters after words for birth, or straight before them; as the child's ID any day counts. The hit is
 * the date.
 */
export const detectDatesOfBirth: Detector = ({ text, hasDigits }, { means }) => {
  if (!hasDigits) return [];
  const ofBirth = findAll(text, keywordFirst);
  return mergeHits(
    ofBirth,
    findFollowing(text, ofBirth),
    findDatesFirst(text),
    findAll(text, yearOnly),
    means === "child-reference" ? findBareDates(text) : [],
  );
};

/** As the child's ID any day counts: surely where it is nothing else. */
function findBareDates(text: string): Hit[] {
  const verdict = onlyDate.test(text) || "unsure";
  return findAll(text, bareDates, () => verdict);
}

const laterDate = new RegExp(
  String.raw`^(?<between>(?:(?!${otherEvent}|[.] )[^\n]){1,40}?)(?<!\d)(?<date>${writtenDate})(?!\d)`,
  "i",
);
/** "01/02/2012 and 03/04/2014", "01/02/2012 is wrong, should be 02/01/2012", "01/02/2012 (sister 03/04/2014)". */
const alsoOfBirth =
  /^[ ,;()/&-]*(?:and[ (]+)?$|\b(?:wrong|incorrect|should|not|actually|instead|rather|corrected|changed|amended|error|mistake)\b|^[ ,;(&-]*(?:and )?(?:his |her |the |their )?(?:\w+ )?(?:brother|sister|sibling|twin|mother|father|mum|dad)s?[ :'(-]/i;
/** Longer rows of dates are no rows of birthdays. */
const maxFollowing = 12;

/** The days that a text goes on with after a date of birth, where they are of birth as well. */
function findFollowing(text: string, hits: readonly Hit[]): Hit[] {
  return hits.flatMap((hit) => {
    const following: Hit[] = [];
    let { end } = hit;
    while (following.length < maxFollowing) {
      const { between = "", date = "" } = laterDate.exec(textAfter(text, end, 80))?.groups ?? {};
      if (date === "" || !alsoOfBirth.test(between)) break;
      const start = end + between.length;
      end = start + date.length;
      following.push({ start, end, sure: true });
    }
    return following;
  });
}

function findDatesFirst(text: string): Hit[] {
  return [...text.matchAll(dateFirst)].map(({ 1: date = "", index }) => ({
    start: index,
    end: index + date.length,
    sure: true,
  }));
}
