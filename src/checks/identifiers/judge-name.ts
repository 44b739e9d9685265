import type { CapitalWord } from "./capital-words.ts";
import { isAfterSaint } from "./capital-words.ts";
import { textAfter, textBefore } from "./detector.ts";
import type { NameGroup } from "./name-groups.ts";
import { jointToRole } from "./role-before.ts";
import { ends, personVerbs, personalThings, placePrepositions, things } from "./words/context-words.ts";
import { wordSurnames } from "./words/first-names.ts";
import { wordSet } from "./words/word-set.ts";

/** True for a name, false where it may be one, null for none. */
export function judgeGroup(group: NameGroup, text: string): boolean | null {
  const { words, first, after } = group;
  if (words.every(({ kind }) => kind === "initial")) return null;
  if (isAfterSaint(text, first)) return null;
  const isPossessive = words.at(-1)?.isPossessive === true;
  if (ends.has(after) && (!isPossessive || isLaw(after))) return null;
  if (isDay(group, text) || isSeason(group)) return null;
  if (isAbbreviation(group, text) || group.isOfThing) return null;
  if (isSite(group) || notPeople.test(text.slice(group.start, group.end))) return null;
  if (isAfterRole(group, text)) return first.kind !== "word" || !group.isInTerm ? true : null;
  if (first.kind === "word") return null;
  if (words.length > 1) return judgeTogether(group, isPossessive);
  if (group.isAfterPlace && first.kind !== "first-name") return null;
  switch (first.kind) {
    case "first-name":
      return true;
    case "word-name":
      return judgeWordName(group, isPossessive, text);
    case "other-name":
      return isPerson(group, isPossessive) ? true : null;
    case "rare-name":
      return isPerson(group, isPossessive) || judgeStranger(group, isPossessive, text);
    default:
      return isOwner(group, isPossessive, text) || judgeStranger(group, isPossessive, text);
  }
}

/** What a sentence may begin with and go on with "is" or "was", and mean nobody. */
const abstract = wordSet(
  "autumn destiny dawn faith grace harmony hope joy melody mercy patience prudence spring summer sunny sandy rocky stormy temperance winter noble earnest lucky misty mark will trinity bill pip",
);

function judgeWordName(group: NameGroup, isPossessive: boolean, text: string): boolean | null {
  if (isPerson(group, isPossessive) || isOneOfTwo(group, text)) return true;
  if (group.isInTerm || (placePrepositions.has(group.before) && !isPossessive)) return null;
  if (!group.first.startsSentence) return true;
  return isSubject.test(textAfter(text, group.end, 16)) && !abstract.has(group.first.folded) ? false : null;
}

/** One word that no list knows: it may be a name inside a sentence, at the start of one as its subject, and after a label: "Owner: …". */
function judgeStranger(group: NameGroup, isPossessive: boolean, text: string): boolean | null {
  const { first, end } = group;
  if (group.isInTerm || first.text.length < 2 || /^\d/.test(textAfter(text, end, 1))) return null;
  if (first.startsSentence) {
    const after = textAfter(text, end, 16);
    const isValue = /[:-] $/.test(textBefore(text, first.start, 2)) && /^\s*(?:[.,;\n]|$)/.test(after);
    return isPossessive || isValue || isSubject.test(after) ? false : null;
  }
  return placePrepositions.has(group.before) && !isPossessive ? null : false;
}

