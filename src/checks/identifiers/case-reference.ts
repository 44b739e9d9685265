import type { Detector } from "./detector.ts";
import { findAll, mergeHits } from "./detector.ts";

/** Court code, year, kind of case, number: "BM26C00123", also with slashes or blanks. */
const courtCase = /(?<![A-Za-z0-9])[A-Z]{2}[ /-]?\d{2}[ /-]?[A-Z][ /-]?\d{5}(?![A-Za-z0-9])/gi;
const system =
  "(?:mosaic|liquid ?logic|lcs|care ?first|care ?works|eclipse|azeus|core ?logic|frameworki|fwi|protocol|ll|ics|e?hm)";
const number = String.raw`(?<hit>[A-Z]{0,3}\d{4,12})(?![\dA-Za-z])`;
const caseSystem = new RegExp(
  String.raw`(?<![A-Za-z])${system}(?:'s)?(?: (?:person|case|child|record|client|system|file))? ?(?:(?:id|no|num(?:ber)?|ref(?:erence)?|record|pin)\b[ .:#-]{0,3}(?:is |was )?|[:#] ?)${number}`,
  "gi",
);
const person = new RegExp(
  String.raw`(?<![A-Za-z])(?:person|client|service user|swift) (?:id|no|num(?:ber)?|ref(?:erence)?|pin)\b[ .:#-]{0,3}(?:is |was )?${number}`,
  "gi",
);

/** Family court case numbers, and the numbers that case systems give to a child. */
export const detectCaseReferences: Detector = ({ text, hasDigits }) =>
  hasDigits ? mergeHits(findAll(text, courtCase), findAll(text, caseSystem), findAll(text, person)) : [];
