import type { Detector, Verdict } from "./detector.ts";
import { findAll, mergeHits, textAfter, textBefore } from "./detector.ts";

const tenDigits =
  /(?:(?<![\dA-Za-z£$€]|\d[./-]|(?<!\d)\d{1,3},)|(?<=\b[Nn][Hh][Ss]))(\d{3})([ \n.-]?)(\d{3})([ \n.-]?)(\d{4})(?![\dA-Za-z]|[./-]\d|,\d{3}(?!\d))/g;
/** Straight after its name the number may be in any groups. */
const named = /\bNHS\b[^\d\n]{0,25}\n?(?<hit>\d(?:[ .-]?\d){9})(?![\dA-Za-z]|[./-]\d)/gi;
const keyword = /\bNHS|\bhealth (?:service )?(?:no|number|id)\b|\bhospital (?:no|number)\b/i;
const straightBefore = /\bNHS\b[^\d\n]{0,25}\n?$/i;
/** Papers whose numbers have ten digits as often as not. */
const otherPaper =
  /\b(?:order|invoice|purchase|requisition|budget|cost|ticket|contract|serial|account)\b[^.;\n\d]{0,30}$/i;
const isOfOrder =
  /^ (?:is|was) (?:the|an?) (?:number of the |purchase )?(?:order|invoice|contract|budget|account)\b/i;
/** A keyword this near makes a bare number an NHS number, as rule sets for data loss prevention have it. */
const nearby = 300;

/**
 * NHS numbers: ten digits whose last is a check digit (weights 10 to 2, eleven less the sum modulo eleven; NHS Data Dictionary).
 * One in eleven random numbers passes, so a bare one is unsure unless it is written in threes and four or named nearby, or
 * stands for the child in the header.
 */
export const detectNhsNumbers: Detector = ({ text, hasDigits }, { means }) => {
  if (!hasDigits) return [];
  const isChildId = means === "child-reference";
  return mergeHits(
    findAll(text, tenDigits, (match) => {
      const verdict = judge(text, match);
      return verdict === "unsure" ? isChildId || verdict : verdict;
    }),
    findAll(text, named, ({ groups }) => hasNhsCheckDigit((groups?.hit ?? "").replace(/\D/g, ""))),
  );
};

function judge(text: string, match: RegExpExecArray): Verdict {
  const [written, first = "", gap, second = "", secondGap, last = ""] = match;
  const digits = first + second + last;
  if (!hasNhsCheckDigit(digits)) return false;
  const before = textBefore(text, match.index, nearby);
  if (straightBefore.test(before)) return true;
  if (/^0[1-9]/.test(digits)) return false;
  const after = textAfter(text, match.index + written.length, nearby);
  if (otherPaper.test(before.slice(-60)) || isOfOrder.test(after)) return false;
  const inThreesAndFour = gap !== "" && secondGap !== "";
  return inThreesAndFour || keyword.test(before) || keyword.test(after) ? true : "unsure";
}

export function hasNhsCheckDigit(digits: string): boolean {
  if (/^(\d)\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < 9; index++) sum += Number(digits[index]) * (10 - index);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}