/** What follows the subject of a sentence. */
const isSubject =
  /^,? (?:and \p{Lu}|(?:is|was|has|had|to|will|would|can|could|does|did|may|might|should|must|also|now|still|who|whose|remains?|continues?|needs|attends?|attended|lives|lived|moved|came|went|goes|makes|made|shows|showed|appears|presents|reports|reported|said|told|says|wants|wanted|feels|felt|likes|enjoys|enjoyed|loves|settled|seems|became|started|knows|understands|asked|spoke|met|visits|visited|sees|saw|agreed|refused)(?![\p{L}'-]))/u;

const months = wordSet(
  "january february march april may june july august september october november december",
);

/** "D.O.B. May 3rd": a month with its day or year, and initials before it at most. */
function isDay({ words, end }: NameGroup, text: string): boolean {
  const isMonth = months.has(words.at(-1)?.text.toLowerCase() ?? "");
  return (
    isMonth &&
    words.slice(0, -1).every(({ kind }) => kind === "initial") &&
    /^,? \d/.test(textAfter(text, end, 3))
  );
}

const seasons = wordSet("spring summer autumn winter");
const beforeSeason = wordSet(
  "in by since until during over from the this that last next each every of before after early late mid",
);

/** "in Summer", "last Autumn". */
function isSeason({ words, first, before }: NameGroup): boolean {
  return words.length === 1 && seasons.has(first.text.toLowerCase()) && beforeSeason.has(before);
}

/** "Rowan Lodge", "Victoria Crescent"; "Hannah Lane" is a name all the same. */
function isSite({ words }: NameGroup): boolean {
  const isEnd = ({ text }: CapitalWord) => ends.has(text.toLowerCase());
  const end = words.slice(1).find(isEnd);
  if (!end) return false;
  return words[0]?.kind !== "first-name" || !wordSurnames.has(end.text.toLowerCase());
}

/** "Ed psych", "Reg 24": short for education, regulation. */
function isAbbreviation({ words, first, end }: NameGroup, text: string): boolean {
  if (words.length > 1) return false;
  const after = textAfter(text, end, 8);
  switch (first.folded) {
    case "ed":
      return /^\.? ?psych/i.test(after);
    case "reg":
      return /^\.? ?\d/.test(after);
    default:
      return false;
  }
}

/** Names that stand for a law, a story or a charity. */
const notPeople =
  /^(?:Robin Hood|Thomas Coram|Harry Potter|Peppa Pig|Peter Pan|Ruth Miskin|Frank Buttle|Cinderella|Goldilocks)$/;

function isLaw(after: string): boolean {
  return /^(?:law|rule|day|trust|hospital|school|nursery)$/.test(after);
}

function judgeTogether({ words, first, before, isInTerm }: NameGroup, isPossessive: boolean): boolean | null {
  if (words.some(({ kind }) => kind === "first-name")) return true;
  const names = words.filter(({ kind }) => kind === "word-name" || kind === "other-name");
  if (names.some(({ kind }) => kind === "word-name") && names[0] === first) return true;
  if (words.every(({ kind }) => kind === "other-name") || words.some(({ kind }) => kind === "place"))
    return null;
  if (placePrepositions.has(before) && !isPossessive) return null;
  // "Plan B Review": a letter that belongs to the word before it.
  if (first.kind === "initial" && first.isJoined) return null;
  const strangers = words.filter(({ kind }) => kind === "unknown").length;
  const isFullName = strangers > 1 || (strangers === 1 && first.kind === "initial");
  return isFullName && !isInTerm;
}

function isPerson({ after }: NameGroup, isPossessive: boolean): boolean {
  return isPossessive ? personalThings.has(after) || things.has(after) : personVerbs.has(after);
}

/** "Lily and Rayan are placed together." */
function isOneOfTwo({ end }: NameGroup, text: string): boolean {
  return /^ (?:and|&) \p{Lu}\p{Ll}/u.test(textAfter(text, end, 8));
}

const onlyPeople =
  /^ (?:said|told|feels|wants|likes|loves|enjoys|misses|settled|has settled|sleeps|plays|liv(?:es|ed) with|(?:is|was) placed|(?:family|household|children|siblings|sisters|brothers|twins|girls|boys)\b(?!'))/;

function isOwner({ after, end }: NameGroup, isPossessive: boolean, text: string): boolean {
  return isPossessive ? personalThings.has(after) : onlyPeople.test(textAfter(text, end, 16));
}

/** Even beside a role: "Social worker May have missed it", "mother Irish". */
const neverNames = wordSet(
  "april may june march august summer autumn winter spring monday christian gypsy irish indian india islam iran israel china roma reading page star",
);
const closed = /^[ ]?[,)]|^ -/;

/** "mother Sarah", "the carer, Denise,", "father (Darren)", "Health visitor: Joanna Sykes". */
function isAfterRole(group: NameGroup, text: string): boolean {
  const joint = jointToRole(text, group.start);
  if (joint === null) return false;
  const isName = group.words.some(({ kind }) => kind === "first-name" || kind === "word-name");
  const isOtherWord = group.words.length === 1 && neverNames.has(group.first.text.toLowerCase());
  if (/[:-] $/.test(joint)) return isName || group.words.length > 1;
  if (joint === ", ") return isName || closed.test(textAfter(text, group.end, 2));
  return !isOtherWord;
}
