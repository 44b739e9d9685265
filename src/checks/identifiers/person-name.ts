import type { PlainText } from "../engine/plain-text.ts";
import type { FormText } from "../engine/subject.ts";
import type { CapitalWord } from "./capital-words.ts";
import { listCapitalWords } from "./capital-words.ts";
import type { Detector, Hit, Surroundings } from "./detector.ts";
import { findAll, mergeHits, namesBelongIn } from "./detector.ts";
import { judgeGroup } from "./judge-name.ts";
import type { NameHit } from "./name-groups.ts";
import { listNameGroups, readTitled } from "./name-groups.ts";
import { findKnownNames, type KnownNames, learnNames } from "./known-names.ts";
import { detectPlaceNames } from "./place-name.ts";

/**
 * Names of people: after a title or beside a role, two capitalised words that are no terms of the field, single first names,
 * and single capitalised words that are no English words. Unsure where no title, role, list or second part says that it is
 * one. A name that is found once is found wherever the form has it, also in small letters.
 */
export const detectPersonNames: Detector = (plain, surroundings) => {
  const known = namesOfForm(plain, surroundings);
  return mergeHits(
    findNames(plain, surroundings),
    findAll(plain.text, smallTitle),
    findKnownNames(plain, listCapitalWords(plain, surroundings), known),
  );
};

/** Written in haste: "mrs khan". */
const smallTitle =
  /(?<![\p{L}\p{N}.-])(?:mrs?|ms)(?:\. ?| )(?!(?:and|or|are|is|was|were|has|in|to|the|with|who|for)\b)\p{Ll}[\p{L}'-]{2,30}/gu;

const found = new WeakMap<PlainText, readonly NameHit[]>();

/** What the words of one text say for themselves, found once. */
function findNames(plain: PlainText, surroundings: Surroundings): readonly NameHit[] {
  const before = found.get(plain);
  if (before) return before;
  const words = listCapitalWords(plain, surroundings);
  const places = detectPlaceNames(plain, surroundings);
  const judged = outside(listJudged(words, plain.text), places);
  const hits = [...listTitled(words, plain.text), ...judged];
  found.set(plain, hits);
  return hits;
}

function listTitled(words: readonly CapitalWord[], text: string): NameHit[] {
  return words.flatMap((_, index) => readTitled(words, index, text) ?? []);
}

function listJudged(words: readonly CapitalWord[], text: string): NameHit[] {
  return listNameGroups(words, text).flatMap((group) => {
    const sure = judgeGroup(group, text);
    return sure === null ? [] : [{ start: group.start, end: group.end, sure, words: group.words }];
  });
}

/** Words of "Ashdown Special School" are spoken of as a place. Both lists are in the order of the text. */
function outside(hits: readonly NameHit[], places: readonly Hit[]): readonly NameHit[] {
  let next = 0;
  return hits.filter(({ start, end }) => {
    while ((places[next]?.end ?? Infinity) < end) next++;
    return (places[next]?.start ?? Infinity) > start;
  });
}

const learned = new WeakMap<readonly FormText[], KnownNames>();

/** The names in all texts of the form, apart from fields that are there for names of places; learned once a form. */
function namesOfForm(plain: PlainText, surroundings: Surroundings): KnownNames {
  const { formTexts } = surroundings;
  if (formTexts === undefined) return learnNames(findNames(plain, surroundings));
  const before = learned.get(formTexts);
  if (before) return before;
  const hits = formTexts.flatMap((each) =>
    namesBelongIn(each.means) ? [] : findNames(each.plain, { ...surroundings, means: each.means }),
  );
  const names = learnNames(hits);
  learned.set(formTexts, names);
  return names;
}
