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
/** Names that mean nothing but a case system may have the number straight behind them: "Mosaic 1234567". */
const afterSystem =
  /(?<![A-Za-z])(?:mosaic|liquid ?logic|lcs|care ?first|care ?works|azeus|frameworki|ehm)(?:[ (:#-]| -){1,2}(?<hit>[A-Z]{0,3}\d{5,12})(?![\dA-Za-z])/gi;
const cafcass =
  /(?<![A-Za-z])cafcass(?:'s)?(?: (?:case|file|ref(?:erence)?|no|num(?:ber)?|id|is|was)\b\.?){0,4}[ :#(-]{1,3}(?<hit>[A-Z]{0,4}[ /-]?\d{4,10}(?:\/\d{2,6})?)(?![\dA-Za-z/])/gi;
/** The police number crimes and incidents, most with the year behind a slash. */
const crime =
  /(?<![A-Za-z])(?:crime|incident|occurrence|police|athena|niche|urn|cad|log)(?: (?:report|log|case|ref(?:erence)?|no|num(?:ber)?|id|is|was)\b\.?){0,4}[ :#(-]{1,3}(?<hit>(?=[A-Z\d/ -]{0,12}\d{4})(?:\d{2}[A-Z]{1,2}\/)?[A-Z]{0,4}[ /-]?\d{2,10}(?:[/-][A-Z]?\d{2,10}){0,3}(?:\/[A-Z]{1,2})?)(?![\dA-Za-z/])/gi;
const person = new RegExp(
  String.raw`(?<![A-Za-z])(?:person|client|service user|swift) (?:id|no|num(?:ber)?|ref(?:erence)?|pin)\b[ .:#-]{0,3}(?:is |was )?${number}`,
  "gi",
);

/** "Police 12/10/2026" and "incident 2024-25" name a day and a year. */
const isDate = /^\d{1,2}[/-]\d{1,2}[/-](?:\d{2}|\d{4})$|^(?:19|20)\d\d(?:[/-](?:\d{2}|\d{4}))?$/;

/** Family court case numbers, and the numbers that case systems give to a child. */
export const detectCaseReferences: Detector = ({ text, hasDigits }) =>
  hasDigits
    ? mergeHits(
        ...[courtCase, caseSystem, afterSystem, cafcass, person].map((pattern) => findAll(text, pattern)),
        findAll(text, crime, ({ groups }) => !isDate.test(groups?.hit ?? "")),
      )
    : [];
