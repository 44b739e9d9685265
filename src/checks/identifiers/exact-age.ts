import type { Detector } from "./detector.ts";
import { findAll, mergeHits, textAfter, textBefore } from "./detector.ts";

const maybe =
  /\b(?:old|olds|age|aged|turn(?:ed|s|ing)|birthday)\b|\d ?y|\u2044|\b(?:s?he|who|boy|girl|child) (?:is|was|will be) [^.]{0,8}\d/i;
const number =
  "(?:\\d{1,2}(?:\\.\\d)?|(?:\\d{1,2} ?)?[13]\u2044[234]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";
const unit = "(?:years?|yrs?|months?|mths?|mos?|weeks?|wks?|days?)";
const parts = String.raw`${number}(?: and a half)?[ -]?${unit}(?:,? (?:and )?${number}[ -]${unit})?`;
const band = String.raw`(?! ?(?:-|to|or|\+) ?\d| (?:and|or|to) (?:over|under|above|below|older|younger|up)|\+|\d)`;
const old = new RegExp(String.raw`(?<![\d-])\b${parts}[ -]olds?\b`, "gi");
const aged = new RegExp(
  String.raw`(?<![A-Za-z-])(?:aged|age(?: is| was| of)?:?|turned|turns|turning) ${number}(?:(?: ?(?:years?|yrs?|y|months?|mths?|weeks?))?\b)(?:,? (?:and )?\d{1,2} ?(?:months?|mths?|m)\b)?${band}`,
  "gi",
);
const short = /(?<![\d-])\b\d{1,2} ?y(?:rs?)?[ /]?o\b/gi;
const bare =
  /(?<![A-Za-z])(?:he|she|who|the (?:boy|girl|child)) (?:is|was|will be)(?: now| only| just| nearly| almost)? (?<hit>\d{1,2})(?=[.,;)]|$| now\b| when\b| and (?!\d))/gi;
/** "until her 18th birthday" is a term of leaving care. */
const birthday =
  /(?<![A-Za-z])(?:his|her|their) (?<hit>(?:[1-9]|1[0-5])(?:st|nd|rd|th) birthday)(?![A-Za-z])/gi;
const inParts = /(?<![\d-])\b\d{1,2} ?(?:years?|yrs?|y)\.?,? ?(?:and )?\d{1,2} ?(?:months?|mths?|m)\b/gi;
/** "3½ years", whose fraction is written out in a plain text. */
const inHalves = /(?<![\d-])\b(?:\d{1,2} ?)?[13]\u2044[234][ -]?(?:years?|yrs?)\b/gi;

/** "The plan is six months old": papers and spans of time have ages too. */
const ofThing =
  /\b(?:assessment|plan|report|chronology|document|information|data|photo(?:graph)?|pep|record|version|referral|analysis|profile|minutes|form|letter|guidance|policy|figures?|it|these|which|that)s? (?:is|are|was|were|being|over|now|already|about|nearly|at least|more than)(?: (?:now|already|about|nearly|over|only|at least|more than))?(?: an?)? $/i;
const offerForAge =
  /^[ -](?:funding|funded|check|review|entitlement|offer|place|assess|plans?|reports?|information|data|documents?|records?)/i;
const spanOfTime =
  /\b(?:for|after|of|over|within|in|every|than|to|took|lasted?|waited|waiting|care is|at) $/i;
const skillOrLimit =
  /\b(?:reading|spelling|mental|developmental|comprehension|maths?|maturity|bone|chronological|minimum|maximum)[ -]?$/i;
const ageOfSkill =
  /\b(?:reading|spelling|mental|developmental|comprehension|bone)[ -]age(?: is| was| of|:| at)?(?: (?:about|now|only))? $/i;
const threshold =
  /\b(?:until|till|before|from|under|over|below|above|beyond|past|by|to|reach(?:es|ing)?)(?: (?:the|he|she|they|[a-z]{1,12}))? $/i;
const adult = /(?:1[6-9]|[2-9]\d)\b|\b(?:sixteen|seventeen)\b/i;
const leavingCare = /\b(?:until|till|when|once|before|from|to|at|by|after|the)(?: (?:the|he|she|they))? $/i;

/** A child's age in years, months or weeks; the form's own age ranges ("6-10yrs") do not count. */
export const detectExactAges: Detector = ({ text }) => {
  if (!maybe.test(text)) return [];
  const before = (index: number) => textBefore(text, index, 60);
  return mergeHits(
    findAll(text, old, ({ 0: found, index }) => {
      const isOffer = offerForAge.test(textAfter(text, index + found.length, 20));
      return !isOffer && !ofThing.test(before(index));
    }),
    findAll(text, aged, ({ 0: found, index }) => {
      const words = before(index);
      if (/^turn\w+ (?:1[89]|[2-9]\d)/i.test(found) || skillOrLimit.test(words) || threshold.test(words))
        return false;
      return !(adult.test(found) && leavingCare.test(words));
    }),
    findAll(text, short),
    findAll(text, birthday),
    findAll(
      text,
      bare,
      ({ index }) => !/\b(?:until|till|when|once|before|after|if|by the time) $/i.test(before(index)),
    ),
    ...[inParts, inHalves].map((pattern) =>
      findAll(text, pattern, ({ index }) => {
        const words = before(index);
        return (
          !ofThing.test(words) &&
          !spanOfTime.test(words) &&
          !ageOfSkill.test(words) &&
          !ofDuration(words, text, index)
        );
      }),
    ),
  );
};

/** "Duration in care is 1 year 3 months", "starts at 15 years 9 months in this policy". */
function ofDuration(words: string, text: string, index: number): boolean {
  return (
    /\b(?:duration|length|placed|care|waited|lasting|lasted|total)\b[^.]{0,30}$/i.test(words) ||
    /^[^.]{0,40}\b(?:ago|policy|in total|delay|wait|late|later|overdue)\b/i.test(textAfter(text, index, 60))
  );
}
