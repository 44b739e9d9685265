import type { CapitalWord } from "./capital-words.ts";
import { isAfterSaint, listCapitalWords } from "./capital-words.ts";
import type { Detector, Hit, Surroundings } from "./detector.ts";
import { findAll, mergeHits, textAfter, textBefore } from "./detector.ts";
import { formWords } from "./words/form-words.ts";
import { wordSet } from "./words/word-set.ts";

/** What the name of an institution ends with. */
const keys = wordSet(`
  school academy college nursery pre-school preschool playgroup kindergarten hospital infirmary hospice surgery university clinic
  house lodge cottage manor hall grange villa fostering primary infants juniors secondary pru respite
`);
/** Ends that only count after another word: "Children's Home", "Health Centre". */
const pairedKeys: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["home", wordSet("children care nursing residential")],
  [
    "centre",
    wordSet(
      "health medical children family families birth contact respite resource assessment community youth day",
    ),
  ],
  ["unit", wordSet("referral respite assessment baby")],
  ["practice", wordSet("medical health dental group")],
  ["care", wordSet("foster residential")],
  ["agency", wordSet("fostering adoption")],
]);
/** What may be between a name and its end. */
const generic = wordSet(`
  c of e ce rc catholic church england community special primary junior juniors infant infants secondary high grammar boarding
  free academy sixth form general royal district county city memorial university children child medical health residential nursing
  care day family foster fostering lane road street green park hill wood manor village nursery school college hospital trust independent
  short break breaks stay more contact families resource assessment referral pupil respite baby mother youth
`);
/** Words of the field that are also part of names of places. */
const sites = wordSet("park hill castle church green wood bridge station field cross north south east west");
/** The end makes a plain word of these: "Summer School", "Forest School". */
const notNaming = wordSet(
  "forest faith may june april march august summer autumn winter spring monday reading",
);
/** What comes before a name and is not part of it. */
const leads = wordSet(`
  the a an at in to from his her their our my your this that both new local previous current former old and with for of by as special named
  called attends since before after when while although because if is was
`);
const smallKey =
  /^(?:'s|')? (?:(?:special|primary|junior|infants?|secondary|high|grammar|boarding|community|day|general|medical|health|children's) ){0,2}(?:school|nursery|academy|college|hospital|surgery|primary|pre-?school|playgroup|infirmary|hospice|pru|respite|home|(?:contact |family |respite )?centre|(?:pupil referral|respite) unit|practice)\b/i;
const smallHome =
  /children's home$|(?:medical|health|children's|contact|family|respite) centre$|medical practice$/;
/** Written in haste: "st josephs rc primary". */
const inSmallLetters =
  /(?<![\p{L}\p{N}])st\.? \p{Ll}{3,20}(?:'s)? (?:(?:rc|ce|c of e|cofe|catholic|high|junior|infant|primary) ){0,2}(?:primary|infants|juniors|school|nursery|academy|college)(?!\p{L})/gu;
/** The address of a flat names its building. */
const inBuilding = /\b(?:flat|apartment|apt\.?|unit|room) \d{1,4}[a-z]?,? $/i;
const between = /^(?:'s?)? (?:of (?:the )?)?$/;
const otherHall = /^(?:church|village|town|sports|assembly|dining|parish|community|concert) hall$/i;
const footballClub = /^Aston Villa$/i;
const teamAfter =
  /^ (?:team|ward|office|hub|area|locality|service|unit|road|street|lane|estate|parish|group|meeting)s?\b/i;
const noSaint =
  /^(?:'s?)? (?:day|ambulance|john|road|rd|street|close|lane|avenue|drive|way|terrace|crescent|square|ward|team|area|estate)\b/i;
const attends =
  /\b(?:attend(?:s|ed|ing)?|enrol(?:led|s) at|(?:pupil|student|place|roll|starts|started) at|registered (?:at|with)) $/i;

/** In words. A longer row of capitalised words is no name, and need not be read from each of them. */
const longestName = 8;

/** Schools, nurseries, hospitals, surgeries, homes and agencies by their names; not "Virtual School" or "the primary school". */
export const detectPlaceNames: Detector = (plain, surroundings) => {
  const { text } = plain;
  const capitals = listCapitalWords(plain, surroundings);
  const hits: Hit[] = [];
  for (let index = 0; index < capitals.length; index++) {
    if (!isNaming(capitals[index], surroundings)) continue;
    const found = readInstitution(text, capitals, index, surroundings) ?? readSaint(text, capitals, index);
    const hit = found ?? readAttended(text, capitals, index);
    if (hit) hits.push(hit);
  }
  return mergeHits(hits, findAll(text, inSmallLetters));
};

function isNaming(word: CapitalWord | undefined, { knownWords }: Surroundings): boolean {
  const lower = word?.text.toLowerCase() ?? "";
  if (sites.has(lower)) return word?.startsSentence === false;
  switch (word?.kind) {
    case "unknown":
    case "word":
    case "thing":
    case "brand":
      return lower.length > 2 && !notNaming.has(lower);
    case "first-name":
    case "place":
      return true;
    case "word-name":
    case "rare-name":
    case "other-name":
      return !notNaming.has(lower);
    case "form":
      return knownWords.has(lower) && !formWords.has(lower);
    default:
      return false;
  }
}

/** A name that goes on, word by word, to the end of an institution's name. */
function readInstitution(
  text: string,
  capitals: readonly CapitalWord[],
  index: number,
  surroundings: Surroundings,
): Hit | null {
  let last = index;
  let end = -1;
  for (let next = index + 1; next <= index + longestName && standsBeside(text, capitals, next); next++) {
    const lower = capitals[next]?.text.toLowerCase() ?? "";
    const isKey = keys.has(lower) || pairedKeys.get(lower)?.has(capitals[next - 1]?.text.toLowerCase() ?? "");
    if (isKey) end = capitals[next]?.end ?? end;
    else if (!generic.has(lower) && !isNaming(capitals[next], surroundings)) break;
    last = next;
  }
  const name = capitals[index];
  if (!name || textAfter(text, name.start, 20).startsWith("Church of England")) return null;
  if (end === -1) end = endOfSmallKey(text, capitals, index, last);
  if (inBuilding.test(textBefore(text, name.start, 20))) return null;
  if (end === -1 || isOwned(text, capitals, index) || teamAfter.test(textAfter(text, end, 12))) return null;
  const start = capitals[firstOfName(text, capitals, index)]?.start ?? name.start;
  const found = text.slice(start, end);
  return otherHall.test(found) || footballClub.test(found) ? null : { start, end, sure: true };
}

/** "Kingsmead school": the offset after an end in small letters; -1 when there is none. */
function endOfSmallKey(text: string, capitals: readonly CapitalWord[], index: number, last: number): number {
  const word = capitals[last];
  const isPersonal = last === index && (word?.kind === "first-name" || word?.kind === "word-name");
  if (!word || isPersonal) return -1;
  const found = smallKey.exec(textAfter(text, word.end, 40))?.[0];
  if (found === undefined || (/(?:home|centre|practice)$/.test(found) && !smallHome.test(found))) return -1;
  return word.end + found.length;
}

/** "Ellie's School" is the school of a child; "St Mary's School" has a name. */
function isOwned(text: string, capitals: readonly CapitalWord[], index: number): boolean {
  const word = capitals[index];
  if (!word?.isPossessive || isAfterSaint(text, word)) return false;
  return word.kind !== "other-name" && word.kind !== "place";
}

/** The name begins further left: "Little Otters Pre-School", "St Cuthbert's Primary". */
function firstOfName(text: string, capitals: readonly CapitalWord[], index: number): number {
  let first = index;
  while (first > 0 && index - first < longestName && standsBeside(text, capitals, first)) {
    const before = capitals[first - 1];
    if (!before || (before.startsSentence && before.kind === "form" && !isSaint(before))) break;
    if (leads.has(before.text.toLowerCase())) break;
    first--;
  }
  return first;
}

function standsBeside(text: string, capitals: readonly CapitalWord[], index: number): boolean {
  const before = capitals[index - 1];
  const word = capitals[index];
  if (!before || !word || word.start - before.end > 9) return false;
  return (
    between.test(text.slice(before.end, word.start)) ||
    (isSaint(before) && text.slice(before.end, word.start) === ". ")
  );
}

function isSaint(word: CapitalWord): boolean {
  return /^(?:st|saint|ss)$/i.test(word.text);
}

/** "St Bede's" alone: a school, a church or a hospital. */
function readSaint(text: string, capitals: readonly CapitalWord[], index: number): Hit | null {
  const word = capitals[index];
  const saint = capitals[index - 1];
  if (!word || !saint || !isAfterSaint(text, word)) return null;
  const end = word.isPossessive ? word.end + 2 : word.end;
  return noSaint.test(textAfter(text, word.end, 16)) ? null : { start: saint.start, end, sure: true };
}

/** "Attends Larkfield". */
function readAttended(text: string, capitals: readonly CapitalWord[], index: number): Hit | null {
  const word = capitals[index];
  if ((word?.kind !== "unknown" && word?.kind !== "word") || !attends.test(textBefore(text, word.start, 20)))
    return null;
  return { start: word.start, end: word.end, sure: true };
}
