import type { Detector } from "./detector.ts";
import { findAll, mergeHits, textAfter, textBefore } from "./detector.ts";

const maybe = /\d|\b(?:liv(?:es?|ed|ing)|address|moved?|stay(?:s|ed|ing)|resides)\b/i;
const streets =
  "Road|Rd|Street|St(?!\\.? [A-Z])|Close|Cl|Avenue|Ave?|Lane|Ln|Drive|Dr(?!\\.? [A-Z])|Way|Crescent|Cres|Court|Ct|Grove|Gardens|Gdns|" +
  "Place|Pl|Terrace|Tce|Square|Sq|Hill|Park|Mews|Row|Walk|Rise|View|Green|Parade|Gate|Wharf|Croft|Meadows?|Mount|Bank|Fields?|" +
  "Yard|Villas|Mead|Dale|End|Vale|Bridge|Common|Quay|Fold|Garth|Chase|Copse|Dell|Ridge|Orchard|Paddock|Spinney|Hollow|" +
  "Boulevard|Broadway|Cottages|Lea|Leys|Causeway";
const buildings = "House|Court|Lodge|Towers?|Heights|Mansions|Point|Building|Hall|Flats";
const flat = "(?:[Ff]lat|[Aa]partment|[Aa]pt\\.?|[Uu]nit|[Rr]oom|[Pp]lot)";
const house = "\\d{1,4}(?:[-/]\\d{1,4})?[A-Za-z]?";
/** "The Old Vicarage, " */
const houseName = "(?:[A-Z][\\w'-]{0,25}(?: [A-Z][\\w'-]{0,25}){0,2}, )?";
const name = "(?:[A-Z][\\w'-]{0,25} ){1,3}";

const numbered = new RegExp(
  String.raw`(?<![\d/,£$€-]|\d\.)(?:${flat} ${house},? )?${house},? (?<name>${name})(?<street>${streets})(?![\w'])`,
  "g",
);
const inCapitals = new RegExp(
  String.raw`(?<![\d/,£$€-]|\d\.)${house},? (?:[A-Z'-]{2,25} ){1,3}(?:ROAD|RD|STREET|CLOSE|AVENUE|AVE|LANE|DRIVE|CRESCENT|GROVE|TERRACE|GARDENS)(?!\w)`,
  "g",
);
const inBuilding = new RegExp(
  String.raw`(?<![A-Za-z])${flat} ${house},? (?:${name}(?:${buildings})|[a-z]{3,20} (?:house|court|lodge|towers?))(?!\w)`,
  "g",
);
const unnumbered = new RegExp(
  String.raw`\b(?:[Ll]iv(?:es?|ed|ing)|[Aa]ddress|[Mm]oved?|[Ss]tay(?:s|ed|ing)|[Rr]esides|[Pp]laced)(?: (?:is|now|back))?:? (?:(?:at|on|in|to|off) )?(?<hit>${houseName}${name}(?:Road|Rd|Street|Close|Avenue|Ave|Lane|Drive|Crescent|Grove|Terrace|Gardens|Mews))(?!\w)`,
  "g",
);
const inSmallLetters = new RegExp(
  String.raw`\b(?:liv(?:es?|ed|ing)|address|moved?|stay(?:s|ed|ing)|home|house|placed|at)\b[^.\d\n]{0,10}(?<hit>${house} (?!(?:minutes?|miles?|mins?|hours?|main|metres?|yards?)\b)[a-z']{3,20}(?: [a-z']{3,20})? (?:road|rd|street|st|avenue|ave|crescent|close|drive|lane|terrace|grove))(?!\w)`,
  "g",
);

/** "Section 20", "Year 6", "Room 4": the number belongs to the word before it. */
const numberOfThing =
  /\b(?:section|year|stage|page|team|form|schedule|regulation|reg|week|day|junction|ward|grade|part|article|step|level|band|class|chapter|review|version|m|a) $/i;
const court = /^(?:High|Family|Crown|County|Magistrates|Supreme|Youth|Appeal|Children) $/;
/** "20 Care Way team", "6 Park View School": the name of something that is no home. */
const otherThing =
  /^ (?:team|ward|office|hub|service|centre|center|school|primary|academy|college|nursery|surgery|hospital|clinic|project|unit|area|locality|estate|review|panel|meeting|visit|judge|hearing)s?\b/i;

/** A house number and a street, a flat in a building, or a street after words for living there. */
export const detectAddresses: Detector = ({ text }) => {
  if (!maybe.test(text)) return [];
  const isNoOtherThing = (end: number) => !otherThing.test(textAfter(text, end, 14));
  return mergeHits(
    findAll(text, numbered, ({ 0: found, index, groups }) => {
      const isCourt = groups?.street === "Court" && court.test(groups.name ?? "");
      if (isCourt || numberOfThing.test(textBefore(text, index, 14))) return false;
      return isNoOtherThing(index + found.length);
    }),
    findAll(text, inCapitals, ({ 0: found, index }) => isNoOtherThing(index + found.length)),
    findAll(text, inBuilding),
    findAll(text, unnumbered, ({ 0: found, index }) => isNoOtherThing(index + found.length)),
    findAll(text, inSmallLetters),
  );
};
