import type { Detector } from "./detector.ts";
import { findAll, mergeHits } from "./detector.ts";

const passport = /\bpassport\b[^\d\n;]{0,25}?(?<![A-Za-z\d])(?<hit>[A-Z]{0,3}\d{6,9})(?![\dA-Za-z])/gi;
const homeOffice =
  /\b(?:home office|ho|ukvi|asylum|port|nass|nrm|immigration|brp|arc|visa|residence permit|biometric)\b(?: (?:ref(?:erence)?|no|number|card|claim|application|is|was|and|id)){0,5}[ .:,#(-]{0,3}(?<![A-Za-z\d])(?<hit>(?:[A-Z]{0,4}[ /-]?|(?:\d{2}\/){1,2})\d{5,10}(?:\/\d{1,4})?)(?![\dA-Za-z/])/gi;
const supportCase = /\bnass\b[^\d\n;]{0,20}(?<hit>\d{2}\/\d{2}\/\d{4,6})(?!\d)/gi;
/** Application numbers of UK Visas and Immigration. */
const travel =
  /\b(?:travel (?:document|card|pass|permit|warrant)|bus pass|rail ?card|oyster(?: card)?|zip card|booking|flight|e-?ticket|laissez[- ]passer)\b(?: (?:ref(?:erence)?|no|num(?:ber)?|id|is|was|and)\b\.?){0,4}[ .:,#(-]{1,3}(?<![A-Za-z\d])(?<hit>(?=[A-Z]*\d{3})[A-Z]{0,4} ?\d{3,12}|(?=[A-Z]*\d)[A-Z\d]{6})(?![\dA-Za-z/])/gi;
const uniqueApplication = /(?<![\dA-Za-z-])\d{4}-\d{4}-\d{4}-\d{4}(?![\dA-Za-z-])/g;
const visaApplication = /(?<![A-Za-z0-9])GWF ?\d{9}(?!\d)/gi;
const residencePermit = /(?<![A-Za-z0-9])(?:Z[A-Z][A-Z0-9]|R[A-Z][A-Z0-9])\d{6}(?![A-Za-z0-9])/g;
const applicationCard = /(?<![A-Za-z0-9])AS[FP][ /-]?\d{6}(?:\/\d)?(?![A-Za-z0-9])/g;

/** References of the Home Office and passports, which unaccompanied children have. */
export const detectOtherReferences: Detector = ({ text, hasDigits }) =>
  hasDigits
    ? mergeHits(
        findAll(text, passport),
        findAll(text, homeOffice),
        findAll(text, supportCase),
        findAll(text, travel),
        findAll(text, uniqueApplication),
        findAll(text, visaApplication),
        findAll(text, residencePermit),
        findAll(text, applicationCard),
      )
    : [];
