import type { Detector } from "./detector.ts";
import { findAll, mergeHits } from "./detector.ts";

/** The letters of unique pupil numbers: no I, O or S. */
const letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
const shape = /(?<![A-Za-z0-9])[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z](?![A-Za-z0-9])/gi;
/** After its name the number may be in groups. */
const named =
  /\b(?:UPN|pupil (?:no|number|id|ref(?:erence)?))\b[^A-Za-z\d\n]{0,5}(?:(?:is|was) )?(?<hit>[A-HJ-NP-RT-Z](?:[ .-]?\d){11}[ .-]?[\dA-HJ-NP-RT-Z])(?![A-Za-z0-9])/gi;

/**
 * Unique pupil numbers: a check letter, then twelve characters of which only the last may be a letter (a temporary number).
 * The letter is the weighted sum (2 to 13) modulo 23 (DfE, guide to UPNs).
 */
export const detectUpns: Detector = ({ text, hasDigits }) =>
  hasDigits
    ? mergeHits(
        findAll(text, shape, ([upn]) => hasUpnCheckLetter(upn.toUpperCase())),
        findAll(text, named, ({ groups }) =>
          hasUpnCheckLetter((groups?.hit ?? "").replace(/[ .-]/g, "").toUpperCase()),
        ),
      )
    : [];

export function hasUpnCheckLetter(upn: string): boolean {
  let sum = 0;
  for (let position = 1; position <= 12; position++) {
    const character = upn[position] ?? "";
    const value = /\d/.test(character) ? Number(character) : letters.indexOf(character);
    sum += value * (position + 1);
  }
  return letters[sum % 23] === upn[0];
}
