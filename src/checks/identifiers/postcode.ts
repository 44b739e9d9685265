import type { Detector } from "./detector.ts";
import { findAll, mergeHits, textBefore } from "./detector.ts";

/** Postcode areas of the United Kingdom and the Crown dependencies. */
const areas = new Set(
  (
    "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY " +
    "HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL " +
    "PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE"
  ).split(" "),
);

/** The inward part never has C, I, K, M, O or V. */
const full = /(?<![A-Za-z0-9])([A-Z]{1,2})\d[\dA-HJKMNPR-Y]?[ \n]?(\d[ABD-HJLNP-UW-Z]{2})(?![A-Za-z0-9])/gi;
const outward = /(?<![A-Za-z0-9])([A-Z]{1,2})\d[\dA-HJKMNPR-Y]?(?![A-Za-z0-9])/gi;
const announced = /\bpost ?code\b[^.\n]{0,12}$/i;
/** "KS2 1st", "S20 2hr": the second word only looks like an inward part. */
const ordinalOrUnit = /^(?:1st|2nd|3rd|\dth|\d(?:hr|yr|wd|pt|ed|st|nd|rd))$/;

/** Full postcodes; the outward part alone counts, unsurely, straight after the word "postcode". */
export const detectPostcodes: Detector = ({ text, hasDigits }) =>
  hasDigits
    ? mergeHits(
        findAll(text, full, ([, area = "", inward = ""]) => isArea(area) && !ordinalOrUnit.test(inward)),
        findAll(text, outward, (match) => {
          const isOne = isArea(match[1] ?? "") && announced.test(textBefore(text, match.index, 24));
          return isOne ? "unsure" : false;
        }),
      )
    : [];

function isArea(letters: string): boolean {
  return areas.has(letters.toUpperCase());
}
